// The vitest settings every package shares. A package's own `vitest.config.ts` is `export default project('<name>')`.
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * @param name the package's name, shown before each of its tests
 * @param test settings of this package alone, such as a longer `testTimeout` in milliseconds
 */
export function project(name: string, test: NonNullable<ViteUserConfig['test']> = {}): ViteUserConfig {
  return defineConfig({
    test: {
      name,
      include: ['**/*.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      // Machines are shared: a bound is there to end a hang, not to measure.
      testTimeout: 120_000,
      hookTimeout: 180_000,
      reporters: ['default', fileURLToPath(new URL('./results-reporter.ts', import.meta.url))],
      ...test,
    },
  });
}
