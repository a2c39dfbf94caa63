"""The community as its content describes it: names, languages, working groups, roles, channels."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Annotated, Literal, TypeAlias, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field

from bot.kernel.text import fold

EVERYONE = "everyone"
"""The audience that needs no role."""

STAFF_ROLE = "secretariat"
"""Who runs the community; people give this role, never the bot."""

STAFF_CHANNEL = "staff"
"""Where the bot tells staff what did not go as planned."""

Slug: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=50)]
Text: TypeAlias = Annotated[str, Field(min_length=1, max_length=200)]
Names: TypeAlias = Mapping[str, Annotated[str, Field(min_length=1, max_length=100)]]
"""A name in each language; Discord allows 100 characters for a role or channel."""
ChannelNames: TypeAlias = Mapping[str, Annotated[str, Field(pattern=r"^[^\sA-Z#@]+$", max_length=100)]]
Weekday: TypeAlias = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
Holiday: TypeAlias = Annotated[str, Field(min_length=1, max_length=10)]
Topics: TypeAlias = Mapping[str, Annotated[str, Field(max_length=1024)]]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Audience(_Part):
    """Who may read and who may write, as slugs of roles or ``everyone``."""

    read: tuple[str, ...] = (EVERYONE,)
    write: tuple[str, ...] = (EVERYONE,)


class Channel(_Part):
    """A text channel the community has."""

    slug: Slug
    names: ChannelNames
    kind: Literal["text", "announcement"] = "text"
    topic: Topics = {}
    audience: Audience = Audience()


class Role(_Part):
    """A role the community has."""

    slug: Slug
    names: Names


class Category(_Part):
    """What a request to the people who run the community may be about."""

    slug: Slug
    names: Names


class Topic(_Part):
    """What members may say they know about."""

    slug: Slug
    names: Names


class Group(_Part):
    """A working group, or a partnership: its role has the same slug, its channel is named."""

    slug: Slug
    names: Names
    aliases: tuple[Text, ...] = ()
    kind: Literal["working-group", "partnership"] = "working-group"
    admission: Literal["open", "request"]
    channel: str

    @property
    def called(self) -> tuple[str, ...]:
        """Everything the group is called: its slug, its name in each language, its aliases."""
        return (self.slug, *self.names.values(), *self.aliases)

    def name_in(self, locale: str) -> str:
        """Return the name in a language, else in the first one it has."""
        return self.names.get(locale) or next(iter(self.names.values()), self.slug)

    def answers_to(self, text: str) -> bool:
        """Tell whether ``text`` is one of the group's names, whatever its case and accents."""
        return fold(text) in {fold(name) for name in self.called}


class Office(_Part):
    """When the people who run the community are there, by the clocks of its zone.

    A holiday is a day of every year (``"12-25"``) or of one (``"2027-03-29"``).
    """

    days: tuple[Weekday, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")
    opens: time = time(9)
    closes: time = time(17)
    holidays: tuple[Holiday, ...] = ()


class Events(_Part):
    """How the community runs its events."""

    second_pair_of_eyes: bool = False
    """Whether no event is published before somebody else of staff has seen and approved it."""


class Experts(_Part):
    """How the community keeps its directory of experts."""

    valid_days: Annotated[int, Field(ge=1, le=1000)] = 180
    """So long a profile is shown, unless its owner renews it."""
    prompt_days: Annotated[int, Field(ge=1, le=1000)] = 14
    """So long before its end its owner is asked whether it still holds."""
    at_once: Annotated[int, Field(ge=1, le=20)] = 3
    """A request for support is put to so many experts at a time."""
    answer_days: Annotated[int, Field(ge=1, le=60)] = 5
    """So long an expert has to answer before the next are asked."""
    follow_up_days: Annotated[int, Field(ge=1, le=365)] = 42
    """So long after an introduction both sides are asked what came of it."""
    topics: Annotated[tuple[Topic, ...], Field(max_length=25)] = ()
    """As many as a menu of Discord's holds."""


class Answers(_Part):
    """Who keeps the answers of the FAQ: roles by slug; staff always may."""

    editors: tuple[str, ...] = (STAFF_ROLE,)


class Digest(_Part):
    """When the weekly digests go, by the clocks of ``zone``, and where the community's own is posted."""

    channel: str = "announcements"
    day: Weekday = "tuesday"
    at: time = time(9)
    zone: str = ""
    """Empty: the community's."""
    preview: bool = False
    """Whether none goes before staff have seen and sent it."""


class Network(_Part):
    """One or several networks outside Discord that take posts of the same length."""

    slug: Slug
    names: Names
    limit: Annotated[int, Field(ge=100, le=5000)]
    """Characters of a post, as UTF-16 code units: no network counts more strictly."""

    def name_in(self, locale: str) -> str:
        """Return the name in a language, else in the first one it has."""
        return self.names.get(locale) or next(iter(self.names.values()), self.slug)


class Community(_Part):
    """The community as its content describes it."""

    name: Text
    short_name: Annotated[str, Field(min_length=1, max_length=32)]
    contact: str = ""
    zone: str
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    zone_aliases: Mapping[str, str] = {}
    groups: tuple[Group, ...] = ()
    roles: tuple[Role, ...]
    channels: tuple[Channel, ...]
    categories: tuple[Category, ...] = ()
    networks: Annotated[tuple[Network, ...], Field(max_length=10)] = ()
    office: Office = Office()
    events: Events = Events()
    experts: Experts = Experts()
    faq: Answers = Answers()
    digest: Digest = Digest()

    def group(self, slug: str) -> Group:
        """Return the group called ``slug``; KeyError if there is none."""
        return _called(slug, self.groups)

    def group_named(self, text: str) -> Group | None:
        """Return the group that a person means by ``text``: a slug, name or alias."""
        return next((group for group in self.groups if group.answers_to(text)), None)

    def role(self, slug: str) -> Role:
        """Return the role called ``slug``; KeyError if there is none."""
        return _called(slug, self.roles)

    def channel(self, slug: str) -> Channel:
        """Return the channel called ``slug``; KeyError if there is none."""
        return _called(slug, self.channels)


_Named = TypeVar("_Named", Group, Role, Channel)


def _called(slug: str, parts: Sequence[_Named]) -> _Named:
    for part in parts:
        if part.slug == slug:
            return part
    raise KeyError(slug)


def day_of(text: str) -> date | tuple[int, int] | None:
    """Return the day that a holiday names: a date, or month and day of every year; None: none."""
    try:
        if re.fullmatch(r"\d\d-\d\d", text):
            # A leap year, so that 29 February is a day, too.
            day = date.fromisoformat(f"2000-{text}")
            return day.month, day.day
        return date.fromisoformat(text)
    except ValueError:
        return None
