curl -G https://api.cloudnexus.io/v2/webhooks \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  --data-urlencode "filter[event]=server.created"
