// Reads the kubeconfig that an operator registers a cluster by. What is kept is one context of it, complete in itself: it
// runs no programs and needs no files, so that every process that shares the store can use it.
import { createSecureContext } from 'node:tls';
import { parseDocument } from 'yaml';
import { ClusterError } from '../errors.ts';
import { contextOf, Entry } from './context.ts';
import { inlined, type ReadFile } from './inline.ts';

/**
 * @param context its name, where it is not the kubeconfig's own choice
 * @param readFile reads what the kubeconfig refers to, by a path that is relative to it
 * @returns a kubeconfig with one context, as JSON
 * @throws ClusterError which says what is wrong, and shows no secret
 */
export function readKubeconfig(text: string, context: string | undefined, readFile: ReadFile): string {
  const { cluster, user } = contextOf(parse(text), context);
  const wanted = { cluster: clusterOf(cluster, readFile), user: userOf(user, readFile) };
  assertUsable(wanted);
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'registered', cluster: wanted.cluster }],
    users: [{ name: 'registered', user: wanted.user }],
    contexts: [{ name: 'registered', context: { cluster: 'registered', user: 'registered' } }],
    'current-context': 'registered',
  });
}

/** What the parser says shows the text around the mistake, which may be a secret. */
function parse(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = error.linePos?.[0].line;
    throw new ClusterError(`The kubeconfig is not valid YAML${line === undefined ? '' : ` (line ${line})`}.`);
  }
  try {
    return document.toJS();
  } catch {
    throw new ClusterError('The kubeconfig is not valid YAML: an alias in it can not be resolved.');
  }
}

function clusterOf(cluster: Entry, readFile: ReadFile): Entry {
  const server = cluster.text('server') ?? '';
  const insecure = cluster.flag('insecure-skip-tls-verify');
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new ClusterError('The server of the kubeconfig is no address such as https://10.0.0.1:6443.');
  if (url.username !== '' || url.password !== '')
    throw new ClusterError("The server of the kubeconfig holds a password. It belongs to the kubeconfig's user.");
  const plain = url.protocol === 'http:';
  if (plain && !insecure && !isLoopback(url.hostname))
    throw new ClusterError(
      'The server of the kubeconfig is http://, so the credential would go over the network as it is. Use https://, or say `insecure-skip-tls-verify: true` if that is meant.',
    );
  const authority = inlined(cluster, 'certificate-authority', readFile);
  if (authority !== undefined && insecure)
    throw new ClusterError(
      'The kubeconfig gives a certificate authority, and says that it is not to be looked at (`insecure-skip-tls-verify`). Leave out one of the two.',
    );
  return new Entry({
    server,
    'certificate-authority-data': authority,
    // Without TLS there is nothing to verify, and the client wants that to be said.
    'insecure-skip-tls-verify': insecure || plain ? true : undefined,
    'tls-server-name': cluster.text('tls-server-name'),
    'proxy-url': cluster.text('proxy-url'),
  });
}

const serviceAccount = 'Register the cluster with the token of a service account that may list and watch nodes.';

function userOf(user: Entry, readFile: ReadFile): Entry {
  if (user.has('exec'))
    throw new ClusterError(
      `The kubeconfig gets its credential by running a program (\`exec\`), which the API does not do. ${serviceAccount}`,
    );
  if (user.has('auth-provider'))
    throw new ClusterError(
      `The kubeconfig gets its credential from an \`auth-provider\`, which the API does not use. ${serviceAccount}`,
    );
  if (user.has('tokenFile'))
    throw new ClusterError(
      `The kubeconfig refers to a file with a token (\`tokenFile\`), which would be replaced where the API can not see it. ${serviceAccount}`,
    );
  for (const name of ['as-uid', 'as-groups', 'as-user-extra'])
    if (user.has(name))
      throw new ClusterError(`The kubeconfig acts for somebody else by \`${name}\`, which the API does not do.`);
  const [certificate, key] = [inlined(user, 'client-certificate', readFile), inlined(user, 'client-key', readFile)];
  if ((certificate === undefined) !== (key === undefined))
    throw new ClusterError(
      'The kubeconfig has a client certificate without its key, or a key without its certificate.',
    );
  const [username, password] = [user.text('username'), user.text('password')];
  if ((username === undefined) !== (password === undefined))
    throw new ClusterError('The kubeconfig has a username without a password, or a password without a username.');
  return new Entry({
    token: user.text('token'),
    username,
    password,
    'client-certificate-data': certificate,
    'client-key-data': key,
    as: user.text('as'),
  });
}

/** Certificates and keys that can not be used are noticed here, not by the watcher. */
function assertUsable({ cluster, user }: { cluster: Entry; user: Entry }): void {
  try {
    createSecureContext({
      ca: pem(cluster, 'certificate-authority-data'),
      cert: pem(user, 'client-certificate-data'),
      key: pem(user, 'client-key-data'),
    });
  } catch {
    throw new ClusterError('A certificate or a key of the kubeconfig can not be used, or they do not belong together.');
  }
}

function pem(entry: Entry, name: string): Buffer | undefined {
  const data = entry.text(name);
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
