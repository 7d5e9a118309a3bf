import { project } from './src/vitest/config.ts';

export default project('repo');
