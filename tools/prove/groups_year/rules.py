"""What is to be seen in a year, by rules written anew from the documents: the code under test is not asked.

``docs/how-to/lead-a-group.md``, ``look-after-partner-searches.md``, ``look-after-experts.md``, ``send-a-weekly-digest.md``
and ``run-an-event.md`` say what comes when; the names of the kinds are those of the table in ``docs/explanation/delivery.md``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from tools.prove.groups_year.facts import (
    CARDS_ROOM,
    DAY,
    QUIET_FROM,
    QUIET_TO,
    STAFF_ROOM,
    WEEK,
    Departure,
    Meeting,
    PassingOn,
    Rest,
    Script,
    Task,
    at,
    local,
    noticed,
)

LOOKS_AHEAD: Final = (6, 37)
CHASED_AT: Final = (9, 7)
"""Every morning those are reminded of what they took on whose day it is for."""
BEFORE: Final = 3 * DAY
OPENS: Final = (9, 0)
SATURDAY: Final = 5
JUNE: Final = 6
HOLIDAYS: Final = frozenset({"01-01", "05-01", "12-25", "12-26"})
"""Of the desk, as the community's file is shipped."""
HOUR: Final = timedelta(hours=1)


@dataclass(frozen=True)
class Due:
    """A message that is to be seen: of which kind, where (``#channel`` or ``@member``), about what, and when."""

    kind: str
    where: str
    about: frozenset[str]
    at: datetime


def due(kind: str, where: str, about: Iterable[str], instant: datetime) -> Due:
    """Return a message that is to be seen."""
    return Due(kind, where, frozenset(about), instant)


def to(member: int) -> str:
    """Return where a direct message to somebody is seen."""
    return f"@{member}"


def calm(script: Script, member: int, instant: datetime) -> datetime:
    """Return when somebody may hear what nobody waits for: the end of their quiet hours, if it is in them."""
    if member not in script.quiet:
        return instant
    shown = local(instant)
    if shown.time() < QUIET_TO:
        return at(shown.date(), QUIET_TO.hour)
    return at(shown.date() + DAY, QUIET_TO.hour) if shown.time() >= QUIET_FROM else instant


# ---- meetings ------------------------------------------------------------------------------


def of_meeting(script: Script, meeting: Meeting) -> Iterator[Due]:
    """Yield what is to be seen of a meeting, from its announcement to its minutes."""
    yield from _as_event(script, meeting)
    yield from _agenda(script, meeting)
    yield from _minutes(script, meeting)


def _as_event(script: Script, meeting: Meeting) -> Iterator[Due]:
    room = script.groups[meeting.group].room
    yield due("events.announcement", room, [meeting.code], meeting.announced)
    for before in (DAY, HOUR, timedelta(0)):
        moment = meeting.starts - before
        if moment > meeting.announced and _stands(meeting, moment):
            yield due("events.reminder", room, [meeting.code], moment)
    if meeting.cancelled:
        yield due("events.cancelled", room, [meeting.code], meeting.cancelled)


def _agenda(script: Script, meeting: Meeting) -> Iterator[Due]:
    room = script.groups[meeting.group].room
    if meeting.called:
        called = max(meeting.called, meeting.starts - 2 * WEEK)
        if _stands(meeting, called) and not script.rests_at(meeting.group, called):
            yield due("meetings.call", room, [meeting.code], called)
    if meeting.posted:
        yield due("meetings.agenda", room, _programme(meeting, meeting.posted), meeting.posted)
    yield from _reminder(script, meeting)


def _reminder(script: Script, meeting: Meeting) -> Iterator[Due]:
    """Yield the reminder with the agenda: a day before, or on the next morning if it was begun later and is not posted."""
    room, eve = script.groups[meeting.group].room, meeting.starts - DAY
    first = min((one.at for one in meeting.items), default=meeting.starts)
    moment = eve if first <= eve else morning_after(first)
    posted = first > eve and meeting.posted is not None and meeting.posted <= moment
    rests = script.rests_at(meeting.group, moment)
    if moment < meeting.starts and not posted and not rests and _stands(meeting, moment):
        yield due("meetings.reminder", room, _programme(meeting, moment), moment)


def morning_after(instant: datetime) -> datetime:
    """Return when somebody looks ahead next, which happens every morning."""
    today = at(local(instant).date(), *LOOKS_AHEAD)
    return today if today > instant else at(local(instant).date() + DAY, *LOOKS_AHEAD)


def _programme(meeting: Meeting, instant: datetime) -> list[str]:
    return [meeting.code, *(one.code for one in meeting.items if one.at <= instant)]


def _stands(meeting: Meeting, instant: datetime) -> bool:
    return not (meeting.cancelled and meeting.cancelled <= instant)


def _minutes(script: Script, meeting: Meeting) -> Iterator[Due]:
    if meeting.proposed:
        leader = script.leader(meeting.group, meeting.proposed)
        where = STAFF_ROOM if leader is None else to(leader)
        yield due("meetings.to-approve", where, [meeting.code, *meeting.decisions], meeting.proposed)
        yield from _asked_instead(script, meeting, meeting.proposed)
    if meeting.approved:
        about = [meeting.code, *meeting.decisions]
        yield due("meetings.minutes", script.groups[meeting.group].room, about, meeting.approved)


def _asked_instead(script: Script, meeting: Meeting, proposed: datetime) -> Iterator[Due]:
    """Staff are asked about what waits for a leader who is gone."""
    for one in script.departures:
        waits = proposed < noticed(one) and not (meeting.approved and meeting.approved <= noticed(one))
        if one.group == meeting.group and waits:
            yield due("meetings.to-approve", STAFF_ROOM, [meeting.code, *meeting.decisions], noticed(one))


def of_mornings(script: Script, unmet: Iterable[tuple[datetime, datetime]]) -> Iterator[Due]:
    """Yield the card of each working day on which a meeting begins, or something waits for staff.

    ``unmet``: from when to when requests for support wait for nobody is left who could be asked.
    """
    waiting = [*_waiting(script), *unmet]
    for opens in working_mornings(script):
        begins = [one for one in script.meetings if local(one.starts).date() == local(opens).date()]
        codes = [one.code for one in begins if one.announced <= opens and _stands(one, opens)]
        if codes or any(since <= opens < until for since, until in waiting):
            yield due("helpdesk.today", STAFF_ROOM, codes, opens)


def _waiting(script: Script) -> Iterator[tuple[datetime, datetime]]:
    """Yield from when to when each card, profile and request waits for staff."""
    yield from ((one.submitted, one.published) for one in script.cards)
    yield from ((one.submitted, one.published) for one in script.profiles)
    yield from ((one.submitted, one.put) for one in script.needs)


def working_mornings(script: Script) -> Iterator[datetime]:
    """Yield when the desk opens on each working day."""
    day = local(script.start).date()
    while (opens := at(day, *OPENS)) <= script.end:
        if opens >= script.start and day.weekday() < SATURDAY and f"{day:%m-%d}" not in HOLIDAYS:
            yield opens
        day += DAY


def of_half_years(script: Script) -> Iterator[Due]:
    """Yield on the first working day after each half-year that its reports are there: for staff, and for who leads a group."""
    told: set[tuple[int, bool]] = set()
    for opens in working_mornings(script):
        half = (local(opens).year, local(opens).month > JUNE)
        if half not in told:
            told.add(half)
            yield due("vitality.kept", STAFF_ROOM, [], opens)
            for group in script.groups:
                leader = script.leader(group.number, opens)
                if leader is not None and not script.rests_at(group.number, opens):
                    yield due("vitality.leading", to(leader), [], calm(script, leader, opens))


# ---- what somebody has taken on --------------------------------------------------------------


def of_task(script: Script, task: Task) -> Iterator[Due]:
    """Yield what is to be seen of a task: who was given it, and each reminder until it is done or dropped."""
    if task.owner != task.by:
        yield due("meetings.assigned", to(task.owner), [task.code], task.given)
    if task.handed and _can_be_done(task, task.handed[0]):
        yield due("meetings.assigned", to(task.handed[1]), [task.code], task.handed[0])
    yield from _chasers(script, task)


def _can_be_done(task: Task, instant: datetime) -> bool:
    return not (task.ended and task.ended <= instant)


def _chasers(script: Script, task: Task) -> Iterator[Due]:
    day, owed = local(task.given).date(), False
    while (moment := at(day, *CHASED_AT)) <= script.end:
        if not _can_be_done(task, moment):
            return
        owed = _is_fresh(task, day, moment) and (owed or _is_its_day(task, day, moment))
        if owed and not script.rests_at(task.group, moment):
            owner, owed = task.owner_at(moment), False
            if owner not in script.unreminded:
                yield due("meetings.chaser", to(owner), [task.code], calm(script, owner, moment))
        day += DAY


def _is_its_day(task: Task, day: date, moment: datetime) -> bool:
    """Tell whether it is three days before the day, the day after it, or weeks after that."""
    away = (day - task.due_at(moment)).days
    return away == -BEFORE.days or (away >= 1 and (away - 1) % 7 == 0)


def _is_fresh(task: Task, day: date, moment: datetime) -> bool:
    """Tell whether nobody has just thought of it: on the day it was given, moved or handed over they need no reminder."""
    thought = [task.given, *(one[0] for one in (task.moved, task.handed) if one and one[0] <= moment)]
    return all(local(one).date() < day for one in thought)


# ---- offices -------------------------------------------------------------------------------


def of_departure(script: Script, one: Departure) -> Iterator[Due]:
    """Yield what is to be seen when a leader is gone: staff read it, the deputies are asked."""
    yield due("leading.vacant", STAFF_ROOM, [], noticed(one))
    for deputy in script.groups[one.group].deputies:
        yield due("leading.asked", to(deputy), [], calm(script, deputy, noticed(one)))


def of_passing(script: Script, one: PassingOn) -> Iterator[Due]:
    """Yield what is to be seen when an office is offered to another."""
    holder = script.rapporteur(one.group, one.offered)
    yield due("leading.asked", to(one.to), [], calm(script, one.to, one.offered))
    yield due("leading.answered", to(holder), [], calm(script, holder, one.answered))


def of_rest(script: Script, one: Rest) -> Iterator[Due]:
    """Yield what a group reads when it is archived and reopened."""
    for moment in (one.archived, one.reopened):
        yield due("groups.archive", script.groups[one.group].room, [], moment)


__all__ = [
    "CARDS_ROOM",
    "Due",
    "calm",
    "due",
    "of_departure",
    "of_half_years",
    "of_meeting",
    "of_mornings",
    "of_passing",
    "of_rest",
    "of_task",
    "to",
]
