curl https://api.cloudnexus.io/v2/events/evt_9f8a7b6c5d4e \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID"
