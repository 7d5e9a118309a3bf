import { fileURLToPath } from 'node:url';

/** The folder of this package, where the SDK and its peers resolve. */
export const packageFolder = fileURLToPath(new URL('..', import.meta.url));
