curl -X POST https://api.cloudnexus.io/v2/webhooks \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{
    "url": "https://example.com/hooks/cloudnexus",
    "events": ["server.created", "security.threat.detected"],
    "description": "Production events"
  }'
