"""Subscriptions in the database."""

from collections.abc import Iterable
from datetime import datetime

from bot.storage.database import Row, SqlValue, Transaction
from bot.storage.instants import from_optional_text, from_text, to_text
from cogs.subscriptions.domain import Scope, Subscription

COMMUNITY = ""
"""What stands for the community where groups stand by their slugs."""


class SubscriptionRepository:
    """Who wants the digest by mail, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def get(self, number: int) -> Subscription | None:
        """Return the subscription of that number."""
        found = await self._where("id = ?", number)
        return found[0] if found else None

    async def of(self, member: int) -> list[Subscription]:
        """Return what a member has, confirmed or not, the newest first."""
        return await self._where("member = ? ORDER BY id DESC", member)

    async def to(self, mailbox: int) -> list[Subscription]:
        """Return what leads to a mailbox, confirmed or not."""
        return await self._where("mailbox = ? ORDER BY id DESC", mailbox)

    async def confirmed(self, scope: Scope) -> list[Subscription]:
        """Return everybody who has chosen to get the letters of a digest."""
        return await self._where(
            "confirmed_at IS NOT NULL AND id IN (SELECT subscription FROM subscription_digest WHERE scope = ?) "
            "ORDER BY id",
            scope or COMMUNITY,
        )

    async def chosen(self, number: int) -> frozenset[Scope]:
        """Return which digests a subscription is for."""
        rows = await self._transaction.fetch_all(
            "SELECT scope FROM subscription_digest WHERE subscription = ?", (number,)
        )
        return frozenset(row["scope"] or None for row in rows)

    async def choose(self, number: int, scopes: Iterable[Scope]) -> None:
        """Let a subscription be for these digests and no others."""
        await self._transaction.execute("DELETE FROM subscription_digest WHERE subscription = ?", (number,))
        await self._transaction.execute_many(
            "INSERT INTO subscription_digest (subscription, scope) VALUES (?, ?)",
            [(number, scope or COMMUNITY) for scope in scopes],
        )

    async def drop(self, number: int, scope: Scope) -> None:
        """Let a subscription be for a digest no more."""
        await self._transaction.execute(
            "DELETE FROM subscription_digest WHERE subscription = ? AND scope = ?",
            (number, scope or COMMUNITY),
        )

    async def unseen_since(self, instant: datetime, limit: int) -> list[Subscription]:
        """Return who gets letters and was not known to be on the server since, the longest ago first."""
        return await self._where(
            "confirmed_at IS NOT NULL AND coalesce(seen_at, made_at) < ? "
            "ORDER BY coalesce(seen_at, made_at), id LIMIT ?",
            to_text(instant),
            limit,
        )

    async def saw(self, member: int, now: datetime) -> None:
        """Note that a member is on the server."""
        await self._transaction.execute(
            "UPDATE subscription SET seen_at = ? WHERE member = ?", (to_text(now), member)
        )

    async def unconfirmed_before(self, instant: datetime) -> list[Subscription]:
        """Return what nobody has confirmed and was typed before an instant."""
        return await self._where("confirmed_at IS NULL AND made_at < ?", to_text(instant))

    async def typed(self, member: int, now: datetime, since: datetime) -> int:
        """Note that a member types an address; return how often they did since then, before."""
        (row,) = await self._transaction.fetch_all(
            "SELECT count(*) AS number FROM subscription_typed WHERE member = ? AND at > ?",
            (member, to_text(since)),
        )
        await self._transaction.execute(
            "INSERT INTO subscription_typed (member, at) VALUES (?, ?)", (member, to_text(now))
        )
        return int(row["number"])

    async def forget_typed(self, before: datetime) -> None:
        """Forget who typed an address before an instant."""
        await self._transaction.execute("DELETE FROM subscription_typed WHERE at <= ?", (to_text(before),))

    async def forget_typing(self, member: int) -> int:
        """Forget when a member typed addresses; return how often that was."""
        return await self._transaction.execute("DELETE FROM subscription_typed WHERE member = ?", (member,))

    async def add(self, member: int, mailbox: int, locale: str, now: datetime) -> Subscription:
        """Keep who wants it until the reader of the mailbox confirms it."""
        (row,) = await self._transaction.fetch_all(
            "INSERT INTO subscription (member, mailbox, locale, made_at) VALUES (?, ?, ?, ?) RETURNING *",
            (member, mailbox, locale, to_text(now)),
        )
        made = _subscription(row)
        await self.choose(made.id, [None])
        return made

    async def confirm(self, number: int, now: datetime) -> None:
        """Note that who reads the mailbox pressed."""
        await self._transaction.execute(
            "UPDATE subscription SET confirmed_at = coalesce(confirmed_at, ?) WHERE id = ?",
            (to_text(now), number),
        )

    async def speak(self, number: int, locale: str) -> None:
        """Let its letters be in a language."""
        await self._transaction.execute("UPDATE subscription SET locale = ? WHERE id = ?", (locale, number))

    async def remove(self, number: int) -> None:
        """Forget it."""
        await self._transaction.execute("DELETE FROM subscription WHERE id = ?", (number,))

    async def _where(self, condition: str, *values: SqlValue) -> list[Subscription]:
        rows = await self._transaction.fetch_all(f"SELECT * FROM subscription WHERE {condition}", values)
        return [_subscription(row) for row in rows]


def _subscription(row: Row) -> Subscription:
    return Subscription(
        id=row["id"],
        member=row["member"],
        mailbox=row["mailbox"],
        locale=row["locale"],
        made=from_text(row["made_at"]),
        confirmed=from_optional_text(row["confirmed_at"]),
    )
