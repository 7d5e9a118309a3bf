import os

import cloudnexus

client = cloudnexus.Client()
client_id = os.environ["CN_CLIENT_ID"]
client_secret = os.environ["CN_CLIENT_SECRET"]

issued = client.oauth.token(
    grant_type="client_credentials",
    client_id=client_id,
    client_secret=client_secret,
)
token = client.oauth.introspect(
    token=issued.access_token,
    client_id=client_id,
    client_secret=client_secret,
)
print(f"Good for {token.scope} in {token.account_id}" if token.active else "Not active")
