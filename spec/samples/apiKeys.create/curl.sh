curl -X POST https://api.cloudnexus.io/v2/api-keys \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{ "name": "dashboards", "scopes": ["servers:read", "clusters:read"] }'
