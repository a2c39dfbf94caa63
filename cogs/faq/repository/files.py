"""The files that were read last, and what is wrong with them."""

import json
from collections.abc import Iterable, Mapping

from bot.storage.database import Transaction
from cogs.faq.domain import Entry, Fault
from cogs.faq.repository.entries import as_json
from cogs.faq.repository.revisions import content_of, entry_in


class FileRepository:
    """The files as they were read last, and what is wrong with them."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def contents(self) -> dict[str, str]:
        """Return the content hash of every file, by path."""
        rows = await self._transaction.fetch_all("SELECT path, content FROM faq_file")
        return {row["path"]: row["content"] for row in rows}

    async def replace(self, contents: Mapping[str, str], faults: Iterable[Fault]) -> None:
        """Remember these files and faults; a fault that was told and is still the same stays told."""
        told = {fault for fault, said in await self._faults() if said}
        known = await self.contents()
        await self._transaction.execute("DELETE FROM faq_file")
        await self._transaction.execute_many(
            "INSERT INTO faq_file (path, content) VALUES (?, ?)", contents.items()
        )
        await self._transaction.execute_many(
            "INSERT INTO faq_fault (path, line, key, details, told) VALUES (?, ?, ?, ?, ?)",
            [
                (*fault, int(fault in told and known.get(fault[0]) == contents[fault[0]]))
                for fault in map(_fault_values, faults)
            ],
        )

    async def bases(self) -> dict[str, Entry]:
        """Return what each file said when it was last taken over, by path."""
        rows = await self._transaction.fetch_all("SELECT path, content FROM faq_base")
        return {row["path"]: entry_in(row["content"]) for row in rows}

    async def set_bases(self, said: Mapping[str, Entry | None]) -> None:
        """Remember what files say as taken over; None: there is no such file any more."""
        await self._transaction.execute_many(
            "DELETE FROM faq_base WHERE path = ?", [(path,) for path in said]
        )
        await self._transaction.execute_many(
            "INSERT INTO faq_base (path, content) VALUES (?, ?)",
            [(path, content_of(entry)) for path, entry in said.items() if entry is not None],
        )

    async def settle(self, path: str) -> bool:
        """Forget what was wrong with a file; tell whether anything was."""
        return bool(await self._transaction.execute("DELETE FROM faq_fault WHERE path = ?", (path,)))

    async def faults(self) -> list[Fault]:
        """Return what is wrong, by path."""
        return [
            Fault(path, line, key, json.loads(details))
            for (path, line, key, details), _ in await self._faults()
        ]

    async def untold(self) -> bool:
        """Tell whether staff have not been told of every fault."""
        return any(not told for _, told in await self._faults())

    async def set_told(self) -> None:
        """Remember that staff have been told of every fault."""
        await self._transaction.execute("UPDATE faq_fault SET told = 1")

    async def _faults(self) -> list[tuple[tuple[str, int, str, str], bool]]:
        rows = await self._transaction.fetch_all(
            "SELECT path, line, key, details, told FROM faq_fault ORDER BY path"
        )
        return [((row["path"], row["line"], row["key"], row["details"]), bool(row["told"])) for row in rows]


def _fault_values(fault: Fault) -> tuple[str, int, str, str]:
    return (fault.path, fault.line, fault.key, as_json(dict(fault.details)))
