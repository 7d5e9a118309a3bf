// Reads the one message of the client.
import type { Schema } from '../../http/contract/document.ts';
import { readSpec } from '../../http/contract/spec.ts';
import { Validators } from '../../http/contract/validators.ts';

export interface Subscription {
  readonly types: ReadonlySet<string>;
  readonly start: Start;
}

/** Where the stream starts. */
export type Start =
  | { readonly kind: 'latest' }
  /** In milliseconds. */
  | { readonly kind: 'time'; readonly time: number }
  | { readonly kind: 'cursor'; readonly cursor: string };

/** What the message has, once it is valid. */
interface Message {
  readonly types: readonly string[];
  readonly after?: string;
}

export type Read = { readonly subscription: Subscription } | { readonly problem: string };

/** @returns what reads a message, by the schema of the contract */
export function subscriptionReader(): (text: string) => Read {
  const contract: { components: { schemas: Record<string, Schema> } } = JSON.parse(
    readSpec('asyncapi.json').toString(),
  );
  const { schemas } = contract.components;
  const validate = new Validators({ paths: {}, servers: [], components: { schemas } }).compile(
    schemas['SubscribeMessage'] ?? {},
  );
  return (text) => {
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return { problem: 'The message is not JSON.' };
    }
    const [error] = validate(message, false);
    if (error) return { problem: `subscribe${error.instancePath} ${error.message}.` };
    const { types, after } = message as Message; // the schema has just been held against it
    return { subscription: { types: new Set(types), start: startOf(after) } };
  };
}

function startOf(after = 'latest'): Start {
  if (after === 'latest') return { kind: 'latest' };
  // Only a time has colons: no cursor can be taken for one.
  return after.includes(':') ? { kind: 'time', time: Date.parse(after) } : { kind: 'cursor', cursor: after };
}
