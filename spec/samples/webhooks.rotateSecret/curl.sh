curl -X POST https://api.cloudnexus.io/v2/webhooks/whk_7n2p5r/rotate-secret \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{ "grace_period": 3600 }'
