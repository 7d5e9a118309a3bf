import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ClusterError } from '../../src/clusters/errors.ts';
import { readKubeconfig } from '../../src/clusters/kubeconfig/read.ts';
import { certificate, key } from '../delivery/kit/certificate.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface Parts {
  readonly cluster?: object;
  readonly user?: object;
  readonly more?: object;
}

const server = 'https://10.0.0.1:6443';

function kubeconfig({ cluster = { server }, user = { token: 'secret-token' }, more = {} }: Parts = {}): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'main', cluster },
      { name: 'other', cluster: { server: 'https://other.example.com' } },
    ],
    users: [
      { name: 'watcher', user },
      { name: 'somebody', user: { token: 'the-token-of-somebody-else' } },
    ],
    contexts: [
      { name: 'usual', context: { cluster: 'main', user: 'watcher', namespace: 'default' } },
      { name: 'elsewhere', context: { cluster: 'other', user: 'somebody' } },
      { name: 'nowhere', context: { cluster: 'gone', user: 'somebody' } },
      { name: 'nobody', context: { cluster: 'main' } },
    ],
    'current-context': 'usual',
    ...more,
  });
}

const noFiles = (): never => {
  throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
};

function read(text: string, context?: string, readFile: (path: string) => Uint8Array = noFiles): Parts & object {
  const { clusters, users, contexts, 'current-context': current } = JSON.parse(readKubeconfig(text, context, readFile));
  expect([clusters.length, users.length, contexts.length, current]).toEqual([1, 1, 1, contexts[0].name]);
  return { cluster: clusters[0].cluster, user: users[0].user };
}

describe('What is kept of a kubeconfig', () => {
  test('is its current context', () => {
    expect(read(kubeconfig())).toEqual({ cluster: { server }, user: { token: 'secret-token' } });
  });

  test('is another context where that is named', () => {
    expect(read(kubeconfig(), 'elsewhere')).toEqual({
      cluster: { server: 'https://other.example.com' },
      user: { token: 'the-token-of-somebody-else' },
    });
    expect(read(kubeconfig(), 'nobody')).toEqual({ cluster: { server }, user: {} });
  });

  test('has certificates and keys in it, whether they were in files or not', () => {
    const files: Record<string, string> = {
      'ca.crt': certificate,
      './pki/client.crt': certificate,
      '/etc/client.key': key,
    };
    const text = kubeconfig({
      cluster: {
        server,
        'certificate-authority': 'ca.crt',
        'tls-server-name': 'kubernetes',
        'proxy-url': 'http://proxy:3128',
      },
      user: { 'client-certificate': './pki/client.crt', 'client-key': '/etc/client.key' },
    });
    const expected = {
      cluster: {
        server,
        'certificate-authority-data': base64(certificate),
        'tls-server-name': 'kubernetes',
        'proxy-url': 'http://proxy:3128',
      },
      user: { 'client-certificate-data': base64(certificate), 'client-key-data': base64(key) },
    };
    expect(read(text, undefined, (path) => Buffer.from(files[path] ?? ''))).toEqual(expected);
    expect(read(kubeconfig(expected))).toEqual(expected);
  });

  test('verifies TLS, unless the kubeconfig says not to', () => {
    const insecure = { server, 'insecure-skip-tls-verify': true };
    expect(read(kubeconfig({ cluster: insecure }))).toMatchObject({ cluster: insecure });
    const verified = read(kubeconfig({ cluster: { server, 'insecure-skip-tls-verify': false } }));
    expect(verified).toEqual({ cluster: { server }, user: { token: 'secret-token' } });
  });

  test('may be without TLS on this machine, or where it says so', () => {
    for (const local of ['http://127.0.0.1:8001', 'http://localhost:8001', 'http://[::1]:8001'])
      expect(read(kubeconfig({ cluster: { server: local } }))).toMatchObject({ cluster: { server: local } });
    const plain = { server: 'http://10.0.0.1:8080', 'insecure-skip-tls-verify': true };
    expect(read(kubeconfig({ cluster: plain }))).toMatchObject({ cluster: plain });
  });

  test('is complete: reading it again gives the same', () => {
    const once = readKubeconfig(kubeconfig({ user: { username: 'a', password: 'b', as: 'c' } }), undefined, noFiles);
    expect(readKubeconfig(once, undefined, noFiles)).toBe(once);
  });
});

describe('A kubeconfig is refused, with words that help', () => {
  const other = `${key.slice(0, 60)}AAAA${key.slice(64)}`;
  test.for<[string, string, RegExp, string?]>([
    ['that is no YAML', 'a: [', /^The kubeconfig is not valid YAML \(line \d\)\.$/],
    ['that is something else', 'hello', /no kubeconfig: it names no clusters/],
    ['that is empty', '', /no kubeconfig/],
    ['without the context that was named', kubeconfig(), /no context with the name "mars"\. It has "usual", /, 'mars'],
    ['without a current context', kubeconfig({ more: { 'current-context': '' } }), /no current context: name one/],
    ['with a context of a cluster that is not in it', kubeconfig(), /names the cluster "gone"/, 'nowhere'],
    ['with a program', kubeconfig({ user: { exec: { command: 'aws' } } }), /`exec`.*token of a service account/],
    [
      'with an auth provider',
      kubeconfig({ user: { 'auth-provider': { name: 'oidc' } } }),
      /`auth-provider`.*service account/,
    ],
    ['with a file of a token', kubeconfig({ user: { tokenFile: '/run/token' } }), /`tokenFile`/],
    ['that acts for a group', kubeconfig({ user: { token: 't', 'as-groups': ['admins'] } }), /`as-groups`/],
    [
      'with a file that is not there',
      kubeconfig({ cluster: { server, 'certificate-authority': 'ca.crt' } }),
      /ca\.crt.*\(ENOENT\)/,
    ],
    [
      'with a CA that is none',
      kubeconfig({ cluster: { server, 'certificate-authority-data': base64('hello') } }),
      /not in PEM form/,
    ],
    [
      'with a certificate alone',
      kubeconfig({ user: { 'client-certificate-data': base64(certificate) } }),
      /without its key/,
    ],
    ['with a key alone', kubeconfig({ user: { 'client-key-data': base64(key) } }), /without its certificate/],
    [
      'with a key of another certificate',
      kubeconfig({ user: { 'client-certificate-data': base64(certificate), 'client-key-data': base64(other) } }),
      /do not belong together/,
    ],
    ['with a username alone', kubeconfig({ user: { username: 'admin' } }), /without a password/],
    ['with a number for a token', kubeconfig({ user: { token: 4711 } }), /`token` of the kubeconfig is no text/],
    ['without a server', kubeconfig({ cluster: {} }), /no address such as https/],
    ['with a server that is no URL', kubeconfig({ cluster: { server: '10.0.0.1' } }), /no address such as https/],
    ['with a password in the address', kubeconfig({ cluster: { server: 'https://a:b@10.0.0.1' } }), /holds a password/],
    ['without TLS', kubeconfig({ cluster: { server: 'http://10.0.0.1' } }), /http:\/\/.*insecure-skip-tls-verify/],
    [
      'with a CA that is not to be looked at',
      kubeconfig({
        cluster: { server, 'certificate-authority-data': base64(certificate), 'insecure-skip-tls-verify': true },
      }),
      /Leave out one of the two/,
    ],
    [
      'with a flag that is text',
      kubeconfig({ cluster: { server, 'insecure-skip-tls-verify': 'no' } }),
      /neither true nor false/,
    ],
  ])('%s', ([, text, message, context]) => {
    expect(() => readKubeconfig(text, context, noFiles)).toThrow(ClusterError);
    expect(() => readKubeconfig(text, context, noFiles)).toThrow(message);
  });

  test('and no secret of it is ever shown, wherever the mistake is', () => {
    const text = kubeconfig({
      user: { token: 'secret-token', 'client-key-data': base64(key), password: 'secret-password' },
    });
    const secret = /secret-token|secret-password|the-token-of|PRIVATE|LS0t/;
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('', '\t', '"', '[', ': ', '&a', '*b', '\n', '{'),
        (at, put) => {
          const error = problemOf(text.slice(0, at) + put + text.slice(at + 1)) ?? new ClusterError();
          expect(error).toBeInstanceOf(ClusterError);
          expect(String(error)).not.toMatch(secret);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('whatever is in it, it is read or refused', () => {
    const entry = fc.dictionary(
      fc.constantFrom('server', 'token', 'cluster', 'user', 'name', 'exec', 'certificate-authority-data', 'as'),
      fc.anything({ withDate: false, withBigInt: false }),
    );
    const config = fc.record({
      clusters: fc.oneof(fc.array(entry), fc.anything()),
      users: fc.oneof(fc.array(entry), fc.anything()),
      contexts: fc.oneof(fc.array(entry), fc.anything()),
      'current-context': fc.oneof(fc.constant('a'), fc.string()),
    });
    fc.assert(
      fc.property(config, (given) => {
        expect(problemOf(JSON.stringify(given) ?? '') ?? new ClusterError()).toBeInstanceOf(ClusterError);
      }),
      { numRuns: 200 },
    );
  });
});

/** @returns what is thrown; undefined where it is read */
function problemOf(text: string): unknown {
  try {
    readKubeconfig(text, undefined, noFiles);
    return undefined;
  } catch (error) {
    return error;
  }
}
