// What a kubeconfig refers to by the name of a file becomes part of it.
import { ClusterError } from '../errors.ts';
import type { Entry } from './context.ts';

/** @param path as the kubeconfig has it, relative to the kubeconfig's own folder */
export type ReadFile = (path: string) => Uint8Array;

/**
 * @returns the data in base64, wherever it was; undefined where the kubeconfig has none
 * @throws ClusterError where the file can't be read, or is not PEM
 */
export function inlined(entry: Entry, name: string, readFile: ReadFile): string | undefined {
  const [data, file] = [entry.text(`${name}-data`), entry.text(name)];
  // As in kubectl, the data comes first.
  const content = data === undefined ? file && read(name, file, readFile) : Buffer.from(data, 'base64');
  if (content === undefined || content === '') return undefined;
  if (!content.includes('-----BEGIN '))
    throw new ClusterError(`\`${name}\` of the kubeconfig is not in PEM form, which begins with -----BEGIN.`);
  return content.toString('base64');
}

function read(name: string, file: string, readFile: ReadFile): Buffer {
  try {
    return Buffer.from(readFile(file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new ClusterError(
      `The file ${file}, which \`${name}\` of the kubeconfig refers to, can not be read${reason}.`,
    );
  }
}
