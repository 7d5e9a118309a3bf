curl -G https://api.cloudnexus.io/v2/clusters/k8s \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  --data-urlencode "filter[region]=us-east-1" \
  --data-urlencode "page[size]=50"
