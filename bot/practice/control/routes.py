"""The addresses of the control interface and of the bot that follows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from aiohttp import web

from bot.practice.checks import integer
from bot.practice.control import changing, looking, naming
from bot.practice.control.acting import Actors
from bot.practice.control.child import ChildControl
from bot.practice.control.given import LONGEST_SPAN, body_of, counted, fits, identifier, needed, span
from bot.practice.control.naming import take
from bot.practice.control.updates import Updates
from bot.practice.errors import ApiError, ControlError
from bot.practice.faults import Faults
from bot.practice.gateway import Gateway
from bot.practice.http import DiscordHttp
from bot.practice.interactions import Interactions
from bot.practice.kinds import Intent, JsonObject
from bot.practice.post import PostOffice
from bot.practice.timekeeping import Timekeeper, parse_instant
from bot.practice.world import World

MOST_TIMES = 1_000_000
SHOWN_LETTERS = 30

WebHandler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Control:
    """Everything the control interface reaches."""

    world: World
    gateway: Gateway
    http: DiscordHttp
    interactions: Interactions
    faults: Faults
    timekeeper: Timekeeper
    child: ChildControl
    actors: Actors
    updates: Updates
    post: PostOffice

    def add_to(self, app: web.Application, prefix: str) -> None:
        """Put all addresses below ``prefix``."""
        looks: dict[str, WebHandler] = {
            "view": self.view,
            "messages": self.messages,
            "updates": self.stream,
            "requests": self.requests,
            "attachments/{id}/{name}": self.attachment,
            "interactions/{id}": self.interaction,
            "clock": self.clock,
            "strange": self.strange,
            "mail": self.mail,
        }
        for path, handler in looks.items():
            app.router.add_get(f"{prefix}/control/{path}", guarded(handler))
        app.router.add_get(f"{prefix}/control/{{part}}", guarded(self.part))
        app.router.add_delete(f"{prefix}/control/faults", guarded(self.clear_faults))
        app.router.add_post(f"{prefix}/control/act/{{member}}/{{act}}", guarded(self.act))
        app.router.add_post(f"{prefix}/control/{{what:.+}}", guarded(self.change))
        app.router.add_get(f"{prefix}/bot/hello", guarded(self.hello))
        app.router.add_get(f"{prefix}/bot/clock", self.timekeeper.follow)
        app.router.add_post(f"{prefix}/bot/ready", guarded(self.ready))

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Let a member act."""
        made = await self.actors.act(
            request.match_info["member"], request.match_info["act"], await body_of(request)
        )
        return web.json_response(made)

    async def view(self, request: web.Request) -> web.StreamResponse:
        """Return what the page draws."""
        user = naming.person(self.world, needed(request, "as"))
        state = {
            "clock": self.timekeeper.describe(),
            "bot": self.child.describe(),
            "letters": [letter.describe() for letter in self.post.letters[: -SHOWN_LETTERS - 1 : -1]],
            "site": self.post.site,
        }
        return web.json_response(looking.view(self.world, user) | state)

    async def messages(self, request: web.Request) -> web.StreamResponse:
        """Return the messages of a channel as one member sees them."""
        user = naming.person(self.world, needed(request, "as"))
        channel = naming.channel_for(self.world, user, needed(request, "channel"))
        return web.json_response(looking.messages(self.world, user, channel))

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Stream what changes."""
        return await self.updates.stream(request, naming.person(self.world, needed(request, "as")))

    async def part(self, request: web.Request) -> web.StreamResponse:
        """Return one part of the server."""
        return web.json_response(looking.part(self.world, request.match_info["part"]))

    async def requests(self, request: web.Request) -> web.StreamResponse:
        """Return the bot's requests after a number."""
        after = counted(request, "after")
        return web.json_response([one.describe() for one in self.http.exchanges if one.number > after])

    async def strange(self, _request: web.Request) -> web.StreamResponse:
        """Return what the bot asked for that this server does not know."""
        return web.json_response(self.http.strange)

    async def mail(self, _request: web.Request) -> web.StreamResponse:
        """Return the letters that the bot has sent, the oldest first."""
        return web.json_response([letter.describe() for letter in self.post.letters])

    async def interaction(self, request: web.Request) -> web.StreamResponse:
        """Return what came of an interaction so far."""
        number = request.match_info["id"]
        found = self.interactions.find(identifier(number) or 0)
        if found is None:
            raise ControlError(f"no interaction {number}", status=404)
        return web.json_response(self.interactions.describe(found))

    async def clock(self, _request: web.Request) -> web.StreamResponse:
        """Return the clock."""
        return web.json_response(self.timekeeper.describe())

    async def attachment(self, request: web.Request) -> web.StreamResponse:
        """Return a file."""
        number = request.match_info["id"]
        found = self.world.files.get(identifier(number) or 0)
        if found is None or found.filename != request.match_info["name"]:
            raise ControlError("no such file", status=404)
        # Never shown inside the page: a file of HTML must not run there.
        headers = {
            "Content-Disposition": f'attachment; filename="{found.filename}"',
            "Content-Type": found.content_type,
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=found.content, headers=headers)

    async def clear_faults(self, _request: web.Request) -> web.StreamResponse:
        """Take all faults away."""
        self.faults.clear()
        return web.json_response({})

    async def hello(self, _request: web.Request) -> web.StreamResponse:
        """Tell the bot who it is."""
        world = self.world
        return web.json_response(
            {
                "token": world.token,
                "application_id": str(world.application_id),
                "guild_id": str(world.guild.id),
                "now": world.now().isoformat(),
                "mail_port": self.post.port,
                "web_port": world.web_port,
                "reads_messages": Intent.MESSAGE_CONTENT in world.granted,
            }
        )

    async def ready(self, request: web.Request) -> web.StreamResponse:
        """Hear that the bot has synced its commands and listens, and where it serves pages of its own."""
        self.post.site = request.query.get("site", "")
        self.child.ready.set()
        self.world.changed("bot")
        return web.json_response({})

    async def change(self, request: web.Request) -> web.StreamResponse:
        """Change something; the path says what."""
        words = request.match_info["what"].split("/")
        return web.json_response(await self._change(words, await body_of(request)))

    async def _change(self, words: list[str], body: JsonObject) -> JsonObject:
        match words:
            case ["clock"]:
                return await self._move(body)
            case ["bot", doing]:
                return await self._bot(doing, body)
            case [what] if what in (changes := self._changes()):
                return changes[what](body)
            case [what, name, *doing] if change := changing.BY_NAME.get("/".join([what, *doing])):
                return change(self.world, name, body)
        raise ControlError(f"nothing at control/{'/'.join(words)}", status=404)

    def _changes(self) -> dict[str, Callable[[JsonObject], JsonObject]]:
        return {
            "faults": self._fault,
            "gateway": partial(changing.disturb_gateway, self.gateway),
            "intents": partial(changing.grant_intents, self.gateway),
            "nonce-window": partial(changing.set_nonce_window, self.world),
            "members": partial(changing.create_member, self.world),
            "roles": partial(changing.create_role, self.world),
            "channels": partial(changing.create_channel, self.world),
        }

    def _fault(self, body: JsonObject) -> JsonObject:
        take(
            body, {"do": str}, {"method": str, "path": str, "times": int, "when": str, "seconds": float | int}
        )
        fits({"times": integer(0, MOST_TIMES)}, body)
        span(body, "seconds")
        return {"id": self.faults.add(body).id}

    async def _move(self, body: JsonObject) -> JsonObject:
        take(body, {}, {"advance": float | int, "to": str, "next": bool})
        if len(body) != 1:
            raise ControlError("give exactly one of advance, to and next")
        if body.get("next"):
            return await self.timekeeper.move_to_next()
        if "to" in body:
            return await self.timekeeper.move(parse_instant(body["to"]))
        return await self.timekeeper.advance(span(body, "advance", lowest=-LONGEST_SPAN))

    async def _bot(self, doing: str, body: JsonObject) -> JsonObject:
        if doing == "outage":
            take(body, {"seconds": float | int})
            return await self.child.outage(span(body, "seconds"))
        take(body, {})
        doings = {"kill": self.child.kill, "start": self.child.start, "restart": self.child.restart}
        if doing not in doings:
            raise ControlError(
                f"the bot cannot be told to '{doing}'",
                remedy=f"one of {', '.join(doings)}, outage",
                status=404,
            )
        return await doings[doing]()


def guarded(handler: WebHandler) -> WebHandler:
    """Turn refusals into answers."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except ControlError as error:
            return web.json_response(error.body(), status=error.status)
        except ApiError as error:
            return web.json_response({"error": error.in_words()}, status=error.status)

    return handle
