curl https://api.cloudnexus.io/.well-known/oauth-authorization-server
