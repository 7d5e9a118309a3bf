curl https://api.cloudnexus.io/v2/invoices/inv_2025q1a7 \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID"
