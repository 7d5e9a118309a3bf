export interface Vector {
  name: string;
  /** The raw body: a text, or its bytes in base64. */
  payload: string | { base64: string };
  headers: Record<string, string>;
  secrets: string[];
  /** Seconds, where it isn't 300. */
  tolerance?: number;
  /** The type of the event that unwrap returns, or the reason why it throws. */
  unwrap: { event: string } | { reason: string };
  /**
   * What verifyWebhook returns for the payload, the value of X-CloudNexus-Signature and the first secret; left out where
   * there is no such header. `invalid_secret` is what it throws.
   */
  verify?: boolean | 'invalid_secret' | undefined;
}

export const taken = { event: 'server.created' };
export const refused = (reason: string): { reason: string } => ({ reason });
