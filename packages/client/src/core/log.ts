/** Gets a line per attempt and per retry, without secrets. `console` is one. */
export interface Log {
  debug(message: string): void;
  warn(message: string): void;
}
