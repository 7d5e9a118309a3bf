import os

import cloudnexus

client = cloudnexus.Client()

token = client.oauth.token(
    grant_type="client_credentials",
    client_id=os.environ["CN_CLIENT_ID"],
    client_secret=os.environ["CN_CLIENT_SECRET"],
    scope="servers:read servers:write",
)
print(f"A token for {token.scope}, good for {token.expires_in} seconds")
