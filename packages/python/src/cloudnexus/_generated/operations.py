# Generated from spec/ by `pnpm generate`. Do not edit.
"""Every operation: method, path, what it takes, what it returns, what it is authorized by."""

from __future__ import annotations

from .._core.operation import Operation

OPERATIONS: dict[str, Operation] = {
    "servers.list": Operation("servers.list", "GET", "/servers", "query", "page", "account"),
    "servers.create": Operation("servers.create", "POST", "/servers", "body", "resource", "account"),
    "servers.get": Operation("servers.get", "GET", "/servers/{id}", "query", "resource", "account"),
    "servers.update": Operation("servers.update", "PUT", "/servers/{id}", "body", "resource", "account"),
    "servers.delete": Operation("servers.delete", "DELETE", "/servers/{id}", "none", "resource", "account"),
    "servers.patch": Operation("servers.patch", "PATCH", "/servers/{id}", "body", "resource", "account"),
    "clusters.k8s.list": Operation("clusters.k8s.list", "GET", "/clusters/k8s", "query", "page", "account"),
    "clusters.k8s.get": Operation("clusters.k8s.get", "GET", "/clusters/k8s/{id}", "query", "resource", "account"),
    "clusters.k8s.nodes": Operation(
        "clusters.k8s.nodes", "GET", "/clusters/k8s/{id}/nodes", "query", "page", "account"
    ),
    "webhooks.list": Operation("webhooks.list", "GET", "/webhooks", "query", "page", "account"),
    "webhooks.create": Operation("webhooks.create", "POST", "/webhooks", "body", "resource", "account"),
    "webhooks.get": Operation("webhooks.get", "GET", "/webhooks/{id}", "query", "resource", "account"),
    "webhooks.update": Operation("webhooks.update", "PUT", "/webhooks/{id}", "body", "resource", "account"),
    "webhooks.delete": Operation("webhooks.delete", "DELETE", "/webhooks/{id}", "none", "resource", "account"),
    "webhooks.patch": Operation("webhooks.patch", "PATCH", "/webhooks/{id}", "body", "resource", "account"),
    "webhooks.rotate_secret": Operation(
        "webhooks.rotate_secret", "POST", "/webhooks/{id}/rotate-secret", "body", "resource", "account"
    ),
    "webhooks.test": Operation("webhooks.test", "POST", "/webhooks/{id}/test", "body", "resource", "account"),
    "deliveries.list": Operation("deliveries.list", "GET", "/webhooks/{id}/deliveries", "query", "page", "account"),
    "deliveries.recover": Operation(
        "deliveries.recover", "POST", "/webhooks/{id}/recover", "body", "resource", "account"
    ),
    "deliveries.get": Operation("deliveries.get", "GET", "/deliveries/{id}", "query", "resource", "account"),
    "deliveries.retry": Operation("deliveries.retry", "POST", "/deliveries/{id}/retry", "none", "resource", "account"),
    "events.list": Operation("events.list", "GET", "/events", "query", "page", "account"),
    "events.get": Operation("events.get", "GET", "/events/{id}", "query", "resource", "account"),
    "events.ticket": Operation("events.ticket", "POST", "/events/stream-tickets", "none", "resource", "account"),
    "events.types": Operation("events.types", "GET", "/event-types", "query", "page", "account"),
    "account.get": Operation("account.get", "GET", "/account", "query", "resource", "credential"),
    "api_keys.list": Operation("api_keys.list", "GET", "/api-keys", "query", "page", "account"),
    "api_keys.create": Operation("api_keys.create", "POST", "/api-keys", "body", "resource", "account"),
    "api_keys.delete": Operation("api_keys.delete", "DELETE", "/api-keys/{id}", "none", "resource", "account"),
    "catalog.regions": Operation("catalog.regions", "GET", "/regions", "query", "page", "account"),
    "catalog.plans": Operation("catalog.plans", "GET", "/plans", "query", "page", "account"),
    "catalog.images": Operation("catalog.images", "GET", "/images", "query", "page", "account"),
    "invoices.list": Operation("invoices.list", "GET", "/invoices", "query", "page", "account"),
    "invoices.get": Operation("invoices.get", "GET", "/invoices/{id}", "query", "resource", "account"),
    "status.get": Operation("status.get", "GET", "/status", "query", "resource", "none"),
    "oauth.token": Operation("oauth.token", "POST", "/oauth/token", "form", "plain", "client"),
    "oauth.revoke": Operation("oauth.revoke", "POST", "/oauth/revoke", "form", "empty", "client"),
    "oauth.introspect": Operation("oauth.introspect", "POST", "/oauth/introspect", "form", "plain", "client"),
    "oauth.authorize": Operation("oauth.authorize", "GET", "/oauth/authorize", "query", "address", "none"),
    "oauth.metadata": Operation(
        "oauth.metadata", "GET", "/.well-known/oauth-authorization-server", "none", "plain", "none"
    ),
}
