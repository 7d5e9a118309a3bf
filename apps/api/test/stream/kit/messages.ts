// Holds what the stream says against its contract.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readSpec } from '../../../src/http/contract/spec.ts';

export interface Message {
  readonly type: 'welcome' | 'event' | 'bookmark' | 'caught_up' | 'gap';
  readonly cursor?: string;
  readonly head?: string;
  readonly oldest?: string;
  readonly heartbeat_ms?: number;
  readonly session?: string;
  readonly event?: { readonly id: string; readonly event: string };
}

const contract = JSON.parse(readSpec('asyncapi.json').toString());
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema(contract, 'asyncapi');

const validators = new Map<string, ValidateFunction>(
  Object.entries<{ payload: { $ref: string } }>(contract.components.messages).map(([name, { payload }]) => [
    name,
    ajv.compile({ $ref: `asyncapi${payload.$ref}` }),
  ]),
);

/** @throws where the contract has no such message */
export function parseMessage(text: string): Message {
  const message: Message = JSON.parse(text);
  const validate = validators.get(message.type);
  if (!validate?.(message)) throw new Error(`${text} is not in the contract: ${ajv.errorsText(validate?.errors)}`);
  return message;
}
