import os

import cloudnexus

client = cloudnexus.Client()
client_id = os.environ["CN_CLIENT_ID"]
client_secret = os.environ["CN_CLIENT_SECRET"]

token = client.oauth.token(
    grant_type="client_credentials",
    client_id=client_id,
    client_secret=client_secret,
)
client.oauth.revoke(
    token=token.access_token,
    token_type_hint="access_token",
    client_id=client_id,
    client_secret=client_secret,
)
print("The token is good for nothing any more")
