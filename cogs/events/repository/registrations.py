"""Who holds a seat, who waits, to whom one is offered, who withdrew."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from bot.storage.pieces import each
from cogs.events.domain import NAME, Decision, Mode, Offer, Registration, Room, Standing, Verdict, Wish
from cogs.events.repository.local_times import local_text

_REGISTRATION: Final = (
    "id, event_id, member, standing, mode, queue, wants_reminders, registered_at, "
    "offered_until, offer_extended, verdict, decided_by, decided_at, answers, muted"
)
_ACTIVE: Final = "standing NOT IN ('declined', 'lapsed', 'withdrawn')"
_NEXT: Final = "(SELECT coalesce(max(queue), 0) + 1 FROM event_registration WHERE event_id = :event)"


class RegistrationRepository:
    """The registrations inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, registration: int) -> Registration | None:
        """Return the registration, whatever became of it."""
        return _first(await self._where("id = ?", registration))

    async def active(self, event: int, member: int) -> Registration | None:
        """Return what the member holds at the event."""
        return _first(await self._where(f"event_id = ? AND member = ? AND {_ACTIVE}", event, member))

    async def latest(self, event: int, member: int) -> Registration | None:
        """Return what the member holds at the event, else what they held last."""
        held = await self._where("event_id = ? AND member = ?", event, member)
        return next((one for one in held if one.standing.active), held[-1] if held else None)

    async def rooms(self, event: int) -> dict[Mode, Room]:
        """Return how full the event is, in each mode in which somebody is registered."""
        rows = await self._transaction.fetch_all(
            "SELECT mode, sum(standing = 'seated') AS seated, sum(standing = 'waiting') AS waiting, "
            "sum(standing = 'offered') AS offered, sum(standing = 'applied') AS applied "
            f"FROM event_registration WHERE event_id = ? AND {_ACTIVE} GROUP BY mode",
            (event,),
        )
        return {
            Mode(row["mode"]): Room(row["seated"], row["waiting"], row["offered"], row["applied"])
            for row in rows
        }

    async def enter(
        self,
        event: int,
        member: int,
        wanted: Standing,
        now: datetime,
        mode: Mode = Mode.ANY,
        answers: Mapping[str, str] | None = None,
    ) -> Registration:
        """Register the member; a wanted seat is given only if, at this very statement, one is free."""
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO event_registration (event_id, member, standing, mode, queue, registered_at, answers) "
            "SELECT event.id, :member, CASE WHEN :wanted <> 'seated' THEN :wanted "
            "WHEN coalesce(CASE WHEN event.attendance = 'both' AND :mode = 'online' "
            "THEN event.online_seats ELSE event.seats END, 9e9) > "
            "(SELECT count(*) FROM event_registration WHERE event_id = event.id AND mode = :mode "
            "AND standing IN ('seated', 'offered')) "
            f"THEN 'seated' ELSE 'waiting' END, :mode, {_NEXT}, :now, :answers FROM event WHERE event.id = :event "
            f"RETURNING {_REGISTRATION}",
            {
                "event": event,
                "member": member,
                "wanted": wanted.value,
                "mode": mode.value,
                "now": to_text(now),
                "answers": _json(answers or {}),
            },
        )
        return _registration(row)

    async def put(self, registration: Registration) -> None:
        """Write the registration as it is now."""
        await self._transaction.execute(
            "UPDATE event_registration SET standing = ?, mode = ?, wants_reminders = ?, offered_until = ?, "
            "offer_extended = ?, verdict = ?, decided_by = ?, decided_at = ?, answers = ?, muted = ? "
            "WHERE id = ?",
            (
                registration.standing.value,
                registration.mode.value,
                int(registration.wants_reminders),
                *_offer_values(registration.offer),
                *_decision_values(registration.decision),
                _json(registration.answers),
                int(registration.muted),
                registration.id,
            ),
        )

    async def to_the_end(self, registration: Registration) -> None:
        """Let the registration stand at the end of its line."""
        await self._transaction.execute(
            f"UPDATE event_registration SET queue = {_NEXT} WHERE id = :id",
            {"event": registration.event, "id": registration.id},
        )

    async def position(self, registration: Registration) -> int:
        """Return the place in line, counted from one."""
        (row,) = await self._transaction.fetch_all(
            "SELECT count(*) AS position FROM event_registration WHERE event_id = ? AND mode = ? "
            "AND standing = 'waiting' AND (queue, id) <= (?, ?)",
            (registration.event, registration.mode.value, registration.queue, registration.id),
        )
        return int(row["position"])

    async def line(self, event: int, mode: Mode, limit: int) -> list[Registration]:
        """Return the first of those who wait for a seat of the mode, in order."""
        return await self._where(
            "event_id = ? AND standing = 'waiting' AND mode = ? ORDER BY queue, id LIMIT ?",
            event,
            mode.value,
            limit,
        )

    async def at(self, event: int) -> list[Registration]:
        """Return all who hold something of the event."""
        return await self._where(f"event_id = ? AND {_ACTIVE}", event)

    async def guests(self, event: int) -> list[Registration]:
        """Return what each guest without Discord holds of the event, or held last."""
        held: dict[int, Registration] = {}
        for one in await self._where("event_id = ? AND member < 0 ORDER BY id", event):
            before = held.get(one.member)
            if before is None or not before.standing.active:
                held[one.member] = one
        return list(held.values())

    async def ever_at(self, event: int) -> list[Registration]:
        """Return all who hold or held something of the event, in the order in which they came."""
        return await self._where("event_id = ?", event)

    async def members_of(self, event: int) -> frozenset[int]:
        """Return who has ever registered for the event, whatever became of it."""
        rows = await self._transaction.fetch_all(
            "SELECT DISTINCT member FROM event_registration WHERE event_id = ?", (event,)
        )
        return frozenset(row["member"] for row in rows)

    async def people(self, event: int, wish: Wish, limit: int, offset: int) -> tuple[list[Registration], int]:
        """Return a part of those who registered, in the order of the line, and how many there are in all."""
        condition, values = _of_wish(event, wish)
        (row,) = await self._transaction.fetch_all(
            f"SELECT count(*) AS number FROM event_registration WHERE {condition}", values
        )
        found = await self._where(f"{condition} ORDER BY queue, id LIMIT ? OFFSET ?", *values, limit, offset)
        return found, int(row["number"])

    async def of(self, member: int) -> list[Registration]:
        """Return all of a member's registrations, those that ended included."""
        return await self._where("member = ?", member)

    async def answered(self, event: int) -> bool:
        """Tell whether anybody has registered with answers; a guest's name is none."""
        asked = f"json_remove(answers, '$.{NAME}') <> '{{}}'"
        return bool(await self._where(f"event_id = ? AND {asked} LIMIT 1", event))

    async def latest_answers(self, member: int) -> Mapping[str, str]:
        """Return what the member said when they last filled in a form."""
        found = await self._where("member = ? AND answers <> '{}' ORDER BY id DESC LIMIT 1", member)
        return found[0].answers if found else {}

    async def offered(self, event: int, by: datetime | None = None) -> list[Registration]:
        """Return those to whom a seat is offered, or only those whose time is up ``by`` an instant."""
        until = "" if by is None else " AND offered_until <= ?"
        values = (event,) if by is None else (event, to_text(by))
        return await self._where(f"event_id = ? AND standing = 'offered'{until}", *values)

    async def events_with_offers_due(self, now: datetime) -> list[int]:
        """Return the events of which an offer has come to its end."""
        rows = await self._transaction.fetch_all(
            "SELECT DISTINCT event_id FROM event_registration WHERE standing = 'offered' "
            "AND offered_until <= ? ORDER BY event_id",
            (to_text(now),),
        )
        return [int(row["event_id"]) for row in rows]

    async def next_deadline(self) -> datetime | None:
        """Return when the next offer ends."""
        (row,) = await self._transaction.fetch_all(
            "SELECT min(offered_until) AS due FROM event_registration WHERE standing = 'offered'"
        )
        return from_optional_text(row["due"])

    async def change_mode(self, event: int, old: Mode, new: Mode) -> None:
        """Let everybody who takes part in one way take part in another."""
        await self._transaction.execute(
            "UPDATE event_registration SET mode = ? WHERE event_id = ? AND mode = ?",
            (new.value, event, old.value),
        )

    async def decided_by(self, member: int) -> list[Registration]:
        """Return the registrations that this member decided about."""
        return await self._where("decided_by = ?", member)

    async def forget_decider(self, member: int) -> int:
        """Let what this member decided stand without their name."""
        return await self._transaction.execute(
            "UPDATE event_registration SET decided_by = NULL WHERE decided_by = ?", (member,)
        )

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
            (local_text(instant.replace(tzinfo=None)),),
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Registration]:
        ordered = condition if "ORDER BY" in condition or "LIMIT" in condition else f"{condition} ORDER BY id"
        rows = await self._transaction.fetch_all(
            f"SELECT {_REGISTRATION} FROM event_registration WHERE {ordered}", values
        )
        return await each(rows, _registration)


def _of_wish(event: int, wish: Wish) -> tuple[str, list[SqlValue]]:
    conditions, values = ["event_id = ?"], list[SqlValue]([event])
    if wish.standing is None:
        conditions.append(_ACTIVE)
    else:
        conditions.append("standing = ?")
        values.append(wish.standing.value)
    if wish.mode is not None:
        conditions.append("mode = ?")
        values.append(wish.mode.value)
    if wish.country is not None:
        conditions.append("answers ->> '$.country' = ?")
        values.append(wish.country)
    return " AND ".join(conditions), values


def _registration(row: Row) -> Registration:
    return Registration(
        id=row["id"],
        event=row["event_id"],
        member=row["member"],
        standing=Standing(row["standing"]),
        wants_reminders=bool(row["wants_reminders"]),
        registered=from_text(row["registered_at"]),
        mode=Mode(row["mode"]),
        queue=row["queue"],
        offer=_offer(row),
        decision=_decision(row),
        answers=json.loads(row["answers"]),
        muted=bool(row["muted"]),
    )


def _offer(row: Row) -> Offer | None:
    until = from_optional_text(row["offered_until"])
    return None if until is None else Offer(until, bool(row["offer_extended"]))


def _offer_values(offer: Offer | None) -> tuple[SqlValue, ...]:
    return (None, 0) if offer is None else (to_text(offer.until), int(offer.extended))


def _decision(row: Row) -> Decision | None:
    if row["verdict"] is None:
        return None
    return Decision(Verdict(row["verdict"]), row["decided_by"], from_text(row["decided_at"]))


def _decision_values(decision: Decision | None) -> tuple[SqlValue, ...]:
    if decision is None:
        return (None, None, None)
    return (decision.verdict.value, decision.by, to_optional_text(decision.at))


def _json(answers: Mapping[str, str]) -> str:
    return json.dumps(dict(answers), ensure_ascii=False)


def _first(found: Sequence[Registration]) -> Registration | None:
    return found[0] if found else None
