// The HTTP application: Fastify for the routes and the life of the server, everything that is said to callers by us.
//
// Every request is admitted before its route, routes of plugins included. From there operations go step by step (`serve.ts`).
// Answers are written by `exchange.ts` on Node's own response: Fastify never gets to say anything in its own words.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { whenThere, type Awaitable } from '../awaitable.ts';
import type { Authenticator } from '../identity/principal.ts';
import type { Random } from '../ids.ts';
import type { Limiter } from '../rate/limiter.ts';
import type { Clock } from '../store/clock.ts';
import { admit, type Gate } from './admit.ts';
import { checkHandlers, type Around } from './bind.ts';
import type { Handlers } from './call.ts';
import { clientErrors } from './client-error.ts';
import type { OpenApi } from './contract/document.ts';
import { readOperations, readSharedResponses, type Operation } from './contract/operation.ts';
import { publishedContract } from './contract/spec.ts';
import { beginExchange, nobody, type Exchange } from './exchange.ts';
import { fail, type Report } from './fail.ts';
import { answerFile, contractFiles, type StaticFiles } from './files.ts';
import { Paths } from './paths.ts';
import { trustNobody, type TrustedProxies } from './request/address.ts';
import { requestIds } from './request-id.ts';
import { responseChecks } from './response-check.ts';
import { routesOf } from './routes.ts';
import { closeGracefully, createServer } from './server.ts';
import { answerUnroutable, answerUnrouted } from './unrouted.ts';
import { asksFor, refuseWithoutUpgrade, responseOn, type Upgrade } from './upgrade.ts';

export interface AppOptions<Scope> {
  readonly handlers: Handlers<Scope>;
  /** Stands around every handler of the API, and gives it its scope. */
  readonly around: Around<Scope>;
  readonly authenticator: Authenticator;
  readonly limiter: Limiter;
  readonly clock: Clock;
  readonly random: Random;
  readonly report: Report;
  /** Told of every answer: for logs and metrics. */
  readonly observe?: Observe;
  /** The published one, where there is none. */
  readonly contract?: OpenApi;
  readonly trustedProxies?: TrustedProxies;
  readonly files?: StaticFiles;
  /** What else than HTTP is spoken here: the event stream. */
  readonly upgrade?: Upgrade;
  /** Holds every answer against the contract. One that isn't in it becomes a 500, and is reported. For tests. */
  readonly checkResponses?: boolean;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeout?: number;
  /** How long requests under way may take to finish when the app closes, in milliseconds. */
  readonly closeTimeout?: number;
}

export type Observe = (answered: Answered) => void;

/** Tells each of them. */
export function observeAll(...all: readonly Observe[]): Observe {
  return (answered) => {
    for (const observe of all) observe(answered);
  };
}

/** A request that has its answer. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  /** Undefined where the request was none of the contract's. */
  readonly operationId: string | undefined;
  readonly accountId: string | undefined;
  readonly status: number;
  /** From the headers of the request to the answer, in milliseconds. */
  readonly duration: number;
  /** It holds the caller's credential: nothing of it is kept. */
  readonly request: IncomingMessage;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** From admission on. What a plugin answers goes through it. */
    exchange: Exchange;
  }
  interface FastifyContextConfig {
    operation?: Operation;
    /** A route that is there only so that another one isn't taken. */
    isOfAnotherPath?: boolean;
  }
}

/** @throws an error that names every handler that is missing, and every one that the contract has no operation for */
export function createApp<Scope>(options: AppOptions<Scope>): FastifyInstance {
  const { report, requestTimeout = 30_000, closeTimeout = 10_000, files = contractFiles(), upgrade } = options;
  const { contract = publishedContract() } = options;
  const operations = readOperations(contract);
  checkHandlers(operations, options.handlers);
  const gate = { ...options, trustedProxies: options.trustedProxies ?? trustNobody };
  const check = options.checkResponses ? responseChecks(contract, readSharedResponses(contract)) : undefined;
  const newId = requestIds(options.random);
  const paths = new Paths();
  const latest = new WeakMap<Socket, Exchange>();

  const begin = (request: IncomingMessage, response: ServerResponse, id: string, operation?: Operation): Exchange => {
    const answered = answeredOf(options.observe);
    const exchange = beginExchange({
      id,
      request,
      response,
      operation,
      check: check?.(operation),
      isClosing,
      answered,
    });
    latest.set(request.socket, exchange);
    return exchange;
  };
  const outside = (exchange: Exchange, respond: (exchange: Exchange, paths: Paths) => void): void =>
    proceed(exchange, () => respond(exchange, paths));

  const app = createServer({
    newId,
    requestTimeout,
    isUpgrade: (request) => upgrade !== undefined && asksFor(upgrade, request),
    onUpgrade: (request, socket, head) => upgrade && beginUpgrade(upgrade, request, socket as Socket, head), // a server of node:http has no others
    onBadUrl: (request, response, id) => outside(begin(request, response, id), answerUnroutable),
    clientErrors: clientErrors({
      newId,
      requestTimeout,
      latest: (socket) => latest.get(socket),
      charge: async ({ remoteAddress = '' }) => await options.limiter.take({ address: remoteAddress }),
    }),
  });
  const isClosing = closeGracefully(app, closeTimeout);

  app.decorateRequest('exchange');
  app.addHook('onRoute', (route) => {
    if (!route.config?.isOfAnotherPath) paths.add(route.url, [route.method].flat());
    route.onRequest = [admission(route.config?.operation), ...[route.onRequest ?? []].flat()];
  });
  app.setErrorHandler((error, request) => fail(request.exchange, error, report));
  app.setNotFoundHandler(({ raw, id }, reply) => outside(begin(raw, reply.raw, id), answerUnrouted));
  for (const route of routesOf({ ...options, contract, trustedProxies: gate.trustedProxies }, operations, paths))
    app.route(route);
  for (const [url, file] of files) {
    app.route({ method: ['GET', 'HEAD'], url, handler: ({ exchange }) => answerFile(exchange, file) });
  }
  if (upgrade !== undefined)
    app.route({
      method: ['GET', 'HEAD'],
      url: upgrade.path,
      handler: ({ exchange }) => refuseWithoutUpgrade(exchange, upgrade),
    });
  return app;

  function beginUpgrade(to: Upgrade, request: IncomingMessage, socket: Socket, head: Buffer): void {
    const response = responseOn(socket, request);
    if (response === undefined) return;
    const exchange = begin(request, response, newId());
    exchange.check = undefined; // OpenAPI has no word of it.
    const upgrading = { ...gate, authenticateOtherwise: (asked: IncomingMessage) => to.authenticate(asked) };
    proceed(exchange, () => to.accept(exchange, socket, head), upgrading);
  }

  function admission(operation: Operation | undefined): onRequestHookHandler {
    return (request, reply, done) => {
      const exchange = (request.exchange = begin(request.raw, reply.raw, request.id, operation));
      proceed(exchange, done);
    };
  }

  /** Without a call of `goOn` the route is never reached, whatever has become of the answer. */
  function proceed(exchange: Exchange, goOn: () => Awaitable<void>, through: Gate = gate): void {
    const failed = (error: unknown): void => fail(exchange, error, report);
    try {
      const gone = whenThere(admit(exchange, through), goOn);
      if (gone instanceof Promise) gone.catch(failed);
    } catch (error) {
      failed(error);
    }
  }
}

function answeredOf(observe: Observe | undefined): Exchange['answered'] {
  if (observe === undefined) return nobody;
  const startedAt = performance.now();
  return ({ id, request, operation, principal }, status) =>
    observe({
      requestId: id,
      method: request.method ?? '',
      operationId: operation?.id,
      accountId: principal?.accountId,
      status,
      duration: performance.now() - startedAt,
      request,
    });
}
