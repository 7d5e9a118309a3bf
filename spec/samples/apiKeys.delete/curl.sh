curl -X DELETE https://api.cloudnexus.io/v2/api-keys/key_6j9q2s \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID"
