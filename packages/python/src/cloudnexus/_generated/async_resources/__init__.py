# Generated from spec/ by `pnpm generate`. Do not edit.
"""The methods of the client for asyncio."""
