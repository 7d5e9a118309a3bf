"""An HTTP server on a real port, that answers what a test wants."""

from __future__ import annotations

import json
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any, TypeAlias

import cloudnexus

KEY = "cn_live_sk_abc123"

FOUND: dict[str, Any] = {
    "jsonapi": {"version": "1.1"},
    "data": {
        "type": "servers",
        "id": "srv_2x9k4m",
        "attributes": {"name": "web", "status": "running"},
        "relationships": {"siblings": {"data": []}},
    },
    "links": {"self": "/v2/servers/srv_2x9k4m"},
}


@dataclass(frozen=True)
class Received:
    """What a client sent."""

    method: str
    path: str
    headers: dict[str, str]
    """Their names are in lower case."""
    body: str
    at: float


@dataclass(frozen=True)
class Answer:
    """What the server says. A body is JSON, unless it is bytes."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: Any = None


Script: TypeAlias = Callable[[BaseHTTPRequestHandler], None]
"""Does with the connection what no answer can."""


class Server:
    """Answers in the order of the requests; the last answer is for all that follow."""

    def __init__(self, answers: tuple[Answer | Script, ...]) -> None:
        self.received: list[Received] = []
        self._answers = answers or (Answer(),)
        self._lock = Lock()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def handle(self) -> None:
                try:
                    super().handle()
                except OSError:
                    self.close_connection = True  # the client has gone

            def answer(self) -> None:
                server.answer(self)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer  # noqa: N815

            def log_message(self, *_: object) -> None:
                pass

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._http.block_on_close = False
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}/v2"
        self._thread = Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Answers one request."""
        body = request.rfile.read(int(request.headers.get("content-length", 0))).decode()
        headers = {name.lower(): value for name, value in request.headers.items()}
        with self._lock:
            answer = self._answers[min(len(self.received), len(self._answers) - 1)]
            self.received.append(Received(request.command, request.path, headers, body, time.monotonic()))
        if not isinstance(answer, Answer):
            answer(request)
            return
        content = FOUND if answer.body is None else answer.body
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        request.send_response(answer.status)
        for name, value in {"Content-Type": "application/json", **answer.headers}.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(raw)))
        request.end_headers()
        request.wfile.write(raw)

    def client(self, **options: Any) -> cloudnexus.Client:
        """A client of this server, with an account."""
        return cloudnexus.Client(**{"api_key": KEY, "account_id": "acc_8k3m5p", "base_url": self.url, **options})

    def async_client(self, **options: Any) -> cloudnexus.AsyncClient:
        """The same for asyncio."""
        return cloudnexus.AsyncClient(**{"api_key": KEY, "account_id": "acc_8k3m5p", "base_url": self.url, **options})

    def close(self) -> None:
        """Ends it."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


def refusal(code: str, detail: str = "No.") -> dict[str, Any]:
    """The body of an error of the API."""
    problem = {"id": "req_5f3k9q2m7x1c", "code": code, "title": "Refused", "detail": detail}
    return {"jsonapi": {"version": "1.1"}, "errors": [problem]}


UNAVAILABLE = Answer(503, body=refusal("service_unavailable"))


def limited(**headers: str) -> Answer:
    """A refusal over the rate limit. Underscores in names are dashes."""
    return Answer(429, {name.replace("_", "-"): value for name, value in headers.items()}, refusal("rate_limited"))


def lost(request: BaseHTTPRequestHandler) -> None:
    """Ends the connection without an answer."""
    request.close_connection = True
    request.connection.shutdown(socket.SHUT_RDWR)


def reset(request: BaseHTTPRequestHandler) -> None:
    """Resets the connection."""
    request.close_connection = True
    request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    request.connection.close()


def silent(request: BaseHTTPRequestHandler) -> None:
    """Takes the request and says nothing, until the client has gone."""
    request.close_connection = True
    request.connection.settimeout(30)
    request.connection.recv(1)


def stalled(request: BaseHTTPRequestHandler) -> None:
    """Sends the head of an answer and a part of the body, and no more."""
    request.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"data":')
    silent(request)


def trickling(request: BaseHTTPRequestHandler) -> None:
    """Sends a head without an end, a byte now and then."""
    request.close_connection = True
    request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Padding: ")
    for _ in range(200):
        request.wfile.write(b"x")
        time.sleep(0.05)


def trickling_body(request: BaseHTTPRequestHandler) -> None:
    """Sends a body, a byte now and then."""
    request.close_connection = True
    request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(200):
        request.wfile.write(b" ")
        time.sleep(0.05)
