// What a command of `pnpm api` is made of.
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Catalog } from '../catalog/catalog.ts';
import type { Cipher } from '../encryption/cipher.ts';
import type { Sources } from '../ids.ts';
import type { Clock } from '../store/clock.ts';
import type { Store } from '../store/store.ts';

export type Command = OpenCommand | AddressCommand;

interface Described {
  /** What follows `pnpm api`, as in `keys revoke`. */
  readonly name: string;
  /** What follows the name, as in `<key>`. */
  readonly usage: string;
  readonly about: string;
  /** A line for each option. */
  readonly help: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** How many arguments it takes besides options. */
  readonly arguments: number;
}

/** Works in the store. */
export interface OpenCommand extends Described {
  /** Whether it makes a store where there is none. Others say that there is none. */
  readonly makesStore?: boolean;
  run(context: Context, given: Given): Promise<Outcome>;
}

/** Works on the store as a whole, which it opens by itself. */
export interface AddressCommand extends Described {
  runOn(address: string, clock: Clock, given: Given): Promise<Outcome>;
}

export interface Context {
  readonly store: Store;
  readonly sources: Sources;
  readonly development: boolean;
  /** What relative paths are relative to. */
  readonly folder: string;
  /** What is offered. */
  readonly catalog: Catalog;
  /**
   * For secrets in the store.
   *
   * @throws StoreRefusedError where the store was encrypted with another key
   */
  readonly cipher: () => Promise<Cipher>;
}

/** What was given on the command line. */
export interface Given {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

export interface Outcome {
  /** For programs: what `--json` prints. */
  readonly json: unknown;
  /** For people. */
  readonly lines: readonly string[];
}

/** The command line is not one of ours. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @returns the option's value; undefined where it was not given */
export function option({ values }: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** @throws UsageError where the option was not given */
export function required(given: Given, name: string): string {
  const value = option(given, name);
  if (value === undefined) throw new UsageError(`--${name} is missing.`);
  return value;
}

/** @returns every value of an option that can be given several times */
export function repeated({ values }: Given, name: string): string[] {
  return [values[name] ?? []].flat().filter((value) => typeof value === 'string');
}
