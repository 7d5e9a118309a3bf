import { project } from '@cloudnexus/repo/vitest';

export default project('api', { globalSetup: ['test/postgres/global-setup.ts'] });
