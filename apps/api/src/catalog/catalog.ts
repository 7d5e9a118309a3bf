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

/** @throws where an identifier or a rank is there twice */
export function makeCatalog(entries: CatalogEntries): Catalog {
  const repeated = findRepeated(entries);
  if (repeated.length > 0) throw new Error(`The catalogue is wrong: ${repeated.join('; ')}.`);
  const { regions, plans, images } = entries;
  return {
    regions: byId(regions.toSorted(byName)),
    plans: byId(plans.toSorted((a, b) => a.rank - b.rank)),
    images: byId(images.toSorted(byName)),
  };
}

/** What is there twice and must not be, in words. Of entries that are none nothing is said. */
export function findRepeated(entries: unknown): string[] {
  const { regions, plans, images } = Object(entries);
  const problems: [boolean, string][] = [
    [hasTwice(regions, 'id'), 'an identifier is twice among the regions'],
    [hasTwice(plans, 'id'), 'an identifier is twice among the plans'],
    [hasTwice(images, 'id'), 'an identifier is twice among the images'],
    [hasTwice(plans, 'rank'), 'two plans have the same rank'],
  ];
  return problems.filter(([isWrong]) => isWrong).map(([, words]) => words);
}

function hasTwice(list: unknown, member: string): boolean {
  const values = [list].flat().flatMap((each) => Object(each)[member] ?? []);
  return new Set(values).size < values.length;
}

function byName(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function byId<T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
