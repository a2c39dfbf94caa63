"""The life of an interaction: asked, acknowledged within 3 real seconds, usable for 15 virtual minutes."""

import asyncio
import contextlib
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.practice import permissions, posting, serialize
from bot.practice.errors import ApiError, unknown
from bot.practice.kinds import (
    CallbackKind,
    CommandKind,
    InteractionKind,
    JsonObject,
    MessageFlag,
    MessageKind,
)
from bot.practice.model import Channel, DirectChannel, InteractionTrace, Message, User
from bot.practice.posting import Draft, Upload
from bot.practice.world import Event, World

ACKNOWLEDGE_WITHIN = 3.0
TOKEN_LIFE = timedelta(minutes=15)


@dataclass
class Interaction:
    """One act of one person, and what became of it."""

    id: int
    token: str
    kind: InteractionKind
    person: User
    channel: Channel
    created: datetime
    data: JsonObject
    name: str | None = None
    source: Message | None = None
    trigger: "Interaction | None" = None
    callback: CallbackKind | None = None
    private: bool = False
    original: Message | None = None
    loading: bool = False
    modal: JsonObject | None = None
    choices: list[JsonObject] | None = None
    followups: list[Message] = field(default_factory=list)
    dead: bool = False
    acknowledged: asyncio.Event = field(default_factory=asyncio.Event)
    completed: asyncio.Event = field(default_factory=asyncio.Event)


class Interactions:
    """All interactions since the start, and the rules of answering them."""

    def __init__(self, world: World) -> None:
        """Begin with none."""
        self._world = world
        self._known: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}

    def find(self, interaction_id: int) -> Interaction | None:
        """Return an interaction by its id."""
        return self._known.get(interaction_id)

    def ask(
        self,
        kind: InteractionKind,
        person: User,
        channel: Channel,
        data: JsonObject,
        *,
        name: str | None = None,
        source: Message | None = None,
        trigger: Interaction | None = None,
    ) -> Interaction:
        """Send an interaction to the bot; ``trigger`` is the one that showed the form."""
        world = self._world
        made = Interaction(
            world.ids.next(),
            secrets.token_urlsafe(48),
            kind,
            person,
            channel,
            world.now(),
            data,
            name,
            source,
        )
        made.trigger = trigger
        self._known[made.id] = made
        self._by_token[made.token] = made
        world.tell(Event("INTERACTION_CREATE", self._payload(made)))
        return made

    def _payload(self, one: Interaction) -> JsonObject:
        world = self._world
        direct = isinstance(one.channel, DirectChannel)
        payload: JsonObject = {
            "id": str(one.id),
            "application_id": str(world.application_id),
            "type": int(one.kind),
            "data": one.data,
            "channel": serialize.channel(world, one.channel),
            "channel_id": str(one.channel.id),
            "token": one.token,
            "version": 1,
            "app_permissions": str(int(world.my_permissions(one.channel))),
            "locale": one.person.locale,
            "entitlements": [],
            "authorizing_integration_owners": {"0": "0" if direct else str(world.guild.id)},
            "context": 1 if direct else 0,
            "attachment_size_limit": 10 * 1024 * 1024,
        }
        if one.source is not None:
            payload["message"] = serialize.message(world, one.source)
        return payload | (self._direct(one) if direct else self._in_guild(one))

    def _direct(self, one: Interaction) -> JsonObject:
        return {"user": serialize.user(one.person)}

    def _in_guild(self, one: Interaction) -> JsonObject:
        guild = self._world.guild
        member = self._world.member(one.person.id)
        granted = permissions.in_channel(guild, one.channel, member)
        return {
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": ["COMMUNITY"]},
            "guild_id": str(guild.id),
            "guild_locale": guild.locale,
            "member": serialize.member(member) | {"permissions": str(int(granted))},
        }

    def waiting(self, interaction_id: int, token: str) -> Interaction:
        """Return the interaction that a callback may still answer.

        Raises:
            ApiError: 10062 unknown or too late, 40060 already answered.
        """
        found = self._known.get(interaction_id)
        if found is None or not secrets.compare_digest(found.token, token):
            raise unknown("interaction")
        if found.callback is not None:
            raise ApiError(400, 40060, "Interaction has already been acknowledged.")
        if found.dead or self._expired(found):
            raise unknown("interaction")
        return found

    def by_token(self, application_id: int, token: str) -> Interaction:
        """Return the acknowledged interaction whose token serves as a webhook.

        Raises:
            ApiError: 10015 unknown or not yet answered, 50027 older than 15 minutes.
        """
        found = self._by_token.get(token)
        if found is None or application_id != self._world.application_id or found.callback is None:
            raise unknown("Webhook")
        if self._expired(found):
            raise ApiError(401, 50027, "Invalid Webhook Token")
        return found

    def _expired(self, one: Interaction) -> bool:
        return self._world.now() - one.created > TOKEN_LIFE

    def answer(self, one: Interaction, body: JsonObject, uploads: dict[int, Upload]) -> None:
        """Take the bot's first answer.

        Raises:
            ApiError: an answer of this kind does not fit.
        """
        kind = CallbackKind(body["type"])
        data = body.get("data") or {}
        self._require_fit(one, kind)
        one.private = bool(MessageFlag(data.get("flags") or 0) & MessageFlag.EPHEMERAL)
        if kind == CallbackKind.MESSAGE:
            one.original = self.post(one, data, uploads)
        elif kind == CallbackKind.DEFERRED_MESSAGE:
            one.original = self._think(one)
        elif kind == CallbackKind.UPDATE:
            self._update_source(one, one.source, data, uploads)
        elif kind == CallbackKind.DEFERRED_UPDATE:
            one.original = one.source
        elif kind == CallbackKind.CHOICES:
            one.choices = data["choices"]
        elif kind == CallbackKind.MODAL:
            one.modal = data
        one.callback = kind
        one.acknowledged.set()
        if kind not in {CallbackKind.DEFERRED_MESSAGE, CallbackKind.DEFERRED_UPDATE}:
            one.completed.set()

    def _require_fit(self, one: Interaction, kind: CallbackKind) -> None:
        autocompletes = one.kind == InteractionKind.AUTOCOMPLETE
        fits = {
            CallbackKind.CHOICES: autocompletes,
            CallbackKind.MODAL: one.kind in {InteractionKind.COMMAND, InteractionKind.COMPONENT},
            CallbackKind.UPDATE: one.source is not None,
            CallbackKind.DEFERRED_UPDATE: one.source is not None,
            CallbackKind.PONG: False,
        }.get(kind, not autocompletes)
        if not fits:
            raise ApiError(
                400,
                50035,
                "Invalid Form Body",
                errors={
                    "type": {
                        "_errors": [
                            {
                                "code": "INTERACTION_RESPONSE_TYPE_INVALID",
                                "message": "This response does not fit the interaction",
                            }
                        ]
                    }
                },
            )

    def _trace(self, one: Interaction) -> InteractionTrace:
        source = one.source.id if one.source is not None and one.kind == InteractionKind.COMPONENT else None
        trigger = self._trace(one.trigger) if one.trigger is not None else None
        return InteractionTrace(one.id, int(one.kind), one.person.id, one.name, source, trigger)

    def post(self, one: Interaction, body: JsonObject, uploads: dict[int, Upload]) -> Message:
        """Post a response or a follow-up; a private one goes to the acting person only."""
        private = bool(MessageFlag(body.get("flags") or 0) & MessageFlag.EPHEMERAL)
        reader = one.person.id if private else None
        draft = Draft(self._world.bot, body, uploads, self._trace(one), _message_kind(one), reader)
        return posting.post(self._world, one.channel, draft)

    def _think(self, one: Interaction) -> Message:
        world = self._world
        message = Message(world.ids.next(), one.channel.id, world.bot, world.now(), kind=_message_kind(one))
        message.trace = self._trace(one)
        message.flags = MessageFlag.LOADING
        if one.private:
            message.flags |= MessageFlag.EPHEMERAL
            message.ephemeral_to = one.person.id
        one.loading = True
        posting.place(world, one.channel, message)
        return message

    def _update_source(
        self, one: Interaction, source: Message | None, data: JsonObject, uploads: dict[int, Upload]
    ) -> None:
        if source is None:
            return
        one.original = source
        one.private = source.ephemeral_to is not None
        if data or uploads:
            posting.revise(self._world, one.channel, source, data, uploads)

    def edit_original(self, one: Interaction, body: JsonObject, uploads: dict[int, Upload]) -> Message:
        """Edit the first response; this completes a deferred one.

        Raises:
            ApiError: 10008 where there is none.
        """
        message = self.original(one)
        posting.revise(self._world, one.channel, message, body, uploads)
        one.loading = False
        one.completed.set()
        return message

    def original(self, one: Interaction) -> Message:
        """Return the first response.

        Raises:
            ApiError: 10008 where there is none, or where it was deleted.
        """
        message = one.original
        if message is None or message.id not in one.channel.messages:
            raise unknown("Message")
        return message

    def follow_up(self, one: Interaction, body: JsonObject, uploads: dict[int, Upload]) -> Message:
        """Post a follow-up; after a deferral the first one completes the original and keeps its privacy."""
        if one.loading:
            posting.require_something(body, uploads)
            return self.edit_original(one, body, uploads)
        message = self.post(one, body, uploads)
        one.followups.append(message)
        one.completed.set()
        return message

    def message(self, one: Interaction, message_id: int) -> Message:
        """Return a message that this interaction made.

        Raises:
            ApiError: 10008.
        """
        mine = [*one.followups, *([one.original] if one.original else [])]
        found = next((item for item in mine if item.id == message_id), None)
        if found is None or found.id not in one.channel.messages:
            raise unknown("Message")
        return found

    async def outcome(self, one: Interaction, patience: float = 10.0) -> JsonObject:
        """Wait until the bot has answered, or for 3 seconds, and say what came."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            await asyncio.wait_for(one.acknowledged.wait(), ACKNOWLEDGE_WITHIN)
        except TimeoutError:
            one.dead = True
        elapsed = (loop.time() - began) * 1000
        if one.callback == CallbackKind.DEFERRED_UPDATE:
            patience = min(patience, 2.0)
        if one.callback is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(one.completed.wait(), patience)
        return self.describe(one) | {"elapsed_ms": round(elapsed, 3)}

    def describe(self, one: Interaction) -> JsonObject:
        """Return what came of an interaction so far."""
        world = self._world
        message = one.original if one.original and one.original.id in one.channel.messages else None
        return {
            "interaction": str(one.id),
            "acknowledged": one.callback is not None,
            "kind": _kind(one),
            "private": message.ephemeral_to is not None if message else one.private,
            "message": serialize.message(world, message) if message else None,
            "modal": one.modal,
            "choices": one.choices,
            "elapsed_ms": 0.0,
            "followups": [serialize.message(world, item) for item in one.followups],
        }


def _message_kind(one: Interaction) -> MessageKind:
    """Return the kind of the messages that answer it."""
    if one.kind != InteractionKind.COMMAND:
        return MessageKind.DEFAULT
    return MessageKind.COMMAND if one.data["type"] == CommandKind.CHAT_INPUT else MessageKind.CONTEXT_COMMAND


def _kind(one: Interaction) -> str:
    if one.callback is None:
        return "none"
    if one.callback == CallbackKind.DEFERRED_MESSAGE:
        return "deferred" if one.loading else "message"
    return {
        CallbackKind.MESSAGE: "message",
        CallbackKind.UPDATE: "update",
        CallbackKind.DEFERRED_UPDATE: "update",
        CallbackKind.CHOICES: "choices",
        CallbackKind.MODAL: "modal",
    }[one.callback]
