// As much of a Kubernetes API server as clients of nodes meet: lists in pages, watches from a version with bookmarks, versions
// that are too old, credentials, a life of its own.
import { once } from 'node:events';
import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import { certificate, key } from '../../delivery/kit/certificate.ts';
import { freePort } from '../../../src/free-port.ts';
import { nodeObject, type NodeGiven, type NodeObject } from './node-object.ts';

interface Change {
  readonly version: number;
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: NodeObject;
}

export interface KubernetesOptions {
  readonly tls?: boolean;
  /** How a watch is told that its version is too old. */
  readonly expiry?: 'status' | 'event';
  readonly token?: string;
}

export class Kubernetes {
  readonly #options: Required<KubernetesOptions>;
  readonly #nodes = new Map<string, NodeObject>();
  #changes: Change[] = [];
  /** As real versions are, not those of another cluster. */
  #version = 1000;
  /** What is older is forgotten. */
  #compacted = 0;
  #uids = 0;
  readonly #watches = new Map<ServerResponse, NodeJS.Timeout>();
  /** The lists that are read page by page. */
  readonly #pages = new Map<string, { version: number; rest: NodeObject[] }>();
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  gitVersion = 'v1.31.4';
  /** What is asked, is answered so; undefined for as it should be. */
  failing: ((path: string) => number | undefined) | undefined;
  /** Of each kind so far. */
  readonly asked = { lists: 0, watches: 0 };

  private constructor(options: KubernetesOptions) {
    this.#options = { tls: true, expiry: 'status', token: 'token-of-a-service-account', ...options };
  }

  /** Has a port, and does not answer yet. */
  static async make(options: KubernetesOptions = {}): Promise<Kubernetes> {
    const kubernetes = new Kubernetes(options);
    kubernetes.#port = await freePort();
    return kubernetes;
  }

  static async start(options: KubernetesOptions = {}): Promise<Kubernetes> {
    const kubernetes = await Kubernetes.make(options);
    await kubernetes.start();
    return kubernetes;
  }

  /** What was so before it was stopped is so again. */
  async start(): Promise<void> {
    const listener = (request: IncomingMessage, response: ServerResponse): void => this.#answer(request, response);
    this.#server = this.#options.tls ? createServer({ cert: certificate, key }, listener) : createPlain(listener);
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    await once(this.#server.listen(this.#port, '127.0.0.1'), 'listening');
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    // `closeAllConnections` does not know those that are not encrypted yet, and `close` would wait for them.
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  get url(): string {
    return `${this.#options.tls ? 'https' : 'http'}://127.0.0.1:${this.#port}`;
  }

  get openWatches(): number {
    return this.#watches.size;
  }

  /** @returns the uid */
  join(name: string, given: NodeGiven = {}): string {
    this.#uids += 1;
    const uid = given.uid ?? `00000000-0000-4000-8000-${String(this.#uids).padStart(12, '0')}`;
    this.#change('ADDED', nodeObject(name, { ...given, uid }));
    return uid;
  }

  change(name: string, given: NodeGiven): void {
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(`There is no node ${name}.`);
    this.#change('MODIFIED', nodeObject(name, { uid: node.metadata.uid, ...given }));
  }

  leave(name: string): void {
    const node = this.#nodes.get(name);
    if (node === undefined) throw new Error(`There is no node ${name}.`);
    this.#change('DELETED', node);
  }

  get names(): string[] {
    return [...this.#nodes.keys()];
  }

  /** A list and a watch that starts from before now have to begin anew. */
  compact(): void {
    this.#compacted = this.#version;
    this.#changes = [];
    this.#pages.clear();
  }

  /** Connections break, as when a proxy goes away. */
  drop(): void {
    for (const response of this.#watches.keys()) response.destroy();
  }

  /** Watches end in the middle of an event. */
  cut(): void {
    this.#endWatches('{"type":"ADDED","object":{"metadata":{"uid":"ha');
  }

  /** Watches end as they do after a while. */
  end(): void {
    this.#endWatches('');
  }

  bookmark(): void {
    for (const response of this.#watches.keys()) this.#sendBookmark(response);
  }

  /** Watches are told that they are too old, and end. */
  expire(): void {
    this.#endWatches(line('ERROR', expired));
  }

  kubeconfig({ token = this.#options.token } = {}): string {
    const authority = Buffer.from(certificate).toString('base64');
    return `apiVersion: v1
kind: Config
clusters:
- name: stand-in
  cluster:
    server: ${this.url}
    ${this.#options.tls ? `certificate-authority-data: ${authority}` : 'insecure-skip-tls-verify: true'}
users:
- name: watcher
  user:
    token: ${token}
contexts:
- name: usual
  context: { cluster: stand-in, user: watcher }
current-context: usual
`;
  }

  #endWatches(last: string): void {
    for (const response of this.#watches.keys()) this.#endWatch(response, last);
  }

  #endWatch(response: ServerResponse, last: string): void {
    clearTimeout(this.#watches.get(response));
    this.#watches.delete(response);
    response.end(last);
  }

  #change(type: Change['type'], node: NodeObject): void {
    this.#version += 1;
    const object = { ...node, metadata: { ...node.metadata, resourceVersion: String(this.#version) } };
    if (type === 'DELETED') this.#nodes.delete(object.metadata.name);
    else this.#nodes.set(object.metadata.name, object);
    this.#changes.push({ version: this.#version, type, object });
    for (const response of this.#watches.keys()) response.write(line(type, object));
  }

  #answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, this.url);
    if (headers.authorization !== `Bearer ${this.#options.token}`)
      return send(response, 401, status(401, 'Unauthorized'));
    const failure = this.failing?.(url);
    if (failure !== undefined) return send(response, failure, status(failure, 'InternalError'));
    if (pathname === '/version') return send(response, 200, { major: '1', minor: '31', gitVersion: this.gitVersion });
    if (pathname !== '/api/v1/nodes') return send(response, 404, status(404, 'NotFound'));
    if (searchParams.get('watch') === 'true') return this.#watch(searchParams, response);
    this.#list(searchParams, response);
  }

  #list(query: URLSearchParams, response: ServerResponse): void {
    this.asked.lists += 1;
    const next = query.get('continue');
    const from = next === null ? { version: this.#version, rest: [...this.#nodes.values()] } : this.#pages.get(next);
    if (from === undefined) return send(response, 410, expired);
    const limit = Number(query.get('limit') ?? from.rest.length);
    const rest = from.rest.slice(limit);
    const token = rest.length === 0 ? undefined : `page-${this.asked.lists}`;
    if (token !== undefined) this.#pages.set(token, { version: from.version, rest });
    const metadata = { resourceVersion: String(from.version), ...(token === undefined ? {} : { continue: token }) };
    send(response, 200, { kind: 'NodeList', apiVersion: 'v1', metadata, items: from.rest.slice(0, limit) });
  }

  #watch(query: URLSearchParams, response: ServerResponse): void {
    this.asked.watches += 1;
    const since = Number(query.get('resourceVersion') ?? this.#version);
    const isOld = since < this.#compacted;
    if (isOld && this.#options.expiry === 'status') return send(response, 410, expired);
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.flushHeaders();
    if (isOld) return void response.end(line('ERROR', expired));
    for (const { version, type, object } of this.#changes) if (version > since) response.write(line(type, object));
    const seconds = Number(query.get('timeoutSeconds') ?? 3_600);
    this.#watches.set(
      response,
      setTimeout(() => this.#endWatch(response, ''), seconds * 1000),
    );
    response.once('close', () => {
      clearTimeout(this.#watches.get(response));
      this.#watches.delete(response);
    });
  }

  #sendBookmark(response: ServerResponse): void {
    const metadata = { resourceVersion: String(this.#version), creationTimestamp: null };
    response.write(line('BOOKMARK', { kind: 'Node', apiVersion: 'v1', metadata, spec: {}, status: {} }));
  }
}

function line(type: string, object: object): string {
  return `${JSON.stringify({ type, object })}\n`;
}

function status(code: number, reason: string): object {
  return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message: reason, reason, code };
}

const expired = status(410, 'Expired');

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
