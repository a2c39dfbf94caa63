"""A typed client of the control interface: members who act, a clock to move, faults to set."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import Any, Final, Self

import aiohttp

from bot.practice.errors import ControlError
from bot.practice.kinds import JsonObject

DIRECT: Final = "direct to "
"""What the place of a direct message is called by, before the handle of its member."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an act of a member."""

    interaction: str
    acknowledged: bool
    kind: str
    private: bool
    message: JsonObject | None
    modal: JsonObject | None
    choices: list[JsonObject] | None
    elapsed_ms: float
    followups: list[JsonObject]

    @property
    def content(self) -> str:
        """The text of the reply; empty without one."""
        return str(self.message["content"]) if self.message else ""

    @property
    def text(self) -> str:
        """Everything one can read in the reply: content, embeds, labels of components, follow-ups."""
        parts = [self.message] if self.message else []
        return "\n".join(readable(one) for one in [*parts, *self.followups])


@dataclass(frozen=True, slots=True)
class Clock:
    """The virtual clock, and what the bot that follows it has planned."""

    now: datetime
    next: datetime | None
    planned: list[JsonObject]
    followed: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """How a move of the clock went; not ``settled``: something due was not done in time."""

    now: datetime
    steps: int
    next: datetime | None
    settled: bool


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC)


def readable(message: JsonObject) -> str:
    """Return everything one can read in a message."""
    parts: list[str] = [message.get("content") or ""]
    for embed in message.get("embeds", []):
        parts += [str(embed.get(key) or "") for key in ("title", "description")]
        parts += [f"{field['name']}\n{field['value']}" for field in embed.get("fields", [])]
        parts.append((embed.get("footer") or {}).get("text") or "")
    parts += [text for one in message.get("components", []) for text in _labels(one)]
    return "\n".join(part for part in parts if part)


def _labels(component: JsonObject) -> list[str]:
    found = [str(component[key]) for key in ("content", "label", "placeholder") if component.get(key)]
    found += [str(option["label"]) for option in component.get("options", [])]
    children = [
        *component.get("components", []),
        *([component["accessory"]] if "accessory" in component else []),
    ]
    return found + [text for child in children for text in _labels(child)]


class Driver:
    """The control interface of one practice server; use it as an async context manager, or close it."""

    def __init__(self, address: str) -> None:
        """Drive the server at ``address`` (token included)."""
        self._address = address.rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        self.faults = FaultControl(self)

    async def __aenter__(self) -> Self:
        """Return this driver."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connection."""
        await self.close()

    async def close(self) -> None:
        """Close the connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def member(self, handle: str) -> "Member":
        """Return somebody to act as."""
        return Member(self, handle)

    async def request(self, method: str, path: str, body: object = None, /, **query: str) -> Any:
        """Send a request to the control interface and return its JSON.

        Raises:
            ControlError: it said no.
        """
        if self._session is None:
            self._session = aiohttp.ClientSession()
        url = f"{self._address}/control/{path}"
        async with self._session.request(method, url, json=body, params=query) as response:
            answer = await response.json()
        if response.status >= 400:
            raise ControlError(str(answer.get("error")), remedy=answer.get("remedy"), status=response.status)
        return answer

    async def get(self, path: str, /, **query: str) -> Any:
        """Look at something."""
        return await self.request("GET", path, None, **query)

    async def post(self, path: str, /, **body: object) -> JsonObject:
        """Change something."""
        answer: JsonObject = await self.request("POST", path, body)
        return answer

    async def clock(self) -> Clock:
        """Return the clock."""
        given = await self.get("clock")
        now = datetime.fromisoformat(given["now"]).astimezone(UTC)
        return Clock(now, _instant(given["next"]), given["planned"], given["followed"])

    async def now(self) -> datetime:
        """Return the virtual present."""
        return (await self.clock()).now

    async def advance(
        self,
        span: timedelta | None = None,
        *,
        to: datetime | None = None,
        next: bool = False,  # noqa: A002 - the word of the interface
    ) -> Moved:
        """Move the clock by a span, to an instant, or to the next thing planned."""
        if next:
            given = await self.post("clock", next=True)
        elif to is not None:
            given = await self.post("clock", to=to.isoformat())
        else:
            given = await self.post("clock", advance=(span or timedelta()).total_seconds())
        now = datetime.fromisoformat(given["now"]).astimezone(UTC)
        return Moved(now, given["steps"], _instant(given["next"]), given["settled"])

    async def kill(self) -> JsonObject:
        """Kill the bot without warning."""
        return await self.post("bot/kill")

    async def start(self) -> JsonObject:
        """Start the bot and wait until it is ready."""
        return await self.post("bot/start")

    async def restart(self) -> JsonObject:
        """Kill the bot and start it again."""
        return await self.post("bot/restart")

    async def outage(self, span: timedelta) -> JsonObject:
        """Let ``span`` pass without the bot."""
        return await self.post("bot/outage", seconds=span.total_seconds())

    async def gateway(self, do: str) -> None:
        """Disturb the gateway: drop, reconnect, invalid-session, refuse-next."""
        await self.post("gateway", do=do)

    async def guild(self) -> JsonObject:
        """Return the whole server."""
        answer: JsonObject = await self.get("guild")
        return answer

    async def posts(self) -> list[tuple[str, JsonObject]]:
        """Return every public message of the bot, oldest first, each with the name of its place."""
        everything = await self.guild()
        names = {one["id"]: f"#{one['name']}" for one in [*everything["channels"], *everything["threads"]]}
        found = [(names[place], one) for place, posts in everything["messages"].items() for one in posts]
        for handle, direct in everything["dms"].items():
            found += [(f"{DIRECT}{handle}", one) for one in direct["messages"]]
        own = [(place, one) for place, one in found if one["author"]["bot"] and not one["private"]]
        return sorted(own, key=lambda pair: int(pair[1]["id"]))

    async def channel(self, name: str) -> JsonObject:
        """Return a channel by name or id.

        Raises:
            LookupError: there is none.
        """
        channels = await self.get("channels")
        found: JsonObject | None = next((one for one in channels if name in {one["name"], one["id"]}), None)
        if found is None:
            raise LookupError(f"no channel {name!r} among {[one['name'] for one in channels]}")
        return found

    async def requests(self, after: int = 0) -> list[JsonObject]:
        """Return the bot's requests after a number."""
        answer: list[JsonObject] = await self.get("requests", after=str(after))
        return answer

    async def strange(self) -> list[str]:
        """Return what the bot asked for that the server does not know."""
        answer: list[str] = await self.get("strange")
        return answer

    async def mail(self) -> list[JsonObject]:
        """Return the letters that the bot has sent, the oldest first."""
        answer: list[JsonObject] = await self.get("mail")
        return answer

    async def answer(self, interaction: str) -> Answer:
        """Return what came of an interaction by now, follow-ups included."""
        return Answer(**await self.get(f"interactions/{interaction}"))

    async def file(self, attachment: JsonObject) -> bytes:
        """Return the content of an attachment."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        async with self._session.get(attachment["url"]) as response:
            return await response.read()


class FaultControl:
    """Faults of the server."""

    def __init__(self, driver: Driver) -> None:
        """Set faults through ``driver``."""
        self._driver = driver

    async def add(
        self,
        do: str,
        *,
        method: str | None = None,
        path: str | None = None,
        times: int | None = None,
        when: str = "before",
        seconds: float | None = None,
    ) -> int:
        """Let chosen requests fail; ``path`` is a regular expression on the path after /api/v10."""
        body = {"do": do, "method": method, "path": path, "times": times, "when": when, "seconds": seconds}
        given = {key: value for key, value in body.items() if value is not None}
        # Not by post(): its own "path" is that of the interface.
        answer = await self._driver.request("POST", "faults", given)
        return int(answer["id"])

    async def clear(self) -> None:
        """Take all faults away."""
        await self._driver.request("DELETE", "faults")

    @asynccontextmanager
    async def during(self, do: str, **how: Any) -> AsyncIterator[None]:
        """Set a fault for the length of a block."""
        await self.add(do, **how)
        try:
            yield
        finally:
            await self.clear()


class Member:
    """One member: what they do, and what they see."""

    def __init__(self, driver: Driver, handle: str) -> None:
        """Act as ``handle``."""
        self._driver = driver
        self.handle = handle

    async def act(self, what: str, /, **body: object) -> JsonObject:
        """Do something by its name in the control interface."""
        return await self._driver.post(f"act/{self.handle}/{what}", **body)

    async def command(self, name: str, *, channel: str = "dm", **options: object) -> Answer:
        """Type a slash command; options are named as declared."""
        return Answer(**await self.act("command", channel=channel, name=name, options=options))

    async def complete(
        self,
        name: str,
        option: str,
        typed: str = "",
        *,
        channel: str = "dm",
        options: Mapping[str, object] | None = None,
    ) -> list[tuple[str, Any]]:
        """Type into an option and return what is offered, as (name, value); ``options`` are the others."""
        body = await self.act(
            "complete", channel=channel, name=name, option=option, typed=typed, options=dict(options or {})
        )
        return [(one["name"], one["value"]) for one in Answer(**body).choices or []]

    async def message_command(self, message: JsonObject, name: str) -> Answer:
        """Use a command from the context menu of a message."""
        body = {"channel": message["channel_id"], "message": message["id"], "name": name}
        return Answer(**await self.act("message-command", **body))

    async def user_command(self, handle: str, name: str, *, channel: str) -> Answer:
        """Use a command from the context menu of a member."""
        return Answer(**await self.act("user-command", channel=channel, user=handle, name=name))

    async def click(self, on: Mapping[str, Any] | Answer, custom_id: str) -> Answer:
        """Press a button of a message or of an answer."""
        message = message_of(on)
        body = {"channel": message["channel_id"], "message": message["id"], "custom_id": custom_id}
        return Answer(**await self.act("click", **body))

    async def select(self, on: Mapping[str, Any] | Answer, custom_id: str, values: Sequence[str]) -> Answer:
        """Choose in a select of a message or of an answer."""
        message = message_of(on)
        body = {"channel": message["channel_id"], "message": message["id"], "custom_id": custom_id}
        return Answer(**await self.act("select", **body, values=list(values)))

    async def submit(self, shown: Answer, values: Mapping[str, object]) -> Answer:
        """Fill and send the form that an answer showed."""
        return Answer(**await self.act("submit", interaction=shown.interaction, values=dict(values)))

    async def say(self, channel: str, content: str) -> JsonObject:
        """Write a message and return it."""
        message: JsonObject = (await self.act("say", channel=channel, content=content))["message"]
        return message

    async def join(self) -> None:
        """Come into the server."""
        await self.act("join")

    async def leave(self) -> None:
        """Leave the server."""
        await self.act("leave")

    async def set_locale(self, locale: str) -> None:
        """Set the language of the client."""
        await self.act("locale", locale=locale)

    async def set_roles(self, *names: str) -> None:
        """Hold exactly these roles."""
        await self.act("roles", roles=list(names))

    async def close_dms(self) -> None:
        """Accept no direct messages."""
        await self.act("dms", open=False)

    async def open_dms(self) -> None:
        """Accept direct messages."""
        await self.act("dms", open=True)

    async def view(self) -> JsonObject:
        """Return everything this member sees."""
        answer: JsonObject = await self._driver.get("view", **{"as": self.handle})
        return answer

    async def messages(self, channel: str) -> list[JsonObject]:
        """Return the messages of a channel that this member sees, oldest first."""
        answer: list[JsonObject] = await self._driver.get(
            "messages", **{"as": self.handle, "channel": channel}
        )
        return answer

    async def direct_messages(self) -> list[JsonObject]:
        """Return the direct messages with the bot, oldest first."""
        return await self.messages("dm")


def message_of(on: Mapping[str, Any] | Answer) -> Mapping[str, Any]:
    """Return the message that is meant.

    Raises:
        LookupError: the answer has none.
    """
    if isinstance(on, Answer):
        if on.message is None:
            raise LookupError(f"the answer ({on.kind}) has no message")
        return on.message
    return on
