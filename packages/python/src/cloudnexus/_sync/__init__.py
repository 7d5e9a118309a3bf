"""The I/O of the client that blocks."""
