// Generated from spec/ by `pnpm generate`. Do not edit.

import type { OperationTable } from '../core/operation.ts';

/** Every operation: method, path, what it takes, what it returns, what it is authorized by. */
export const operations = {
  'servers.list': ['GET', '/servers', 'query', 'page', 'account'],
  'servers.create': ['POST', '/servers', 'body', 'resource', 'account'],
  'servers.get': ['GET', '/servers/{id}', 'query', 'resource', 'account'],
  'servers.update': ['PUT', '/servers/{id}', 'body', 'resource', 'account'],
  'servers.delete': ['DELETE', '/servers/{id}', 'none', 'resource', 'account'],
  'servers.patch': ['PATCH', '/servers/{id}', 'body', 'resource', 'account'],
  'clusters.k8s.list': ['GET', '/clusters/k8s', 'query', 'page', 'account'],
  'clusters.k8s.get': ['GET', '/clusters/k8s/{id}', 'query', 'resource', 'account'],
  'clusters.k8s.nodes': ['GET', '/clusters/k8s/{id}/nodes', 'query', 'page', 'account'],
  'webhooks.list': ['GET', '/webhooks', 'query', 'page', 'account'],
  'webhooks.create': ['POST', '/webhooks', 'body', 'resource', 'account'],
  'webhooks.get': ['GET', '/webhooks/{id}', 'query', 'resource', 'account'],
  'webhooks.update': ['PUT', '/webhooks/{id}', 'body', 'resource', 'account'],
  'webhooks.delete': ['DELETE', '/webhooks/{id}', 'none', 'resource', 'account'],
  'webhooks.patch': ['PATCH', '/webhooks/{id}', 'body', 'resource', 'account'],
  'webhooks.rotateSecret': ['POST', '/webhooks/{id}/rotate-secret', 'body', 'resource', 'account'],
  'webhooks.test': ['POST', '/webhooks/{id}/test', 'body', 'resource', 'account'],
  'deliveries.list': ['GET', '/webhooks/{id}/deliveries', 'query', 'page', 'account'],
  'deliveries.recover': ['POST', '/webhooks/{id}/recover', 'body', 'resource', 'account'],
  'deliveries.get': ['GET', '/deliveries/{id}', 'query', 'resource', 'account'],
  'deliveries.retry': ['POST', '/deliveries/{id}/retry', 'none', 'resource', 'account'],
  'events.list': ['GET', '/events', 'query', 'page', 'account'],
  'events.get': ['GET', '/events/{id}', 'query', 'resource', 'account'],
  'events.ticket': ['POST', '/events/stream-tickets', 'none', 'resource', 'account'],
  'events.types': ['GET', '/event-types', 'query', 'page', 'account'],
  'account.get': ['GET', '/account', 'query', 'resource', 'credential'],
  'apiKeys.list': ['GET', '/api-keys', 'query', 'page', 'account'],
  'apiKeys.create': ['POST', '/api-keys', 'body', 'resource', 'account'],
  'apiKeys.delete': ['DELETE', '/api-keys/{id}', 'none', 'resource', 'account'],
  'catalog.regions': ['GET', '/regions', 'query', 'page', 'account'],
  'catalog.plans': ['GET', '/plans', 'query', 'page', 'account'],
  'catalog.images': ['GET', '/images', 'query', 'page', 'account'],
  'invoices.list': ['GET', '/invoices', 'query', 'page', 'account'],
  'invoices.get': ['GET', '/invoices/{id}', 'query', 'resource', 'account'],
  'status.get': ['GET', '/status', 'query', 'resource', 'none'],
  'oauth.token': ['POST', '/oauth/token', 'form', 'plain', 'client'],
  'oauth.revoke': ['POST', '/oauth/revoke', 'form', 'empty', 'client'],
  'oauth.introspect': ['POST', '/oauth/introspect', 'form', 'plain', 'client'],
  'oauth.authorize': ['GET', '/oauth/authorize', 'query', 'address', 'none'],
  'oauth.metadata': ['GET', '/.well-known/oauth-authorization-server', 'none', 'plain', 'none'],
} as const satisfies OperationTable;

export type OperationId = keyof typeof operations;
