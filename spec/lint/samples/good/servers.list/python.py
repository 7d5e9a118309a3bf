print("servers")
