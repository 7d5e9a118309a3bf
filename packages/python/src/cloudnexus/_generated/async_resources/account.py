# Generated from spec/ by `pnpm generate`. Do not edit.
"""The account and its rate limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._async.resource import AsyncResource
from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..models import Account

if TYPE_CHECKING:
    from ..._core.settings import Headers
    from ..inputs import AccountGetFields


class AsyncAccountResource(AsyncResource):
    """The account and its rate limit."""

    async def get(
        self,
        *,
        fields: AccountGetFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Account:
        """Get the account.

        Returns the account a credential belongs to, its rate limit, and what the credential may do. `X-CloudNexus-Id`
        is not needed, and not looked at. A credential of any scope may ask.

        See https://docs.cloudnexus.io/reference/account/get

        Args:
            fields: Which attributes to return, comma-separated, as in `fields[accounts]=name,tier`. Identifiers are
                always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            account = await client.account.get()
            print(f"{account.id} is {account.tier}: {account.rate_limit.limit} requests in {account.rate_limit.window_seconds} s")
            print(f"This {account.credential.kind} may: {', '.join(account.credential.scopes)}")
        """
        return await self._caller.call(
            "account.get",
            Account.from_dict,
            (),
            {
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )
