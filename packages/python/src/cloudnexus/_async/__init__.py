"""The I/O of the client for asyncio."""
