import { project } from '@cloudnexus/repo/vitest';

export default project('types', { typecheck: { enabled: true, include: ['**/*.test-d.ts'] } });
