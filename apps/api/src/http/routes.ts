// The routes of the operations.
import type { FastifyRequest, RouteOptions } from 'fastify';
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
  readonly handlers: Handlers<Scope>;
  readonly around: Around<Scope>;
  readonly report: Report;
  readonly trustedProxies: TrustedProxies;
}

export function routesOf<Scope>(
  given: Given<Scope>,
  document: OpenApi,
  operations: readonly Operation[],
  paths: Paths,
): RouteOptions[] {
  const validators = new Validators(document);
  return operations.map((operation) => {
    const respond =
      operation.family === 'oauth'
        ? respondOAuth(operation, given)
        : serve({ ...given, operation, document, validators, run: bindApi(operation, given.handlers, given.around) });
    return {
      // HEAD works wherever GET does: Node leaves the body out.
      method: operation.method === 'GET' ? ['GET', 'HEAD'] : operation.method,
      url: operation.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      config: { operation },
      handler: ({ exchange, params }: FastifyRequest) => {
        const ids = params as Params; // the router takes them out of the path
        // A path that ends where an identifier should follow is another path.
        if (Object.values(ids).includes('')) return answerUnrouted(exchange, paths);
        respond(exchange, ids).catch((error: unknown) => fail(exchange, error, given.report));
      },
    };
  });
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
