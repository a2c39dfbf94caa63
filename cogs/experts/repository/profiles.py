"""Profiles in the database, and how often members put something before staff."""

import json

from bot.reviewing import repository
from bot.reviewing.repository import ENTRY, EntryRepository, entry_in, values_of_entry, was_read
from bot.storage.database import Row, SqlValue
from cogs.experts.domain import Profile, Typed, settled


class ProfileRepository(EntryRepository[Profile]):
    """Profiles inside one transaction."""

    table = "expert_profile"
    columns = (
        *ENTRY,
        *("country", "headline", "offer", "topics", "languages", "availability", "requests"),
    )

    async def of(self, owner: int) -> Profile | None:
        """Return a member's profile, if they have one."""
        found = await self._where("owner = ?", owner)
        return found[0] if found else None

    def _read(self, row: Row) -> Profile:
        typed = Typed(
            country=row["country"],
            headline=row["headline"],
            offer=row["offer"],
            topics=tuple(json.loads(row["topics"])),
            languages=tuple(json.loads(row["languages"])),
            availability=row["availability"],
        )
        content = settled(typed) if was_read(row) else None
        return Profile(typed=typed, content=content, requests=bool(row["requests"]), **entry_in(row))

    def _values(self, one: Profile) -> tuple[SqlValue, ...]:
        typed = one.typed
        return (
            *values_of_entry(one),
            *(typed.country, typed.headline, typed.offer, json.dumps(typed.topics)),
            *(json.dumps(typed.languages), typed.availability, int(one.requests)),
        )


class SubmissionRepository(repository.SubmissionRepository):
    """How often members put a profile or a request before staff."""

    table = "expert_submission"
