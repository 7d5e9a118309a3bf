#!/usr/bin/env node
// The process: the real machine in, an exit code out.
import { homedir } from 'node:os';
import { run } from './run.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    // Who asks twice doesn't want to wait.
    if (interrupted.signal.aborted) process.exit(130);
    interrupted.abort();
  });
// Who reads our output may have had enough: `cloudnexus servers list --all | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  folder: process.cwd(),
  home: homedir(),
  stdin: process.stdin,
  out: process.stdout,
  err: process.stderr,
  fetch,
  now: () => new Date(),
  signal: interrupted.signal,
});
