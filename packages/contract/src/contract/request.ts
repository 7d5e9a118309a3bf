// Builds a request of an operation from the contract's own examples.
import type { Operation } from './operation.ts';

export interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const credentials = {
  bearer: { Authorization: 'Bearer cn_live_sk_abc123' },
  account: { 'X-CloudNexus-Id': 'acc_8k3m5p' },
  client: { Authorization: `Basic ${Buffer.from('cli_app:secret').toString('base64')}` },
};

/**
 * @param mediaType of the body, where the operation takes one
 * @param example which named example to send; the first by default
 */
export function exampleRequest(operation: Operation, mediaType?: string, example?: string): Request {
  const { method, parameters, requestBody, security } = operation;
  const [schemes = {}] = security;
  const headers: Record<string, string> = {
    ...('apiKey' in schemes ? credentials.bearer : {}),
    ...('accountId' in schemes ? credentials.account : {}),
    ...('clientSecret' in schemes ? credentials.client : {}),
  };
  let path = operation.path;
  const query = new URLSearchParams();
  for (const parameter of parameters) {
    const value = String(parameter.example);
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(value));
    if (parameter.in === 'query' && parameter.required === true) query.set(parameter.name, value);
  }
  if (query.size > 0) path += `?${query}`;
  if (requestBody === undefined) return { method, path, headers };
  const type = mediaType ?? Object.keys(requestBody.content)[0] ?? '';
  const examples = requestBody.content[type]?.examples ?? {};
  const value = (example === undefined ? Object.values(examples)[0] : examples[example])?.value;
  return { method, path, headers: { ...headers, 'Content-Type': type }, body: encode(type, value) };
}

function encode(mediaType: string, value: unknown): string {
  if (mediaType === 'application/x-www-form-urlencoded') {
    return new URLSearchParams(Object.entries(value as Record<string, string>)).toString(); // a form is flat text
  }
  return JSON.stringify(value);
}
