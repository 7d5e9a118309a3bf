import type { Connection } from './connection.ts';
import { KubernetesError } from './errors.ts';

const longest = 64; // that of the contract

/** @returns undefined where the cluster does not tell everybody */
export async function readVersion(connection: Connection): Promise<string | undefined> {
  try {
    const { gitVersion }: { gitVersion?: unknown } = Object(await connection.get('/version', 'read its version'));
    return typeof gitVersion === 'string' && gitVersion !== '' ? gitVersion.slice(0, longest) : undefined;
  } catch (error) {
    if (error instanceof KubernetesError) return undefined;
    throw error;
  }
}
