// Generated from spec/ by `pnpm generate`. Do not edit.

/**
 * Every operation: its id, method and path, then what it returns, what it takes and what it is authorized by. What is
 * usual is left out at the end: a resource, a body (with GET a query), the account.
 */
export const operations = `servers.list GET /servers page
servers.create POST /servers
servers.get GET /servers/{id}
servers.update PUT /servers/{id}
servers.delete DELETE /servers/{id} resource none
servers.patch PATCH /servers/{id}
clusters.k8s.list GET /clusters/k8s page
clusters.k8s.get GET /clusters/k8s/{id}
clusters.k8s.nodes GET /clusters/k8s/{id}/nodes page
webhooks.list GET /webhooks page
webhooks.create POST /webhooks
webhooks.get GET /webhooks/{id}
webhooks.update PUT /webhooks/{id}
webhooks.delete DELETE /webhooks/{id} resource none
webhooks.patch PATCH /webhooks/{id}
webhooks.rotateSecret POST /webhooks/{id}/rotate-secret
webhooks.test POST /webhooks/{id}/test
deliveries.list GET /webhooks/{id}/deliveries page
deliveries.recover POST /webhooks/{id}/recover
deliveries.get GET /deliveries/{id}
deliveries.retry POST /deliveries/{id}/retry resource none
events.list GET /events page
events.get GET /events/{id}
events.ticket POST /events/stream-tickets resource none
events.types GET /event-types page
account.get GET /account resource query credential
apiKeys.list GET /api-keys page
apiKeys.create POST /api-keys
apiKeys.delete DELETE /api-keys/{id} resource none
catalog.regions GET /regions page
catalog.plans GET /plans page
catalog.images GET /images page
invoices.list GET /invoices page
invoices.get GET /invoices/{id}
status.get GET /status resource query none
oauth.token POST /oauth/token plain form none
oauth.revoke POST /oauth/revoke empty form none
oauth.introspect POST /oauth/introspect plain form none
oauth.authorize GET /oauth/authorize address query none
oauth.metadata GET /.well-known/oauth-authorization-server plain none none`;
