import { execFile, type ExecFileOptions } from 'node:child_process';

export interface Printed {
  stdout: string;
  stderr: string;
}

/**
 * Runs a program to its end.
 *
 * @throws an error with all it has printed, where it fails
 */
export async function execute(program: string, args: string[], options: ExecFileOptions = {}): Promise<Printed> {
  return await new Promise((resolve, reject) => {
    execFile(program, args, { ...options, encoding: 'utf8' }, (cause, stdout, stderr) => {
      if (cause) reject(new Error([cause.message, stdout, stderr].join('\n'), { cause }));
      else resolve({ stdout, stderr });
    });
  });
}
