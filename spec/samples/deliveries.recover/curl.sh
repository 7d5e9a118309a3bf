curl -X POST https://api.cloudnexus.io/v2/webhooks/whk_7n2p5r/recover \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{
    "since": "2025-01-15T16:00:00Z",
    "until": "2025-01-15T18:00:00Z"
  }'
