"""The practice server: one loopback address for Discord's API, its gateway, the page and the control interface."""

import asyncio
import logging
import secrets
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

from aiohttp import web

from bot.kernel.clock import OffsetClock, StillClock
from bot.practice.control.acting import Actors
from bot.practice.control.child import Child, ChildControl
from bot.practice.control.routes import Control
from bot.practice.control.updates import Updates
from bot.practice.errors import ControlError
from bot.practice.faults import Faults
from bot.practice.founding import found
from bot.practice.gateway import Gateway
from bot.practice.http import DiscordHttp
from bot.practice.interactions import Interactions
from bot.practice.keeping import keep, kept_since, recall
from bot.practice.pace import Pace, RateLimits
from bot.practice.post import PostOffice
from bot.practice.scene import Scene
from bot.practice.sites import Sites
from bot.practice.timekeeping import Timekeeper

LOG = logging.getLogger(__name__)

LOOPBACK = "127.0.0.1"
NONCE_WINDOW = timedelta(minutes=3)
PACE = Pace(50, 1.0)
LARGEST_REQUEST = 30 * 1024 * 1024
PAGE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


class PracticeServer:
    """Discord on loopback, for one bot and one scene."""

    def __init__(
        self,
        scene: Scene | None = None,
        *,
        clock: OffsetClock | StillClock | None = None,
        nonce_window: timedelta = NONCE_WINDOW,
        token: str | None = None,
        port: int = 0,
        child: Child | None = None,
        pace: Pace = PACE,
        pace_of_everything: Pace = PACE,
        heartbeat: float = 41.25,
        hosts: tuple[str, ...] = (),
        tls: ssl.SSLContext | None = None,
        state: Path | None = None,
        faults: Faults | None = None,
    ) -> None:
        """Prepare the server.

        ``token=""`` leaves the address without one, ``hosts`` are accepted besides loopback, and with
        ``state`` the server goes on from what that file kept, and keeps it there again at its end.
        ``faults`` decide what goes wrong, if not what is set by the control interface.

        Raises:
            ContentError: the kept state cannot be used.
        """
        self.scene = scene or Scene()
        self._state = state
        self._since = kept_since(state) if state else None
        self.clock = clock or OffsetClock(start=self._since or self.scene.start)
        self.world = found(self.scene, self.clock, nonce_window)
        if state is not None and self._since is not None:
            recall(self.world, state)
        self.token = secrets.token_urlsafe(16) if token is None else token
        self._port = port
        self._hosts = hosts
        self._tls = tls
        self.gateway = Gateway(self.world, heartbeat=heartbeat)
        self.interactions = Interactions(self.world)
        self.faults = faults or Faults()
        self.http = DiscordHttp(
            self.world, self.interactions, self.faults, RateLimits(pace, pace_of_everything)
        )
        self.timekeeper = Timekeeper(self.world, before_moving=self.http.hurry)
        self.post = PostOffice(self.world)
        self.child = ChildControl(self.world, self.gateway, self.timekeeper, child)
        self.actors = Actors(self.world, self.gateway, self.interactions)
        self.opened = asyncio.Event()
        """Whether the scene's opening was played."""
        self._updates = Updates(self.world, {"clock": self.timekeeper.describe, "bot": self.child.describe})

    @property
    def address(self) -> str:
        """The base address, token included."""
        return self.world.address

    @property
    def port(self) -> int:
        """The port, once the server runs."""
        return self._port

    @property
    def strange(self) -> list[str]:
        """What the bot asked for that this server does not know; tests assert that it is empty."""
        return self.http.strange

    @asynccontextmanager
    async def running(self) -> AsyncIterator[str]:
        """Serve within the block; yields the base address."""
        runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)
        await runner.setup()
        site = web.TCPSite(runner, LOOPBACK, self._port, ssl_context=self._tls)
        await site.start()
        self._settle_address(runner)
        opening = asyncio.create_task(self._open())
        try:
            async with self.post.open():
                yield self.address
        finally:
            opening.cancel()
            self._updates.close()
            await self.gateway.close()
            await runner.cleanup()
            if self._state is not None:
                keep(self.world, self._state)

    def _settle_address(self, runner: web.AppRunner) -> None:
        self._port = runner.addresses[0][1]
        self.world.web_port = _free_port()
        prefix = f"/{self.token}" if self.token else ""
        secure = "s" if self._tls else ""
        host = f"{LOOPBACK}:{self._port}"
        self.world.address = f"http{secure}://{host}{prefix}"
        self.world.gateway_address = f"ws{secure}://{host}{prefix}/gateway"
        for file in self.world.files.values():
            file.url = f"{self.address}/control/attachments/{file.id}/{file.filename}"

    async def _open(self) -> None:
        """Play the opening of the scene once the bot is ready for the first time."""
        await self.child.ready.wait()
        try:
            for step in self.scene.opening if self._since is None else ():
                body = {"channel": step.place, "name": step.command, "options": dict(step.options)}
                await self.actors.act(step.who, "command", body)
        except ControlError:
            LOG.exception("the opening of the scene could not be played")
        self.opened.set()

    def _application(self) -> web.Application:
        app = web.Application(middlewares=[self._guard], client_max_size=LARGEST_REQUEST)
        prefix = f"/{self.token}" if self.token else ""
        control = Control(
            self.world,
            self.gateway,
            self.http,
            self.interactions,
            self.faults,
            self.timekeeper,
            self.child,
            self.actors,
            self._updates,
            self.post,
        )
        control.add_to(app, prefix)
        app.router.add_route("*", f"{prefix}/api/v10/{{tail:.*}}", self.http.serve)
        app.router.add_get(f"{prefix}/sites/{{address:.+}}", Sites(self.scene.sites, self.clock).serve)
        # The unpatched client names the gateway by its host alone.
        for path in {f"{prefix}/gateway", f"{prefix}/gateway/", *(() if prefix else ("/",))}:
            app.router.add_get(path, self.gateway.serve)
        if prefix:
            app.router.add_get(prefix, self._to_page)
            app.router.add_get(f"{prefix}/", self._page)
        app.router.add_get(f"{prefix}/page/{{name}}", self._page)
        return app

    @web.middleware
    async def _guard(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Let nobody in by another name (DNS rebinding) or from another site."""
        mine = {f"{LOOPBACK}:{self._port}", f"localhost:{self._port}", *self._hosts}
        origin = request.headers.get("Origin")
        if request.host not in mine or (origin is not None and origin.partition("://")[2] != request.host):
            return web.json_response(
                {"error": "this server answers its own page and its own bot only"}, status=403
            )
        return await handler(request)

    async def _to_page(self, request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound(f"{request.path}/")

    async def _page(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info.get("name", "index.html")
        found_file = files("bot.practice").joinpath("page", name)
        if "/" in name or "\\" in name or name.startswith(".") or not found_file.is_file():
            raise web.HTTPNotFound
        kind = {"html": "text/html", "js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}
        content_type = kind.get(name.rpartition(".")[2], "application/octet-stream")
        return web.Response(
            body=found_file.read_bytes(), content_type=content_type, charset="utf-8", headers=PAGE_HEADERS
        )


def _free_port() -> int:
    """Return a port that nobody uses now; whoever is to use it may find it taken and has to wait."""
    with socket.socket() as free:
        free.bind((LOOPBACK, 0))
        return int(free.getsockname()[1])
