// The slice of Redocly's plugin interface that the rules use. @redocly/cli ships no types.
import type { Json } from './description/json.ts';

export interface Location {
  readonly source: Source;
  readonly pointer: string;
  /** `file#/pointer`: the identity of a part of the description. */
  readonly absolutePointer: string;
  child(path: string | number): Location;
  /** The same, for a report that is to show the key and not the value. */
  key(): Location;
}

export interface Source {
  readonly absoluteRef: string;
  getLines(): string[];
}

/** A line of a file that is no part of the description, such as a sample. */
export interface LineLocation {
  source: Source;
  pointer: undefined;
  start: { line: number; col: number };
}

export interface Context {
  report(problem: { message: string; location: Location | LineLocation }): void;
  resolve(reference: { $ref: string }, from: string): { node: Json | undefined; location: Location | undefined };
  readonly location: Location;
  /** Where the node is written: the same as `location`, or the reference that led to it. */
  readonly rawLocation: Location;
  readonly rawNode: Json;
  readonly key: string | number;
  readonly config?: { readonly configPath?: string };
}

export type Visit = (node: Json, context: Context) => void;

/** What to do on each kind of node: `Root`, `Operation`, `Schema`, …; `any` of them; `ref` is a reference. */
export type Visitor = Record<string, Visit>;

/** What `redocly.yaml` says beside the severity. */
export interface Options {
  /** The folder that the rule reads, relative to `redocly.yaml`. */
  dir?: string;
  /** Names that the rule leaves alone. */
  except?: string[];
}

export interface Rule {
  id: string;
  /** What must be true, as a phrase. */
  what: string;
  /** What it is good for. */
  why: string;
  visit(options: Options): Visitor;
}
