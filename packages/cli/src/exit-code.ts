/** What the process ends with. Documented in the README; scripts rely on it. */
export const exitCode = {
  ok: 0,
  /** The API refused the request. */
  refused: 1,
  /** The command line, a file it names, or the credentials are wrong. Nothing was sent. */
  usage: 2,
  /** No answer came. Whether a change had its effect is not known. */
  unreachable: 3,
  /** The request was accepted, but what was waited for did not come. */
  failed: 4,
  /** A defect of this program. */
  defect: 70,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
