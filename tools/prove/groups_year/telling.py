"""What the weekly digests of a year say, by rules written anew from ``docs/how-to/send-a-weekly-digest.md``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from tools.prove.groups_year.facts import DAY, NEWS_ROOM, STAFF_ROOM, WEEK, Look, Meeting, Script, at, local
from tools.prove.groups_year.rules import Due, due
from tools.prove.groups_year.searching import shown, stands

GOES: Final = (9, 0)
TUESDAY: Final = 1
AHEAD: Final = 2 * WEEK
LINES: Final = 8
"""So many lines stand under one heading; how many more there are is said."""

Sections = dict[str, list[str]]
"""Codes of what is told, by heading."""


@dataclass(frozen=True)
class Told:
    """A week's digest of a group or (None) the community."""

    group: int | None
    goes: datetime
    since: datetime
    composed: datetime


def digests(script: Script, group: int | None) -> Iterator[Due]:
    """Yield what is seen of the digests of a group or (None) the community: the posts, and where staff look first, more."""
    since = script.digests_on - WEEK
    for goes in _hours(script):
        composed = at(local(goes).date() - DAY, *GOES)
        if composed < script.digests_on or (group is not None and script.rests_at(group, composed)):
            continue
        told = Told(group, goes, max(since, composed - 4 * WEEK), composed)
        look = _look(script, told)
        yield from _seen(script, told, look)
        if not _waits_in_vain(script, told, look):
            since = composed


def _hours(script: Script) -> Iterator[datetime]:
    day = local(script.start).date()
    while at(day, *GOES) <= script.end:
        if day.weekday() == TUESDAY:
            yield at(day, *GOES)
        day += DAY


def _look(script: Script, told: Told) -> Look | None:
    week = local(told.goes).date()
    return next((one for one in script.looks if (one.group, one.week) == (told.group, week)), None)


def _waits_in_vain(script: Script, told: Told, look: Look | None) -> bool:
    quiet = not _lines(script, told, told.composed)
    return told.composed >= script.previews_from and not quiet and (look is None or look.at is None)


def _seen(script: Script, told: Told, look: Look | None) -> Iterator[Due]:
    if not (said := _lines(script, told, told.composed)):
        return
    if told.composed < script.previews_from:
        yield from _post(script, told, told.goes)
        return
    yield due("digest.preview", STAFF_ROOM, _codes(said), told.composed)
    if look is None or look.at is None:
        yield due("digest.lapsed", STAFF_ROOM, [], at(local(told.goes).date() + DAY, *GOES))
    elif not look.skipped:
        yield from _post(script, told, max(told.goes, look.at))


def _post(script: Script, told: Told, goes: datetime) -> Iterator[Due]:
    """Yield the post, with what is so still when it goes; none if nothing is."""
    room = NEWS_ROOM if told.group is None else script.groups[told.group].room
    before, now = _lines(script, told, told.composed), _lines(script, told, goes)
    still = {name: [code for code in codes if code in before.get(name, ())] for name, codes in now.items()}
    if any(still.values()):
        yield due("digest.weekly", room, _codes(still), goes)


def _codes(said: Sections) -> list[str]:
    return [code for codes in said.values() for code in codes[:LINES]]


def _lines(script: Script, told: Told, moment: datetime) -> Sections:
    """Return what there is to tell at a moment, of the time that the digest is about."""
    sections = {
        "events": _events(script, told, moment),
        "decisions": _decisions(script, told, moment),
        "actions": _actions(script, told, moment),
        "cards": _cards(script, told, moment),
    }
    return {name: codes for name, codes in sections.items() if codes}


def _meetings(script: Script, told: Told) -> Sequence[Meeting]:
    """Return the meetings that the readers may know of: a group's own, or those of groups whose channel everybody reads."""
    if told.group is not None:
        return [one for one in script.meetings if one.group == told.group]
    return [one for one in script.meetings if not script.groups[one.group].partnership]


def _events(script: Script, told: Told, moment: datetime) -> list[str]:
    found = [
        one
        for one in _meetings(script, told)
        if one.announced <= moment
        and not (one.cancelled and one.cancelled <= moment)
        and told.goes <= one.starts < told.goes + AHEAD
    ]
    return [one.code for one in sorted(found, key=lambda one: (one.starts, one.announced))]


def _decisions(script: Script, told: Told, moment: datetime) -> list[str]:
    found = [
        one
        for one in _meetings(script, told)
        if one.approved and told.since <= one.approved < told.composed and one.approved <= moment
    ]
    return [code for one in sorted(found, key=_approved) for code in one.decisions]


def _approved(meeting: Meeting) -> datetime:
    return meeting.approved or meeting.starts


def _actions(script: Script, told: Told, moment: datetime) -> list[str]:
    if told.group is None:
        return []
    found = [one for one in script.tasks if one.group == told.group and one.open_at(moment)]
    return [one.code for one in sorted(found, key=lambda one: (one.due_at(moment), one.given))]


def _cards(script: Script, told: Told, moment: datetime) -> list[str]:
    """Return the cards that staff have published and everybody sees still: those of the community's digest alone."""
    if told.group is not None:
        return []
    found = [
        one
        for one in script.cards
        if told.since <= one.published < told.composed and shown(one, told.composed) and stands(one, moment)
    ]
    return [one.code for one in sorted(found, key=lambda one: one.published, reverse=True)]
