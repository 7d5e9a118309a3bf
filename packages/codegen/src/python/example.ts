import type { Operation } from '../model/model.ts';

/** The operation's sample, without the lines every sample starts with: the import and the client. */
export function exampleOf({ id, samples, output }: Operation, isAsync: boolean): string {
  const sample = samples['Python'];
  if (sample === undefined) throw new Error(`${id} has no sample in Python`);
  const lines = sample.split('\n').filter((line) => !/^(import cloudnexus|client = cloudnexus\.)/.test(line));
  const body = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return isAsync && output.kind !== 'address' ? awaited(body) : body;
}

function awaited(example: string): string {
  return example
    .replaceAll(/^for (\w+) in client\./gm, 'async for $1 in client.')
    .replaceAll(/(?<!in )\bclient\.(?=[\w.]+\()/g, 'await client.');
}
