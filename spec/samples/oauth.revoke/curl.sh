curl -X POST https://api.cloudnexus.io/oauth/revoke \
  -u "$CN_CLIENT_ID:$CN_CLIENT_SECRET" \
  -d "token=$CN_ACCESS_TOKEN" \
  -d token_type_hint=access_token
