# Generated from spec/ by `pnpm generate`. Do not edit.
"""What servers have cost, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._async.resource import AsyncResource
from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..models import Invoice

if TYPE_CHECKING:
    from typing import Literal

    from ..._async.pages import AsyncPages
    from ..._core.settings import Headers
    from ..inputs import InvoicesFields, InvoicesListFilter, PageQuery


class AsyncInvoicesResource(AsyncResource):
    """What servers have cost, month by month."""

    def list(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        filter: InvoicesListFilter | NotGiven = NOT_GIVEN,
        sort: Literal["period_start", "-period_start"] | NotGiven = NOT_GIVEN,
        fields: InvoicesFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> AsyncPages[Invoice]:
        """List invoices.

        Returns the invoices of the account, latest month first, a page at a time. An invoice is made when its month is
        over; the event `billing.invoice.finalized` says so.

        Needs the scope `billing:read`.

        See https://docs.cloudnexus.io/reference/invoices/list

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            filter: Which invoices to return. Several filters must all match.
            sort: The order of the list. A minus sign reverses it.
            fields: Which attributes to return, comma-separated, as in `fields[invoices]=status,amount_due`. Identifiers
                are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            async for invoice in client.invoices.list(filter={"status": "finalized"}):
                print(f"{invoice.id} from {invoice.period_start}: {invoice.amount_due / 100:.2f} {invoice.currency}")
        """
        return self._caller.list(
            "invoices.list",
            Invoice.from_dict,
            (),
            {
                "page": page,
                "filter": filter,
                "sort": sort,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    async def get(
        self,
        id: str,
        /,
        *,
        fields: InvoicesFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Invoice:
        """Get an invoice.

        Returns one invoice with its lines.

        Needs the scope `billing:read`.

        See https://docs.cloudnexus.io/reference/invoices/get

        Args:
            id: The identifier of an invoice.
            fields: Which attributes to return, comma-separated, as in `fields[invoices]=status,amount_due`. Identifiers
                are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            invoice = await client.invoices.get("inv_2025q1a7")
            for line in invoice.lines:
                print(f"{line.description}: {line.amount / 100:.2f} {invoice.currency}")
        """
        return await self._caller.call(
            "invoices.get",
            Invoice.from_dict,
            (id,),
            {
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )
