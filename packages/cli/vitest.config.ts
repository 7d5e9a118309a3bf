import { project } from '@cloudnexus/repo/vitest';

export default project('cli');
