curl -i -G https://api.cloudnexus.io/oauth/authorize \
  --data-urlencode "response_type=code" \
  --data-urlencode "client_id=$CN_CLIENT_ID" \
  --data-urlencode "redirect_uri=https://app.example.com/callback" \
  --data-urlencode "scope=servers:read" \
  --data-urlencode "state=af0ifjsldkj" \
  --data-urlencode "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" \
  --data-urlencode "code_challenge_method=S256"
