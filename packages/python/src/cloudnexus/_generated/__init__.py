# Generated from spec/ by `pnpm generate`. Do not edit.
"""What is generated from the contract."""

from __future__ import annotations

# Type checkers take it for true. The one of `typing` would have to be loaded, which takes its time.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .enums import AccountTier as AccountTier
    from .enums import AttackType as AttackType
    from .enums import ComputeDriver as ComputeDriver
    from .enums import CredentialKind as CredentialKind
    from .enums import DeliveryAttemptOutcome as DeliveryAttemptOutcome
    from .enums import DeliveryError as DeliveryError
    from .enums import DeliveryStatus as DeliveryStatus
    from .enums import EventType as EventType
    from .enums import EventTypeName as EventTypeName
    from .enums import ImageArchitecture as ImageArchitecture
    from .enums import InvoiceStatus as InvoiceStatus
    from .enums import KubernetesClusterStatus as KubernetesClusterStatus
    from .enums import KubernetesNodeStatus as KubernetesNodeStatus
    from .enums import OAuthTokenHint as OAuthTokenHint
    from .enums import Role as Role
    from .enums import RoleName as RoleName
    from .enums import ScalingReason as ScalingReason
    from .enums import Scope as Scope
    from .enums import ScopeName as ScopeName
    from .enums import ServerStatus as ServerStatus
    from .enums import StatusComponentName as StatusComponentName
    from .enums import StatusLevel as StatusLevel
    from .enums import WebhookRecoveryStatus as WebhookRecoveryStatus
    from .enums import WebhookStatus as WebhookStatus
    from .events import BillingInvoiceFinalizedData as BillingInvoiceFinalizedData
    from .events import BillingInvoiceFinalizedEvent as BillingInvoiceFinalizedEvent
    from .events import ClusterNodeJoinedData as ClusterNodeJoinedData
    from .events import ClusterNodeJoinedEvent as ClusterNodeJoinedEvent
    from .events import Event as Event
    from .events import SecurityThreatDetectedData as SecurityThreatDetectedData
    from .events import SecurityThreatDetectedEvent as SecurityThreatDetectedEvent
    from .events import ServerCreatedData as ServerCreatedData
    from .events import ServerCreatedEvent as ServerCreatedEvent
    from .events import ServerScaledData as ServerScaledData
    from .events import ServerScaledEvent as ServerScaledEvent
    from .events import UnknownEvent as UnknownEvent
    from .inputs import AccountGetFields as AccountGetFields
    from .inputs import ApiKeysListFields as ApiKeysListFields
    from .inputs import AutoscalingInput as AutoscalingInput
    from .inputs import CatalogImagesFields as CatalogImagesFields
    from .inputs import CatalogPlansFields as CatalogPlansFields
    from .inputs import CatalogRegionsFields as CatalogRegionsFields
    from .inputs import ClustersK8sFields as ClustersK8sFields
    from .inputs import ClustersK8sListFilter as ClustersK8sListFilter
    from .inputs import ClustersK8sNodesFields as ClustersK8sNodesFields
    from .inputs import ClustersK8sNodesFilter as ClustersK8sNodesFilter
    from .inputs import DeliveriesFields as DeliveriesFields
    from .inputs import DeliveriesListFilter as DeliveriesListFilter
    from .inputs import EventsFields as EventsFields
    from .inputs import EventsListFilter as EventsListFilter
    from .inputs import EventsTypesFields as EventsTypesFields
    from .inputs import InvoicesFields as InvoicesFields
    from .inputs import InvoicesListFilter as InvoicesListFilter
    from .inputs import PageQuery as PageQuery
    from .inputs import ServersFields as ServersFields
    from .inputs import ServersListFilter as ServersListFilter
    from .inputs import StatusGetFields as StatusGetFields
    from .inputs import WebhooksFields as WebhooksFields
    from .inputs import WebhooksListFilter as WebhooksListFilter
    from .models import Account as Account
    from .models import AccountCredential as AccountCredential
    from .models import AccountRateLimit as AccountRateLimit
    from .models import ApiKey as ApiKey
    from .models import ApiKeyWithSecret as ApiKeyWithSecret
    from .models import Autoscaling as Autoscaling
    from .models import Delivery as Delivery
    from .models import DeliveryAttempt as DeliveryAttempt
    from .models import DeliveryDetail as DeliveryDetail
    from .models import DeliveryTimings as DeliveryTimings
    from .models import EventTypeResource as EventTypeResource
    from .models import Image as Image
    from .models import Invoice as Invoice
    from .models import InvoiceLine as InvoiceLine
    from .models import KubernetesCluster as KubernetesCluster
    from .models import KubernetesNode as KubernetesNode
    from .models import Money as Money
    from .models import OAuthIntrospectionResponse as OAuthIntrospectionResponse
    from .models import OAuthServerMetadata as OAuthServerMetadata
    from .models import OAuthTokenResponse as OAuthTokenResponse
    from .models import Plan as Plan
    from .models import Region as Region
    from .models import Server as Server
    from .models import Status as Status
    from .models import StatusComponent as StatusComponent
    from .models import StatusCompute as StatusCompute
    from .models import StreamTicket as StreamTicket
    from .models import Webhook as Webhook
    from .models import WebhookRecovery as WebhookRecovery
    from .models import WebhookWithSecret as WebhookWithSecret

__all__ = [
    "Account",
    "AccountCredential",
    "AccountGetFields",
    "AccountRateLimit",
    "AccountTier",
    "ApiKey",
    "ApiKeyWithSecret",
    "ApiKeysListFields",
    "AttackType",
    "Autoscaling",
    "AutoscalingInput",
    "BillingInvoiceFinalizedData",
    "BillingInvoiceFinalizedEvent",
    "CatalogImagesFields",
    "CatalogPlansFields",
    "CatalogRegionsFields",
    "ClusterNodeJoinedData",
    "ClusterNodeJoinedEvent",
    "ClustersK8sFields",
    "ClustersK8sListFilter",
    "ClustersK8sNodesFields",
    "ClustersK8sNodesFilter",
    "ComputeDriver",
    "CredentialKind",
    "DeliveriesFields",
    "DeliveriesListFilter",
    "Delivery",
    "DeliveryAttempt",
    "DeliveryAttemptOutcome",
    "DeliveryDetail",
    "DeliveryError",
    "DeliveryStatus",
    "DeliveryTimings",
    "Event",
    "EventType",
    "EventTypeName",
    "EventTypeResource",
    "EventsFields",
    "EventsListFilter",
    "EventsTypesFields",
    "Image",
    "ImageArchitecture",
    "Invoice",
    "InvoiceLine",
    "InvoiceStatus",
    "InvoicesFields",
    "InvoicesListFilter",
    "KubernetesCluster",
    "KubernetesClusterStatus",
    "KubernetesNode",
    "KubernetesNodeStatus",
    "Money",
    "OAuthIntrospectionResponse",
    "OAuthServerMetadata",
    "OAuthTokenHint",
    "OAuthTokenResponse",
    "PageQuery",
    "Plan",
    "Region",
    "Role",
    "RoleName",
    "ScalingReason",
    "Scope",
    "ScopeName",
    "SecurityThreatDetectedData",
    "SecurityThreatDetectedEvent",
    "Server",
    "ServerCreatedData",
    "ServerCreatedEvent",
    "ServerScaledData",
    "ServerScaledEvent",
    "ServerStatus",
    "ServersFields",
    "ServersListFilter",
    "Status",
    "StatusComponent",
    "StatusComponentName",
    "StatusCompute",
    "StatusGetFields",
    "StatusLevel",
    "StreamTicket",
    "UnknownEvent",
    "Webhook",
    "WebhookRecovery",
    "WebhookRecoveryStatus",
    "WebhookStatus",
    "WebhookWithSecret",
    "WebhooksFields",
    "WebhooksListFilter",
]

if not TYPE_CHECKING:
    _MODULES = {
        "Account": "models",
        "AccountCredential": "models",
        "AccountGetFields": "inputs",
        "AccountRateLimit": "models",
        "AccountTier": "enums",
        "ApiKey": "models",
        "ApiKeyWithSecret": "models",
        "ApiKeysListFields": "inputs",
        "AttackType": "enums",
        "Autoscaling": "models",
        "AutoscalingInput": "inputs",
        "BillingInvoiceFinalizedData": "events",
        "BillingInvoiceFinalizedEvent": "events",
        "CatalogImagesFields": "inputs",
        "CatalogPlansFields": "inputs",
        "CatalogRegionsFields": "inputs",
        "ClusterNodeJoinedData": "events",
        "ClusterNodeJoinedEvent": "events",
        "ClustersK8sFields": "inputs",
        "ClustersK8sListFilter": "inputs",
        "ClustersK8sNodesFields": "inputs",
        "ClustersK8sNodesFilter": "inputs",
        "ComputeDriver": "enums",
        "CredentialKind": "enums",
        "DeliveriesFields": "inputs",
        "DeliveriesListFilter": "inputs",
        "Delivery": "models",
        "DeliveryAttempt": "models",
        "DeliveryAttemptOutcome": "enums",
        "DeliveryDetail": "models",
        "DeliveryError": "enums",
        "DeliveryStatus": "enums",
        "DeliveryTimings": "models",
        "Event": "events",
        "EventType": "enums",
        "EventTypeName": "enums",
        "EventTypeResource": "models",
        "EventsFields": "inputs",
        "EventsListFilter": "inputs",
        "EventsTypesFields": "inputs",
        "Image": "models",
        "ImageArchitecture": "enums",
        "Invoice": "models",
        "InvoiceLine": "models",
        "InvoiceStatus": "enums",
        "InvoicesFields": "inputs",
        "InvoicesListFilter": "inputs",
        "KubernetesCluster": "models",
        "KubernetesClusterStatus": "enums",
        "KubernetesNode": "models",
        "KubernetesNodeStatus": "enums",
        "Money": "models",
        "OAuthIntrospectionResponse": "models",
        "OAuthServerMetadata": "models",
        "OAuthTokenHint": "enums",
        "OAuthTokenResponse": "models",
        "PageQuery": "inputs",
        "Plan": "models",
        "Region": "models",
        "Role": "enums",
        "RoleName": "enums",
        "ScalingReason": "enums",
        "Scope": "enums",
        "ScopeName": "enums",
        "SecurityThreatDetectedData": "events",
        "SecurityThreatDetectedEvent": "events",
        "Server": "models",
        "ServerCreatedData": "events",
        "ServerCreatedEvent": "events",
        "ServerScaledData": "events",
        "ServerScaledEvent": "events",
        "ServerStatus": "enums",
        "ServersFields": "inputs",
        "ServersListFilter": "inputs",
        "Status": "models",
        "StatusComponent": "models",
        "StatusComponentName": "enums",
        "StatusCompute": "models",
        "StatusGetFields": "inputs",
        "StatusLevel": "enums",
        "StreamTicket": "models",
        "UnknownEvent": "events",
        "Webhook": "models",
        "WebhookRecovery": "models",
        "WebhookRecoveryStatus": "enums",
        "WebhookStatus": "enums",
        "WebhookWithSecret": "models",
        "WebhooksFields": "inputs",
        "WebhooksListFilter": "inputs",
    }

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
