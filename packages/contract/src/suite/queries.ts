// Every query the contract documents is taken, and the SDK writes it as the contract says.
import { deepEqual, equal } from 'node:assert/strict';
import { at, type Bundle } from '../contract/bundle.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation, Parameter, Schema } from '../contract/operation.ts';
import { readQuery } from '../harness/query.ts';
import { call, inputOf } from './call.ts';
import { anywhere, onMock, type Case, type Part } from './case.ts';

export const queries: Part = {
  name: 'queries',
  cases: ({ operations, bundle }: Contract) =>
    operations.filter((operation) => inputOf(operation) === 'query').flatMap((operation) => casesOf(operation, bundle)),
};

type Input = Record<string, unknown>;

function casesOf(operation: Operation, bundle: Bundle): Case[] {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query');
  const all = inputOfExamples(parameters);
  const required = inputOfExamples(parameters.filter((parameter) => parameter.required === true));
  const alone = parameters
    .flatMap((parameter) => values(parameter, bundle).map((value) => [parameter.name, value] as const))
    .map(([name, value]): Input => ({ ...required, [name]: value }));
  const inputs = new Map([all, ...alone].map((input) => [JSON.stringify(input), input]));
  return [...inputs].map(([text, input]) => ({
    name: `${operation.operationId} ${text}`,
    // What has an id, a cursor or a client in it needs those to be there.
    targets:
      /\{|^\/oauth/.test(operation.path) || 'after' in Object(input['page']) || 'before' in Object(input['page'])
        ? onMock
        : anywhere,
    run: async (run) => {
      const { status } = await call(run, operation, { input });
      equal(status, 200);
      const { values: sent, unknown } = readQuery(run.exchanges.at(-1)?.path ?? '', parameters, bundle);
      deepEqual([Object.fromEntries(sent), unknown], [input, []]);
    },
  }));
}

function inputOfExamples(parameters: Parameter[]): Input {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
}

/** What a parameter can be: its example, and for an object each of its members alone. */
function values({ schema, example }: Parameter, bundle: Bundle): unknown[] {
  const members = Object.entries(Object(Object(schema).properties) as Record<string, Schema>); // properties are schemas
  const single = members.flatMap(([name, member]) => {
    const [value] = examples(member, bundle);
    return value === undefined ? [] : [{ [name]: value }];
  });
  return [example, ...single];
}

function examples(schema: Schema, bundle: Bundle): unknown[] {
  const { $ref, examples: own } = Object(schema);
  if (own !== undefined) return own;
  return $ref === undefined ? [] : examples(Object(at(bundle, $ref)), bundle);
}
