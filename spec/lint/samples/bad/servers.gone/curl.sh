# expect: No operation is named `servers.gone`
curl https://api.cloudnexus.io/v2/gone
