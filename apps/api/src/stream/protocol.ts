// The names of the stream, as its contract has them.

export const streamPath = '/v2/events/stream';
export const subprotocol = 'cloudnexus.events.v1';

/** @param publicUrl what callers reach the API by, without a path */
export function streamUrl(publicUrl: string): string {
  return `${publicUrl.replace(/^http/, 'ws')}${streamPath}`;
}
