import { expect, test } from 'vitest';
import { ConfigError, readConfig, type Environment } from '../src/config.ts';

test('without an environment the API is one process on this machine, on a file', () => {
  expect(readConfig({}, '/srv/nexus')).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    adminPort: 4001,
    publicUrl: 'http://127.0.0.1:4000',
    dataDir: '/srv/nexus/.data',
    store: '/srv/nexus/.data/cloudnexus.db',
    development: false,
    encryptionKeys: undefined,
    addressLimit: 100,
    allowedOrigins: [],
    allowPrivateWebhooks: false,
    compute: 'simulator',
  });
});

test('an empty variable is as good as none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }, '/srv')).toEqual(readConfig({}, '/srv'));
});

test('what is set is taken', () => {
  const config = readConfig(
    {
      CN_HOST: '::1',
      PORT: '8080',
      CN_ADMIN_PORT: '8081',
      CN_DATA_DIR: 'data',
      DATABASE_URL: 'postgres://nexus@db.example.com/nexus',
      CN_MODE: 'development',
      CN_ENCRYPTION_KEY: `${Buffer.alloc(32, 1).toString('base64')}, ${Buffer.alloc(32, 2).toString('base64')}`,
      CN_ALLOWED_ORIGINS: 'https://a.example.com, https://b.example.com',
      WEBHOOK_ALLOW_PRIVATE: '1',
    },
    '/srv',
  );
  expect(config).toMatchObject({
    publicUrl: 'http://[::1]:8080',
    dataDir: '/srv/data',
    store: 'postgres://nexus@db.example.com/nexus',
    development: true,
    allowedOrigins: ['https://a.example.com', 'https://b.example.com'],
    allowPrivateWebhooks: true,
  });
  expect(config.encryptionKeys?.map((key) => key.length)).toEqual([32, 32]);
});

test('traces are made where a collector is named', () => {
  const endpoint = 'http://127.0.0.1:4318/';
  expect(readConfig({ OTEL_TRACES_SAMPLER_ARG: '0.1' }, '/srv').traces).toBeUndefined();
  expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, '/srv').traces).toEqual({
    endpoint: 'http://127.0.0.1:4318',
    ratio: 1,
  });
  expect(
    readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: '0.05' }, '/srv').traces,
  ).toMatchObject({ ratio: 0.05 });
  const message = refusal({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318', OTEL_TRACES_SAMPLER_ARG: '2' });
  expect(message).toContain('OTEL_EXPORTER_OTLP_ENDPOINT is no address of a collector');
  expect(message).toContain('OTEL_TRACES_SAMPLER_ARG is "2"; it must be a number from 0 to 1');
});

test('everything that is wrong is said at once, without a secret', () => {
  const message = refusal({
    CN_HOST: 'localhost',
    PORT: '70000',
    CN_MODE: 'debug',
    DATABASE_URL: 'mysql://nexus:hunter2@db/nexus',
    CN_ENCRYPTION_KEY: 'hunter2',
    CN_ADDRESS_LIMIT: 'many',
    CN_TRUSTED_PROXIES: '10.0.0.0/99',
    CN_PUBLIC_URL: 'https://api.example.com/v2',
    COMPUTE: 'magic',
    WEBHOOK_ALLOW_PRIVATE: '1',
  });
  expect(message).not.toContain('hunter2');
  const lines = message.split('\n').slice(1);
  expect(lines.map((line) => /^ {2}(\w+)/.exec(line)?.[1]).toSorted()).toEqual([
    'CN_ADDRESS_LIMIT',
    'CN_ENCRYPTION_KEY',
    'CN_HOST',
    'CN_MODE',
    'CN_PUBLIC_URL',
    'CN_TRUSTED_PROXIES',
    'COMPUTE',
    'DATABASE_URL',
    'PORT',
    'WEBHOOK_ALLOW_PRIVATE',
  ]);
  expect(lines).toContain('  PORT is "70000"; it must be a whole number from 1 to 65535.');
});

function refusal(environment: Environment): string {
  try {
    readConfig(environment, '/srv');
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('It was accepted.');
}
