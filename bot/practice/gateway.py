"""Discord's gateway: identify, resume, heartbeats, intents, member chunks."""

import asyncio
import contextlib
import json
import secrets
from collections import deque
from dataclasses import dataclass, field

from aiohttp import WSCloseCode, WSMsgType, web

from bot.practice import serialize, serialize_guild
from bot.practice.kinds import KNOWN_INTENTS, PRIVILEGED, Intent, JsonObject, Permission
from bot.practice.model import DirectChannel
from bot.practice.world import Event, World

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME = 0, 1, 2, 3, 4, 6
RECONNECT, MEMBERS, INVALID_SESSION, HELLO, ACK = 7, 8, 9, 10, 11
MOST_PER_MINUTE = 120
KEPT_FOR_RESUME = 5_000
ALL_PRIVILEGED = PRIVILEGED["members"] | PRIVILEGED["presences"] | PRIVILEGED["message_content"]


class Closing(Exception):
    """The connection ends with one of Discord's close codes."""

    def __init__(self, code: int, reason: str) -> None:
        """Keep code and reason."""
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Connection:
    """One socket; frames leave in order through its own queue."""

    def __init__(self, socket: web.WebSocketResponse, transport: asyncio.Transport | None) -> None:
        """Serve ``socket``, which stands on ``transport``."""
        self.socket = socket
        self._transport = transport
        self.frames: asyncio.Queue[JsonObject | None] = asyncio.Queue()
        self.sent: deque[float] = deque()
        self.close_with: Closing | None = None

    def put(self, frame: JsonObject) -> None:
        """Send a frame after those before it."""
        self.frames.put_nowait(frame)

    async def pump(self) -> None:
        """Write frames until told to stop."""
        while (frame := await self.frames.get()) is not None:
            with contextlib.suppress(ConnectionError):
                await self.socket.send_str(json.dumps(frame))
        if self.close_with is not None:
            await self.socket.close(code=self.close_with.code, message=self.close_with.reason.encode())

    def abort(self) -> None:
        """Cut the line without a word."""
        if self._transport is not None:
            self._transport.abort()


@dataclass
class Session:
    """What outlives a connection until it is resumed or replaced."""

    id: str
    intents: Intent
    sequence: int = 0
    sent: deque[tuple[int, JsonObject]] = field(default_factory=lambda: deque(maxlen=KEPT_FOR_RESUME))
    connection: Connection | None = None

    def dispatch(self, name: str, data: JsonObject) -> None:
        """Send an event, and keep it for a resume."""
        self.sequence += 1
        frame: JsonObject = {"op": DISPATCH, "s": self.sequence, "t": name, "d": data}
        self.sent.append((self.sequence, frame))
        if self.connection is not None:
            self.connection.put(frame)


class Gateway:
    """All sessions of the bot, and what they may hear."""

    def __init__(self, world: World, *, heartbeat: float = 41.25) -> None:
        """Serve ``world``; ``heartbeat`` is the interval in real seconds."""
        self._world = world
        self._heartbeat = heartbeat
        self._sessions: dict[str, Session] = {}
        self._connections: set[Connection] = set()
        self._refuse_next_session = False
        self.connected = asyncio.Event()
        world.hearers.append(self.hear)

    @property
    def live(self) -> bool:
        """Whether the bot listens right now."""
        return any(one.connection is not None for one in self._sessions.values())

    def hear(self, event: Event) -> None:
        """Pass an event on to each session that asked for its kind and may see its channel."""
        for session in self._sessions.values():
            if event.intent and not event.intent & session.intents:
                continue
            if event.message is not None and not self._may_see(event):
                continue
            session.dispatch(event.name, self._without_content(event, session))

    def _may_see(self, event: Event) -> bool:
        channel = event.channel
        return channel is None or Permission.VIEW_CHANNEL in self._world.my_permissions(channel)

    def _without_content(self, event: Event, session: Session) -> JsonObject:
        message = event.message
        open_book = (
            message is None
            or event.name == "MESSAGE_DELETE"
            or Intent.MESSAGE_CONTENT in session.intents
            or message.author.id == self._world.bot.id
            or self._world.bot.id in message.mentions
            or isinstance(event.channel, DirectChannel)
        )
        if open_book:
            return event.data
        return event.data | {"content": "", "embeds": [], "attachments": [], "components": []}

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it ends."""
        socket = web.WebSocketResponse(max_msg_size=4096 * 4, autoping=True)
        await socket.prepare(request)
        connection = Connection(socket, request.transport)
        self._connections.add(connection)
        pump = asyncio.create_task(connection.pump())
        connection.put(
            {
                "op": HELLO,
                "s": None,
                "t": None,
                "d": {"heartbeat_interval": int(self._heartbeat * 1000), "_trace": ["practice"]},
            }
        )
        try:
            await self._listen(connection)
        except Closing as closing:
            await self._flush(connection, pump)
            await socket.close(code=closing.code, message=closing.reason.encode())
        finally:
            self._forget(connection)
            connection.frames.put_nowait(None)
            pump.cancel()
        return socket

    async def _flush(self, connection: Connection, pump: "asyncio.Task[None]") -> None:
        connection.frames.put_nowait(None)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(pump, 1)

    def _forget(self, connection: Connection) -> None:
        self._connections.discard(connection)
        for session in self._sessions.values():
            if session.connection is connection:
                session.connection = None
        if not self.live:
            self.connected.clear()
        self._world.changed("bot")

    async def _listen(self, connection: Connection) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                frame = await connection.socket.receive(timeout=self._heartbeat * 2)
            except TimeoutError:
                raise Closing(4009, "Session timed out.") from None
            if frame.type != WSMsgType.TEXT:
                return
            connection.sent.append(loop.time())
            while connection.sent[0] < loop.time() - 60:
                connection.sent.popleft()
            if len(connection.sent) > MOST_PER_MINUTE:
                raise Closing(4008, "Rate limited.")
            self._take(connection, frame.data)

    def _take(self, connection: Connection, raw: str) -> None:
        try:
            frame = json.loads(raw)
            op, data = frame["op"], frame.get("d")
        except (ValueError, KeyError, TypeError):
            raise Closing(4002, "Error while decoding payload.") from None
        if op == HEARTBEAT:
            connection.put({"op": ACK, "s": None, "t": None, "d": None})
        elif op == IDENTIFY:
            self._identify(connection, data)
        elif op == RESUME:
            self._resume(connection, data)
        elif op not in {PRESENCE, VOICE, MEMBERS}:
            raise Closing(4001, "Unknown opcode.")
        elif (session := self._of(connection)) is None:
            raise Closing(4003, "Not authenticated.")
        elif op == MEMBERS:
            self._send_members(session, data)

    def _of(self, connection: Connection) -> Session | None:
        return next((one for one in self._sessions.values() if one.connection is connection), None)

    def _identify(self, connection: Connection, data: JsonObject) -> None:
        if self._of(connection) is not None:
            raise Closing(4005, "Already authenticated.")
        intents = self._allowed(data)
        if self._refuse_next_session:
            self._refuse_next_session = False
            connection.put({"op": INVALID_SESSION, "s": None, "t": None, "d": False})
            return
        # One process serves one server: a new identify replaces whatever was before.
        self._sessions.clear()
        session = Session(secrets.token_hex(16), intents, connection=connection)
        self._sessions[session.id] = session
        self._welcome(session)

    def _allowed(self, data: JsonObject) -> Intent:
        if not secrets.compare_digest(str(data.get("token", "")).removeprefix("Bot "), self._world.token):
            raise Closing(4004, "Authentication failed.")
        asked = data.get("intents")
        if not isinstance(asked, int) or asked < 0 or asked & ~KNOWN_INTENTS:
            raise Closing(4013, "Invalid intent(s).")
        if Intent(asked) & ALL_PRIVILEGED & ~self._world.granted:
            raise Closing(4014, "Disallowed intent(s).")
        return Intent(asked)

    def _welcome(self, session: Session) -> None:
        world = self._world
        guild_id = str(world.guild.id)
        session.dispatch(
            "READY",
            {
                "v": 10,
                "user": serialize.own_user(world.bot),
                "guilds": [{"id": guild_id, "unavailable": True}],
                "session_id": session.id,
                "resume_gateway_url": world.gateway_address,
                "session_type": "normal",
                "private_channels": [],
                "relationships": [],
                "presences": [],
                "shard": [0, 1],
                "application": {"id": str(world.application_id), "flags": serialize.application_flags(world)},
                "_trace": ["practice"],
            },
        )
        if Intent.GUILDS in session.intents:
            session.dispatch("GUILD_CREATE", serialize_guild.guild_create(world))
        self.connected.set()
        world.changed("bot")

    def _resume(self, connection: Connection, data: JsonObject) -> None:
        session = self._sessions.get(str(data.get("session_id")))
        if str(data.get("token", "")).removeprefix("Bot ") != self._world.token:
            raise Closing(4004, "Authentication failed.")
        wanted = int(data.get("seq") or 0)
        oldest = session.sent[0][0] if session is not None and session.sent else 1
        lost = session is not None and (wanted > session.sequence or wanted + 1 < oldest)
        if session is None or lost or self._refuse_next_session:
            self._refuse_next_session = False
            connection.put({"op": INVALID_SESSION, "s": None, "t": None, "d": False})
            return
        session.connection = connection
        for sequence, frame in list(session.sent):
            if sequence > wanted:
                connection.put(frame)
        session.dispatch("RESUMED", {"_trace": ["practice"]})
        self.connected.set()
        self._world.changed("bot")

    def _send_members(self, session: Session, data: JsonObject) -> None:
        world = self._world
        everybody = data.get("query") == "" and not data.get("limit")
        if everybody and Intent.GUILD_MEMBERS not in session.intents:
            raise Closing(4014, "Requesting all members needs the members intent.")
        wanted = {str(one) for one in _as_list(data.get("user_ids"))}
        query = str(data.get("query") or "").lower()
        found = [
            one
            for one in world.guild.members.values()
            if (
                str(one.user.id) in wanted
                if wanted
                else any(
                    name and name.lower().startswith(query)
                    for name in (one.nick, one.user.name, one.user.handle)
                )
            )
        ]
        found = found[: int(data.get("limit") or 0) or len(found)]
        present = {str(one.user.id) for one in found}
        chunks = [found[start : start + 1000] for start in range(0, len(found), 1000)] or [[]]
        for index, chunk in enumerate(chunks):
            reply: JsonObject = {
                "guild_id": str(world.guild.id),
                "members": [serialize.member(one) for one in chunk],
                "chunk_index": index,
                "chunk_count": len(chunks),
                "not_found": sorted(wanted - present),
                "presences": [],
            }
            session.dispatch(
                "GUILD_MEMBERS_CHUNK", reply | ({"nonce": data["nonce"]} if "nonce" in data else {})
            )

    def drop(self) -> None:
        """Cut every line, as a broken network does."""
        for connection in list(self._connections):
            connection.abort()
            self._forget(connection)

    def ask_to_reconnect(self) -> None:
        """Ask every session to reconnect and resume."""
        for connection in self._connections:
            connection.put({"op": RECONNECT, "s": None, "t": None, "d": None})

    def invalidate(self) -> None:
        """Declare every session invalid: the bot must identify anew."""
        for connection in self._connections:
            connection.put({"op": INVALID_SESSION, "s": None, "t": None, "d": False})
        self._sessions.clear()

    def refuse_next_session(self) -> None:
        """Answer the next identify or resume with an invalid session."""
        self._refuse_next_session = True

    def revoke(self, granted: Intent) -> None:
        """Grant exactly these privileged intents; whoever uses another is closed with 4014."""
        self._world.granted = granted
        for session in self._sessions.values():
            connection = session.connection
            if connection is not None and session.intents & ALL_PRIVILEGED & ~granted:
                connection.close_with = Closing(4014, "Disallowed intent(s).")
                connection.frames.put_nowait(None)

    async def close(self) -> None:
        """Say goodbye to everyone."""
        for connection in list(self._connections):
            await connection.socket.close(code=WSCloseCode.GOING_AWAY)


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]
