curl -X POST https://api.cloudnexus.io/v2/deliveries/dlv_4h6t8w/retry \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID"
