// One clear message for the failures everybody meets once.

/**
 * @param command what the user ran, such as `pnpm mock`
 * @param error what was thrown
 * @param portOption the option or variable that says which port to listen on
 * @returns what to print: what is wrong, and what to do about it
 */
export function explain(command: string, error: unknown, portOption: string): string {
  if (!(error instanceof Error)) return `${command}: ${String(error)}`;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }; // both are absent on other errors
  if (code === 'EADDRINUSE')
    return `${command}: port ${port} is in use. Stop what listens there, or choose another with ${portOption}.`;
  if (code === 'EACCES') return `${command}: port ${port} needs privileges. Choose one above 1023 with ${portOption}.`;
  return `${command}: ${error.message}`;
}
