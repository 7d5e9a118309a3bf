curl -G https://api.cloudnexus.io/v2/webhooks/whk_7n2p5r/deliveries \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  --data-urlencode "filter[status]=retrying"
