curl -G https://api.cloudnexus.io/v2/api-keys \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  --data-urlencode "page[size]=50"
