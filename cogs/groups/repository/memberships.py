"""Rows of who asked to join, who is in and who left, and of what staff set."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.groups.domain import (
    Admission,
    Decision,
    Membership,
    Settings,
    Standing,
    Verdict,
)
from cogs.groups.repository.rows import first, retry_of, retry_values

_MEMBERSHIP: Final = (
    "group_slug, member, standing, version, motivation, asked_at, changed_at, verdict, decided_by, "
    "decided_at, reason, attempts, retry_at, told, forgotten"
)
_ALIVE: Final = "standing NOT IN ('left', 'declined')"
_INSIDE: Final = "standing IN ('accepted', 'member')"


class MembershipRepository:
    """Who asked to join, who is in, who left."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, membership: int) -> Membership | None:
        """Return the membership of that number."""
        return first(await self._where("id = ?", membership))

    async def alive(self, group: str, member: int) -> Membership | None:
        """Return the member's membership that has not ended."""
        return first(await self._where(f"group_slug = ? AND member = ? AND {_ALIVE}", group, member))

    async def put(self, membership: Membership) -> Membership:
        """Write the membership, a new one with the number it gets."""
        values = _membership_values(membership)
        if membership.id:
            columns = ", ".join(f"{name} = ?" for name in _MEMBERSHIP.split(", "))
            await self._transaction.execute(
                f"UPDATE group_membership SET {columns} WHERE id = ?", (*values, membership.id)
            )
            return membership
        (row,) = await self._transaction.fetch_all(
            f"INSERT INTO group_membership ({_MEMBERSHIP}) VALUES ({', '.join('?' * len(values))}) "
            f"RETURNING id, {_MEMBERSHIP}",
            values,
        )
        return _membership(row)

    async def remove(self, membership: int) -> None:
        """Remove the membership without a trace."""
        await self._transaction.execute("DELETE FROM group_membership WHERE id = ?", (membership,))

    async def inside(self, group: str) -> list[int]:
        """Return who counts as one of the group."""
        rows = await self._transaction.fetch_all(
            f"SELECT member FROM group_membership WHERE group_slug = ? AND {_INSIDE} ORDER BY id", (group,)
        )
        return [row["member"] for row in rows]

    async def entered(self, group: str) -> dict[int, datetime]:
        """Return since when each of those has been in who counts as one of the group."""
        rows = await self._transaction.fetch_all(
            f"SELECT member, changed_at FROM group_membership WHERE group_slug = ? AND {_INSIDE} ORDER BY id",
            (group,),
        )
        return {row["member"]: from_text(row["changed_at"]) for row in rows}

    async def requests(self, groups: Iterable[str]) -> list[Membership]:
        """Return the open requests of these groups, the oldest first."""
        wanted = list(groups)
        marks = ", ".join("?" * len(wanted))
        return await self._where(f"standing = 'requested' AND group_slug IN ({marks})", *wanted)

    async def unfinished(self) -> list[Membership]:
        """Return those for whom Discord still has to be asked."""
        return await self._where("standing IN ('accepted', 'leaving')")

    async def of(self, member: int) -> list[Membership]:
        """Return all of a member's memberships, the ended ones included."""
        return await self._where("member = ?", member)

    async def decided_by(self, member: int) -> list[Membership]:
        """Return the requests of others that this member decided."""
        return await self._where("decided_by = ?", member)

    async def forget_decider(self, member: int) -> int:
        """Let decisions stand without naming who made them."""
        return await self._transaction.execute(
            "UPDATE group_membership SET decided_by = NULL WHERE decided_by = ?", (member,)
        )

    async def hurry(self) -> int:
        """Let everything that Discord refused be asked for at once; return how much."""
        return await self._transaction.execute(
            "UPDATE group_membership SET attempts = 0, retry_at = NULL "
            "WHERE standing IN ('accepted', 'leaving') AND retry_at IS NOT NULL"
        )

    async def remove_ended_before(self, instant: datetime) -> int:
        """Remove memberships that ended before an instant."""
        return await self._transaction.execute(
            "DELETE FROM group_membership WHERE standing IN ('left', 'declined') AND changed_at < ?",
            (to_text(instant),),
        )

    async def empty_motivations_before(self, instant: datetime) -> int:
        """Forget why those wanted to join who have long been in."""
        return await self._transaction.execute(
            "UPDATE group_membership SET motivation = '' "
            f"WHERE {_INSIDE} AND motivation <> '' AND changed_at < ?",
            (to_text(instant),),
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Membership]:
        rows = await self._transaction.fetch_all(
            f"SELECT id, {_MEMBERSHIP} FROM group_membership WHERE {condition} ORDER BY id", values
        )
        return [_membership(row) for row in rows]


class SettingRepository:
    """What staff set for each group."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, group: str) -> Settings:
        """Return what is set for the group."""
        row = await self._transaction.fetch_one("SELECT * FROM group_setting WHERE group_slug = ?", (group,))
        return Settings(group) if row is None else _settings(row)

    async def put(self, settings: Settings) -> None:
        """Set this instead of what was set."""
        await self._transaction.execute(
            "INSERT INTO group_setting (group_slug, leader, rapporteur, admission, archived_at) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT (group_slug) DO UPDATE SET leader = excluded.leader, "
            "rapporteur = excluded.rapporteur, admission = excluded.admission, archived_at = excluded.archived_at",
            (
                settings.group,
                settings.leader,
                settings.rapporteur,
                settings.admission.value if settings.admission else None,
                to_optional_text(settings.archived),
            ),
        )

    async def take_open_to(self, group: str) -> str | None:
        """Return how the group's channel was open before it was closed, written before channels had rows of their own; once."""
        row = await self._transaction.fetch_one(
            "SELECT open_to FROM group_setting WHERE group_slug = ? AND open_to IS NOT NULL", (group,)
        )
        if row is None:
            return None
        await self._transaction.execute(
            "UPDATE group_setting SET open_to = NULL WHERE group_slug = ?", (group,)
        )
        return str(row["open_to"])

    async def led_by(self, member: int) -> list[Settings]:
        """Return the groups of which this member is leader or rapporteur."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM group_setting WHERE leader = ?1 OR rapporteur = ?1 ORDER BY group_slug", (member,)
        )
        return [_settings(row) for row in rows]


def _membership(row: Row) -> Membership:
    return Membership(
        id=row["id"],
        group=row["group_slug"],
        member=row["member"],
        standing=Standing(row["standing"]),
        version=row["version"],
        motivation=row["motivation"],
        asked=from_text(row["asked_at"]),
        changed=from_text(row["changed_at"]),
        decision=_decision(row),
        retry=retry_of(row),
        forgotten=bool(row["forgotten"]),
    )


def _decision(row: Row) -> Decision | None:
    if row["verdict"] is None:
        return None
    return Decision(Verdict(row["verdict"]), row["decided_by"], from_text(row["decided_at"]), row["reason"])


def _membership_values(membership: Membership) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_MEMBERSHIP``."""
    decision = membership.decision
    decided: tuple[SqlValue, ...] = (None, None, None, "")
    if decision is not None:
        decided = (decision.verdict.value, decision.by, to_text(decision.at), decision.reason)
    return (
        membership.group,
        membership.member,
        membership.standing.value,
        membership.version,
        membership.motivation,
        to_text(membership.asked),
        to_text(membership.changed),
        *decided,
        *retry_values(membership.retry),
        int(membership.forgotten),
    )


def _settings(row: Row) -> Settings:
    admission = row["admission"]
    return Settings(
        row["group_slug"],
        row["leader"],
        row["rapporteur"],
        Admission(admission) if admission else None,
        from_optional_text(row["archived_at"]),
    )
