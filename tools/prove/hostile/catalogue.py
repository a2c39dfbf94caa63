"""Everything that can be used, found where the bot itself lays it down: a new feature is attacked from its first day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final
from zlib import crc32

from bot.client.bot import CommunityBot
from bot.client.buttons import Persistent, PersistentSelect
from bot.client.modals import PersistentModal
from bot.practice.kinds import JsonObject
from bot.practice.model import Command
from bot.practice.world import Event, World
from tools.prove.hostile.ground import Ground, custom_ids
from tools.prove.hostile.patterns import Known
from tools.prove.hostile.words import SMALL_IDS

NESTED: Final = (1, 2)

MOST_HARVESTED: Final = 1_000

LONG_NUMBER: Final = re.compile("[0-9]{10,}")


@dataclass(frozen=True, slots=True)
class Path:
    """A command that can be used: the names on the way to it, and its options."""

    command: Command
    parts: tuple[JsonObject, ...]
    options: tuple[JsonObject, ...]

    @property
    def name(self) -> str:
        """What is typed."""
        return " ".join((self.command.name, *(part["name"] for part in self.parts)))


@dataclass(frozen=True, slots=True)
class Seen:
    """A button, select or form that the bot showed somebody."""

    custom_id: str
    type: int
    values: tuple[str, ...] = ()


@dataclass
class Catalogue:
    """Commands as they were published, templates as they were registered, and ids as they were shown."""

    paths: tuple[Path, ...]
    components: tuple[type[Persistent[Any]], ...]
    forms: tuple[type[PersistentModal], ...]
    known: Known
    harvest: dict[str, Seen] = field(default_factory=dict)
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The fields of each form that was shown, by the first two parts of its id."""

    def gather(self, shown: Any) -> None:
        """Keep the ids of whatever the bot showed, to whomever."""
        for one in _components(shown):
            if len(self.harvest) < MOST_HARVESTED:
                values = tuple(str(option.get("value")) for option in one.get("options") or ())
                self.harvest[one["custom_id"]] = Seen(one["custom_id"], one["type"], values)

    def gather_form(self, form: JsonObject) -> None:
        """Keep the id of a form, and the names of its fields."""
        self.harvest[form["custom_id"]] = Seen(form["custom_id"], 0)
        self.fields[_family(form["custom_id"])] = tuple(custom_ids(form["components"]))

    def fields_of(self, custom_id: str) -> tuple[str, ...]:
        """Return the names of the fields of a form of this kind; of any if none was shown yet."""
        every = tuple(dict.fromkeys(name for names in self.fields.values() for name in names))
        return self.fields.get(_family(custom_id), every[:5])

    def offered(self, select: Seen, random: Random) -> tuple[str, ...]:
        """Return what a message of the bot's may offer in such a select: also what is gone by now."""
        family = [
            one
            for one in self.harvest.values()
            if one.values and _family(one.custom_id) == _family(select.custom_id)
        ]
        values = select.values or (random.choice(family).values if family else ())
        if all(value.isdigit() for value in values):
            values = tuple(dict.fromkeys((*values, str(random.randint(0, SMALL_IDS)))))
        return values

    def words(self) -> tuple[str, ...]:
        """Return words that mean something to the bot."""
        return tuple(dict.fromkeys(word for words in self.known.values() for word in words))

    def shown(self, random: Random, *, forms: bool) -> Seen | None:
        """Return something that was shown to somebody."""
        # Whichever comes first by a drawn order: one that was shown a moment later in another run changes little.
        salt, fitting = random.random(), [one for one in self.harvest.values() if (one.type == 0) is forms]
        return min(fitting, key=lambda one: _order(salt, one.custom_id), default=None)


def catalogue(ground: Ground) -> Catalogue:
    """Take stock of a bot that runs."""
    made = Catalogue(
        paths=tuple(path for one in ground.server.world.commands.values() for path in _paths(one)),
        components=_registered(ground.bot, "_components"),
        forms=_registered(ground.bot, "_forms"),
        known=_known(ground),
    )
    ground.server.world.hearers.append(lambda event: _hear(made, event))
    return made


def is_select(kind: type[Persistent[Any]]) -> bool:
    """Tell whether a kind of component is a select."""
    return issubclass(kind, PersistentSelect)


def template_of(kind: type[Persistent[Any]]) -> re.Pattern[str]:
    """Return what ids of this kind look like."""
    return kind.__discord_ui_compiled_template__


def _registered(bot: CommunityBot, name: str) -> tuple[Any, ...]:
    # What is registered is read where the edge reads it: a list of ours would forget the next feature.
    return tuple(getattr(bot, name))


def _paths(command: Command) -> Iterator[Path]:
    yield from _below(command, (), command.body.get("options") or [])


def _below(command: Command, parts: tuple[JsonObject, ...], options: list[JsonObject]) -> Iterator[Path]:
    nested = [one for one in options if one["type"] in NESTED]
    if not nested:
        yield Path(command, parts, tuple(options))
    for one in nested:
        yield from _below(command, (*parts, one), one.get("options") or [])


def _known(ground: Ground) -> Known:
    world, community = ground.server.world, ground.bot.platform.community
    entries = ground.journal.ask("SELECT DISTINCT id FROM faq_entry ORDER BY id LIMIT 10")
    topics = ground.journal.ask("SELECT slug FROM faq_topic ORDER BY slug LIMIT 5")
    return {
        "member": tuple(str(user.id) for user in world.people.values()),
        "group": tuple(group.slug for group in community.groups),
        "entry": tuple(row["id"] for row in entries),
        "topic": tuple(row["slug"] for row in topics),
        "place": (
            *(channel.slug for channel in community.channels),
            *(role.slug for role in community.roles),
        ),
        "thing": _things(world),
    }


def _things(world: World) -> tuple[str, ...]:
    guild = world.guild
    return tuple(str(number) for number in (guild.id, *list(guild.channels)[:4], *list(guild.roles)[:3]))


def _components(shown: Any) -> Iterator[JsonObject]:
    if isinstance(shown, list):
        for one in shown:
            yield from _components(one)
    elif isinstance(shown, dict):
        if isinstance(shown.get("custom_id"), str) and isinstance(shown.get("type"), int):
            yield shown
        yield from _components(shown.get("components") or [])


def _hear(made: Catalogue, event: Event) -> None:
    if event.name in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}:
        made.gather(event.data)


def _order(salt: float, custom_id: str) -> int:
    # Ids of Discord's tell the time at which they were made.
    return crc32(f"{salt}{LONG_NUMBER.sub('', custom_id)}".encode())


def _family(custom_id: str) -> str:
    return ":".join(custom_id.split(":")[:2])
