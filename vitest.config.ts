// All projects at once, for `pnpm exec vitest`. `pnpm test` runs each by its own task, so that it can be cached.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { projects: ['spec', 'packages/*', 'apps/*'] } });
