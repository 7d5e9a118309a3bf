import { ConfigError } from './config.ts';
import { StoreRefusedError, StoreUnavailableError } from './store/errors.ts';

/** Why the API does not start: a sentence where we know, everything there is where we don't. */
export function explainStart(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StoreRefusedError) return error.message;
  if (error instanceof StoreUnavailableError) {
    const { cause, message } = error;
    return cause instanceof Error ? `${message} (${cause.message})` : message;
  }
  if (Object(error).code === 'EADDRINUSE') {
    const { port } = Object(error);
    return `Port ${port} is in use. Set PORT (or CN_ADMIN_PORT) to another.`;
  }
  if (Object(error).code === 'EADDRNOTAVAIL')
    return `CN_HOST is ${Object(error).address}, which is no address of this machine.`;
  if (/^E[A-Z]+$/.test(Object(error).code) && typeof Object(error).path === 'string')
    return `${Object(error).message}. CN_DATA_DIR must be a folder that can be written.`;
  if (Object(error).code === 'EACCES') return `${Object(error).path ?? 'A port'} can't be opened: permission denied.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
