import cloudnexus

client = cloudnexus.Client()

metadata = client.oauth.metadata()
print(f"{metadata.issuer} issues tokens at {metadata.token_endpoint}")
