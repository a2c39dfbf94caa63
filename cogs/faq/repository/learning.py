"""What members said of answers, what editors let be learnt of it, and which questions wait for an answer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from bot.storage.personal_data import Json
from cogs.faq.domain import Learnt, Open, Outcome, Proposal, Vote

_OF_SERVED = "entry IN (SELECT id FROM faq_entry)"
"""What is said of an entry that is not served counts for nothing while it is not."""


class VoteRepository:
    """Members' words: one for each member and question."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def of(self, member: int, phrase: str) -> Vote | None:
        """Return the member's word on a question."""
        row = await self._transaction.fetch_one(
            "SELECT * FROM faq_vote WHERE member = ? AND phrase = ?", (member, phrase)
        )
        return None if row is None else _vote(row)

    async def cast(self, vote: Vote, at: datetime) -> None:
        """Take the member's word, in place of the one before."""
        await self._transaction.execute(
            "INSERT OR REPLACE INTO faq_vote (member, phrase, question, entry, helped, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (vote.member, vote.phrase, vote.question, vote.entry, int(vote.helped), to_text(at)),
        )

    async def keep_newest(self, member: int, most: int) -> None:
        """Forget all but the newest words of a member."""
        await self._transaction.execute(
            "DELETE FROM faq_vote WHERE member = ? AND phrase NOT IN"
            " (SELECT phrase FROM faq_vote WHERE member = ? ORDER BY at DESC, phrase LIMIT ?)",
            (member, member, most),
        )

    async def proposals(self) -> list[Proposal]:
        """Return what stands to be learnt: questions that helped, undecided, most helped first."""
        rows = await self._transaction.fetch_all(
            "SELECT phrase, min(question) AS question, entry, sum(helped) AS helped, sum(1 - helped) AS missed"
            f" FROM faq_vote AS vote WHERE {_OF_SERVED}"
            " AND NOT EXISTS (SELECT 1 FROM faq_learnt AS known"
            "  WHERE known.phrase = vote.phrase AND known.entry = vote.entry)"
            " AND NOT EXISTS (SELECT 1 FROM faq_phrase AS own"
            "  WHERE own.phrase = vote.phrase AND own.id = vote.entry)"
            " GROUP BY phrase, entry HAVING sum(helped) > 0"
            " ORDER BY sum(helped) - sum(1 - helped) DESC, min(at)"
        )
        return [
            Proposal(row["phrase"], row["question"], row["entry"], row["helped"], row["missed"])
            for row in rows
        ]

    async def export(self, member: int) -> list[Json]:
        """Return every word of a member's."""
        rows = await self._transaction.fetch_all(
            "SELECT question, entry, helped, at FROM faq_vote WHERE member = ? ORDER BY at", (member,)
        )
        return [
            {
                "question": row["question"],
                "entry": row["entry"],
                "helped": bool(row["helped"]),
                "at": row["at"],
            }
            for row in rows
        ]

    async def erase(self, member: int) -> int:
        """Forget every word of a member's."""
        return await self._transaction.execute("DELETE FROM faq_vote WHERE member = ?", (member,))

    async def forget(self, before: datetime) -> None:
        """Forget what was said before then."""
        await self._transaction.execute("DELETE FROM faq_vote WHERE at < ?", (to_text(before),))


class LearntRepository:
    """What editors decided about questions: learnt, declined, or taken back."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def decide(self, proposal: Proposal, standing: str, editor: int, at: datetime) -> None:
        """Note what an editor decided, in place of what was decided before."""
        await self._transaction.execute(
            "INSERT OR REPLACE INTO faq_learnt (phrase, question, entry, standing, editor, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (proposal.phrase, proposal.question, proposal.entry, standing, editor, to_text(at)),
        )

    async def take_back(self, number: int, editor: int, at: datetime) -> str | None:
        """Let a question lead to its entry no more, and return it; None if it does not."""
        row = await self._transaction.fetch_one(
            "UPDATE faq_learnt SET standing = 'taken-back', editor = ?, at = ?"
            " WHERE id = ? AND standing = 'learnt' RETURNING question",
            (editor, to_text(at), number),
        )
        return None if row is None else row["question"]

    async def learnt(self) -> list[Learnt]:
        """Return what is learnt of entries that are served, the newest first."""
        rows = await self._transaction.fetch_all(
            "SELECT *, (SELECT count(*) FROM faq_vote AS vote WHERE vote.phrase = faq_learnt.phrase"
            "  AND vote.entry = faq_learnt.entry AND NOT vote.helped) AS missed FROM faq_learnt"
            f" WHERE standing = 'learnt' AND {_OF_SERVED} ORDER BY at DESC, id DESC"
        )
        return [_learnt(row) for row in rows]

    async def questions(self) -> Mapping[str, tuple[str, ...]]:
        """Return the questions that are learnt, by entry, in the order in which they were."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in reversed(await self.learnt()):
            found[one.entry].append(one.question)
        return {entry: tuple(questions) for entry, questions in found.items()}

    async def asked_so(self, phrase: str) -> list[str]:
        """Return the entries to which just these words were let lead."""
        rows = await self._transaction.fetch_all(
            "SELECT entry FROM faq_learnt"
            f" WHERE phrase = ? AND standing = 'learnt' AND {_OF_SERVED} ORDER BY entry",
            (phrase,),
        )
        return [row["entry"] for row in rows]

    async def export(self, editor: int) -> list[Json]:
        """Return what an editor decided."""
        rows = await self._transaction.fetch_all(
            "SELECT question, entry, standing, at FROM faq_learnt WHERE editor = ? ORDER BY at", (editor,)
        )
        return [dict(row) for row in rows]

    async def erase(self, editor: int) -> int:
        """Take an editor's name out of what they decided."""
        return await self._transaction.execute(
            "UPDATE faq_learnt SET editor = NULL WHERE editor = ?", (editor,)
        )


class OpenRepository:
    """Questions without a good answer."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def note(
        self, member: int, phrase: str, question: str, outcome: Outcome, nearest: str | None, at: datetime
    ) -> None:
        """Remember that a member got no good answer to a question."""
        await self._transaction.execute(
            "INSERT INTO faq_open (member, phrase, question, outcome, nearest, at) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (member, phrase) DO UPDATE SET question = excluded.question,"
            " outcome = excluded.outcome, nearest = excluded.nearest, at = excluded.at",
            (member, phrase, question, outcome.value, nearest, to_text(at)),
        )

    async def keep_newest(self, member: int, most: int) -> None:
        """Forget all but the newest questions of a member."""
        await self._transaction.execute(
            "DELETE FROM faq_open WHERE member = ? AND id NOT IN"
            " (SELECT id FROM faq_open WHERE member = ? ORDER BY at DESC, id DESC LIMIT ?)",
            (member, member, most),
        )

    async def settle(self, member: int, phrase: str) -> None:
        """Forget that the member had no good answer to a question: now they have."""
        await self._transaction.execute(
            "DELETE FROM faq_open WHERE member = ? AND phrase = ?", (member, phrase)
        )

    async def settle_for_all(self, phrase: str) -> None:
        """Forget a question: whoever asks it now is answered."""
        await self._transaction.execute("DELETE FROM faq_open WHERE phrase = ?", (phrase,))

    async def settle_answered(self) -> None:
        """Forget the questions that are asked in the very words of an entry: whoever asks them now is answered."""
        await self._transaction.execute(
            "DELETE FROM faq_open WHERE phrase IN (SELECT phrase FROM faq_phrase)"
        )

    async def waiting(self, limit: int) -> list[Open]:
        """Return the questions that wait for an answer and were not set aside, those most asked first."""
        rows = await self._transaction.fetch_all(
            "SELECT phrase, max(question) AS question, count(*) AS members, sum(outcome = 'missed') AS missed,"
            " max(nearest) AS nearest, max(at) AS last FROM faq_open"
            " WHERE phrase NOT IN (SELECT phrase FROM faq_aside)"
            " GROUP BY phrase ORDER BY members DESC, last DESC, min(id) LIMIT ?",
            (limit,),
        )
        return [_open(row) for row in rows]

    async def set_aside(self, phrases: Iterable[str], editor: int, at: datetime) -> None:
        """Let these questions wait no more."""
        await self._transaction.execute_many(
            "INSERT OR REPLACE INTO faq_aside (phrase, editor, at) VALUES (?, ?, ?)",
            [(phrase, editor, to_text(at)) for phrase in phrases],
        )

    async def export(self, member: int) -> list[Json]:
        """Return the member's questions that have no good answer."""
        rows = await self._transaction.fetch_all(
            "SELECT question, outcome, at FROM faq_open WHERE member = ? ORDER BY at", (member,)
        )
        return [dict(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Forget the member's questions, and take their name out of what they set aside."""
        erased = await self._transaction.execute("DELETE FROM faq_open WHERE member = ?", (member,))
        return erased + await self._transaction.execute(
            "UPDATE faq_aside SET editor = NULL WHERE editor = ?", (member,)
        )

    async def forget(self, before: datetime) -> None:
        """Forget what was asked, or set aside, before then."""
        for table in ("faq_open", "faq_aside"):
            await self._transaction.execute(f"DELETE FROM {table} WHERE at < ?", (to_text(before),))


def _vote(row: Row) -> Vote:
    return Vote(row["member"], row["phrase"], row["question"], row["entry"], bool(row["helped"]))


def _learnt(row: Row) -> Learnt:
    return Learnt(
        row["id"],
        row["phrase"],
        row["question"],
        row["entry"],
        row["editor"],
        from_text(row["at"]),
        row["missed"],
    )


def _open(row: Row) -> Open:
    return Open(
        row["phrase"],
        row["question"],
        row["members"],
        row["missed"],
        row["nearest"],
        from_text(row["last"]),
    )
