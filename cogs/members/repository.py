"""The choices of members in the database."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta

from bot.storage.database import Row, Transaction
from bot.storage.instants import to_text
from cogs.members.domain import Preferences

REFRESHED = timedelta(days=30)
"""A remembered language is confirmed no more often than this: most actions write nothing."""


_CHOICES = "locale, zone, direct_reminders, discord_locale, country, region, quiet_from, quiet_until"


class PreferenceRepository:
    """The preferences inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Read and write in ``transaction``."""
        self._transaction = transaction

    async def get(self, member: int) -> Preferences | None:
        """Return what is known of the member, if anything is."""
        row = await self._transaction.fetch_one(
            f"SELECT {_CHOICES} FROM member_preference WHERE member_id = ?",
            (member,),
        )
        return None if row is None else _preferences(row)

    async def put(self, member: int, chosen: Preferences, now: datetime) -> None:
        """Remember ``chosen`` instead of what was known."""
        await self._transaction.execute(
            "INSERT INTO member_preference"
            f" (member_id, {_CHOICES}, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (member_id) DO UPDATE SET locale = excluded.locale, zone = excluded.zone,"
            " direct_reminders = excluded.direct_reminders, discord_locale = excluded.discord_locale,"
            " country = excluded.country, region = excluded.region, quiet_from = excluded.quiet_from,"
            " quiet_until = excluded.quiet_until, changed_at = excluded.changed_at",
            (
                member,
                chosen.locale,
                chosen.zone,
                None if chosen.direct_reminders is None else int(chosen.direct_reminders),
                chosen.discord_locale,
                chosen.country,
                chosen.region,
                *(f"{edge:%H:%M}" for edge in chosen.quiet or ()),
                *((None, None) if chosen.quiet is None else ()),
                to_text(now),
            ),
        )

    async def of(self, members: Iterable[int]) -> dict[int, Preferences]:
        """Return what is known of those among ``members`` of whom anything is."""
        rows = await self._transaction.fetch_all(
            f"SELECT member_id, {_CHOICES} FROM member_preference"
            " WHERE member_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(members)),),
        )
        return {row["member_id"]: _preferences(row) for row in rows}

    async def countries(self, members: Iterable[int]) -> dict[int, str]:
        """Return the countries of those among ``members`` who have said theirs."""
        rows = await self._transaction.fetch_all(
            "SELECT member_id, country FROM member_preference"
            " WHERE country IS NOT NULL AND member_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(members)),),
        )
        return {row["member_id"]: row["country"] for row in rows}

    async def notice(self, languages: Mapping[int, str], now: datetime) -> None:
        """Remember in which language Discord shows itself to each of these members."""
        at, old = to_text(now), to_text(now - REFRESHED)
        await self._transaction.execute_many(
            "INSERT INTO member_preference (member_id, discord_locale, changed_at) VALUES (?, ?, ?)"
            " ON CONFLICT (member_id) DO UPDATE"
            " SET discord_locale = excluded.discord_locale, changed_at = excluded.changed_at"
            " WHERE discord_locale IS NOT excluded.discord_locale OR changed_at < ?",
            [(member, discord_locale, at, old) for member, discord_locale in languages.items()],
        )

    async def erase(self, member: int) -> int:
        """Forget the member; return how many rows went."""
        return await self._transaction.execute("DELETE FROM member_preference WHERE member_id = ?", (member,))

    async def forget_silent(self, before: datetime) -> int:
        """Forget those who chose nothing and have not been heard of since ``before``."""
        return await self._transaction.execute(
            "DELETE FROM member_preference WHERE changed_at < ?"
            " AND locale IS NULL AND zone IS NULL AND direct_reminders IS NULL AND country IS NULL AND quiet_from IS NULL",
            (to_text(before),),
        )


def _preferences(row: Row) -> Preferences:
    wanted = row["direct_reminders"]
    return Preferences(
        locale=row["locale"],
        zone=row["zone"],
        direct_reminders=None if wanted is None else bool(wanted),
        discord_locale=row["discord_locale"],
        country=row["country"],
        region=row["region"],
        quiet=None
        if row["quiet_from"] is None
        else (time.fromisoformat(row["quiet_from"]), time.fromisoformat(row["quiet_until"])),
    )
