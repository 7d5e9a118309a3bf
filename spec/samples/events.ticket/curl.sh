curl -X POST https://api.cloudnexus.io/v2/events/stream-tickets \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID"
