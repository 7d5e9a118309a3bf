import base64
import hashlib
import os
import secrets

import cloudnexus

client = cloudnexus.Client()
verifier = secrets.token_urlsafe(32)  # keep it for client.oauth.token()
digest = hashlib.sha256(verifier.encode()).digest()

url = client.oauth.authorize(
    response_type="code",
    client_id=os.environ["CN_CLIENT_ID"],
    redirect_uri="https://app.example.com/callback",
    scope="servers:read",
    state=secrets.token_urlsafe(16),
    code_challenge=base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
    code_challenge_method="S256",
)
print(f"Send the person to {url}")
