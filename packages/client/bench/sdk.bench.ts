// `pnpm bench sdk`: what the SDK costs its users, beside what its peers cost theirs.
import type { Section } from '@cloudnexus/repo/figures';
import { importTime } from './import-time.ts';
import { overheadOfCode, overheadOnNetwork } from './overhead.ts';
import { size } from './size.ts';
import { typeCheck } from './type-check.ts';

export default async function* sdk(): AsyncGenerator<Section> {
  yield* size();
  yield* overheadOnNetwork();
  yield* overheadOfCode();
  yield* importTime();
  yield* typeCheck();
}
