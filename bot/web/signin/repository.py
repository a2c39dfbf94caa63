"""All SQL of signing in: links and sessions."""

from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_optional_text, from_text, to_text
from bot.web.signin.rules import Link, Session

_LINK = "id, member, target, made_at, used_at"
_SESSION = "id, member, opened_at, seen_at"


class SignInRepository:
    """Links and sessions inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add_link(self, member: int, digest: bytes, target: str, now: datetime) -> None:
        """Keep a link."""
        await self._transaction.execute(
            "INSERT INTO web_link (member, digest, target, made_at) VALUES (?, ?, ?, ?)",
            (member, digest, target, to_text(now)),
        )

    async def link(self, digest: bytes) -> Link | None:
        """Return the link whose secret has this hash."""
        row = await self._transaction.fetch_one(f"SELECT {_LINK} FROM web_link WHERE digest = ?", (digest,))
        return None if row is None else _link(row)

    async def use(self, link: Link, now: datetime) -> None:
        """Note that the link has been used."""
        await self._transaction.execute(
            "UPDATE web_link SET used_at = ? WHERE id = ?", (to_text(now), link.id)
        )

    async def open(self, member: int, digest: bytes, now: datetime) -> Session:
        """Open a session."""
        number = await self._transaction.insert(
            "INSERT INTO web_session (member, digest, opened_at, seen_at) VALUES (?, ?, ?, ?)",
            (member, digest, to_text(now), to_text(now)),
        )
        return Session(number, member, now, now)

    async def session(self, digest: bytes) -> Session | None:
        """Return the session whose secret has this hash."""
        row = await self._transaction.fetch_one(
            f"SELECT {_SESSION} FROM web_session WHERE digest = ?", (digest,)
        )
        return None if row is None else _session(row)

    async def saw(self, session: Session, now: datetime) -> None:
        """Note that the session was used."""
        await self._transaction.execute(
            "UPDATE web_session SET seen_at = ? WHERE id = ?", (to_text(now), session.id)
        )

    async def sessions_of(self, member: int) -> list[Session]:
        """Return the member's sessions, the first one first."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_SESSION} FROM web_session WHERE member = ? ORDER BY id", (member,)
        )
        return [_session(row) for row in rows]

    async def links_of(self, member: int) -> list[Link]:
        """Return the links made for the member that are still remembered."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_LINK} FROM web_link WHERE member = ? ORDER BY id", (member,)
        )
        return [_link(row) for row in rows]

    async def end(self, digest: bytes) -> None:
        """End the session whose secret has this hash, if there is one."""
        await self._transaction.execute("DELETE FROM web_session WHERE digest = ?", (digest,))

    async def end_all(self, member: int) -> int:
        """End every session of the member and make every link of theirs void; return how many there were."""
        sessions = await self._transaction.execute("DELETE FROM web_session WHERE member = ?", (member,))
        return sessions + await self._transaction.execute("DELETE FROM web_link WHERE member = ?", (member,))

    async def end_everybodys(self) -> None:
        """End every session, and make every link void."""
        await self._transaction.execute("DELETE FROM web_session")
        await self._transaction.execute("DELETE FROM web_link")

    async def forget(self, links_before: datetime, seen_before: datetime, opened_before: datetime) -> None:
        """Forget the links and sessions that open nothing any more."""
        await self._transaction.execute("DELETE FROM web_link WHERE made_at < ?", (to_text(links_before),))
        await self._transaction.execute(
            "DELETE FROM web_session WHERE seen_at < ? OR opened_at < ?",
            (to_text(seen_before), to_text(opened_before)),
        )


def _link(row: Row) -> Link:
    return Link(
        row["id"],
        row["member"],
        row["target"],
        from_text(row["made_at"]),
        from_optional_text(row["used_at"]),
    )


def _session(row: Row) -> Session:
    return Session(row["id"], row["member"], from_text(row["opened_at"]), from_text(row["seen_at"]))
