# Generated from spec/ by `pnpm generate`. Do not edit.
"""Registered Kubernetes clusters and their nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.not_given import NOT_GIVEN, NotGiven
from ..._core.request import Options
from ..._sync.resource import Resource
from ..models import KubernetesCluster, KubernetesNode

if TYPE_CHECKING:
    from typing import Literal

    from ..._core.settings import Headers
    from ..._sync.pages import Pages
    from ..inputs import (
        ClustersK8sFields,
        ClustersK8sListFilter,
        ClustersK8sNodesFields,
        ClustersK8sNodesFilter,
        PageQuery,
    )


class ClustersK8sResource(Resource):
    """Registered Kubernetes clusters and their nodes."""

    def list(
        self,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        filter: ClustersK8sListFilter | NotGiven = NOT_GIVEN,
        sort: Literal["registered_at", "-registered_at", "name", "-name"] | NotGiven = NOT_GIVEN,
        fields: ClustersK8sFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[KubernetesCluster]:
        """List Kubernetes clusters.

        Returns the Kubernetes clusters that are registered with the account, newest first, a page at a time.

        Needs the scope `clusters:read`.

        See https://docs.cloudnexus.io/reference/clusters/k8s/list

        Args:
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            filter: Which clusters to return. Several filters must all match.
            sort: The order of the list. A minus sign reverses it.
            fields: Which attributes to return, comma-separated, as in `fields[kubernetes-clusters]=name,status`.
                Identifiers and relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Example:
            for cluster in client.clusters.k8s.list(filter={"region": "us-east-1"}):
                print(f"{cluster.id} {cluster.name}: {cluster.status}, {cluster.node_count} nodes")
        """
        return self._caller.list(
            "clusters.k8s.list",
            KubernetesCluster.from_dict,
            (),
            {
                "page": page,
                "filter": filter,
                "sort": sort,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def get(
        self,
        id: str,
        /,
        *,
        fields: ClustersK8sFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> KubernetesCluster:
        """Get a Kubernetes cluster.

        Returns one cluster, as it was when it was last reached.

        Needs the scope `clusters:read`.

        See https://docs.cloudnexus.io/reference/clusters/k8s/get

        Args:
            id: The identifier of a cluster.
            fields: Which attributes to return, comma-separated, as in `fields[kubernetes-clusters]=name,status`.
                Identifiers and relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            cluster = client.clusters.k8s.get("k8s_3r7v9x")
            print(f"{cluster.name} runs Kubernetes {cluster.version} on {cluster.node_count} nodes")
        """
        return self._caller.call(
            "clusters.k8s.get",
            KubernetesCluster.from_dict,
            (id,),
            {
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )

    def nodes(
        self,
        id: str,
        /,
        *,
        page: PageQuery | NotGiven = NOT_GIVEN,
        filter: ClustersK8sNodesFilter | NotGiven = NOT_GIVEN,
        sort: Literal["joined_at", "-joined_at", "name", "-name"] | NotGiven = NOT_GIVEN,
        fields: ClustersK8sNodesFields | NotGiven = NOT_GIVEN,
        timeout: float | None | NotGiven = NOT_GIVEN,
        max_retries: int | NotGiven = NOT_GIVEN,
        headers: Headers | NotGiven = NOT_GIVEN,
    ) -> Pages[KubernetesNode]:
        """List the nodes of a Kubernetes cluster.

        Returns the nodes of a cluster, the latest to join first, a page at a time. Nodes that have left the cluster are
        left out. The event `cluster.node.joined` is sent when a worker that joined is ready and has an address.

        Needs the scope `clusters:read`.

        See https://docs.cloudnexus.io/reference/clusters/k8s/nodes

        Args:
            id: The identifier of a cluster.
            page: Which page of the list to return. Take the cursors from `links.next` and `links.prev`. A cursor
                belongs to the `sort` and the `filter` it came with; only those of events fit any.
            filter: Which nodes to return. Several filters must all match.
            sort: The order of the list. A minus sign reverses it.
            fields: Which attributes to return, comma-separated, as in `fields[kubernetes-nodes]=name,status`.
                Identifiers and relationships are always there; an empty value asks for no attribute.
            timeout: Seconds for the whole call, else the client's.
            max_retries: How often a failed request is sent again, else the client's.
            headers: More headers. They win over all others; None takes one away.

        Raises:
            NotFoundError: The account has no such resource.

        Example:
            for node in client.clusters.k8s.nodes("k8s_3r7v9x", filter={"status": "ready"}):
                print(f"{node.name} at {node.ip}: {node.kubelet_version}")
        """
        return self._caller.list(
            "clusters.k8s.nodes",
            KubernetesNode.from_dict,
            (id,),
            {
                "page": page,
                "filter": filter,
                "sort": sort,
                "fields": fields,
            },
            Options(timeout=timeout, max_retries=max_retries, headers=headers),
        )


class ClustersResource(Resource):
    """Registered Kubernetes clusters and their nodes."""

    @property
    def k8s(self) -> ClustersK8sResource:
        """Registered Kubernetes clusters and their nodes."""
        return ClustersK8sResource(self._caller)
