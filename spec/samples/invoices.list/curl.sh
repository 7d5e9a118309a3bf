curl -G https://api.cloudnexus.io/v2/invoices \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  --data-urlencode "filter[status]=finalized" \
  --data-urlencode "filter[since]=2025-01-01T00:00:00Z"
