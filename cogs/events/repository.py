"""All SQL of the events: rows to frozen facts and back, inside the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.kernel.zones import LocalTime
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_text, to_text
from cogs.events.domain import Draft, Event, Plan, Registration, Room, Standing, Status, Typed

_PLAN = (
    "title, place, about, starts_local, starts_zone, ends_local, ends_zone, "
    "closes_local, closes_zone, seats, group_slug, channel"
)
_EVENT = f"id, status, organiser, revision, changed_at, {_PLAN}"
_DRAFT = "id, author, title, when_typed, place, seats, about, channel, closes_local, closes_zone, group_slug, event_id"
_REGISTRATION = "id, event_id, member, standing, wants_reminders, registered_at"
_ACTIVE = "standing <> 'withdrawn'"


class EventRepository:
    """Events and the drafts they come from."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, event: int) -> Event | None:
        """Return the event, if there is one."""
        row = await self._transaction.fetch_one(f"SELECT {_EVENT} FROM event WHERE id = ?", (event,))
        return None if row is None else _event(row)

    async def add(self, plan: Plan, organiser: int, now: datetime) -> Event:
        """Add an event that is not published yet."""
        values = (Status.DRAFT.value, organiser, to_text(now), *_plan_values(plan))
        (row,) = await self._transaction.fetch_all(
            f"INSERT INTO event (status, organiser, changed_at, {_PLAN}) "
            f"VALUES ({', '.join('?' * len(values))}) RETURNING {_EVENT}",
            values,
        )
        return _event(row)

    async def put(self, event: Event) -> None:
        """Write the event as it is now."""
        columns = ", ".join(f"{name} = ?" for name in _PLAN.split(", "))
        await self._transaction.execute(
            f"UPDATE event SET status = ?, organiser = ?, revision = ?, changed_at = ?, {columns} WHERE id = ?",
            (
                event.status.value,
                event.organiser,
                event.revision,
                to_text(event.changed),
                *_plan_values(event.plan),
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

        Local dates of different zones are compared here, hence the margin: whoever needs
        the exact answer asks the rules for each event's phase.
        """
        margin = _local_text((now - timedelta(days=2)).replace(tzinfo=None))
        rows = await self._transaction.fetch_all(
            f"SELECT {_EVENT} FROM event WHERE status = 'published' "
            "AND coalesce(ends_local, starts_local) >= ? ORDER BY starts_local, id",
            (margin,),
        )
        return [_event(row) for row in rows]

    async def announced_since(self, instant: datetime) -> list[Event]:
        """Return the events that were published, cancelled since or not, and end about then or later."""
        margin = _local_text((instant - timedelta(days=2)).replace(tzinfo=None))
        rows = await self._transaction.fetch_all(
            f"SELECT {_EVENT} FROM event WHERE status != 'draft' "
            "AND coalesce(ends_local, starts_local) >= ? ORDER BY starts_local, id",
            (margin,),
        )
        return [_event(row) for row in rows]

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


class DraftRepository:
    """What was typed into the form."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, draft: int) -> Draft | None:
        """Return the draft, if there is one."""
        row = await self._transaction.fetch_one(f"SELECT {_DRAFT} FROM event_draft WHERE id = ?", (draft,))
        return None if row is None else _draft(row)

    async def of_event(self, event: int) -> Draft | None:
        """Return the form from which the event was made, while it is a draft."""
        row = await self._transaction.fetch_one(
            f"SELECT {_DRAFT} FROM event_draft WHERE event_id = ?", (event,)
        )
        return None if row is None else _draft(row)

    async def by(self, author: int) -> list[Draft]:
        """Return the drafts of this member."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_DRAFT} FROM event_draft WHERE author = ? ORDER BY id", (author,)
        )
        return [_draft(row) for row in rows]

    async def add(
        self, author: int, channel: int | None, closes: LocalTime | None, group: str | None, now: datetime
    ) -> int:
        """Begin an empty form and return its number."""
        return await self._transaction.insert(
            "INSERT INTO event_draft (author, channel, closes_local, closes_zone, group_slug, written_at) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (author, channel, *_local_values(closes), group, to_text(now)),
        )

    async def write(self, draft: int, typed: Typed, now: datetime) -> None:
        """Keep what was typed, whatever it is worth."""
        await self._transaction.execute(
            "UPDATE event_draft SET title = ?, when_typed = ?, place = ?, seats = ?, about = ?, written_at = ? "
            "WHERE id = ?",
            (typed.title, typed.when, typed.place, typed.seats, typed.about, to_text(now), draft),
        )

    async def set_channel(self, draft: int, channel: int) -> None:
        """Remember where the event is to be announced, whatever is corrected later."""
        await self._transaction.execute("UPDATE event_draft SET channel = ? WHERE id = ?", (channel, draft))

    async def set_event(self, draft: int, event: int | None) -> None:
        """Remember which event was made from the form, or that there is none any more."""
        await self._transaction.execute("UPDATE event_draft SET event_id = ? WHERE id = ?", (event, draft))

    async def remove(self, draft: int) -> None:
        """Remove the form."""
        await self._transaction.execute("DELETE FROM event_draft WHERE id = ?", (draft,))

    async def remove_of_event(self, event: int) -> None:
        """Remove the form from which the event was made."""
        await self._transaction.execute("DELETE FROM event_draft WHERE event_id = ?", (event,))

    async def untouched_since(self, instant: datetime) -> list[Draft]:
        """Return the drafts that nobody has written to since."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_DRAFT} FROM event_draft WHERE written_at < ?", (to_text(instant),)
        )
        return [_draft(row) for row in rows]


class RegistrationRepository:
    """Who holds a seat, who waits, who withdrew."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, registration: int) -> Registration | None:
        """Return the registration, withdrawn or not."""
        row = await self._transaction.fetch_one(
            f"SELECT {_REGISTRATION} FROM event_registration WHERE id = ?", (registration,)
        )
        return None if row is None else _registration(row)

    async def active(self, event: int, member: int) -> Registration | None:
        """Return the member's seat or place in line at the event."""
        row = await self._transaction.fetch_one(
            f"SELECT {_REGISTRATION} FROM event_registration WHERE event_id = ? AND member = ? AND {_ACTIVE}",
            (event, member),
        )
        return None if row is None else _registration(row)

    async def room(self, event: int) -> Room:
        """Return how full the event is."""
        (row,) = await self._transaction.fetch_all(
            "SELECT coalesce(sum(standing = 'seated'), 0) AS seated, "
            "coalesce(sum(standing = 'waiting'), 0) AS waiting FROM event_registration WHERE event_id = ?",
            (event,),
        )
        return Room(row["seated"], row["waiting"])

    async def enter(self, event: int, member: int, wanted: Standing, now: datetime) -> Registration:
        """Register the member; a wanted seat is given only if, at this very statement, one is free."""
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO event_registration (event_id, member, standing, registered_at) "
            "SELECT event.id, :member, CASE WHEN :wanted = 'seated' AND (event.seats IS NULL OR event.seats > "
            "(SELECT count(*) FROM event_registration WHERE event_id = event.id AND standing = 'seated')) "
            "THEN 'seated' ELSE 'waiting' END, :now FROM event WHERE event.id = :event "
            f"RETURNING {_REGISTRATION}",
            {"event": event, "member": member, "wanted": wanted.value, "now": to_text(now)},
        )
        return _registration(row)

    async def put(self, registration: Registration) -> None:
        """Write the registration as it is now."""
        await self._transaction.execute(
            "UPDATE event_registration SET standing = ?, wants_reminders = ? WHERE id = ?",
            (registration.standing.value, int(registration.wants_reminders), registration.id),
        )

    async def position(self, registration: Registration) -> int:
        """Return the place in line, counted from one."""
        (row,) = await self._transaction.fetch_all(
            "SELECT count(*) AS position FROM event_registration "
            "WHERE event_id = ? AND standing = 'waiting' AND id <= ?",
            (registration.event, registration.id),
        )
        return int(row["position"])

    async def line(self, event: int, limit: int) -> list[Registration]:
        """Return the first of those who wait, in the order in which they came."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_REGISTRATION} FROM event_registration WHERE event_id = ? AND standing = 'waiting' "
            "ORDER BY id LIMIT ?",
            (event, limit),
        )
        return [_registration(row) for row in rows]

    async def at(self, event: int) -> list[Registration]:
        """Return all who are registered for the event, seated or waiting."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_REGISTRATION} FROM event_registration WHERE event_id = ? AND {_ACTIVE} ORDER BY id",
            (event,),
        )
        return [_registration(row) for row in rows]

    async def of(self, member: int) -> list[Registration]:
        """Return all of a member's registrations, the withdrawn ones included."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_REGISTRATION} FROM event_registration WHERE member = ? ORDER BY id", (member,)
        )
        return [_registration(row) for row in rows]

    async def remove(self, registrations: Sequence[Registration]) -> None:
        """Remove the registrations without a trace."""
        await self._transaction.execute_many(
            "DELETE FROM event_registration WHERE id = ?",
            [(registration.id,) for registration in registrations],
        )

    async def remove_of_events_before(self, instant: datetime) -> int:
        """Remove the registrations of events that were over by then, and return how many."""
        return await self._transaction.execute(
            "DELETE FROM event_registration WHERE event_id IN "
            "(SELECT id FROM event WHERE coalesce(ends_local, starts_local) < ?)",
            (_local_text(instant.replace(tzinfo=None)),),
        )


def _event(row: Row) -> Event:
    return Event(
        id=row["id"],
        plan=_plan(row),
        status=Status(row["status"]),
        organiser=row["organiser"],
        revision=row["revision"],
        changed=from_text(row["changed_at"]),
    )


def _plan(row: Row) -> Plan:
    return Plan(
        title=row["title"],
        starts=LocalTime(datetime.fromisoformat(row["starts_local"]), row["starts_zone"]),
        ends=_local(row, "ends"),
        place=row["place"],
        about=row["about"],
        seats=row["seats"],
        closes=_local(row, "closes"),
        group=row["group_slug"],
        channel=row["channel"],
    )


def _plan_values(plan: Plan) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_PLAN``."""
    times = (*_local_values(plan.starts), *_local_values(plan.ends), *_local_values(plan.closes))
    return (plan.title, plan.place, plan.about, *times, plan.seats, plan.group, plan.channel)


def _draft(row: Row) -> Draft:
    return Draft(
        id=row["id"],
        author=row["author"],
        typed=Typed(row["title"], row["when_typed"], row["place"], row["seats"], row["about"]),
        channel=row["channel"],
        closes=_local(row, "closes"),
        group=row["group_slug"],
        event=row["event_id"],
    )


def _registration(row: Row) -> Registration:
    return Registration(
        id=row["id"],
        event=row["event_id"],
        member=row["member"],
        standing=Standing(row["standing"]),
        wants_reminders=bool(row["wants_reminders"]),
        registered=from_text(row["registered_at"]),
    )


def _local(row: Row, name: str) -> LocalTime | None:
    text = row[f"{name}_local"]
    return None if text is None else LocalTime(datetime.fromisoformat(text), row[f"{name}_zone"])


def _local_values(time: LocalTime | None) -> tuple[str | None, str | None]:
    return (None, None) if time is None else (_local_text(time.local), time.zone)


def _local_text(local: datetime) -> str:
    return local.isoformat(timespec="seconds")
