"""All SQL of attendance."""

from datetime import datetime

from bot.storage.database import Row, Transaction
from bot.storage.instants import from_optional_text, from_text, to_optional_text, to_text
from cogs.attendance.domain import Certificate, CheckIn, Mark, Way

_CHECK_IN = "event, code, walk_ins, opened_at, opened_by, closed_at"
_CERTIFICATE = "event, member, digest, seal, issued_at"
_MARK = "event, member, present, way, marked_by, at"


class CheckInRepository:
    """The check-ins of events, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def of(self, event: int) -> CheckIn | None:
        """Return the check-in of an event."""
        return await self._one("event = ?", event)

    async def with_code(self, code: str) -> CheckIn | None:
        """Return the check-in that has this code."""
        return await self._one("code = ?", code)

    async def _one(self, where: str, value: str | int) -> CheckIn | None:
        row = await self._transaction.fetch_one(
            f"SELECT {_CHECK_IN} FROM attendance_checkin WHERE {where}", (value,)
        )
        return None if row is None else _check_in(row)

    async def put(self, check_in: CheckIn) -> None:
        """Write the check-in of an event down as it is now."""
        await self._transaction.execute(
            f"INSERT INTO attendance_checkin ({_CHECK_IN}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (event) DO UPDATE SET "
            "code = excluded.code, walk_ins = excluded.walk_ins, opened_at = excluded.opened_at, "
            "opened_by = excluded.opened_by, closed_at = excluded.closed_at",
            (
                check_in.event,
                check_in.code,
                int(check_in.walk_ins),
                to_text(check_in.opened_at),
                check_in.opened_by,
                to_optional_text(check_in.closed_at),
            ),
        )

    async def by(self, member: int) -> list[CheckIn]:
        """Return those that somebody opened."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_CHECK_IN} FROM attendance_checkin WHERE opened_by = ? ORDER BY event", (member,)
        )
        return [_check_in(row) for row in rows]

    async def forget_opener(self, member: int) -> int:
        """Let those that somebody opened stand without their name."""
        return await self._transaction.execute(
            "UPDATE attendance_checkin SET opened_by = NULL WHERE opened_by = ?", (member,)
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget those that were opened before."""
        await self._transaction.execute(
            "DELETE FROM attendance_checkin WHERE opened_at < ?", (to_text(instant),)
        )


class MarkRepository:
    """The marks, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, mark: Mark) -> None:
        """Write one more word on somebody down."""
        await self._transaction.execute(
            f"INSERT INTO attendance_mark ({_MARK}) VALUES (?, ?, ?, ?, ?, ?)",
            (mark.event, mark.member, int(mark.present), mark.way.value, mark.by, to_text(mark.at)),
        )

    async def last(self, event: int, member: int) -> Mark | None:
        """Return the last word on somebody."""
        row = await self._transaction.fetch_one(
            f"SELECT {_MARK} FROM attendance_mark WHERE event = ? AND member = ? ORDER BY id DESC LIMIT 1",
            (event, member),
        )
        return None if row is None else _mark(row)

    async def latest(self, event: int) -> dict[int, Mark]:
        """Return the last word on each person, by their number, in the order in which they were first marked."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_MARK} FROM attendance_mark WHERE event = ? ORDER BY id", (event,)
        )
        return {row["member"]: _mark(row) for row in rows}

    async def of(self, member: int) -> list[Mark]:
        """Return every word on somebody."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_MARK} FROM attendance_mark WHERE member = ? ORDER BY id", (member,)
        )
        return [_mark(row) for row in rows]

    async def by(self, marker: int) -> list[Mark]:
        """Return every word that somebody gave on others."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_MARK} FROM attendance_mark WHERE marked_by = ? ORDER BY id", (marker,)
        )
        return [_mark(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Forget every word on somebody; return how many there were."""
        return await self._transaction.execute("DELETE FROM attendance_mark WHERE member = ?", (member,))

    async def forget_marker(self, marker: int) -> int:
        """Let what somebody said of others stand without their name."""
        return await self._transaction.execute(
            "UPDATE attendance_mark SET marked_by = NULL WHERE marked_by = ?", (marker,)
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget what was said before."""
        await self._transaction.execute("DELETE FROM attendance_mark WHERE at < ?", (to_text(instant),))


class MissRepository:
    """Wrong codes, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def of(self, member: int) -> list[datetime]:
        """Return when somebody typed a wrong code, the oldest first."""
        rows = await self._transaction.fetch_all(
            "SELECT at FROM attendance_miss WHERE member = ? ORDER BY at", (member,)
        )
        return [from_text(row["at"]) for row in rows]

    async def add(self, member: int, now: datetime) -> None:
        """Write down that somebody typed a wrong code."""
        await self._transaction.execute(
            "INSERT INTO attendance_miss (member, at) VALUES (?, ?)", (member, to_text(now))
        )

    async def erase(self, member: int) -> int:
        """Forget somebody's wrong codes; return how many there were."""
        return await self._transaction.execute("DELETE FROM attendance_miss WHERE member = ?", (member,))

    async def forget_before(self, instant: datetime) -> None:
        """Forget the wrong codes that were typed before."""
        await self._transaction.execute("DELETE FROM attendance_miss WHERE at < ?", (to_text(instant),))


class CertificateRepository:
    """What is kept of certificates, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def add(self, certificate: Certificate) -> None:
        """Write down that one was made."""
        await self._transaction.execute(
            f"INSERT INTO attendance_certificate ({_CERTIFICATE}) VALUES (?, ?, ?, ?, ?)",
            (
                certificate.event,
                certificate.member,
                certificate.digest,
                certificate.seal,
                to_text(certificate.issued_at),
            ),
        )

    async def found_by(self, digest: bytes) -> Certificate | None:
        """Return the one whose code has this digest."""
        row = await self._transaction.fetch_one(
            f"SELECT {_CERTIFICATE} FROM attendance_certificate WHERE digest = ?", (digest,)
        )
        return None if row is None else _certificate(row)

    async def of(self, member: int) -> list[Certificate]:
        """Return those that were made for somebody."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_CERTIFICATE} FROM attendance_certificate WHERE member = ? ORDER BY id", (member,)
        )
        return [_certificate(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Forget those of somebody; return how many there were."""
        return await self._transaction.execute(
            "DELETE FROM attendance_certificate WHERE member = ?", (member,)
        )

    async def forget_before(self, instant: datetime) -> None:
        """Forget those that were made before."""
        await self._transaction.execute(
            "DELETE FROM attendance_certificate WHERE issued_at < ?", (to_text(instant),)
        )


def _certificate(row: Row) -> Certificate:
    return Certificate(row["event"], row["member"], row["digest"], row["seal"], from_text(row["issued_at"]))


def _check_in(row: Row) -> CheckIn:
    return CheckIn(
        row["event"],
        row["code"],
        bool(row["walk_ins"]),
        from_text(row["opened_at"]),
        row["opened_by"],
        from_optional_text(row["closed_at"]),
    )


def _mark(row: Row) -> Mark:
    return Mark(
        row["event"],
        row["member"],
        bool(row["present"]),
        Way(row["way"]),
        row["marked_by"],
        from_text(row["at"]),
    )
