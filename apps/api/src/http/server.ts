// The server below the routes: what Fastify and Node would answer in words of their own is turned off, or given to us.
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Duplex } from 'node:stream';
import Fastify, { type FastifyInstance } from 'fastify';
import type { ClientErrors } from './client-error.ts';

interface ServerOptions {
  readonly newId: () => string;
  readonly clientErrors: ClientErrors;
  /** Answers an address that no router can read. */
  readonly onBadUrl: (request: IncomingMessage, response: ServerResponse, id: string) => void;
  /** In milliseconds. */
  readonly requestTimeout: number;
  /** Which requests are given away with their socket. */
  readonly isUpgrade: (request: IncomingMessage) => boolean;
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** Longer than load balancers keep a connection, so that none sends a request over one that is being closed. In milliseconds. */
const keepAliveTimeout = 72_000;

/** The request line and the headers together, in bytes. */
const maxHeaderSize = 16_384;

export function createServer(options: ServerOptions): FastifyInstance {
  const { newId, clientErrors, onBadUrl } = options;
  const app = Fastify({
    logger: false,
    genReqId: newId,
    requestIdHeader: false,
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: {
      // An identifier that is too long is invalid as any other is, and Node bounds the address.
      maxParamLength: maxHeaderSize,
      querystringParser: () => nothing,
    },
    frameworkErrors: (_, request, reply) => onBadUrl(request.raw, reply.raw, request.id),
    clientErrorHandler: clientErrors.onClientError,
    // One server, on whatever it listens: of those that Fastify adds for `localhost`, nobody would hear.
    serverFactory: (handler) => httpServer(handler, options),
  });
  // Bodies are read where it is known whether they are wanted, and Fastify has opinions on some that are not.
  for (const method of app.supportedMethods) app.addHttpMethod(method, { overrideExisting: true });
  return app;
}

function httpServer(handler: RequestListener, options: ServerOptions): Server {
  const { clientErrors, requestTimeout, isUpgrade, onUpgrade } = options;
  const server = createHttpServer(
    {
      maxHeaderSize,
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: Math.min(1000, requestTimeout / 4),
      keepAliveTimeout,
      requireHostHeader: false,
      shouldUpgradeCallback: isUpgrade,
    },
    handler,
  );
  // Above 2,000 headers Node would forget the rest.
  server.maxHeadersCount = 0;
  // Node would answer 100 before anybody has looked at the request, and 417 to what it doesn't know.
  return server
    .on('checkContinue', handler)
    .on('checkExpectation', handler)
    .on('connect', clientErrors.onConnect)
    .on('upgrade', onUpgrade);
}

const nothing = {};

/** @param timeout how long requests under way may take to finish, in milliseconds */
export function closeGracefully(app: FastifyInstance, timeout: number): () => boolean {
  let closing = false;
  let timer: NodeJS.Timeout | undefined;
  app.addHook('preClose', (done) => {
    closing = true;
    timer = setTimeout(() => app.server.closeAllConnections(), timeout);
    done();
  });
  app.addHook('onClose', (_, done) => {
    clearTimeout(timer);
    done();
  });
  return () => closing;
}
