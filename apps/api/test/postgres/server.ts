// A PostgreSQL of the tests' own, in a temporary folder and on a free port.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../src/free-port.ts';

export interface PostgresServer {
  /** The address of the server, without a database. */
  readonly url: string;
  /** Ends it for good. */
  stop(): Promise<void>;
  /** Ends it, until `resume`. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

/**
 * @param program the path of `postgres`
 * @param durable whether a commit waits for the disk, as it does in earnest. Tests end other programs, not this one.
 */
export async function startPostgres(program: string, { durable = false } = {}): Promise<PostgresServer> {
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'cn-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder };
  const made = spawnSync(
    join(dirname(program), 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'cn', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'max_connections=200'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const url = `postgres://cn@127.0.0.1:${port}`;
  let running: Running | undefined;
  const server: PostgresServer = {
    url,
    async resume() {
      const args = ['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])];
      const child = spawn('sh', ['-c', untilParentEnds, 'sh', program, ...args], {
        ...options,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      running = { child, exited: once(child, 'exit') };
      await answers(url);
    },
    async pause() {
      running?.child.stdin?.end();
      await running?.exited;
      running = undefined;
    },
    async stop() {
      await server.pause();
      // A database is 500 files, and a run of the tests makes hundreds of them: nobody waits for that.
      spawn('rm', ['-rf', folder], { detached: true, stdio: 'ignore' }).unref();
    },
  };
  try {
    await server.resume();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Runs a program until the pipe to it is closed, which a killed test does as well. SIGINT ends connections instead of waiting. */
const untilParentEnds = '"$@" </dev/null & server=$!; read -r _; kill -INT $server; wait $server';

interface Running {
  child: ChildProcess;
  exited: Promise<unknown>;
}

/**
 * @param template the database to begin with a copy of, where it isn't an empty one. Nobody may be connected to it.
 * @returns the address of a new database
 */
export async function newDatabase(server: string, template = 'template1'): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  try {
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
  return `${server}/${name}`;
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8');
  const entry = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+):/m.exec(users);
  return { uid: Number(entry?.[1] ?? 65_534), gid: Number(entry?.[2] ?? 65_534) };
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client(`${url}/postgres`);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt === 500) throw error;
      await delay(20);
    }
  }
}
