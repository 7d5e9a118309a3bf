# Generated from spec/ by `pnpm generate`. Do not edit.
"""Long-lived credentials of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._sync.resource import Resource
from ..models import ApiKey, ApiKeyWithSecret

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..._core.settings import Headers
    from ..._sync.pages import Pages
    from ..enums import RoleName, ScopeName
    from ..inputs import ApiKeysListFields, PageQuery


class ApiKeysResource(Resource):
    """Long-lived credentials of the account."""

    def list(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        sort: Literal["created_at", "-created_at", "name", "-name"] | NotGiven = NOT_GIVEN,
        fields: ApiKeysListFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[ApiKey]:
        """List API keys.

        Returns the API keys of the account, newest first, a page at a time. The keys themselves are not in the list.
        Revoked keys are left out after 30 days.

        Needs the scope `keys:read`.

        See https://docs.cloudnexus.io/reference/api-keys/list

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            sort: The order of the list. A minus sign reverses it.
            fields: Which attributes to return, comma-separated, as in `fields[api-keys]=name,hint`. Identifiers are
                always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            for key in client.api_keys.list():
                print(f"{key.id} {key.name} ({key.hint}): last used {key.last_used_at or 'never'}")
        """
        return self._caller.list(
            "api_keys.list",
            ApiKey.from_dict,
            (),
            {
                "page": page,
                "sort": sort,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def create(
        self,
        *,
        name: str,
        role: RoleName | NotGiven = NOT_GIVEN,
        scopes: Sequence[ScopeName] | NotGiven = NOT_GIVEN,
        expires_at: str | None | NotGiven = NOT_GIVEN,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> ApiKeyWithSecret:
        """Create an API key.

        Creates a key with a role, or with scopes of your choice. The answer holds the `key` itself, which is shown
        again only to a repetition with the same `Idempotency-Key` within 24 hours. A key that could do more than the
        credential that creates it is refused with 403.

        Needs the scope `keys:write`.

        See https://docs.cloudnexus.io/reference/api-keys/create

        Args:
            name: The name of the key, for people.
            role: A role to grant. `owner` has all scopes, `operator` all but those of keys and billing, `viewer` those
                that end in `:read`, but for keys and billing.
            scopes: What the key may do, one by one.
            expires_at: When the key is to stop working, a time in the future. Null, the default, lets it not expire.
            idempotency_key: A key of your own, which makes the call safe to repeat. By default each call gets one, for
                its retries.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            ConflictError: The idempotency key is in use, or the document has the wrong type.

        Example:
            created = client.api_keys.create(
                name="dashboards",
                scopes=["servers:read", "clusters:read"],
            )
            print(f"{created.id} is shown only now: {created.key}")
        """
        return self._caller.call(
            "api_keys.create",
            ApiKeyWithSecret.from_dict,
            (),
            {
                "name": name,
                "role": role,
                "scopes": scopes,
                "expires_at": expires_at,
            },
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def delete(
        self,
        id: str,
        /,
        *,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> ApiKey:
        """Revoke an API key.

        Revokes a key, which is refused everywhere within a second. A key may revoke itself. Revoking a key again within
        30 days, by another credential, answers 200 again with its current state, so a repeated request succeeds.

        Needs the scope `keys:write`.

        See https://docs.cloudnexus.io/reference/api-keys/delete

        Args:
            id: The identifier of an API key.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            key = client.api_keys.delete("key_6j9q2s")
            print(f"{key.name} ({key.hint}) was revoked at {key.revoked_at}")
        """
        return self._caller.call(
            "api_keys.delete",
            ApiKey.from_dict,
            (id,),
            {},
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )
