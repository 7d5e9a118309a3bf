// What servers can be made of: regions, plans and images. The attributes are the contract's.
import type { components } from '@cloudnexus/types';

type Schemas = components['schemas'];

export type Region = { readonly id: string } & Readonly<Schemas['RegionAttributes']>;
export type Plan = { readonly id: string } & Readonly<Schemas['PlanAttributes']>;
export type Image = { readonly id: string } & Readonly<Schemas['ImageAttributes']>;

/** By identifier, in the order they are listed. */
export interface Catalog {
  /** By identifier. */
  readonly regions: ReadonlyMap<string, Region>;
  /** From the smallest rank to the largest. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** By identifier. */
  readonly images: ReadonlyMap<string, Image>;
}

export interface CatalogEntries {
  readonly regions: readonly Region[];
  readonly plans: readonly Plan[];
  readonly images: readonly Image[];
}

/** In which no identifier and no rank is there twice. */
export function makeCatalog({ regions, plans, images }: CatalogEntries): Catalog {
  return {
    regions: byId(regions.toSorted(byName)),
    plans: byId(plans.toSorted((a, b) => a.rank - b.rank)),
    images: byId(images.toSorted(byName)),
  };
}

function byName(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function byId<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
