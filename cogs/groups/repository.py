"""All SQL of the groups: rows to frozen facts and back, inside the caller's transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final, TypeVar

from bot.kernel.recurrence import Recurrence
from bot.kernel.zones import LocalTime
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.groups.domain import (
    Admission,
    Again,
    At,
    Decision,
    Membership,
    Panel,
    PanelState,
    Post,
    PostState,
    Retry,
    Settings,
    Standing,
    Verdict,
    When,
)

_T = TypeVar("_T")

_MEMBERSHIP: Final = (
    "group_slug, member, standing, version, motivation, asked_at, changed_at, verdict, decided_by, "
    "decided_at, reason, attempts, retry_at, told, forgotten"
)
_ALIVE: Final = "standing NOT IN ('left', 'declined')"
_INSIDE: Final = "standing IN ('accepted', 'member')"
_PANEL: Final = "name, channel, state, message, attempts, retry_at, told"
_POST: Final = "group_slug, author, state, when_typed, at_local, at_zone, recurrence, written_at"


class MembershipRepository:
    """Who asked to join, who is in, who left."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, membership: int) -> Membership | None:
        """Return the membership of that number."""
        return _first(await self._where("id = ?", membership))

    async def alive(self, group: str, member: int) -> Membership | None:
        """Return the member's membership that has not ended."""
        return _first(await self._where(f"group_slug = ? AND member = ? AND {_ALIVE}", group, member))

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
            "INSERT INTO group_setting (group_slug, leader, rapporteur, admission) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (group_slug) DO UPDATE SET leader = excluded.leader, "
            "rapporteur = excluded.rapporteur, admission = excluded.admission",
            (
                settings.group,
                settings.leader,
                settings.rapporteur,
                settings.admission.value if settings.admission else None,
            ),
        )

    async def led_by(self, member: int) -> list[Settings]:
        """Return the groups of which this member is leader or rapporteur."""
        rows = await self._transaction.fetch_all(
            "SELECT * FROM group_setting WHERE leader = ?1 OR rapporteur = ?1 ORDER BY group_slug", (member,)
        )
        return [_settings(row) for row in rows]


class PanelRepository:
    """The messages with the groups' buttons."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, panel: int) -> Panel | None:
        """Return the panel of that number."""
        return _first(await self._where("id = ?", panel))

    async def add(self, name: str, channel: int) -> int:
        """Note that a panel is promised, and return its number."""
        return await self._transaction.insert(
            "INSERT INTO group_panel (name, channel, state) VALUES (?, ?, 'promised')", (name, channel)
        )

    async def put(self, panel: Panel) -> None:
        """Write the panel as it is now."""
        await self._transaction.execute(
            "UPDATE group_panel SET state = ?, message = ?, attempts = ?, retry_at = ?, told = ? WHERE id = ?",
            (panel.state.value, panel.message, *_retry_values(panel.retry), panel.id),
        )

    async def readdress(self, old: int, new: int) -> None:
        """Let the panels that are on their way arrive in another channel."""
        await self._transaction.execute(
            "UPDATE group_panel SET channel = ? WHERE channel = ? AND state = 'promised'", (new, old)
        )

    async def remove(self, panel: int) -> None:
        """Remove the panel."""
        await self._transaction.execute("DELETE FROM group_panel WHERE id = ?", (panel,))

    async def of(self, name: str) -> list[Panel]:
        """Return the panels of a name, the oldest first."""
        return await self._where("name = ?", name)

    async def unfinished(self) -> list[Panel]:
        """Return those that are still to be found, pinned or deleted."""
        return await self._where("state <> 'standing'")

    async def _where(self, condition: str, *values: SqlValue) -> list[Panel]:
        rows = await self._transaction.fetch_all(
            f"SELECT id, {_PANEL} FROM group_panel WHERE {condition} ORDER BY id", values
        )
        return [_panel(row) for row in rows]


class PostRepository:
    """Announcements, planned and recurring ones among them."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, post: int) -> Post | None:
        """Return the post of that number."""
        return _first(await self._where("id = ?", post))

    async def add(self, group: str, author: int, now: datetime) -> int:
        """Begin an empty draft and return its number."""
        return await self._transaction.insert(
            "INSERT INTO group_post (group_slug, author, state, written_at) VALUES (?, ?, 'draft', ?)",
            (group, author, to_text(now)),
        )

    async def put(self, post: Post) -> None:
        """Write the post as it is now, its texts included."""
        await self._transaction.execute(
            "UPDATE group_post SET author = ?, state = ?, when_typed = ?, at_local = ?, at_zone = ?, "
            "recurrence = ?, written_at = ? WHERE id = ?",
            (
                post.author,
                post.state.value,
                post.when_typed,
                *_when_values(post.when),
                to_text(post.written),
                post.id,
            ),
        )
        await self._transaction.execute("DELETE FROM group_post_text WHERE post_id = ?", (post.id,))
        await self._transaction.execute_many(
            "INSERT INTO group_post_text (post_id, position, language, text) VALUES (?, ?, ?, ?)",
            [
                (post.id, position, language, text)
                for position, (language, text) in enumerate(post.texts.items())
            ],
        )

    async def remove(self, post: int) -> None:
        """Remove the post."""
        await self._transaction.execute("DELETE FROM group_post WHERE id = ?", (post,))

    async def of_groups(self, groups: Iterable[str]) -> list[Post]:
        """Return what is planned or paused in these groups."""
        wanted = list(groups)
        marks = ", ".join("?" * len(wanted))
        return await self._where(f"state <> 'draft' AND group_slug IN ({marks})", *wanted)

    async def recurring(self) -> list[Post]:
        """Return every recurring post that is not paused."""
        return await self._where("state = 'planned' AND recurrence IS NOT NULL")

    async def by(self, author: int) -> list[Post]:
        """Return what this member wrote."""
        return await self._where("author = ?", author)

    async def untouched_drafts(self, before: datetime) -> list[Post]:
        """Return the drafts nobody has come back to."""
        return await self._where("state = 'draft' AND written_at < ?", to_text(before))

    async def posted_before(self, local: str) -> list[Post]:
        """Return what was planned once, for a local time long past."""
        return await self._where("state = 'planned' AND at_local < ?", local)

    async def _where(self, condition: str, *values: SqlValue) -> list[Post]:
        rows = await self._transaction.fetch_all(
            f"SELECT id, {_POST} FROM group_post WHERE {condition} ORDER BY id", values
        )
        return [_post(row, await self._texts(row["id"])) for row in rows]

    async def _texts(self, post: int) -> Mapping[str, str]:
        rows = await self._transaction.fetch_all(
            "SELECT language, text FROM group_post_text WHERE post_id = ? ORDER BY position", (post,)
        )
        return {row["language"]: row["text"] for row in rows}


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
        retry=_retry(row),
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
        *_retry_values(membership.retry),
        int(membership.forgotten),
    )


def _settings(row: Row) -> Settings:
    admission = row["admission"]
    return Settings(
        row["group_slug"], row["leader"], row["rapporteur"], Admission(admission) if admission else None
    )


def _panel(row: Row) -> Panel:
    return Panel(
        row["id"], row["name"], row["channel"], PanelState(row["state"]), row["message"], _retry(row)
    )


def _retry(row: Row) -> Retry:
    return Retry(row["attempts"], from_optional_text(row["retry_at"]), bool(row["told"]))


def _retry_values(retry: Retry) -> tuple[SqlValue, ...]:
    return (retry.attempts, to_optional_text(retry.at), int(retry.told))


def _post(row: Row, texts: Mapping[str, str]) -> Post:
    return Post(
        id=row["id"],
        group=row["group_slug"],
        author=row["author"],
        state=PostState(row["state"]),
        written=from_text(row["written_at"]),
        when_typed=row["when_typed"],
        when=_when(row),
        texts=texts,
    )


def _when(row: Row) -> When:
    if row["recurrence"] is not None:
        return Again(Recurrence.from_text(row["recurrence"]))
    if row["at_local"] is not None:
        return At(LocalTime(datetime.fromisoformat(row["at_local"]), row["at_zone"]))
    return None


def _when_values(when: When) -> tuple[SqlValue, ...]:
    match when:
        case At(time):
            return (time.local.isoformat(timespec="seconds"), time.zone, None)
        case Again(rule):
            return (None, None, str(rule))
        case _:
            return (None, None, None)


def _first(found: list[_T]) -> _T | None:
    return found[0] if found else None
