// `@cloudnexus/sdk/webhooks`: for what receives deliveries. Nothing here sends a request.
export type { Event, KnownEvent, UnknownEvent } from '../generated/events.ts';
export { WebhookVerificationError, type WebhookFailure } from './error.ts';
export { webhooks, type WebhookHandler } from './handler.ts';
export type { WebhookHeaders } from './headers.ts';
export type { Payload } from './payload.ts';
export type { WebhookSecrets } from './secret.ts';
export { sign, type SignatureHeaders, type SignOptions } from './sign.ts';
export { unwrap, type UnwrapOptions } from './unwrap.ts';
export { verifyWebhook } from './verify.ts';
