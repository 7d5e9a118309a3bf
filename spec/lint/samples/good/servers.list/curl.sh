curl https://api.cloudnexus.io/v2/servers
