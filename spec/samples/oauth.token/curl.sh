curl -X POST https://api.cloudnexus.io/oauth/token \
  -u "$CN_CLIENT_ID:$CN_CLIENT_SECRET" \
  -d grant_type=client_credentials \
  --data-urlencode "scope=servers:read servers:write"
