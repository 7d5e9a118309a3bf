import crypto from 'node:crypto';

/** The function the reference prints, as it prints it, but for the types. It throws where the lengths differ. */
export function verifyWebhook(payload: string | Uint8Array, signature: string, secret: string): boolean {
  const expected = crypto
    .createHmac('sha256', secret)
    .update(payload as string, 'utf-8')
    .digest('hex'); // bytes do too

  return crypto.timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
}
