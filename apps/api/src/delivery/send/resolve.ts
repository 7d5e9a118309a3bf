import { lookup, Resolver } from 'node:dns/promises';

/** All addresses of a host. It rejects where there are none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/**
 * Asks the name servers themselves. The system's own look-up runs on four threads, which a customer's slow name server could
 * take from everybody.
 */
export function dnsResolver(): Resolve {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  return async (hostname) => {
    // RFC 6761: a name that is not for name servers.
    if (/(^|\.)localhost\.?$/i.test(hostname)) return ['127.0.0.1'];
    const answers = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)]);
    const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (addresses.length === 0)
      throw answers.find((answer) => answer.status === 'rejected')?.reason ?? new Error(`No address for ${hostname}.`);
    return addresses;
  };
}

/** Asks the system, which knows `localhost` and the names of this machine's own network. For development. */
export function systemResolver(): Resolve {
  return async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address);
}
