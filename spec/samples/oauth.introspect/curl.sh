curl -X POST https://api.cloudnexus.io/oauth/introspect \
  -u "$CN_CLIENT_ID:$CN_CLIENT_SECRET" \
  -d "token=$CN_ACCESS_TOKEN"
