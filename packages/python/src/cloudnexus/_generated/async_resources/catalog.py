# Generated from spec/ by `pnpm generate`. Do not edit.
"""The regions, plans and images servers are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._async.resource import AsyncResource
from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..models import Image, Plan, Region

if TYPE_CHECKING:
    from ..._async.pages import AsyncPages
    from ..._core.settings import Headers
    from ..inputs import CatalogImagesFields, CatalogPlansFields, CatalogRegionsFields, PageQuery


class AsyncCatalogResource(AsyncResource):
    """The regions, plans and images servers are made of."""

    def regions(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        fields: CatalogRegionsFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> AsyncPages[Region]:
        """List regions.

        Returns the regions, by identifier, a page at a time. What is not `available` is listed too, for servers that
        already have it. Any credential of the account may ask.

        See https://docs.cloudnexus.io/reference/catalog/regions

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            fields: Which attributes to return, comma-separated, as in `fields[regions]=name,available`. Identifiers are
                always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            async for region in client.catalog.regions():
                print(f"{region.id}: {region.name}{'' if region.available else ', not available'}")
        """
        return self._caller.list(
            "catalog.regions",
            Region.from_dict,
            (),
            {
                "page": page,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def plans(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        fields: CatalogPlansFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> AsyncPages[Plan]:
        """List plans.

        Returns the plans, from the smallest to the largest, a page at a time. What is not `available` is listed too,
        for servers that already have it. Any credential of the account may ask.

        See https://docs.cloudnexus.io/reference/catalog/plans

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            fields: Which attributes to return, comma-separated, as in `fields[plans]=name,rank`. Identifiers are always
                there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            async for plan in client.catalog.plans():
                print(f"{plan.id}: {plan.vcpus} vCPU, {plan.memory_mb} MiB, {plan.disk_gb} GiB")
        """
        return self._caller.list(
            "catalog.plans",
            Plan.from_dict,
            (),
            {
                "page": page,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def images(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        fields: CatalogImagesFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> AsyncPages[Image]:
        """List images.

        Returns the images, by identifier, a page at a time. What is not `available` is listed too, for servers that
        already have it. Any credential of the account may ask.

        See https://docs.cloudnexus.io/reference/catalog/images

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            fields: Which attributes to return, comma-separated, as in `fields[images]=name,version`. Identifiers are
                always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            async for image in client.catalog.images():
                print(f"{image.id}: {image.name} ({image.architecture})")
        """
        return self._caller.list(
            "catalog.images",
            Image.from_dict,
            (),
            {
                "page": page,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )
