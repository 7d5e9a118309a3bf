"""A WebSocket server on a real port, that speaks the protocol of the event stream as spec/asyncapi has it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from socket import SHUT_RDWR
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import serve
from websockets.typing import Subprotocol

if TYPE_CHECKING:
    from websockets.http11 import Request, Response
    from websockets.sync.server import ServerConnection


@dataclass
class Plan:
    """What a connection does."""

    refuse: tuple[int, dict[str, str], Any] | None = None
    """Status, headers and body of an answer that is no upgrade."""
    stop_after: int | None = None
    """How many events are sent before the end."""
    close: int | None = None
    """The close code of the end. None leaves the connection open and silent."""
    drop: bool = False
    """The connection is lost, without a close."""
    again: int = 0
    """How many events before the cursor are sent once more."""
    gap: bool = False
    """What was asked for is too old."""
    extra: list[dict[str, Any]] = field(default_factory=list)
    """Messages before the events."""


class StreamServer:
    """Has a log of events; the cursor of an event is its place."""

    def __init__(self, *plans: Plan, heartbeat_ms: int = 15_000) -> None:
        self.log: list[dict[str, Any]] = []
        self.subscriptions: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self._plans = list(plans)
        self._heartbeat_ms = heartbeat_ms
        self._lock = Lock()
        self._server = serve(
            self._handle,
            "127.0.0.1",
            0,
            subprotocols=[Subprotocol("cloudnexus.events.v1")],
            process_request=self._admit,
        )
        self.url = f"http://127.0.0.1:{self._server.socket.getsockname()[1]}/v2"
        self._thread = Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def add(self, *numbers: int) -> None:
        """Adds events."""
        for number in numbers:
            data = {"server_id": f"srv_{number}", "region": "us-east-1", "ip": "10.0.0.1", "status": "running"}
            timestamp = "2025-01-15T14:22:00Z"
            event = {"event": "server.created", "id": f"evt_{number}", "timestamp": timestamp, "data": data}
            self.log.append(event)

    def close(self) -> None:
        """Ends it."""
        self._server.shutdown()
        self._thread.join()

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        with self._lock:
            self.headers.append(
                {"path": request.path, **{name.lower(): value for name, value in request.headers.items()}}
            )
            plan = self._plans[0] if self._plans else Plan()
            if plan.refuse is None:
                return None
            self._plans.pop(0)
        status, headers, body = plan.refuse
        response = connection.respond(HTTPStatus(status), json.dumps(body))
        for name, value in headers.items():
            response.headers[name] = value
        return response

    def _handle(self, connection: ServerConnection) -> None:
        with self._lock:
            plan = self._plans.pop(0) if self._plans else Plan()
        with suppress(ConnectionClosed):
            self._follow(connection, plan)

    def _follow(self, connection: ServerConnection, plan: Plan) -> None:
        head = f"c{len(self.log)}"
        session = {"type": "welcome", "session": "ses_8d4k2n6q", "heartbeat_ms": self._heartbeat_ms, "head": head}
        connection.send(json.dumps(session))
        subscription = json.loads(connection.recv(timeout=10))
        self.subscriptions.append(subscription)
        after = subscription.get("after", head)
        position = int(after[1:]) if after.startswith("c") else 0
        for message in plan.extra:
            connection.send(json.dumps(message))
        if plan.gap:
            connection.send(json.dumps({"type": "gap", "oldest": f"c{position}"}))
        sent = 0
        place = max(0, position - plan.again)
        while plan.stop_after is None or sent < plan.stop_after:
            if place < len(self.log):
                place += 1
                sent += 1
                message = {"type": "event", "cursor": f"c{place}", "event": self.log[place - 1]}
                connection.send(json.dumps(message))
            else:
                try:
                    connection.recv(timeout=0.02)
                except TimeoutError:
                    continue
        if plan.drop:
            # The thread that reads from it would keep a closed one open.
            connection.socket.shutdown(SHUT_RDWR)
        elif plan.close is not None:
            connection.close(plan.close, "by the test")
        else:
            connection.recv(timeout=30)
