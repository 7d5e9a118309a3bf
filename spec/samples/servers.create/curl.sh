curl -X POST https://api.cloudnexus.io/v2/servers \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{
    "region": "us-east-1",
    "plan": "professional",
    "image": "ubuntu-22.04",
    "count": 2
  }'
