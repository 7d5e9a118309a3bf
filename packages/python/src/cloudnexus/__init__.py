"""The Python SDK of the CloudNexus API.

    import cloudnexus

    client = cloudnexus.Client()
    server = client.servers.create(region="us-east-1", plan="professional", image="ubuntu-22.04")

Everything is loaded when it is first used, so that importing this package costs next to nothing.
"""

from __future__ import annotations

from . import _generated
from ._version import VERSION as __version__

# Type checkers take it for true. The one of `typing` would have to be loaded, which costs more than all else here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import errors as errors
    from . import webhooks as webhooks
    from ._async.client import AsyncClient as AsyncClient
    from ._async.pages import AsyncPage as AsyncPage
    from ._async.pages import AsyncPages as AsyncPages
    from ._core.credentials import OAuthCredentials as OAuthCredentials
    from ._core.model import Identifier as Identifier
    from ._core.model import Model as Model
    from ._core.not_given import NOT_GIVEN as NOT_GIVEN
    from ._core.not_given import NotGiven as NotGiven
    from ._core.rate_limit import RateLimit as RateLimit
    from ._core.response import Response as Response
    from ._generated import *
    from ._stream.aio import AsyncEventStream as AsyncEventStream
    from ._stream.blocking import EventStream as EventStream
    from ._sync.client import Client as Client
    from ._sync.pages import Page as Page
    from ._sync.pages import Pages as Pages
    from .errors import AbortError as AbortError
    from .errors import APIError as APIError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import CloudNexusError as CloudNexusError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectionError as ConnectionError
    from .errors import NotFoundError as NotFoundError
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import PreconditionFailedError as PreconditionFailedError
    from .errors import RateLimitError as RateLimitError
    from .errors import ServerError as ServerError
    from .errors import TimeoutError as TimeoutError

__all__ = [
    "APIError",
    "AbortError",
    "AsyncClient",
    "AsyncEventStream",
    "AsyncPage",
    "AsyncPages",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "CloudNexusError",
    "ConflictError",
    "ConnectionError",
    "EventStream",
    "Identifier",
    "Model",
    "NOT_GIVEN",
    "NotFoundError",
    "NotGiven",
    "OAuthCredentials",
    "Page",
    "Pages",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimit",
    "RateLimitError",
    "Response",
    "ServerError",
    "TimeoutError",
    "__version__",
    "errors",
    "webhooks",
]
__all__ += _generated.__all__

if not TYPE_CHECKING:
    _MODULES = {
        "AsyncClient": "_async.client",
        "AsyncEventStream": "_stream.aio",
        "AsyncPage": "_async.pages",
        "AsyncPages": "_async.pages",
        "Client": "_sync.client",
        "EventStream": "_stream.blocking",
        "Identifier": "_core.model",
        "Model": "_core.model",
        "NOT_GIVEN": "_core.not_given",
        "NotGiven": "_core.not_given",
        "OAuthCredentials": "_core.credentials",
        "Page": "_sync.pages",
        "Pages": "_sync.pages",
        "RateLimit": "_core.rate_limit",
        "Response": "_core.response",
    }

    def __getattr__(name):
        from importlib import import_module

        if name in ("errors", "webhooks"):
            return import_module(f"{__name__}.{name}")
        if name in _generated.__all__:
            value = getattr(_generated, name)
        elif name in _MODULES or (name in __all__ and name.endswith("Error")):
            value = getattr(import_module(f"{__name__}.{_MODULES.get(name, 'errors')}"), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__():
        return sorted(__all__)
