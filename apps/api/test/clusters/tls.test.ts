import { expect, test } from 'vitest';
import { readKubeconfig } from '../../src/clusters/kubeconfig/read.ts';
import { connect } from '../../src/clusters/kubernetes/connection.ts';
import { reasonOf } from '../../src/clusters/kubernetes/errors.ts';
import { newKubernetes } from './kit/world.ts';

const patience = { answer: 5_000, quiet: 5_000 };

/** What becomes of a request to the cluster: the answer, or the reason why there is none. */
async function ask(kubeconfig: string): Promise<unknown> {
  const connection = await connect(
    readKubeconfig(kubeconfig, undefined, () => new Uint8Array()),
    patience,
  );
  try {
    return await connection.get('/version', 'be read');
  } catch (error) {
    return reasonOf(error);
  } finally {
    await connection.close();
  }
}

const authority = /certificate-authority-data: \S+/;
const answer = { gitVersion: 'v1.31.4' };

test('a certificate of the authority in the kubeconfig is accepted', async (context) => {
  const kubernetes = await newKubernetes(context);
  expect(await ask(kubernetes.kubeconfig())).toMatchObject(answer);
});

test('a certificate of nobody known is refused', async (context) => {
  const kubernetes = await newKubernetes(context);
  const kubeconfig = kubernetes.kubeconfig().replace(authority, '');
  expect(await ask(kubeconfig)).toBe(
    'The certificate of the cluster is not of the authority that its kubeconfig names.',
  );
});

test('a certificate for another name is refused, unless it is the name in the kubeconfig', async (context) => {
  const kubernetes = await newKubernetes(context);
  const elsewhere = kubernetes.kubeconfig().replace('127.0.0.1', 'localhost');
  expect(await ask(elsewhere)).toBe('The certificate of the cluster is for another name.');
  const named = elsewhere.replace(authority, (line) => `${line}\n    tls-server-name: hooks.test`);
  expect(await ask(named)).toMatchObject(answer);
});

test('no certificate is looked at where the kubeconfig says so', async (context) => {
  const kubernetes = await newKubernetes(context);
  const kubeconfig = kubernetes.kubeconfig().replace(authority, 'insecure-skip-tls-verify: true');
  expect(await ask(kubeconfig)).toMatchObject(answer);
});

test('a cluster without TLS is reached where the kubeconfig says so', async (context) => {
  const kubernetes = await newKubernetes(context, { tls: false });
  expect(await ask(kubernetes.kubeconfig())).toMatchObject(answer);
});

test('what speaks no TLS is said to', async (context) => {
  const kubernetes = await newKubernetes(context, { tls: false });
  expect(await ask(kubernetes.kubeconfig().replace('http:', 'https:'))).toBe(
    'No TLS connection to the cluster can be made.',
  );
});

test('a name that nobody knows is said to be one', async (context) => {
  const kubernetes = await newKubernetes(context);
  const kubeconfig = kubernetes.kubeconfig().replace('127.0.0.1', 'kubernetes.invalid');
  expect(await ask(kubeconfig)).toBe('The host name of the cluster can not be resolved.');
});

test('an answer that is no JSON is none of a cluster', async (context) => {
  const { createServer } = await import('node:http');
  const server = createServer((_, response) => response.end('<html>It works!</html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.onTestFinished(() => void server.close());
  const { port } = Object(server.address());
  const kubernetes = await newKubernetes(context, { tls: false });
  const kubeconfig = kubernetes.kubeconfig().replace(kubernetes.url, `http://127.0.0.1:${port}`);
  expect(await ask(kubeconfig)).toBe('What answers at the address of the cluster is no Kubernetes API.');
});
