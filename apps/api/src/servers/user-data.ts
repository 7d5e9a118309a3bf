// Cloud-init documents often hold secrets: they are encrypted, each for its own server, and shown to nobody but the driver.
import type { Cipher } from '../encryption/cipher.ts';
import type { Queries } from '../store/store.ts';

export function sealUserData(cipher: Cipher, serverId: string, userData: string): Uint8Array {
  return cipher.encrypt(userData, placeOf(serverId));
}

/** @returns null where the server was given none, or is terminated */
export async function readUserData(queries: Queries, cipher: Cipher, serverId: string): Promise<string | null> {
  const row = await queries.get<{ user_data: Uint8Array | null }>(
    'select user_data from servers where id = $1',
    serverId,
  );
  return row?.user_data ? cipher.decrypt(row.user_data, placeOf(serverId)) : null;
}

function placeOf(serverId: string): string {
  return `servers/${serverId}/user_data`;
}
