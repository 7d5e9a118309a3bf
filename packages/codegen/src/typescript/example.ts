import type { Operation } from '../model/model.ts';

/** The operation's sample as an `@example`, without the lines every sample starts with: the import and the client. */
export function exampleOf({ id, samples }: Operation): string {
  const sample = samples['TypeScript'];
  if (sample === undefined) throw new Error(`${id} has no sample in TypeScript`);
  const lines = sample.split('\n').filter((line) => !/^(import .* from '@cloudnexus\/sdk'|const cn = new )/.test(line));
  const body = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `@example\n\`\`\`ts\n${body}\n\`\`\``;
}
