import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';

/** Proof that the application which gets the tokens is the one that asked for them (RFC 7636). */
export interface Pkce {
  /** Stays with the application, for {@link exchangeCode}. */
  verifier: string;
  /** Its SHA-256, for {@link authorizationUrl}. */
  challenge: string;
}

/** Makes a new one. Each authorization needs its own. */
export async function createPkce(): Promise<Pkce> {
  const verifier = generateRandomCodeVerifier();
  return { verifier, challenge: await calculatePKCECodeChallenge(verifier) };
}

/** Makes a `state` that nobody can guess. Each authorization needs its own, tied to the person's session. */
export function createState(): string {
  return generateRandomState();
}
