"""Kinds of messages: how each is put into words, and what becomes of it when something is in the way."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.delivery.messages import IfUnreadable, Late, Message, Policy
from bot.storage.database import Transaction
from bot.storage.personal_data import Json

__all__ = [
    "About",
    "FallBackTo",
    "File",
    "IfUnreadable",
    "Kind",
    "Kinds",
    "Late",
    "Reader",
    "RenderContext",
    "Rendered",
    "Renderer",
    "Subject",
    "UnknownKind",
    "about_in",
    "in_each",
]


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a text is written: their language and their IANA zone."""

    locale: str
    zone: str
    zone_chosen: bool = False
    """Whether they chose that zone themselves, even if it is the community's own."""
    also: tuple[str, ...] = ()
    """Other languages in which they may write: that of their Discord, where the bot does not speak it to them."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which they may write, the likeliest first."""
        return (self.locale, *self.also)


@dataclass(frozen=True, slots=True)
class RenderContext:
    """When a message is put into words. ``late``: say that it comes late.

    ``revision``: it was sent before and is edited now, so it may say what is no longer so.
    ``preview``: somebody only looks what it would say. Nothing can be written then.
    """

    now: datetime
    due: datetime
    late: bool
    revision: bool = False
    preview: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A text file that goes with a message (a calendar entry, say)."""

    name: str
    media_type: str
    text: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in Discord's words: the body of create-message, without nonce, as plain JSON."""

    payload: Mapping[str, Json]
    files: tuple[File, ...] = ()


Renderer: TypeAlias = Callable[
    [Transaction, Mapping[str, Json], Reader, RenderContext], Awaitable[Rendered | None]
]
"""Puts a row's parameters into words at the moment of sending; None if nothing is left to say.

Runs inside the claim's transaction: it looks up what it needs there and does nothing slow.
"""

FallBackTo: TypeAlias = Callable[[Mapping[str, Json], int], Awaitable[Message | None]]
"""After a permanent no: given the row's parameters and Discord's code, another way, or None.

It must not open a transaction; what it needs stands in the parameters.
"""

About: TypeAlias = str | Mapping[str, str]
"""What a message is about: as somebody wrote it (the title of an event, say), or, where the words are
ours, in each language of the community, its first one first."""

Subject: TypeAlias = Callable[[Transaction, Mapping[str, Json]], Awaitable[About | None]]
"""Tells staff what a message is about, given its parameters."""


def about_in(about: About, locale: str) -> str:
    """Return it for readers of a language; where it is not said in that, in the first one."""
    return about if isinstance(about, str) else about.get(locale) or next(iter(about.values()))


def in_each(languages: Iterable[str], zone: str, say: Callable[[Reader], str]) -> About:
    """Return what ``say`` tells readers of each language who live in the community's zone."""
    return {one: say(Reader(one, zone)) for one in languages}


@dataclass(frozen=True)
class Kind:
    """A kind of message, registered by its feature in ``setup``."""

    name: str
    render: Renderer
    late: Late = Late.SAY_SO
    unreadable: IfUnreadable = IfUnreadable.HOLD
    fallback: FallBackTo | None = None
    announced: bool = True
    """Whether staff are told when one fails, expires or is held."""
    announced_if_expired: bool = False
    """Whether staff are told when one expires, although they are not told of the rest."""
    label: str | None = None
    """Message key of what staff call such a message: "a reminder of an event"."""
    about: Subject | None = None
    personal: bool = False
    """Whether it is a member's own affair: staff see how many there are, and nothing else."""
    of_others: bool = False
    """Whether it puts before its reader what another member wrote: who takes their data with them leaves that here."""
    movable: bool = False
    """Whether its words stay true at another time than the one it was promised for."""

    @property
    def policy(self) -> Policy:
        """The part of it that the life of a row depends on."""
        return Policy(
            late=self.late,
            unreadable=self.unreadable,
            announced=self.announced,
            expiry_announced=self.announced or self.announced_if_expired,
            movable=self.movable,
        )


class UnknownKind(LookupError):
    """No feature registered this kind: its row was written by another version, or the feature is gone."""


class Kinds:
    """All kinds of this process."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kinds: dict[str, Kind] = {}
        self._letters: dict[str, Renderer] = {}

    def register(self, kind: Kind) -> None:
        """Add a kind.

        Raises:
            ValueError: its name is taken.
        """
        if kind.name in self._kinds:
            raise ValueError(f"the kind {kind.name} is registered twice")
        self._kinds[kind.name] = kind

    def write(self, name: str, letter: Renderer) -> None:
        """Put messages of a kind into the words of ``letter`` where they go by mail.

        Raises:
            ValueError: it has such words already.
        """
        if name in self._letters:
            raise ValueError(f"letters of the kind {name} are written twice")
        self._letters[name] = letter

    def renderer(self, name: str, *, by_mail: bool) -> Renderer:
        """Return what puts messages of a kind into words, or raise :class:`UnknownKind`."""
        if not by_mail:
            return self[name].render
        try:
            return self._letters[name]
        except KeyError as error:
            raise UnknownKind(name) from error

    def __getitem__(self, name: str) -> Kind:
        """Return the kind called ``name``, or raise :class:`UnknownKind`."""
        try:
            return self._kinds[name]
        except KeyError as error:
            raise UnknownKind(name) from error

    def get(self, name: str) -> Kind | None:
        """Return the kind called ``name``, or None if no feature registered it."""
        return self._kinds.get(name)

    def __contains__(self, name: str) -> bool:
        """Tell whether the kind is registered."""
        return name in self._kinds

    def __iter__(self) -> Iterator[str]:
        """Go through the names, in alphabetical order."""
        return iter(sorted(self._kinds))
