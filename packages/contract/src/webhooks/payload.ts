// What OpenAPI and AsyncAPI say of the payload of an event: the one where it is delivered, the other where it is streamed.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Bundle } from '../contract/bundle.ts';
import { readContract, type Contract } from '../contract/contract.ts';
import type { MediaType, Schema } from '../contract/operation.ts';
import { validator } from '../contract/validator.ts';

export interface PayloadContract {
  /** The type of event: `server.created`. */
  event: string;
  /** Of the payload, in the OpenAPI document. */
  schema: Schema;
  /** Each payload that a document shows, under the name `openapi server.created`. */
  examples: Record<string, unknown>;
  /** What is wrong with a payload as the body of the event's webhook; empty when it is valid. */
  webhook(payload: unknown): string[];
  /** What is wrong with a payload as a part of the stream's message; empty when it is valid, as any type of event. */
  stream(payload: unknown): string[];
}

/** The AsyncAPI document as it is published. */
export function publishedStream(): Bundle {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@cloudnexus/spec/asyncapi.json'), 'utf8'));
}

/** Every event of the contract. */
export function payloadContracts(
  contract: Contract = readContract(),
  asyncapi: Bundle = publishedStream(),
): PayloadContract[] {
  const message = Object(asyncapi).components.messages.event as Message; // the document lints clean, so this is there
  const streamProblems = validator(asyncapi);
  return contract.webhooks.map(({ path: event, requestBody }) => {
    const body: MediaType = requestBody?.content['application/json'] ?? {};
    const { schema, examples = {} } = body;
    if (schema === undefined) throw new Error(`The webhook ${event} has no schema.`);
    const streamed = message.examples.filter(({ name }) => name === event);
    return {
      event,
      schema,
      examples: {
        ...Object.fromEntries(Object.entries(examples).map(([name, { value }]) => [`openapi ${name}`, value])),
        ...Object.fromEntries(streamed.map(({ name, payload }) => [`asyncapi ${name}`, payload.event])),
      },
      webhook: (payload) => contract.problems(schema, payload),
      stream: (payload) => streamProblems(message.payload, { type: 'event', cursor: 'MS4xMDQy', event: payload }),
    };
  });
}

interface Message {
  payload: Schema;
  examples: { name: string; payload: { event: unknown } }[];
}
