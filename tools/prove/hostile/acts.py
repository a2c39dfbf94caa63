"""One hostile interaction after the other, each drawn from its own seed and number."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Final

from bot.practice import serialize
from bot.practice.control.command_calls import refer
from bot.practice.errors import ControlError
from bot.practice.kinds import CommandKind, InteractionKind, JsonObject, OptionKind
from bot.practice.model import Channel, DirectChannel, GuildChannel, Message, Thread, User
from tools.prove.hostile import words
from tools.prove.hostile.catalogue import NESTED, Catalogue, Path, Seen, is_select, template_of
from tools.prove.hostile.door import Fate, Request
from tools.prove.hostile.ground import GONE, LEADER, PLAIN, STAFF, Ground
from tools.prove.hostile.patterns import fitting, near

ACTORS: Final = (*PLAIN, *PLAIN, LEADER, *STAFF, GONE)
"""Who acts, plain members twice as often."""

BUTTON, SELECT = 2, 3

REFERRING: Final = (OptionKind.USER, OptionKind.CHANNEL, OptionKind.ROLE, OptionKind.MENTIONABLE)

SHOWN_OF_DATA: Final = 300


@dataclass(frozen=True)
class Act:
    """One interaction, as it will be sent: who, and what."""

    seed: int
    number: int
    handle: str
    request: Request

    @property
    def brief(self) -> str:
        """Who uses what."""
        return f"{self.handle}: {self.request.data.get('custom_id') or ' '.join(_names(self.request.data))}"

    def __str__(self) -> str:
        """Tell it so that a person can do it again."""
        request = self.request
        where = (
            "a direct message" if isinstance(request.channel, DirectChannel) else f"#{request.channel.name}"
        )
        where = "another server" if request.foreign else where
        shown = json.dumps(request.data)
        shown = (
            shown if len(shown) <= SHOWN_OF_DATA else f"{shown[:SHOWN_OF_DATA]}… ({len(shown)} characters)"
        )
        fate = "" if request.fate is Fate.USUAL else f", {request.fate.value}"
        kind = request.kind.name.lower()
        return (
            f"seed {self.seed} number {self.number}: {self.handle} sends in {where} a {kind}{fate}: {shown}"
        )


def _names(data: JsonObject) -> Iterator[str]:
    yield str(data.get("name"))
    for option in data.get("options") or ():
        if option["type"] in NESTED:
            yield from _names(option)


class Author:
    """Draws acts."""

    def __init__(self, ground: Ground, catalogue: Catalogue, seed: int) -> None:
        """Draw by ``seed``."""
        self._ground = ground
        self._world = ground.server.world
        self._catalogue = catalogue
        self._seed = seed

    def act(self, number: int) -> Act:
        """Return the act of that number; what came before changes only what there is to be attacked."""
        random = Random(f"{self._seed}:{number}")
        handle = random.choice(ACTORS)
        return Act(self._seed, number, handle, self._request(random, handle))

    def _request(self, random: Random, handle: str) -> Request:
        person = self._world.people[handle]
        channel = self._place(random, person)
        draw = random.choices(
            (self._command, self._completion, self._component, self._form), (40, 12, 34, 14)
        )[0]
        kind, data, source = draw(random, person, channel)
        foreign = not isinstance(channel, DirectChannel) and random.random() < 0.05
        fate = random.choices(tuple(Fate), (96, 2, 2))[0]
        if kind == InteractionKind.AUTOCOMPLETE and fate is Fate.ACKNOWLEDGED:
            fate = Fate.USUAL
        return Request(kind, person, channel, data, source, foreign, fate)

    def _place(self, random: Random, person: User) -> Channel:
        if person.id not in self._world.guild.members or random.random() < 0.15:
            return self._world.direct(person)
        guild = self._world.guild
        every: list[GuildChannel | Thread] = [*guild.channels.values(), *guild.threads.values()]
        seen = [one for one in every if self._world.sees(person.id, one)]
        return random.choice(seen) if seen else self._world.direct(person)

    # ---- commands ----------------------------------------------------------------------

    def _command(
        self, random: Random, person: User, channel: Channel
    ) -> tuple[InteractionKind, JsonObject, None]:
        path = random.choice(self._catalogue.paths)
        if path.command.kind != CommandKind.CHAT_INPUT:
            return InteractionKind.COMMAND, self._menu(random, path, channel), None
        resolved: JsonObject = {}
        options = [
            self._option(random, person, option, resolved)
            for option in path.options
            if random.random() < 0.85
        ]
        if random.random() < 0.04:
            options.append({"type": 3, "name": "unheard", "value": words.text(random)})
        data = self._data(path, options)
        if resolved and random.random() < 0.9:
            data["resolved"] = resolved
        if random.random() < 0.03:
            data["name"] = words.text(random) or "x"
        return InteractionKind.COMMAND, data, None

    def _completion(
        self, random: Random, person: User, _channel: Channel
    ) -> tuple[InteractionKind, JsonObject, None]:
        completing = [
            path for path in self._catalogue.paths if any(one.get("autocomplete") for one in path.options)
        ]
        path = random.choice(completing)
        focused = random.choice([one for one in path.options if one.get("autocomplete")])
        options = [
            self._option(random, person, option, {})
            for option in path.options
            if option is not focused and random.random() < 0.5
        ]
        typed = "" if random.random() < 0.3 else words.text(random, self._catalogue.words())
        options.append({"type": focused["type"], "name": focused["name"], "value": typed, "focused": True})
        return InteractionKind.AUTOCOMPLETE, self._data(path, options), None

    def _data(self, path: Path, options: list[JsonObject]) -> JsonObject:
        command = path.command
        for part in reversed(path.parts):
            options = [{"type": part["type"], "name": part["name"], "options": options}]
        data: JsonObject = {"id": str(command.id), "name": command.name, "type": int(command.kind)}
        data["options"] = options
        return data | ({"guild_id": str(command.guild_id)} if command.guild_id is not None else {})

    def _menu(self, random: Random, path: Path, channel: Channel) -> JsonObject:
        data = self._data(path, [])
        message = self._message(random, channel)
        if message is None or random.random() < 0.1:
            return data | {"target_id": str(random.randint(1, 2**63))}
        shown = {str(message.id): serialize.message(self._world, message)}
        return data | {"target_id": str(message.id), "resolved": {"messages": shown}}

    def _message(self, random: Random, channel: Channel) -> Message | None:
        public = [one for one in channel.messages.values() if one.ephemeral_to is None]
        return random.choice(public) if public else None

    def _option(self, random: Random, person: User, option: JsonObject, resolved: JsonObject) -> JsonObject:
        kind, name = OptionKind(option["type"]), option["name"]
        if random.random() < 0.06:
            kind = random.choice(
                (OptionKind.STRING, OptionKind.INTEGER, OptionKind.BOOLEAN, OptionKind.NUMBER)
            )
            return {"type": int(kind), "name": name, "value": words.value(random)}
        return {"type": int(kind), "name": name, "value": self._value(random, person, option, kind, resolved)}

    def _value(
        self, random: Random, person: User, option: JsonObject, kind: OptionKind, resolved: JsonObject
    ) -> object:
        if kind in REFERRING:
            return self._referred(random, person, kind, resolved)
        choices = [one["value"] for one in option.get("choices") or ()]
        if choices and random.random() < 0.7:
            return random.choice(choices)
        if kind in {OptionKind.INTEGER, OptionKind.NUMBER}:
            return random.choice(words.NUMBERS)
        if kind == OptionKind.BOOLEAN:
            return random.random() < 0.5
        return words.text(random, self._catalogue.words())

    def _referred(self, random: Random, person: User, kind: OptionKind, resolved: JsonObject) -> str:
        guild = self._world.guild
        things: Sequence[int] = {
            OptionKind.USER: [user.id for user in self._world.people.values()],
            OptionKind.ROLE: list(guild.roles),
        }.get(kind, list(guild.channels))
        chosen = str(random.choice(things)) if random.random() < 0.9 else str(random.randint(1, 2**63))
        try:
            return refer(self._world, person, kind, chosen, resolved)
        except ControlError:
            # Not there, or not for this person to see: the id goes in as it is.
            return chosen

    # ---- buttons, selects and forms ----------------------------------------------------

    def _component(
        self, random: Random, person: User, channel: Channel
    ) -> tuple[InteractionKind, JsonObject, Message]:
        seen = self._aim(random)
        kind = BUTTON if seen.type == BUTTON else SELECT
        if random.random() < 0.03:
            kind = SELECT if kind == BUTTON else BUTTON
        data: JsonObject = {"custom_id": seen.custom_id, "component_type": kind, "id": 2}
        component: JsonObject = {"type": kind, "id": 2, "custom_id": seen.custom_id}
        if kind == SELECT:
            # Discord lets through only what the message offers: what it once did may be gone, or another's.
            seen = replace(seen, values=self._catalogue.offered(seen, random))
            component["options"] = [{"label": "x", "value": value} for value in seen.values]
            data["values"] = self._chosen(random, seen)
        else:
            component |= {"style": 2, "label": "x"}
        return InteractionKind.COMPONENT, data, self._forged(random, person, channel, component)

    def _aim(self, random: Random) -> Seen:
        how = random.random()
        shown = self._catalogue.shown(random, forms=False)
        if shown is not None and how < 0.45:
            return shown
        kind = random.choice(self._catalogue.components)
        custom_id = fitting(template_of(kind), random, self._catalogue.known)
        if how > 0.85:
            custom_id = near(custom_id, random) or "x"
        return Seen(custom_id, SELECT if is_select(kind) else BUTTON)

    def _chosen(self, random: Random, seen: Seen) -> list[str]:
        how = random.random()
        if how < 0.7 and seen.values:
            return [random.choice(seen.values)]
        if how < 0.9:
            return [words.text(random, self._catalogue.words())]
        return [words.text(random, seen.values) for _ in range(random.choice((0, 2, 25)))]

    def _forged(self, random: Random, person: User, channel: Channel, component: JsonObject) -> Message:
        """Return a private message of the bot's that holds the component: a public one would be found out by all."""
        message = Message(self._world.ids.next(), channel.id, self._world.bot, self._world.now())
        message.components = [{"type": 1, "id": 1, "components": [component]}]
        message.content = "forged"
        if random.random() < 0.5:
            # The bot's own words, so they are whole; what they say may be anybody's.
            said = words.text(random).encode(errors="ignore").decode()[:4000]
            message.embeds = [{"type": "rich", "description": said or "x"}]
        if not isinstance(channel, DirectChannel):
            message.ephemeral_to = person.id
        channel.messages[message.id] = message
        return message

    def _form(
        self, random: Random, person: User, channel: Channel
    ) -> tuple[InteractionKind, JsonObject, Message | None]:
        custom_id = self._form_id(random)
        names = self._catalogue.fields_of(custom_id) if random.random() < 0.9 else ("x", "title", "")
        fields = [self._field(random, name) for name in names if random.random() < 0.9]
        data: JsonObject = {"custom_id": custom_id, "components": fields}
        component: JsonObject = {"type": BUTTON, "id": 2, "custom_id": "x", "style": 2, "label": "x"}
        source = self._forged(random, person, channel, component) if random.random() < 0.5 else None
        return InteractionKind.MODAL, data, source

    def _form_id(self, random: Random) -> str:
        how, shown = random.random(), self._catalogue.shown(random, forms=True)
        if shown is not None and how < 0.4:
            return shown.custom_id
        kind = random.choice(self._catalogue.forms)
        custom_id = fitting(kind.template, random, self._catalogue.known)
        return near(custom_id, random) or "x" if how > 0.85 else custom_id

    def _field(self, random: Random, name: str) -> JsonObject:
        how = random.random()
        value: Any = words.text(random, self._catalogue.words()) if how < 0.9 else words.value(random)
        inner: JsonObject = {"type": 4, "id": 2, "custom_id": name, "value": value}
        if how > 0.97:
            inner = {"type": SELECT, "id": 2, "custom_id": name, "values": value}
        return {"type": 18, "id": 1, "component": inner}
