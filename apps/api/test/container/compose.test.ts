// What the image and the composition say, held against the API. That they work is for who has Docker.
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';

const folder = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const dockerfile = read('Dockerfile');
const composition: { services: { api: { environment: Record<string, string>; ports: string[] } } } = parse(
  read('compose.yaml'),
);
const filledIn = {
  ...parseEnv(read('compose.env.example')),
  POSTGRES_PASSWORD: 'correcthorse',
  CN_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
};

/** As Compose does: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`. */
function interpolate(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_, name: string, how: string | undefined, rest: string) => {
      const value = values[name] || undefined;
      if (value === undefined && how === '?') throw new Error(`${name}: ${rest}`);
      return value ?? (how === '-' ? rest : '');
    },
  );
}

function environment(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(composition.services.api.environment);
  return Object.fromEntries(given.map(([name, text]) => [name, interpolate(text, values)]));
}

test('the composition, with its example filled in, is a valid configuration', () => {
  const image = Object.fromEntries([...dockerfile.matchAll(/(CN_\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
  const config = readConfig({ ...image, ...environment(filledIn) });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 4000,
    adminPort: 4001,
    dataDir: '/data',
    store: 'postgres://cloudnexus:correcthorse@db:5432/cloudnexus',
    development: false,
    publicUrl: 'https://api.example.com',
    traces: undefined,
  });
  expect(composition.services.api.ports).toEqual([`127.0.0.1:${config.port}:${config.port}`]);
});

test('without its secrets it is not started', () => {
  expect(() => environment(parseEnv(read('compose.env.example')))).toThrow('see compose.env.example');
});

test('the image runs what there is, with the pnpm of the repository, and not as root', () => {
  const [, program = ''] = /^CMD \["node", "(.+)"\]$/m.exec(dockerfile) ?? [];
  expect(existsSync(new URL(program, folder))).toBe(true);
  const { packageManager } = JSON.parse(read('../../package.json'));
  expect(dockerfile).toContain(`npm install --global ${packageManager}`);
  expect(dockerfile.lastIndexOf('\nUSER node\n')).toBeGreaterThan(dockerfile.lastIndexOf('\nFROM '));
});
