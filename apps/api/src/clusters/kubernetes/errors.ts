// What goes wrong with a cluster, in words for its owner: without addresses, without anything of the credential.
import { errors } from 'undici';

export class KubernetesError extends Error {
  override readonly name: string = 'KubernetesError';
}

/** The cluster no longer knows what came after the version it was asked for. It is listed anew. */
export class ExpiredError extends KubernetesError {
  override readonly name = 'ExpiredError';
}

/** @param doing what the credential was used for */
export function refusalOf(status: number, doing: string): KubernetesError {
  switch (status) {
    case 401:
      return new KubernetesError('The cluster refuses the credential of its kubeconfig.');
    case 403:
      return new KubernetesError(`The cluster does not let the credential of its kubeconfig ${doing}.`);
    case 404:
      return new KubernetesError('What answers at the address of the cluster is no Kubernetes API.');
    case 410:
      return new ExpiredError('The cluster no longer knows this version.');
    default:
      return new KubernetesError(`The cluster answers with an error (${status}).`);
  }
}

/** @returns what a customer may read of the error */
export function reasonOf(error: unknown): string {
  if (error instanceof KubernetesError) return error.message;
  const code = codeOf(error);
  if (error instanceof errors.ConnectTimeoutError || isLate(error) || code === 'ETIMEDOUT')
    return 'The cluster does not answer in time.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The host name of the cluster can not be resolved.';
  if (code === 'ECONNREFUSED') return 'The cluster refuses connections.';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'There is no way through the network to the cluster.';
  if (code === 'CERT_HAS_EXPIRED') return 'The certificate of the cluster has expired.';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'The certificate of the cluster is for another name.';
  if (code.startsWith('ERR_SSL')) return 'No TLS connection to the cluster can be made.';
  if (certificateCodes.test(code))
    return 'The certificate of the cluster is not of the authority that its kubeconfig names.';
  if (error instanceof errors.SocketError || code === 'ECONNRESET' || code === 'EPIPE')
    return 'The cluster ended the connection.';
  return 'The cluster can not be reached.';
}

/** Nothing came for as long as it was waited for. */
export function isLate(error: unknown): boolean {
  return (
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    (error instanceof DOMException && error.name === 'TimeoutError')
  );
}

const certificateCodes = /SELF_SIGNED|UNABLE_TO|CERT_|_CERT/;

/** Of the error, or of what caused it. */
function codeOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && typeof each.code === 'string' && !each.code.startsWith('UND_')) return each.code;
  return '';
}
