import type * as Library from 'oidc-provider';

/**
 * Loads oidc-provider. When it is loaded it prints, past any log, that it has not been told of this version of Node yet, whatever
 * the version; the tests here tell what works.
 */
export async function importLibrary(): Promise<typeof Library> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
