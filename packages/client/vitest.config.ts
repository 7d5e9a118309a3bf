import { project } from '@cloudnexus/repo/vitest';

export default project('sdk', { typecheck: { enabled: true, include: ['**/*.test-d.ts'] } });
