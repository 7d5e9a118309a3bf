# Generated from spec/ by `pnpm generate`. Do not edit.
"""Compute instances, from provisioning to termination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._sync.resource import Resource
from ..models import Server

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Literal

    from ..._core.settings import Headers
    from ..._sync.pages import Pages
    from ..inputs import AutoscalingInput, PageQuery, ServersFields, ServersListFilter
    from ..models import Autoscaling


class ServersResource(Resource):
    """Compute instances, from provisioning to termination."""

    def list(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        filter: ServersListFilter | NotGiven = NOT_GIVEN,
        sort: Literal["created_at", "-created_at", "name", "-name"] | NotGiven = NOT_GIVEN,
        include: Sequence[Literal["siblings"]] | NotGiven = NOT_GIVEN,
        fields: ServersFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[Server]:
        """List all compute instances.

        Returns the servers of the account, newest first, a page at a time. Terminated servers are left out after 30
        days.

        Needs the scope `servers:read`.

        See https://docs.cloudnexus.io/reference/servers/list

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            filter: Which servers to return. Several filters must all match.
            sort: The order of the list. A minus sign reverses it.
            include: Which related resources to add to the document, in `included`.
            fields: Which attributes to return, comma-separated, as in `fields[servers]=name,status`. Identifiers and
                relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            for server in client.servers.list(filter={"region": "us-east-1"}):
                print(f"{server.id} {server.name}: {server.status}")
        """
        return self._caller.list(
            "servers.list",
            Server.from_dict,
            (),
            {
                "page": page,
                "filter": filter,
                "sort": sort,
                "include": include,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def create(
        self,
        *,
        region: str,
        plan: str,
        image: str,
        count: int | NotGiven = NOT_GIVEN,
        name: str | NotGiven = NOT_GIVEN,
        tags: Mapping[str, str] | NotGiven = NOT_GIVEN,
        autoscaling: AutoscalingInput | Autoscaling | None | NotGiven = NOT_GIVEN,
        ssh_keys: Sequence[str] | NotGiven = NOT_GIVEN,
        user_data: str | NotGiven = NOT_GIVEN,
        idempotency_key: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Server:
        """Provision a new server.

        Provisions one server, or `count` of the same kind. The answer comes at once, with the status `provisioning`;
        the event `server.created` follows for each server when it runs. With a `count`, `data` is the first server, and
        its siblings are in `included`. An unknown or unavailable region, plan or image is refused with 400
        `invalid_body`. Where the region has no capacity left, the server gets the status `error`, with a
        `status_reason` that says so.

        Needs the scope `servers:write`.

        See https://docs.cloudnexus.io/reference/servers/create

        Args:
            region: Where to run, an identifier from `GET /regions`.
            plan: The size, an identifier from `GET /plans`. With `autoscaling`, it is one of the range, and holds until
                the load asks for another.
            image: What to install, an identifier from `GET /images`.
            count: How many servers to provision. All or none are made.
            name: The name. Of several servers, the second and later get `-2`, `-3` and so on appended. Without it, the
                server is called by its identifier.
            tags: Your own names and values for the resource, at most 32.
            autoscaling: How the plan follows the load. Null, the default, keeps the plan.
            ssh_keys: Public keys that may log in, each in OpenSSH format: what a `.pub` file holds, without the line
                break at its end.
            user_data: A cloud-init document that runs at first start. It is never shown again.
            idempotency_key: A key of your own, which makes the call safe to repeat. By default each call gets one, for
                its retries.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            ConflictError: The idempotency key is in use, the document has the wrong type, or the state does not allow
                the change.

        Example:
            server = client.servers.create(
                region="us-east-1",
                plan="professional",
                image="ubuntu-22.04",
                count=2,
            )
            print(f"Deployed: {server.id} and {len(server.siblings)} more")
        """
        return self._caller.call(
            "servers.create",
            Server.from_dict,
            (),
            {
                "region": region,
                "plan": plan,
                "image": image,
                "count": count,
                "name": name,
                "tags": tags,
                "autoscaling": autoscaling,
                "ssh_keys": ssh_keys,
                "user_data": user_data,
            },
            Options(idempotency_key=idempotency_key, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def get(
        self,
        id: str,
        /,
        *,
        include: Sequence[Literal["siblings"]] | NotGiven = NOT_GIVEN,
        fields: ServersFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Server:
        """Get a server.

        Returns one server. A terminated server stays readable for 30 days.

        Needs the scope `servers:read`.

        See https://docs.cloudnexus.io/reference/servers/get

        Args:
            id: The identifier of a server.
            include: Which related resources to add to the document, in `included`.
            fields: Which attributes to return, comma-separated, as in `fields[servers]=name,status`. Identifiers and
                relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            server = client.servers.get("srv_2x9k4m")
            print(f"{server.name} is {server.status} at {server.ip}")
        """
        return self._caller.call(
            "servers.get",
            Server.from_dict,
            (id,),
            {
                "include": include,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def update(
        self,
        id: str,
        /,
        *,
        name: str,
        plan: str,
        tags: Mapping[str, str],
        autoscaling: AutoscalingInput | Autoscaling | None,
        if_match: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Server:
        """Update server configuration.

        Replaces the configuration of a server. Another plan resizes it, which shows as the status `resizing`. A server
        that is `stopping`, `terminated` or in `error` is refused with 409, and so is another plan while it is not
        `running`. Send the `ETag` of the server as `If-Match` to change only the version you have seen.

        Needs the scope `servers:write`.

        See https://docs.cloudnexus.io/reference/servers/update

        Args:
            id: The identifier of a server.
            name: The name of the server.
            plan: The size, an identifier from `GET /plans`. Another one than now resizes the server. With
                `autoscaling`, it is one of the range, and holds until the load asks for another.
            tags: Your own names and values for the resource, at most 32.
            autoscaling: How the plan follows the load. Null keeps the plan.
            if_match: The `ETag` the change is based on. If the resource has changed since, it is refused.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            ConflictError: The document has the wrong type or identifier, or the state does not allow the change.
            PreconditionFailedError: The resource changed since the `ETag` in `If-Match` was read.

        Example:
            server = client.servers.update(
                "srv_2x9k4m",
                name="web",
                plan="enterprise",
                tags={"env": "production", "team": "web"},
                autoscaling=None,
            )
            print(f"{server.name} is {server.status} to {server.plan}")
        """
        return self._caller.call(
            "servers.update",
            Server.from_dict,
            (id,),
            {
                "name": name,
                "plan": plan,
                "tags": tags,
                "autoscaling": autoscaling,
            },
            Options(if_match=if_match, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def delete(
        self,
        id: str,
        /,
        *,
        if_match: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Server:
        """Terminate a server.

        Stops and removes a server. The answer is the server, now `stopping`. Terminating a server that is already going
        answers 200 with its current state, so a repeated request succeeds. Once the server is going, `If-Match` is not
        looked at.

        Needs the scope `servers:write`.

        See https://docs.cloudnexus.io/reference/servers/delete

        Args:
            id: The identifier of a server.
            if_match: The `ETag` the change is based on. If the resource has changed since, it is refused.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            PreconditionFailedError: The resource changed since the `ETag` in `If-Match` was read.

        Example:
            server = client.servers.delete("srv_2x9k4m")
            print(f"{server.id} is {server.status}")
        """
        return self._caller.call(
            "servers.delete",
            Server.from_dict,
            (id,),
            {},
            Options(if_match=if_match, timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def patch(
        self,
        id: str,
        /,
        *,
        name: str | NotGiven = NOT_GIVEN,
        plan: str | NotGiven = NOT_GIVEN,
        tags: Mapping[str, str] | NotGiven = NOT_GIVEN,
        autoscaling: AutoscalingInput | Autoscaling | None | NotGiven = NOT_GIVEN,
        if_match: str | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Server:
        """Change parts of a server's configuration.

        Changes only what is sent and leaves the rest of the configuration as it is. This is the update that JSON:API
        clients send. `tags` and `autoscaling` are replaced whole. A server that is `stopping`, `terminated` or in
        `error` is refused with 409, and so is another plan while it is not `running`.

        Needs the scope `servers:write`.

        See https://docs.cloudnexus.io/reference/servers/patch

        Args:
            id: The identifier of a server.
            name: The name of the server.
            plan: The size, an identifier from `GET /plans`. Another one than now resizes the server. With
                `autoscaling`, it is one of the range, and holds until the load asks for another.
            tags: Your own names and values for the resource, at most 32.
            autoscaling: How the plan follows the load. Null keeps the plan.
            if_match: The `ETag` the change is based on. If the resource has changed since, it is refused.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.
            ConflictError: The document has the wrong type or identifier, or the state does not allow the change.
            PreconditionFailedError: The resource changed since the `ETag` in `If-Match` was read.

        Example:
            server = client.servers.patch("srv_2x9k4m", name="web-1")
            print(f"{server.id} is now called {server.name}")
        """
        return self._caller.call(
            "servers.patch",
            Server.from_dict,
            (id,),
            {
                "name": name,
                "plan": plan,
                "tags": tags,
                "autoscaling": autoscaling,
            },
            Options(if_match=if_match, timeout=timeout, max_retries=max_retries, headers=headers),
        )
