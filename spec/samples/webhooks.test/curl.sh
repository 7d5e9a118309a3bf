curl -X POST https://api.cloudnexus.io/v2/webhooks/whk_7n2p5r/test \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{ "event": "server.created" }'
