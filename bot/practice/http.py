"""One request to Discord's HTTP API, from the socket to the answer and into the log."""

import asyncio
import contextlib
import json
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import unquote

from aiohttp import hdrs, web
from aiohttp.web_request import FileField

from bot.practice import serialize
from bot.practice.checks import verify
from bot.practice.errors import ApiError, unauthorised
from bot.practice.faults import Fault, Faults, inflict, too_many
from bot.practice.interactions import Interactions
from bot.practice.kinds import JsonObject
from bot.practice.pace import RateLimits
from bot.practice.posting import Upload
from bot.practice.routes import all_routes
from bot.practice.routing import Call, Reply, Route
from bot.practice.shapes import NOTHING
from bot.practice.world import World

KEPT_EXCHANGES = 20_000
TURNS_TO_READ = 5
"""Turns of the event loop in which what lies in the sockets is read, and its handlers begin."""
LARGEST_FILE = 10 * 1024 * 1024
MAJOR = ("token", "channel_id", "guild_id", "application_id")
"""What a limit counts by: an interaction by its own token, the rest by the resource."""


@dataclass
class Exchange:
    """One request and its answer, as tests and campaigns look at them."""

    number: int
    method: str
    path: str
    at: datetime
    query: dict[str, str] = field(default_factory=dict)
    template: str | None = None
    body: Any = None
    files: list[str] = field(default_factory=list)
    status: int = 0
    answer: Any = None
    strange: tuple[str, ...] = ()
    fault: str | None = None
    committed: bool = False

    def describe(self) -> JsonObject:
        """Return this exchange for the control interface."""
        return {
            "n": self.number,
            "method": self.method,
            "path": self.path,
            "body": self.body,
            "files": self.files,
            "status": self.status,
            "at": serialize.instant(self.at),
            "strange": list(self.strange),
            "fault": self.fault,
            "committed": self.committed,
        }


@dataclass(eq=False, slots=True)
class Arrived:
    """A request that has arrived, and takes effect a while later."""

    hurried: asyncio.Event = field(default_factory=asyncio.Event)
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class DiscordHttp:
    """Discord's HTTP API over a world."""

    def __init__(self, world: World, interactions: Interactions, faults: Faults, limits: RateLimits) -> None:
        """Serve ``world``."""
        self._world = world
        self._interactions = interactions
        self._faults = faults
        self._limits = limits
        self._routes = all_routes()
        self._count = 0
        self.exchanges: deque[Exchange] = deque(maxlen=KEPT_EXCHANGES)
        self._arrived: set[Arrived] = set()

    @property
    def strange(self) -> list[str]:
        """What the bot asked for that this server does not know: routes, parameters and fields."""
        return [f"{one.method} {one.path}: {what}" for one in self.exchanges for what in one.strange]

    async def serve(self, request: web.Request) -> web.Response:
        """Answer one request."""
        self._count += 1
        path = "/" + request.match_info["tail"]
        exchange = Exchange(self._count, request.method, path, self._world.now(), dict(request.query))
        self.exchanges.append(exchange)
        fault = self._faults.take(request.method, path)
        if fault is not None:
            exchange.fault = fault.do
            return await self._with_fault(request, exchange, fault)
        return await self._answer(request, exchange)

    async def _with_fault(self, request: web.Request, exchange: Exchange, fault: Fault) -> web.Response:
        if fault.do == "slow":
            return await self._slowly(request, exchange, fault)
        if fault.when == "after":
            await self._answer(request, exchange)
        else:
            await request.read()
        response = await inflict(fault, request)
        exchange.status = 0 if fault.do in {"reset", "timeout"} else response.status
        return response

    async def _slowly(self, request: web.Request, exchange: Exchange, fault: Fault) -> web.Response:
        if fault.when == "before":
            # What has arrived is chewed on, also if whoever sent it has died since.
            if not request.content_type.startswith("multipart/"):
                await request.read()
            return await self._later(request, exchange, fault.seconds or 1)
        response = await self._answer(request, exchange)
        await asyncio.sleep(fault.seconds or 1)
        return response

    async def _later(self, request: web.Request, exchange: Exchange, seconds: float) -> web.Response:
        arrived = Arrived()
        self._arrived.add(arrived)
        try:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await arrived.hurried.wait()
            return await self._answer(request, exchange)
        finally:
            self._arrived.discard(arrived)
            arrived.answered.set()

    async def hurry(self) -> None:
        """Let what has arrived take effect before the clock leaps: the seconds it needs must not become hours.

        On a busy machine some of it may still lie in a socket: it left before the leap, too.
        """
        for _ in range(TURNS_TO_READ):
            await asyncio.sleep(0)
        arrived = list(self._arrived)
        for one in arrived:
            one.hurried.set()
        for one in arrived:
            await one.answered.wait()

    async def _answer(self, request: web.Request, exchange: Exchange) -> web.Response:
        headers: dict[str, str] = {}
        try:
            body, uploads = await read_body(request)
            exchange.body, exchange.files = body, [one.filename for one in uploads.values()]
            route, params = self._find(exchange)
            verdict = self._limits.ask(
                f"{route.method} {route.template}",
                next((params[name] for name in MAJOR if name in params), ""),
                counted=route.needs_token,
            )
            headers = verdict.headers
            if not verdict.passes:
                exchange.status = 429
                limited = too_many(verdict.wait, everywhere=verdict.everywhere)
                limited.headers.update(headers)
                return limited
            reply = self._call(request, exchange, route, params, uploads)
        except ApiError as error:
            exchange.strange += error.strange
            reply = Reply(error.status, error.body())
        exchange.status, exchange.answer = reply.status, reply.body
        if reply.status < 300:
            exchange.committed = True
        if reply.body is None:
            return web.Response(status=reply.status, headers=headers)
        return _json(reply.body, reply.status, headers)

    def _find(self, exchange: Exchange) -> tuple[Route, dict[str, str]]:
        found = self._routes.find(exchange.method, exchange.path)
        if found is None:
            shown = f"{exchange.method} {exchange.path}"
            # 501 and not 404: a 404 is a normal answer that code may swallow.
            raise ApiError(501, 0, f"The practice server does not know {shown}", strange=("route",))
        exchange.template = found[0].template
        return found

    def _call(
        self,
        request: web.Request,
        exchange: Exchange,
        route: Route,
        params: dict[str, str],
        uploads: dict[int, Upload],
    ) -> Reply:
        if route.needs_token and request.headers.get(hdrs.AUTHORIZATION) != f"Bot {self._world.token}":
            raise unauthorised()
        unknown = sorted(set(exchange.query) - route.query)
        if unknown:
            shown = ", ".join(unknown)
            raise ApiError(
                400,
                50035,
                f"The practice server does not know the query parameter {shown}",
                strange=tuple(f"query {name}" for name in unknown),
            )
        if route.body is not None:
            verify(route.body, exchange.body)
        elif exchange.body:
            verify(NOTHING, exchange.body)
        decoded = {name: unquote(value) for name, value in params.items()}
        return route.handler(
            Call(self._world, self._interactions, decoded, exchange.query, exchange.body, uploads)
        )


def _json(body: object, status: int, headers: dict[str, str]) -> web.Response:
    # Exactly this content type: with a charset behind it discord.py reads the body as text.
    response = web.Response(body=json.dumps(body).encode(), status=status, headers=headers)
    response.headers[hdrs.CONTENT_TYPE] = "application/json"
    return response


async def read_body(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    """Return the JSON of a request and the files that came with it.

    Raises:
        ApiError: 50109 no JSON, 40005 a file is too large.
    """
    if request.content_type.startswith("multipart/"):
        return await _read_form(request)
    raw = await request.read()
    return (_parse(raw) if raw else None), {}


def _parse(raw: bytes | bytearray | str) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        raise ApiError(400, 50109, "The request body contains invalid JSON.") from None


async def _read_form(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    form = await request.post()
    body: Any = {}
    uploads: dict[int, Upload] = {}
    for name, value in form.items():
        if name == "payload_json":
            body = _parse(value.file.read() if isinstance(value, FileField) else value)
        elif isinstance(value, FileField) and name.startswith("files["):
            content = value.file.read()
            if len(content) > LARGEST_FILE:
                raise ApiError(413, 40005, "Request entity too large")
            number = int(name[6:-1])
            uploads[number] = Upload(number, value.filename, value.content_type, content)
        else:
            raise ApiError(
                400,
                50035,
                f"The practice server does not know the form field {name}",
                strange=(f"form field {name}",),
            )
    return body, uploads
