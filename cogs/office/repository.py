"""All SQL of the office: what staff did, and the files that wait to be fetched."""

from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_text, to_text
from cogs.office.domain import Act, Deed, Download, Format

_DEED = "at, actor, act, rows, form"
_DOWNLOAD = "id, member, event, format, made_at"


class DeedRepository:
    """What staff did, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, event: int, deed: Deed) -> None:
        """Write down what somebody did."""
        await self._transaction.execute(
            "INSERT INTO office_deed (at, actor, event, act, rows, form) VALUES (?, ?, ?, ?, ?, ?)",
            (to_text(deed.at), deed.actor, event, deed.act.value, deed.rows, deed.form),
        )

    async def of(self, event: int, limit: int) -> list[Deed]:
        """Return what was last done about an event, the newest first."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_DEED} FROM office_deed WHERE event = ? ORDER BY id DESC LIMIT ?", (event, limit)
        )
        return [_deed(row) for row in rows]

    async def by(self, actor: int) -> list[tuple[int, Deed]]:
        """Return all that somebody did, each with the event that it was about."""
        rows = await self._transaction.fetch_all(
            f"SELECT event, {_DEED} FROM office_deed WHERE actor = ? ORDER BY id", (actor,)
        )
        return [(row["event"], _deed(row)) for row in rows]

    async def forget_actor(self, actor: int) -> int:
        """Let what somebody did stand without their name."""
        return await self._transaction.execute(
            "UPDATE office_deed SET actor = NULL WHERE actor = ?", (actor,)
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget what was done before."""
        await self._transaction.execute("DELETE FROM office_deed WHERE at < ?", (to_text(instant),))


class DownloadRepository:
    """Files that wait to be fetched, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, member: int, event: int, form: Format, digest: bytes, now: datetime) -> None:
        """Let a file be fetched."""
        await self._transaction.execute(
            "INSERT INTO office_download (member, event, format, digest, made_at) VALUES (?, ?, ?, ?, ?)",
            (member, event, form.value, digest, to_text(now)),
        )

    async def get(self, digest: bytes) -> Download | None:
        """Return the file whose address has this hash."""
        row = await self._transaction.fetch_one(
            f"SELECT {_DOWNLOAD} FROM office_download WHERE digest = ?", (digest,)
        )
        return None if row is None else _download(row)

    async def of(self, member: int) -> list[Download]:
        """Return the files that wait for a member."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_DOWNLOAD} FROM office_download WHERE member = ? ORDER BY id", (member,)
        )
        return [_download(row) for row in rows]

    async def remove_of(self, member: int) -> int:
        """Let nothing be fetched any more by a member; return how many files there were."""
        return await self._transaction.execute("DELETE FROM office_download WHERE member = ?", (member,))

    async def forget_before(self, instant: datetime) -> None:
        """Forget the files that were asked for before."""
        await self._transaction.execute("DELETE FROM office_download WHERE made_at < ?", (to_text(instant),))


def _deed(row: Row) -> Deed:
    return Deed(from_text(row["at"]), row["actor"], Act(row["act"]), row["rows"], row["form"])


def _download(row: Row) -> Download:
    return Download(row["id"], row["member"], row["event"], Format(row["format"]), from_text(row["made_at"]))
