import cloudnexus

client = cloudnexus.Client()

account = client.account.get()
print(f"{account.id} is {account.tier}: {account.rate_limit.limit} requests in {account.rate_limit.window_seconds} s")
print(f"This {account.credential.kind} may: {', '.join(account.credential.scopes)}")
