// Builds what a program needs, then runs it: `node run.ts <package> <program> [argument …]`.
import { spawn } from 'node:child_process';
import { turbo } from './turbo.ts';

const [name, program, ...args] = process.argv.slice(2);
if (name === undefined || program === undefined) throw new Error('Usage: node run.ts <package> <program> [argument …]');

// On standard error, so that what the program prints can be read by another.
const code = await turbo(['build', `--filter=${name}`, '--output-logs=new-only', '--log-order=grouped'], 2);
if (code !== 0) process.exit(code);

const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
// Ctrl-C reaches the program as well, which closes what it opened; this process waits for it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.once('exit', (exitCode, signal) => process.exit(exitCode ?? (signal === 'SIGINT' ? 130 : 1)));
