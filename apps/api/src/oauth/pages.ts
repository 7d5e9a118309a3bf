// The routes of the consent page. They are beside the contract: nobody but the page itself goes there.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';
import { handOver, type Exchange } from '../http/exchange.ts';
import { fail, type Report } from '../http/fail.ts';
import { resumptionAnswer } from './answers/authorization.ts';
import { write, type Answer } from './answers/write.ts';
import { ask, decide, type ConsentOptions } from './consent/consent.ts';
import { paths } from './endpoints.ts';
import { provide } from './server/provide.ts';

interface Needs extends ConsentOptions {
  readonly server: () => Promise<Provider>;
  readonly report: Report;
}

type Respond = (provider: Provider, request: IncomingMessage, uid: string) => Promise<Answer>;

/** @param app of `createApp`, which admits the requests and sets the headers that every response has */
export function addPages(app: FastifyInstance, { server, report, ...options }: Needs): void {
  const route = (method: string | string[], url: string, respond: Respond): void => {
    app.route<{ Params: { uid: string } }>({
      method,
      url,
      handler: ({ exchange, params }) => {
        answer(exchange, params.uid, respond).catch((error: unknown) => fail(exchange, error, report));
      },
    });
  };
  const answer = async (exchange: Exchange, uid: string, respond: Respond): Promise<void> => {
    const provider = await server();
    handOver(exchange);
    write(exchange.response, await respond(provider, exchange.request, uid));
  };

  route(['GET', 'HEAD'], paths.consent, ask);
  route('POST', paths.consent, (provider, request, uid) => decide(provider, request, uid, options));
  route(['GET', 'HEAD'], paths.resume, async (provider, request) => resumptionAnswer(await provide(provider, request)));
}
