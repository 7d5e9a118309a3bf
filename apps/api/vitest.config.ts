import { project } from '@cloudnexus/repo/vitest';

export default project('api', {
  globalSetup: ['test/postgres/global-setup.ts'],
  // Most of the time tests wait for other processes, so that more than there are cores can wait together.
  maxWorkers: 3,
});
