"""What stands between drafts and their readers: reviews, and times at which drafts are published."""

from datetime import datetime
from typing import Final

from bot.kernel.zones import LocalTime
from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.events.domain import Judgement, Publication, Review
from cogs.events.repository.local_times import local_values

_REVIEW: Final = "event_id, edition, asked_by, asked_at, verdict, judged_by, judged_at, comment"
_PUBLICATION: Final = "event_id, at_local, at_zone, planned_by"


class ReviewRepository:
    """Second pairs of eyes, one for each event at most."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, event: int) -> Review | None:
        """Return the review of an event, if one was asked for."""
        found = await self._where("event_id = ?", event)
        return found[0] if found else None

    async def put(self, review: Review) -> None:
        """Write the review as it is now, in place of an earlier one."""
        await self._transaction.execute(
            f"INSERT OR REPLACE INTO event_review ({_REVIEW}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                review.event,
                review.edition,
                review.asked_by,
                to_text(review.asked),
                None if review.judgement is None else review.judgement.value,
                review.judged_by,
                to_optional_text(review.judged),
                review.comment,
            ),
        )

    async def of(self, member: int) -> list[Review]:
        """Return the reviews that the member asked for or made."""
        return await self._where("asked_by = ? OR judged_by = ?", member, member)

    async def forget(self, member: int) -> None:
        """Let reviews stand without the member's name, and without what they wrote."""
        for statement in (
            "UPDATE event_review SET asked_by = NULL WHERE asked_by = ?",
            "UPDATE event_review SET judged_by = NULL, comment = '' WHERE judged_by = ?",
        ):
            await self._transaction.execute(statement, (member,))

    async def _where(self, condition: str, *values: SqlValue) -> list[Review]:
        rows = await self._transaction.fetch_all(
            f"SELECT {_REVIEW} FROM event_review WHERE {condition} ORDER BY event_id", values
        )
        return [_review(row) for row in rows]


class PublicationRepository:
    """Times at which drafts are published by themselves, one for each event at most."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, event: int) -> Publication | None:
        """Return when the event is published by itself, if it is."""
        return next((one for one in await self.all() if one.event == event), None)

    async def all(self) -> list[Publication]:
        """Return every one that is planned, the next first: there are never more than a desk prepares."""
        rows = await self._transaction.fetch_all(f"SELECT {_PUBLICATION} FROM event_publication")
        return sorted(map(_publication, rows), key=lambda one: (one.due, one.event))

    async def put(self, publication: Publication) -> None:
        """Plan it, whatever was planned for that event before."""
        local, zone = local_values(publication.at)
        await self._transaction.execute(
            f"INSERT OR REPLACE INTO event_publication ({_PUBLICATION}) VALUES (?, ?, ?, ?)",
            (publication.event, local, zone, publication.by),
        )

    async def remove(self, event: int) -> bool:
        """Plan nothing for the event any more; tell whether something was."""
        return bool(
            await self._transaction.execute("DELETE FROM event_publication WHERE event_id = ?", (event,))
        )

    async def forget(self, member: int) -> None:
        """Let it stand without the name of who planned it."""
        await self._transaction.execute(
            "UPDATE event_publication SET planned_by = NULL WHERE planned_by = ?", (member,)
        )


def _review(row: Row) -> Review:
    return Review(
        event=row["event_id"],
        edition=row["edition"],
        asked_by=row["asked_by"],
        asked=from_text(row["asked_at"]),
        judgement=None if row["verdict"] is None else Judgement(row["verdict"]),
        judged_by=row["judged_by"],
        judged=from_optional_text(row["judged_at"]),
        comment=row["comment"],
    )


def _publication(row: Row) -> Publication:
    at = LocalTime(datetime.fromisoformat(row["at_local"]), row["at_zone"])
    return Publication(row["event_id"], at, row["planned_by"])
