"""A deadline for all that happens on a connection.

httpx has a time limit for each step, such as one read. A server that sends a byte now and then would never run into it.
So the connections of our own clients ask, before each step, how much is left until the deadline of the call.
"""

from __future__ import annotations

import socket
import time
from contextlib import contextmanager, suppress
from math import inf
from threading import local
from typing import TYPE_CHECKING, Any

import httpcore

if TYPE_CHECKING:
    import ssl
    from collections.abc import Generator, Iterable

    import httpx


class _Current(local):
    deadline = inf


_current = _Current()


@contextmanager
def until(deadline: float) -> Generator[None]:
    """What this thread does on connections has to be done at this time of the monotonic clock."""
    _current.deadline = deadline
    try:
        yield
    finally:
        _current.deadline = inf


def keep_deadlines(client: httpx.Client) -> None:
    """Makes the connections of a client keep the deadline.

    httpx has no public way to do so. Should these names change, what remains are its limits for each step.
    """
    transports: list[Any] = [getattr(client, "_transport", None), *getattr(client, "_mounts", {}).values()]
    for transport in transports:
        pool: Any = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if isinstance(backend, httpcore.NetworkBackend):
            pool._network_backend = _Backend(backend)


def _left(timeout: float | None) -> float | None:
    if _current.deadline == inf:
        return timeout
    left = _current.deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("The time of the call is up.")
    return left if timeout is None else min(timeout, left)


class _Backend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._inner.connect_tcp(host, port, _left(timeout), local_address, socket_options)
        return _Stream(stream)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.connect_unix_socket(path, _left(timeout), socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(timeout))

    def close(self) -> None:
        # A thread that reads from a socket does not notice when another one closes it.
        with suppress(OSError, AttributeError):
            self._inner.get_extra_info("socket").shutdown(socket.SHUT_RDWR)
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
