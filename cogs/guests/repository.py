"""All SQL of the guests."""

import json
from collections.abc import Mapping
from datetime import datetime

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_text
from cogs.guests.domain import Guest, SignUp

_GUEST = "id, address, name, locale, confirmed_at, seen_at"
_SIGN_UP = (
    "id, guest, event, name, locale, mode, answers, made_at, done_at, invited, invited_by, mailed, asked"
)
_TURN = "row_number() OVER (PARTITION BY typed_by ORDER BY id DESC) AS turn"
"""How many newer ones the same visitor typed, and one: whoever types often takes room from nobody else."""


class GuestRepository:
    """Guests, what they typed, and the keys to their pages, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    # ---- guests ----------------------------------------------------------------------

    async def get(self, guest: int) -> Guest | None:
        """Return the guest, or None if they are forgotten."""
        return await self._one("id = ?", guest)

    async def at(self, box: str) -> Guest | None:
        """Return whose mailbox it is."""
        return await self._one("box = ?", box)

    async def add(self, address: str, box: str, name: str, locale: str, now: datetime) -> Guest:
        """Know a mailbox from now on, and nothing of who reads it."""
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO guest (address, box, name, locale, seen_at) VALUES (?, ?, ?, ?, ?) "
            f"RETURNING {_GUEST}",
            (address, box, name, locale, to_text(now)),
        )
        return _guest(row)

    async def saw(self, guest: int, now: datetime) -> None:
        """Note that they pressed something."""
        await self._transaction.execute("UPDATE guest SET seen_at = ? WHERE id = ?", (to_text(now), guest))

    async def confirm(self, guest: int, name: str, locale: str, now: datetime) -> None:
        """Note that who reads the mailbox pressed, and how they want to be called."""
        at = to_text(now)
        await self._transaction.execute(
            "UPDATE guest SET name = ?, locale = ?, confirmed_at = coalesce(confirmed_at, ?), seen_at = ? "
            "WHERE id = ?",
            (name, locale, at, at, guest),
        )

    async def remove(self, guest: int) -> int:
        """Forget them, with all that hangs on them; return how many rows of guests that were."""
        return await self._transaction.execute("DELETE FROM guest WHERE id = ?", (guest,))

    async def unseen_since(self, before: datetime) -> list[Guest]:
        """Return who has pressed nothing since an instant."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_GUEST} FROM guest WHERE seen_at < ?", (to_text(before),)
        )
        return [_guest(row) for row in rows]

    async def _one(self, condition: str, *values: SqlValue) -> Guest | None:
        row = await self._transaction.fetch_one(f"SELECT {_GUEST} FROM guest WHERE {condition}", values)
        return None if row is None else _guest(row)

    # ---- what they typed -------------------------------------------------------------

    async def sign_up(
        self,
        guest: int,
        event: int,
        name: str,
        locale: str,
        mode: str | None,
        answers: Mapping[str, str],
        now: datetime,
        *,
        invited: bool = False,
        by: int | None = None,
        mailed: bool = True,
        asked: str | None = None,
        typed_by: bytes | None = None,
    ) -> SignUp:
        """Keep what was typed until it is confirmed; ``invited``: by an organiser, ``by`` name; ``mailed``: by a letter.

        ``asked`` is the mark of the questions that the answers are to, ``typed_by`` that of the visitor.
        """
        said = json.dumps(dict(answers), ensure_ascii=False)
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO guest_sign_up (guest, event, name, locale, mode, answers, made_at, invited, invited_by, mailed, asked, typed_by) "
            f"VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_SIGN_UP}",
            (
                guest,
                event,
                name,
                locale,
                mode,
                said,
                to_text(now),
                int(invited),
                by,
                int(mailed),
                asked,
                typed_by,
            ),
        )
        return _sign_up(row)

    async def signed_up(self, number: int) -> SignUp | None:
        """Return what was typed."""
        row = await self._transaction.fetch_one(
            f"SELECT {_SIGN_UP} FROM guest_sign_up WHERE id = ?", (number,)
        )
        return None if row is None else _sign_up(row)

    async def sign_ups_of(self, guest: int) -> list[SignUp]:
        """Return all that was typed for a mailbox and is still kept."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_SIGN_UP} FROM guest_sign_up WHERE guest = ? ORDER BY id", (guest,)
        )
        return [_sign_up(row) for row in rows]

    async def waiting(self, guest: int, since: datetime, limit: int) -> list[SignUp]:
        """Return what was typed for a mailbox since an instant and not confirmed, the newest first.

        Of more than ``limit``, each visitor's newest before anybody's second newest.
        """
        rows = await self._transaction.fetch_all(
            f"SELECT {_SIGN_UP} FROM (SELECT *, {_TURN} FROM guest_sign_up "
            "WHERE guest = ? AND made_at >= ? AND done_at IS NULL ORDER BY turn, id DESC LIMIT ?) "
            "ORDER BY id DESC",
            (guest, to_text(since), limit),
        )
        return [_sign_up(row) for row in rows]

    async def thin_out(self, guest: int, kept: int) -> None:
        """Forget what was typed for a mailbox without a letter, but for ``kept``: the newest of each visitor before second ones."""
        await self._transaction.execute(
            "DELETE FROM guest_sign_up WHERE guest = :guest AND NOT mailed AND done_at IS NULL AND id NOT IN "
            f"(SELECT id FROM (SELECT id, {_TURN} FROM guest_sign_up "
            "WHERE guest = :guest AND NOT mailed AND done_at IS NULL ORDER BY turn, id DESC LIMIT :kept))",
            {"guest": guest, "kept": kept},
        )

    async def invited_by(self, member: int) -> list[SignUp]:
        """Return whom a member of staff has asked by letter."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_SIGN_UP} FROM guest_sign_up WHERE invited_by = ? ORDER BY id", (member,)
        )
        return [_sign_up(row) for row in rows]

    async def forget_inviter(self, member: int) -> int:
        """Let invitations stand without the name of who made them."""
        return await self._transaction.execute(
            "UPDATE guest_sign_up SET invited_by = NULL WHERE invited_by = ?", (member,)
        )

    async def written_to_since(self, instant: datetime) -> list[str]:
        """Return the mailbox of each letter since an instant that asked to confirm."""
        rows = await self._transaction.fetch_all(
            "SELECT box FROM guest_sign_up JOIN guest ON guest.id = guest_sign_up.guest "
            "WHERE made_at > ? AND NOT invited AND mailed",
            (to_text(instant),),
        )
        return [row["box"] for row in rows]

    async def done(self, sign_up: int, now: datetime) -> None:
        """Note that it was confirmed; the registration holds the answers from now on."""
        await self._transaction.execute(
            "UPDATE guest_sign_up SET done_at = coalesce(done_at, ?), answers = '{}' WHERE id = ?",
            (to_text(now), sign_up),
        )

    async def forget_sign_ups(self, before: datetime) -> int:
        """Remove what was typed before an instant."""
        return await self._transaction.execute(
            "DELETE FROM guest_sign_up WHERE made_at < ?", (to_text(before),)
        )

    # ---- keys ------------------------------------------------------------------------

    async def give(self, guest: int, digest: bytes, until: datetime) -> None:
        """Let a key open the pages of a guest."""
        await self._transaction.execute(
            "INSERT INTO guest_key (digest, guest, until) VALUES (?, ?, ?)", (digest, guest, to_text(until))
        )

    async def opened_by(self, digest: bytes, now: datetime) -> Guest | None:
        """Return whose pages a key opens now."""
        return await self._one(
            "id = (SELECT guest FROM guest_key WHERE digest = ? AND until > ?)", digest, to_text(now)
        )

    async def forget_keys(self, now: datetime) -> int:
        """Remove the keys that open nothing any more."""
        return await self._transaction.execute("DELETE FROM guest_key WHERE until <= ?", (to_text(now),))

    # ---- lost links ------------------------------------------------------------------

    async def link_asked(self, reader: bytes, now: datetime, since: datetime, most: int) -> bool:
        """Note that somebody asks to write to a reader, known or not, unless that happened ``most`` times since then.

        False: it did, and nothing was noted: else whoever asks again and again would keep the reader out for ever.
        """
        await self.forget_links(since)
        (row,) = await self._transaction.fetch_all(
            "SELECT count(*) AS number FROM guest_link WHERE reader = ?", (reader,)
        )
        if row["number"] >= most:
            return False
        await self._transaction.execute(
            "INSERT INTO guest_link (reader, asked_at) VALUES (?, ?)", (reader, to_text(now))
        )
        return True

    async def forget_links(self, before: datetime) -> None:
        """Forget who asked for a link before an instant."""
        await self._transaction.execute("DELETE FROM guest_link WHERE asked_at <= ?", (to_text(before),))


def _guest(row: Row) -> Guest:
    return Guest(
        id=row["id"],
        address=row["address"],
        name=row["name"],
        locale=row["locale"],
        confirmed=from_optional_text(row["confirmed_at"]),
        seen=from_text(row["seen_at"]),
    )


def _sign_up(row: Row) -> SignUp:
    return SignUp(
        id=row["id"],
        guest=row["guest"],
        event=row["event"],
        name=row["name"],
        locale=row["locale"],
        mode=row["mode"],
        answers=json.loads(row["answers"]),
        made=from_text(row["made_at"]),
        done=from_optional_text(row["done_at"]),
        invited=bool(row["invited"]),
        invited_by=row["invited_by"],
        mailed=bool(row["mailed"]),
        asked=row["asked"],
    )
