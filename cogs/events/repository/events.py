"""The events in the database: rows to frozen facts and back, inside the caller's transaction."""

import json
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Final

from bot.kernel.zones import LocalTime
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_text, to_text
from cogs.events.domain import Ask, Attendance, Audience, Event, Form, Plan, Question, Sort, Status, Terms
from cogs.events.repository.local_times import local_text, local_time, local_values

_PLAN: Final = (
    "title, place, about, starts_local, starts_zone, ends_local, ends_zone, "
    "closes_local, closes_zone, seats, group_slug, channel"
)
_TERMS: Final = (
    "attendance, online_seats, opens_local, opens_zone, moderated, audience, role, languages, "
    "asks, questions, form_link, announced_days, reminds_group"
)
NO_TERMS: Final = Terms()
MARGIN: Final = timedelta(days=2)
"""Local dates of different zones are compared in the database: more is read than was asked for."""
_EVENT: Final = f"id, status, organiser, revision, changed_at, {_PLAN}, {_TERMS}"


class EventRepository:
    """Events and the drafts they come from."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, event: int) -> Event | None:
        """Return the event, if there is one."""
        row = await self._transaction.fetch_one(f"SELECT {_EVENT} FROM event WHERE id = ?", (event,))
        return None if row is None else _event(row)

    async def add(self, plan: Plan, organiser: int | None, now: datetime, terms: Terms = NO_TERMS) -> Event:
        """Add an event that is not published yet."""
        values = (Status.DRAFT.value, organiser, to_text(now), *_plan_values(plan), *_terms_values(terms))
        (row,) = await self._transaction.fetch_all(
            f"INSERT INTO event (status, organiser, changed_at, {_PLAN}, {_TERMS}) "
            f"VALUES ({', '.join('?' * len(values))}) RETURNING {_EVENT}",
            values,
        )
        return _event(row)

    async def put(self, event: Event) -> None:
        """Write the event as it is now."""
        columns = ", ".join(f"{name} = ?" for name in f"{_PLAN}, {_TERMS}".split(", "))
        await self._transaction.execute(
            f"UPDATE event SET status = ?, organiser = ?, revision = ?, changed_at = ?, {columns} WHERE id = ?",
            (
                event.status.value,
                event.organiser,
                event.revision,
                to_text(event.changed),
                *_plan_values(event.plan),
                *_terms_values(event.terms),
                event.id,
            ),
        )

    async def remove_unpublished(self, event: int) -> None:
        """Remove an event that was never published."""
        await self._transaction.execute("DELETE FROM event WHERE id = ? AND status = 'draft'", (event,))

    async def drafts(self) -> list[Event]:
        """Return every event that waits to be published, the newest first."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_EVENT} FROM event WHERE status = 'draft' ORDER BY id DESC"
        )
        return [_event(row) for row in rows]

    async def published_since(self, now: datetime) -> list[Event]:
        """Return the published events that end about now or later, by local start.

        Whoever needs the exact answer asks the rules for each event's phase.
        """
        margin = local_text((now - MARGIN).replace(tzinfo=None))
        rows = await self._transaction.fetch_all(
            f"SELECT {_EVENT} FROM event WHERE status = 'published' "
            "AND coalesce(ends_local, starts_local) >= ? ORDER BY starts_local, id",
            (margin,),
        )
        return [_event(row) for row in rows]

    async def starting_between(
        self, first: datetime, last: datetime, group: str | None = None
    ) -> list[Event]:
        """Return the published events, of a group or (None) all, that start about then, by local start."""
        since, until = (
            local_text((instant + margin).replace(tzinfo=None))
            for instant, margin in ((first, -MARGIN), (last, MARGIN))
        )
        rows = await self._transaction.fetch_all(
            f"SELECT {_EVENT} FROM event WHERE status = 'published' "
            "AND coalesce(ends_local, starts_local) >= :since AND starts_local BETWEEN :since AND :until "
            "AND group_slug IS coalesce(:group, group_slug) ORDER BY starts_local, id",
            {"since": since, "until": until, "group": group},
        )
        return [_event(row) for row in rows]

    async def announced_since(self, instant: datetime) -> list[Event]:
        """Return the events that were published, cancelled since or not, and end about then or later."""
        margin = local_text((instant - MARGIN).replace(tzinfo=None))
        rows = await self._transaction.fetch_all(
            f"SELECT {_EVENT} FROM event WHERE status != 'draft' "
            "AND coalesce(ends_local, starts_local) >= ? ORDER BY starts_local, id",
            (margin,),
        )
        return [_event(row) for row in rows]

    async def version(self) -> str:
        """Return something that is another one after each change of any event; cheap to ask for."""
        (row,) = await self._transaction.fetch_all(
            "SELECT count(*) || ' ' || coalesce(max(changed_at), '') AS version FROM event"
        )
        return str(row["version"])

    async def organised_by(self, member: int) -> list[Event]:
        """Return the events this member organised."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_EVENT} FROM event WHERE organiser = ? ORDER BY id", (member,)
        )
        return [_event(row) for row in rows]

    async def readdress(self, old: int, new: int) -> None:
        """Let events and forms that name the channel ``old`` name ``new``."""
        for table in ("event", "event_draft"):
            await self._transaction.execute(f"UPDATE {table} SET channel = ? WHERE channel = ?", (new, old))

    async def forget_organiser(self, member: int) -> int:
        """Let the events stand without naming who organised them."""
        return await self._transaction.execute(
            "UPDATE event SET organiser = NULL WHERE organiser = ?", (member,)
        )


def _event(row: Row) -> Event:
    return Event(
        id=row["id"],
        plan=_plan(row),
        status=Status(row["status"]),
        organiser=row["organiser"],
        revision=row["revision"],
        changed=from_text(row["changed_at"]),
        terms=_terms(row),
    )


def _plan(row: Row) -> Plan:
    return Plan(
        title=row["title"],
        starts=LocalTime(datetime.fromisoformat(row["starts_local"]), row["starts_zone"]),
        ends=local_time(row, "ends"),
        place=row["place"],
        about=row["about"],
        seats=row["seats"],
        closes=local_time(row, "closes"),
        group=row["group_slug"],
        channel=row["channel"],
    )


def _plan_values(plan: Plan) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_PLAN``."""
    times = (*local_values(plan.starts), *local_values(plan.ends), *local_values(plan.closes))
    return (plan.title, plan.place, plan.about, *times, plan.seats, plan.group, plan.channel)


def _terms(row: Row) -> Terms:
    return Terms(
        attendance=Attendance(row["attendance"]),
        online_seats=row["online_seats"],
        opens=local_time(row, "opens"),
        moderated=bool(row["moderated"]),
        audience=Audience(row["audience"]),
        role=row["role"],
        languages=tuple(row["languages"].split()),
        announced=row["announced_days"],
        reminds_group=bool(row["reminds_group"]),
        form=_form(row),
    )


def _form(row: Row) -> Form:
    return Form(
        asks=tuple(Ask(one) for one in row["asks"].split()),
        questions=tuple(
            Question(one["label"], Sort(one["sort"]), tuple(one["options"]))
            for one in json.loads(row["questions"])
        ),
        link=row["form_link"],
    )


def _terms_values(terms: Terms) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_TERMS``."""
    return (
        terms.attendance.value,
        terms.online_seats,
        *local_values(terms.opens),
        int(terms.moderated),
        terms.audience.value,
        terms.role,
        " ".join(terms.languages),
        " ".join(terms.form.asks),
        json.dumps([asdict(question) for question in terms.form.questions], ensure_ascii=False),
        terms.form.link,
        terms.announced,
        int(terms.reminds_group),
    )
