curl https://api.cloudnexus.io/v2/account \
  -H "Authorization: Bearer $CN_API_KEY"
