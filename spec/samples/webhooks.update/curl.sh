curl -X PUT https://api.cloudnexus.io/v2/webhooks/whk_7n2p5r \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{
    "url": "https://example.com/hooks/cloudnexus",
    "events": ["server.created", "server.scaled", "security.threat.detected"],
    "description": "Production events",
    "status": "active"
  }'
