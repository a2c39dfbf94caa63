"""Lists of people that were read in."""

from collections.abc import Iterable
from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_optional_text, from_text, to_text
from cogs.events.domain import Mode
from cogs.events.domain.entering import Outlook
from cogs.office.domain.entries import Coming, Entry, Fault, Invitation, Proposal

_PROPOSAL = "id, author, event, made_at, done_at"
_LINE = "number, who, member, mode, fault, outlook, address, name"


class ImportRepository:
    """Lists inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, author: int, event: int, entries: Iterable[Entry], now: datetime) -> int:
        """Keep a list, and return its number."""
        number = await self._transaction.insert(
            "INSERT INTO office_import (author, event, made_at) VALUES (?, ?, ?)",
            (author, event, to_text(now)),
        )
        await self._transaction.execute_many(
            "INSERT INTO office_import_line (import, number, who, member, mode, fault, address, name) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (number, one.number, one.who, one.member, one.mode.value, one.fault, one.address, one.name)
                for one in entries
            ],
        )
        return number

    async def get(self, number: int) -> Proposal | None:
        """Return the list of that number."""
        row = await self._transaction.fetch_one(
            f"SELECT {_PROPOSAL} FROM office_import WHERE id = ?", (number,)
        )
        return None if row is None else _proposal(row)

    async def lines(self, number: int) -> list[Entry]:
        """Return the lines of a list, in order."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_LINE} FROM office_import_line WHERE import = ? ORDER BY number", (number,)
        )
        return [_entry(row) for row in rows]

    async def done(self, number: int, entries: Iterable[Entry], now: datetime) -> None:
        """Note what came of the list."""
        await self._transaction.execute(
            "UPDATE office_import SET done_at = ? WHERE id = ?", (to_text(now), number)
        )
        await self._transaction.execute_many(
            "UPDATE office_import_line SET outlook = ?, member = ? WHERE import = ? AND number = ?",
            [(one.outlook, one.member, number, one.number) for one in entries],
        )

    async def by(self, author: int) -> list[Proposal]:
        """Return the lists that somebody has read in."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_PROPOSAL} FROM office_import WHERE author = ? ORDER BY id", (author,)
        )
        return [_proposal(row) for row in rows]

    async def naming(self, member: int) -> list[Proposal]:
        """Return the lists on which somebody stands."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_PROPOSAL} FROM office_import WHERE id IN "
            "(SELECT import FROM office_import_line WHERE member = ?) ORDER BY id",
            (member,),
        )
        return [_proposal(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Remove the lists that somebody has read in, and the lines on which they stand; return how many."""
        lists = await self._transaction.execute("DELETE FROM office_import WHERE author = ?", (member,))
        return lists + await self._transaction.execute(
            "DELETE FROM office_import_line WHERE member = ?", (member,)
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget the lists that were read in before."""
        await self._transaction.execute("DELETE FROM office_import WHERE made_at < ?", (to_text(instant),))


def _proposal(row: Row) -> Proposal:
    return Proposal(
        row["id"],
        row["author"],
        row["event"],
        from_text(row["made_at"]),
        from_optional_text(row["done_at"]),
    )


def _entry(row: Row) -> Entry:
    return Entry(
        row["number"],
        row["who"],
        row["member"],
        Mode(row["mode"]),
        None if row["fault"] is None else Fault(row["fault"]),
        None if row["outlook"] is None else _coming(row["outlook"]),
        row["address"],
        row["name"],
    )


def _coming(text: str) -> Coming:
    return Invitation(text) if text in set(Invitation) else Outlook(text)
