import type { Context, Location } from '../redocly.ts';
import { list, record, text, type Json } from './json.ts';

/**
 * A value of the description, and where it stands. Going down follows references, so a rule sees what a reader sees, and
 * reports it where it is written.
 */
export class Place {
  /** The value; of a reference, what it refers to. */
  readonly value: Json | undefined;
  /** Where the value is. Of something that isn't there, where it should be. */
  readonly location: Location;
  /** What stands here: the value or the reference. */
  readonly written: Json | undefined;
  /** Where the value or the reference stands. */
  readonly writtenAt: Location;
  readonly #context: Context;

  constructor(context: Context, written: Json | undefined, writtenAt: Location) {
    const { $ref } = record(written);
    const target = typeof $ref === 'string' ? context.resolve({ $ref }, writtenAt.source.absoluteRef) : undefined;
    this.#context = context;
    this.written = written;
    this.writtenAt = writtenAt;
    this.value = target ? target.node : written;
    this.location = target?.location ?? writtenAt;
  }

  /** The place of the node that is being visited. */
  static of(context: Context): Place {
    return new Place(context, context.rawNode, context.rawLocation);
  }

  at(...path: (string | number)[]): Place {
    const [step, ...rest] = path;
    return step === undefined ? this : this.#child(step).at(...rest);
  }

  #child(step: string | number): Place {
    const value = typeof step === 'number' ? list(this.value)[step] : own(this.value, step);
    return new Place(this.#context, value, this.location.child(step));
  }

  /** A keyword of a schema: that beside the reference, which comes first, or that of its target. */
  beside(key: string): Json | undefined {
    return own(this.written, key) ?? own(this.value, key);
  }

  get exists(): boolean {
    return this.value !== undefined;
  }

  get text(): string {
    return text(this.value);
  }

  get entries(): [key: string, place: Place][] {
    return Object.keys(record(this.value)).map((key) => [key, this.#child(key)]);
  }

  get items(): Place[] {
    return list(this.value).map((_, index) => this.#child(index));
  }

  /** The same for two places with the same target. */
  get id(): string {
    return this.location.absolutePointer;
  }
}

function own(value: Json | undefined, key: string): Json | undefined {
  const object = record(value);
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
