curl https://api.cloudnexus.io/v2/clusters/k8s/k8s_3r7v9x \
  -H "Authorization: Bearer $CN_API_KEY" \
  -H "X-CloudNexus-Id: $CN_ACCOUNT_ID"
