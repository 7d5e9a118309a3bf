// The routes of the operations.
import type { FastifyContextConfig, FastifyRequest, RouteOptions } from 'fastify';
import { bindApi, bindOAuth, type Around } from './bind.ts';
import type { Handlers } from './call.ts';
import type { OpenApi } from './contract/document.ts';
import type { Operation } from './contract/operation.ts';
import { Validators } from './contract/validators.ts';
import { handOver, type Exchange } from './exchange.ts';
import { fail, type Report } from './fail.ts';
import type { Paths } from './paths.ts';
import { callerAddress, type TrustedProxies } from './request/address.ts';
import type { Params } from './request/parameters.ts';
import { serve } from './serve.ts';
import { answerUnrouted } from './unrouted.ts';

interface Given<Scope> {
  readonly contract: OpenApi;
  readonly handlers: Handlers<Scope>;
  readonly around: Around<Scope>;
  readonly report: Report;
  readonly trustedProxies: TrustedProxies;
}

export function routesOf<Scope>(given: Given<Scope>, operations: readonly Operation[], paths: Paths): RouteOptions[] {
  const validators = new Validators(given.contract);
  const routes = operations.map((operation) => {
    const run = responder(operation, given, validators);
    const hasIds = isTemplate(operation);
    return route(operation, operation.path, { operation }, ({ exchange, params }) => {
      const ids = params as Params; // the router takes them out of the path
      // A path that ends where an identifier should follow is another path.
      if (hasIds && Object.values(ids).includes('')) return answerUnrouted(exchange, paths);
      run(exchange, ids).catch((error: unknown) => fail(exchange, error, given.report));
    });
  });
  return [...routes, ...othersOf(operations, paths)];
}

/**
 * `GET /v2/events/stream-tickets` is not the event `stream-tickets`: the path has a method, and this is not it. The router
 * would go on to the next route that fits.
 */
function othersOf(operations: readonly Operation[], paths: Paths): RouteOptions[] {
  const taken = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  return operations.filter(isTemplate).flatMap((template) => {
    const pattern = new RegExp(`^${template.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    return operations
      .filter((each) => !isTemplate(each) && pattern.test(each.path) && !taken.has(`${template.method} ${each.path}`))
      .map(({ path }) =>
        route(template, path, { isOfAnotherPath: true }, ({ exchange }) => answerUnrouted(exchange, paths)),
      );
  });
}

function isTemplate({ path }: Operation): boolean {
  return path.includes('{');
}

function route(
  { method }: Operation,
  path: string,
  config: FastifyContextConfig,
  handler: (request: FastifyRequest) => void,
): RouteOptions {
  return {
    // HEAD works wherever GET does: Node leaves the body out.
    method: method === 'GET' ? ['GET', 'HEAD'] : method,
    url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
    config,
    handler,
  };
}

function responder<Scope>(
  operation: Operation,
  given: Given<Scope>,
  validators: Validators,
): (exchange: Exchange, params: Params) => Promise<void> {
  if (operation.family === 'oauth') return respondOAuth(operation, given);
  const run = bindApi(operation, given.handlers, given.around);
  return serve({ ...given, operation, validators, run });
}

function respondOAuth<Scope>(
  operation: Operation,
  { handlers, trustedProxies }: Given<Scope>,
): (exchange: Exchange) => Promise<void> {
  const run = bindOAuth(operation, handlers);
  return async (exchange) => {
    handOver(exchange);
    const { request, response, id } = exchange;
    await run({ request, response, requestId: id, address: callerAddress(request, trustedProxies) });
  };
}
