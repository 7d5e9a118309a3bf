"""What the sync and the async client have in common. Nothing here does any I/O."""
