"""What can be wrong with ``data/community.toml``, in words for whoever edits it."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.community.model import (
    EVERYONE,
    STAFF_CHANNEL,
    STAFF_ROLE,
    Audience,
    Category,
    Channel,
    Community,
    Experts,
    Group,
    Network,
    Office,
    Role,
    Topic,
    day_of,
)
from bot.kernel.text import fold
from bot.kernel.zones import UnknownZone, zone

NEEDED_CHANNELS = ("announcements", "events", "help", STAFF_CHANNEL)
"""The channels the bot itself posts to."""

NEEDED_ROLES = (STAFF_ROLE, "member")
"""The roles the bot itself asks about."""

_EXAMPLES = {
    "name": 'name = "Smart Specialisation Community of Practice"',
    "short_name": 'short_name = "S3 CoP"',
    "zone": 'zone = "Europe/Brussels"',
    "languages": 'languages = ["en", "fr"]',
    "slug": 'slug = "help"',
    "names": 'names = { en = "Help", fr = "Aide" }',
    "admission": 'admission = "request"',
    "channel": 'channel = "help"',
    "topic": 'topic = { en = "Ask here", fr = "Posez vos questions" }',
    "audience": 'audience = { read = ["everyone"], write = ["secretariat"] }',
    "groups": "[[groups]] with slug, names, admission and channel",
    "roles": "[[roles]] with slug and names",
    "channels": "[[channels]] with slug and names",
    "categories": "[[categories]] with slug and names",
    "networks": "[[networks]] with slug, names and limit",
    "limit": "limit = 280",
    "office": "[office] with days, opens, closes and holidays",
    "days": 'days = ["monday", "tuesday"]',
    "opens": "opens = 09:00:00",
    "closes": "closes = 17:00:00",
    "events": "[events] with second_pair_of_eyes",
    "second_pair_of_eyes": "second_pair_of_eyes = true",
    "experts": "[experts] with valid_days, prompt_days and topics",
    "topics": "[[experts.topics]] with slug and names",
    "faq": "[faq] with editors",
    "editors": 'editors = ["secretariat"]',
    "digest": "[digest] with channel, day, at, zone and preview",
    "day": 'day = "tuesday"',
    "at": "at = 09:00:00",
    "preview": "preview = true",
    "holidays": 'holidays = ["12-25", "2027-03-29"]',
}
"""What a missing key looks like when it is there; any unknown name is measured against these."""

_OPTIONAL = ("contact", "zone_aliases", "aliases", "kind", "read", "write")


@dataclass(frozen=True)
class Fault:
    """One mistake: where it is, what is wrong, what to do."""

    key: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        """Return the line the operator reads, after the name of the file."""
        return f"{self.key}: {self.wrong}; {self.remedy}"


# --- Shape: a key is missing, unknown, of the wrong type or length --------------------------


def of_shape(error: ValidationError) -> Iterable[Fault]:
    """Yield what pydantic found, in our words."""
    for detail in error.errors(include_url=False):
        wrong, remedy = _SHAPES.get(detail["type"], _other)(detail)
        yield Fault(_path(detail["loc"]), wrong, remedy)


def _path(location: Sequence[int | str]) -> str:
    """Return e.g. "groups[1].admission"."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in location)
    return "".join(steps).removeprefix(".")


def _field(detail: ErrorDetails) -> str:
    return next((step for step in reversed(detail["loc"]) if isinstance(step, str)), "")


def _missing(detail: ErrorDetails) -> tuple[str, str]:
    return "is missing", f"add {_EXAMPLES.get(_field(detail), 'it')}"


def _unknown(detail: ErrorDetails) -> tuple[str, str]:
    near = get_close_matches(_field(detail), [*_EXAMPLES, *_OPTIONAL], n=1)
    return "is not a known key", f"did you mean {near[0]}?" if near else "remove it"


def _not_offered(detail: ErrorDetails) -> tuple[str, str]:
    offered = str(_context(detail, "expected")).replace("'", '"')
    return f"{_shown(detail['input'])} is not offered", f"write {offered}"


def _too_long(detail: ErrorDetails) -> tuple[str, str]:
    return f"has {len(detail['input'])} characters", f"use at most {_context(detail, 'max_length')}"


def _too_short(_: ErrorDetails) -> tuple[str, str]:
    return "is empty", "write it"


def _pattern(detail: ErrorDetails) -> tuple[str, str]:
    plain = re.sub(r"[^a-z0-9]+", "-", fold(str(detail["input"]))).strip("-")
    return (
        f"{_shown(detail['input'])} cannot be used by Discord or by commands",
        f'use lower-case letters, digits and single dashes, e.g. "{plain or "help"}"',
    )


def _wrong_type(expected: str, otherwise: str) -> Callable[[ErrorDetails], tuple[str, str]]:
    def words(detail: ErrorDetails) -> tuple[str, str]:
        remedy = _EXAMPLES.get(str(detail["loc"][-1]), otherwise)
        return f"{_shown(detail['input'])} is not {expected}", f"write {remedy}"

    return words


def _other(detail: ErrorDetails) -> tuple[str, str]:
    return f"{_shown(detail['input'])} cannot be used", detail["msg"]


def _context(detail: ErrorDetails, name: str) -> Any:
    return detail.get("ctx", {}).get(name)


def _shown(value: object) -> str:
    """Return ``value`` much as TOML writes it."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."


_SHAPES: Mapping[str, Callable[[ErrorDetails], tuple[str, str]]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _not_offered,
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "too_short": _too_short,
    "string_pattern_mismatch": _pattern,
    "string_type": _wrong_type("a text", "it in quotes"),
    "tuple_type": _wrong_type("a list", 'a list such as ["one", "two"]'),
    "mapping_type": _wrong_type("a table", '{ en = "Help", fr = "Aide" }'),
    "dict_type": _wrong_type("a table", '{ en = "Help", fr = "Aide" }'),
    "model_type": _wrong_type("a table", "a table with its own keys"),
    **dict.fromkeys(("time_type", "time_parsing"), _wrong_type("a time of day", "it like 09:00:00")),
}


# --- Meaning: each value is well formed, and they do not fit together -----------------------


def of_meaning(community: Community) -> Iterable[Fault]:
    """Yield what is wrong with a community whose every key is well formed."""
    yield from _contact(community)
    yield from _zones(community)
    yield from _languages(community)
    yield from _office(community.office)
    yield from _experts(community.experts)
    for kind, parts in _parts(community).items():
        yield from _slugs(kind, parts)
        for at, part in enumerate(parts):
            yield from _names(community, f"{kind}[{at}].names", part.names)
    yield from _needed("channels", NEEDED_CHANNELS, community.channels)
    yield from _needed("roles", NEEDED_ROLES, community.roles)
    for at, group in enumerate(community.groups):
        yield from _group(community, at, group)
    for at, channel in enumerate(community.channels):
        yield from _names(community, f"channels[{at}].topic", channel.topic, optional=True)
        yield from _audience(community, f"channels[{at}].audience", channel.audience)
    yield from _roles(community, "faq.editors", community.faq.editors)
    yield from _channel(community, "digest.channel", community.digest.channel)


def _parts(
    community: Community,
) -> Mapping[str, Sequence[Group | Role | Channel | Category | Topic | Network]]:
    return {
        "groups": community.groups,
        "roles": community.roles,
        "channels": community.channels,
        "categories": community.categories,
        "experts.topics": community.experts.topics,
        "networks": community.networks,
    }


def _contact(community: Community) -> Iterable[Fault]:
    if community.contact and not re.fullmatch(r"https://\S+|[^@\s]+@[^@\s]+\.[^@\s]+", community.contact):
        yield Fault(
            "contact",
            f"{_shown(community.contact)} is neither an e-mail address nor an https address",
            'write one, or contact = "" if there is none',
        )


def _zones(community: Community) -> Iterable[Fault]:
    named = {"zone": community.zone}
    if community.digest.zone:
        named["digest.zone"] = community.digest.zone
    named |= {f"zone_aliases.{alias}": name for alias, name in community.zone_aliases.items()}
    for key, name in named.items():
        if not _is_place(name):
            yield Fault(
                key, f"{_shown(name)} is not a time zone", 'name one by its city, e.g. "Europe/Brussels"'
            )


def _is_place(name: str) -> bool:
    """Tell whether ``name`` follows a place's clocks: "CET" is an IANA name too, and has no summer to trust."""
    try:
        zone(name)
    except UnknownZone:
        return False
    return "/" in name or name == "UTC"


def _office(office: Office) -> Iterable[Fault]:
    if not office.days:
        yield Fault("office.days", "names no day", f"write {_EXAMPLES['days']}")
    if office.opens >= office.closes:
        yield Fault("office.closes", "is not after opens", f"write {_EXAMPLES['closes']}")
    for at, text in enumerate(office.holidays):
        if day_of(text) is None:
            yield Fault(
                f"office.holidays[{at}]", f"{_shown(text)} is not a day", 'write "12-25" or "2027-03-29"'
            )


def _experts(experts: Experts) -> Iterable[Fault]:
    if experts.prompt_days >= experts.valid_days:
        yield Fault("experts.prompt_days", "is not before the end", "write less than valid_days")


def _languages(community: Community) -> Iterable[Fault]:
    for at, language in enumerate(community.languages):
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", language):
            yield Fault(
                f"languages[{at}]", f"{_shown(language)} is not a language code", 'write one such as "fr"'
            )
        elif language in community.languages[:at]:
            yield Fault(f"languages[{at}]", f"{_shown(language)} is there twice", "keep one")
        elif language in _in_no_name(community):
            yield Fault(
                f"languages[{at}]", f"no name is in {_shown(language)}", _instead(community, language)
            )
    if not _in_no_name(community):
        for language in sorted(_in_every_name(community)):
            yield Fault(
                "languages",
                f"{_shown(language)} is missing, and every name is given in it",
                "add it, or remove those names",
            )


def _instead(community: Community, language: str) -> str:
    add = f'add {language} = "..." to every name and topic'
    given = " or ".join(_shown(one) for one in sorted(_in_every_name(community)))
    return f"write {given}, in which every name is given, or {add}" if given else f"remove it, or {add}"


def _in_no_name(community: Community) -> set[str]:
    """Return the languages of the community in which nothing is named: told once, and not at each name."""
    named = _names_of_all(community)
    return {one for one in community.languages if named and not any(one in names for names in named)}


def _in_every_name(community: Community) -> set[str]:
    """Return the languages in which all is named, though they are none of the community's."""
    named = _names_of_all(community)
    return set(named[0]).intersection(*named) - set(community.languages) if named else set()


def _names_of_all(community: Community) -> list[Mapping[str, str]]:
    return [part.names for parts in _parts(community).values() for part in parts]


def _slugs(
    kind: str, parts: Sequence[Group | Role | Channel | Category | Topic | Network]
) -> Iterable[Fault]:
    first: dict[str, int] = {}
    for at, part in enumerate(parts):
        if part.slug in first:
            yield Fault(
                f"{kind}[{at}].slug",
                f"{_shown(part.slug)} is already the slug of {kind}[{first[part.slug]}]",
                "give each its own",
            )
        first.setdefault(part.slug, at)


def _names(
    community: Community, key: str, names: Mapping[str, str], *, optional: bool = False
) -> Iterable[Fault]:
    """Yield each language that lacks a name, or has one and is not the community's."""
    if optional and not names:
        return
    told_once = _in_no_name(community) | _in_every_name(community)
    for language in community.languages:
        if language not in names and language not in told_once:
            yield Fault(f"{key}.{language}", "is missing", f'add {language} = "..."')
    for language in names:
        if language not in community.languages and language not in told_once:
            yield Fault(
                f"{key}.{language}", "is in no language of the community", "add it to languages or remove it"
            )


def _needed(kind: str, needed: Sequence[str], parts: Sequence[Role | Channel]) -> Iterable[Fault]:
    present = {part.slug for part in parts}
    for slug in needed:
        if slug not in present:
            yield Fault(
                kind,
                f"{_shown(slug)} is missing, and the bot needs it",
                f'add [[{kind}]] with slug = "{slug}"',
            )


def _channel(community: Community, key: str, named: str) -> Iterable[Fault]:
    channels = [channel.slug for channel in community.channels]
    if named not in channels:
        yield Fault(
            key,
            f"there is no channel {_shown(named)}",
            f"add [[channels]] with that slug, or name one of: {', '.join(channels)}",
        )


def _group(community: Community, at: int, group: Group) -> Iterable[Fault]:
    yield from _channel(community, f"groups[{at}].channel", group.channel)
    if group.slug not in {role.slug for role in community.roles}:
        yield Fault(
            f"groups[{at}].slug",
            f"there is no role {_shown(group.slug)} for the group's members",
            "add [[roles]] with that slug",
        )
    for other_at, other in enumerate(community.groups[:at]):
        for name in (*group.names.values(), *group.aliases):
            if other.answers_to(name):
                yield Fault(
                    f"groups[{at}]",
                    f"{_shown(name)} also means groups[{other_at}]",
                    "let it mean one of them",
                )


def _audience(community: Community, key: str, audience: Audience) -> Iterable[Fault]:
    for field, slugs in (("read", audience.read), ("write", audience.write)):
        yield from _roles(community, f"{key}.{field}", slugs, EVERYONE)


def _roles(community: Community, key: str, slugs: Sequence[str], *others: str) -> Iterable[Fault]:
    known = {*others, *(role.slug for role in community.roles)}
    for at, slug in enumerate(slugs):
        if slug not in known:
            yield Fault(
                f"{key}[{at}]",
                f"there is no role {_shown(slug)}",
                f"name one of: {', '.join(sorted(known))}",
            )
