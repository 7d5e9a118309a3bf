# Generated from spec/ by `pnpm generate`. Do not edit.
"""How the API is doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._sync.resource import Resource
from ..models import Status

if TYPE_CHECKING:
    from ..._core.settings import Headers
    from ..inputs import StatusGetFields


class StatusResource(Resource):
    """How the API is doing."""

    def get(
        self,
        *,
        fields: StatusGetFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Status:
        """Get the status of the API.

        Returns how the API and each part of it is doing, which is what a status page shows. It needs no credential, and
        says nothing about any account.

        Needs no credential.

        See https://docs.cloudnexus.io/reference/status/get

        Args:
            fields: Which attributes to return, comma-separated, as in `fields[statuses]=status,components`. Identifiers
                are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            status = client.status.get()
            print(f"CloudNexus {status.api_version}: {status.status}")
            for component in status.components:
                print(f"{component.name}: {component.detail or component.status}")
        """
        return self._caller.call(
            "status.get",
            Status.from_dict,
            (),
            {
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )
