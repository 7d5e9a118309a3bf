import { project } from '@cloudnexus/repo/vitest';

export default project('python', {
  exclude: ['**/node_modules/**', '.venv/**'],
  globalSetup: ['test/environment/setup.ts'],
});
