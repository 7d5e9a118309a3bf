curl -X PATCH https://api.cloudnexus.io/v2/servers/srv_2x9k4m \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID" \
  -H "Content-Type: application/json" \
  -d '{ "name": "web-1" }'
