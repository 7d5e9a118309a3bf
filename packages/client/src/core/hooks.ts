import type { CloudNexusError } from './errors/cloudnexus-error.ts';

/** Called around every attempt. What a hook throws ends the call. */
export interface Hooks {
  /** Before a request is sent. May return another one to send instead. */
  request?(request: Request, context: AttemptContext): Request | void | Promise<Request | void>;
  /** After the head of a response has arrived. Its body must be left alone; read a clone. */
  response?(response: Response, context: AttemptContext): void | Promise<void>;
  /** Before the wait that leads to another attempt. */
  retry?(context: RetryContext): void | Promise<void>;
}

export interface AttemptContext {
  /** `servers.create` */
  operation: string;
  /** 1 for the first. */
  attempt: number;
}

export interface RetryContext extends AttemptContext {
  /** Why the attempt failed. */
  error: CloudNexusError;
  /** Milliseconds until the next one. */
  wait: number;
}
