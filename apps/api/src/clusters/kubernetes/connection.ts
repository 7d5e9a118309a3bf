// HTTP to a cluster. What its kubeconfig says of credentials, TLS and proxies is @kubernetes/client-node's to know. It costs
// 90 MB and most of a second, so it is loaded for the first cluster that is registered. Its informer is not used: it stops at
// the first lost connection, asks for no bookmarks, and tells of the next change while the one before is being written.
import type { Dispatcher } from 'undici';
import { Agent, request } from 'undici';
import { KubernetesError, refusalOf } from './errors.ts';

/** In milliseconds. */
export interface Patience {
  /** For an answer that is small, or a page of a list. */
  readonly answer: number;
  /** For the next sign of life of a watch. Clusters give one a minute. */
  readonly quiet: number;
}

export interface Connection {
  /**
   * @param doing what for, to say so where it is refused
   * @returns the answer, which is JSON
   */
  get(path: string, doing: string): Promise<unknown>;
  /** @returns one JSON document for each line, as they come */
  stream(path: string, doing: string): Promise<AsyncIterable<unknown>>;
  /** Ends what is under way, with an error. */
  close(): Promise<void>;
}

type Limits = Pick<Dispatcher.RequestOptions, 'signal' | 'headersTimeout' | 'bodyTimeout'>;

export async function connect(kubeconfig: string, patience: Patience): Promise<Connection> {
  const { url, headers, dispatcher } = await openKubeconfig(kubeconfig);
  const ask = async (path: string, doing: string, limits: Limits): Promise<Dispatcher.ResponseData['body']> => {
    const { statusCode, body } = await request(url + path, { dispatcher, headers, ...limits });
    if (statusCode === 200) return body;
    await body.dump();
    throw refusalOf(statusCode, doing);
  };
  const { answer, quiet } = patience;
  return {
    get: async (path, doing) => {
      const body = await ask(path, doing, { signal: AbortSignal.timeout(answer) });
      return parse(await body.text());
    },
    // The timeouts are of silence: a watch may go on for as long as something comes.
    stream: async (path, doing) => documentsIn(await ask(path, doing, { headersTimeout: quiet, bodyTimeout: quiet })),
    close: () => dispatcher.destroy(),
  };
}

async function openKubeconfig(
  text: string,
): Promise<{ url: string; headers: Record<string, string>; dispatcher: Dispatcher }> {
  const { HttpMethod, KubeConfig, RequestContext } = await import('@kubernetes/client-node');
  const kubeconfig = new KubeConfig();
  kubeconfig.loadFromString(text);
  const url = kubeconfig.getCurrentCluster()?.server;
  if (url === undefined) throw new KubernetesError('The kubeconfig of the cluster names no server.');
  const context = new RequestContext(url, HttpMethod.GET);
  await kubeconfig.applySecurityAuthentication(context);
  const headers = { ...context.getHeaders(), Accept: 'application/json', 'User-Agent': 'CloudNexus' };
  return { url, headers, dispatcher: context.getDispatcher() ?? new Agent() };
}

/** A document that is longer is none of a node. In characters. */
const longestLine = 16 * 1024 * 1024;

async function* documentsIn(body: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
    rest += first;
    for (const next of more) {
      if (rest.trim() !== '') yield parse(rest);
      rest = next;
    }
    if (rest.length > longestLine) throw notKubernetes();
  }
  // What is left was cut off, and comes again with the next list.
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notKubernetes();
  }
}

function notKubernetes(): KubernetesError {
  return new KubernetesError('What answers at the address of the cluster is no Kubernetes API.');
}
