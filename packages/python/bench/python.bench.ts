// `pnpm bench python`: what the Python SDK costs its users, beside what httpx alone does.
import type { Section } from '@cloudnexus/repo/figures';
import { pythonEnvironment } from '../test/environment/requirements.ts';
import { overhead } from './overhead.ts';
import { start } from './start.ts';

export default async function* python(): AsyncGenerator<Section> {
  const environment = await pythonEnvironment();
  if ('reason' in environment) throw new Error(environment.reason);
  yield* start(environment.python);
  yield* overhead(environment.python);
}
