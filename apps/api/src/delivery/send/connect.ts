// Opens a connection to where deliveries may go, and nowhere else. The address is looked at three times: as the URL names it,
// as the look-up answers, and as the connected socket says it is. So neither spelling, rebinding nor a mixed answer gets by.
import { connect as connectTcp, isIP, type Socket, type TcpNetConnectOpts } from 'node:net';
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { isPublicAddress, literalAddress } from '../addresses.ts';
import type { Timings } from '../outcome.ts';
import { ConnectionError } from './connection-error.ts';
import type { Resolve } from './resolve.ts';

/** More than this no honest name has, and there is no time for more. */
const addressesTried = 8;

export interface ConnectOptions {
  readonly resolve: Resolve;
  /** Whether private and loopback addresses are allowed: in development. */
  readonly allowPrivate: boolean;
  /** Certificates to trust beside those that Node trusts. */
  readonly ca?: ConnectionOptions['ca'];
  /** Opens the socket, in place of `net.connect`. */
  readonly dial?: ((options: TcpNetConnectOpts) => Socket) | undefined;
}

/** An attempt to connect, which can be given up at any moment. */
export interface Connecting {
  readonly socket: Promise<Socket | TLSSocket>;
  /** Filled as the phases end. */
  readonly timings: Pick<Timings, 'dns_ms' | 'connect_ms' | 'tls_ms'>;
  abort(): void;
}

/** @throws {ConnectionError} from the promise */
export function connect(url: URL, options: ConnectOptions): Connecting {
  const timings: Connecting['timings'] = { dns_ms: null, connect_ms: null, tls_ms: null };
  const giveUp = new AbortController();
  return { socket: open(url, options, timings, giveUp.signal), timings, abort: () => giveUp.abort() };
}

async function open(
  url: URL,
  { resolve, allowPrivate, ca, dial = connectTcp }: ConnectOptions,
  timings: Connecting['timings'],
  signal: AbortSignal,
): Promise<Socket | TLSSocket> {
  const isAllowed = (address: string): boolean => allowPrivate || isPublicAddress(address);
  let since = performance.now();
  const lap = (): number => {
    const from = since;
    since = performance.now();
    return since - from;
  };

  const addresses = await addressesOf(url.hostname, resolve, isAllowed, () => (timings.dns_ms = lap()));
  signal.throwIfAborted();
  const isSecure = url.protocol === 'https:';
  const plain = await connected(
    dial({
      host: url.hostname,
      port: Number(url.port || (isSecure ? 443 : 80)),
      lookup: (_hostname, _options, answer) => answer(null, addresses),
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 1_000,
      noDelay: true,
      signal,
    }),
    'connect',
  );
  timings.connect_ms = lap();
  if (!isAllowed(plain.remoteAddress ?? '')) {
    plain.destroy();
    throw new ConnectionError('blocked_address', `Connected to ${plain.remoteAddress}, which is not public.`);
  }
  if (!isSecure) return plain;

  const host = literalAddress(url.hostname) ?? url.hostname;
  const secure = await connected(
    connectTls({
      socket: plain,
      host,
      // Server names are names: an address is checked against the certificate without one.
      servername: isIP(host) === 0 ? host : '',
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: true, // Whatever the environment says.
      ...(ca === undefined ? {} : { ca }),
    }),
    'tls',
  );
  timings.tls_ms = lap();
  return secure;
}

async function addressesOf(
  hostname: string,
  resolve: Resolve,
  isAllowed: (address: string) => boolean,
  resolved: () => void,
): Promise<{ address: string; family: number }[]> {
  const literal = literalAddress(hostname);
  const addresses = literal === undefined ? await lookUp(hostname, resolve) : [literal];
  if (literal === undefined) resolved();
  const refused = addresses.find((address) => !isAllowed(address));
  if (refused !== undefined) throw new ConnectionError('blocked_address', `${refused} is not public.`);
  return addresses.slice(0, addressesTried).map((address) => ({ address, family: isIP(address) }));
}

async function lookUp(hostname: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(hostname);
  } catch (error) {
    throw new ConnectionError('dns', `${hostname} could not be resolved.`, { cause: error });
  }
}

async function connected<S extends Socket>(socket: S, phase: 'connect' | 'tls'): Promise<S> {
  return await new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new ConnectionError(phase, error.message, { cause: error }));
    const end = (): void => fail(new Error('The connection ended.'));
    socket.once('error', fail).once('close', end);
    socket.once(phase === 'tls' ? 'secureConnect' : 'connect', () => {
      // Whoever takes the socket hears of errors. Until then one must not end the process.
      socket
        .on('error', () => {})
        .off('error', fail)
        .off('close', end);
      resolve(socket);
    });
  });
}
