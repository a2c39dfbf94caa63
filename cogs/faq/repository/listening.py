"""Where the bot answers, who let it, and to whom it replied lately."""

from datetime import datetime

from bot.storage.database import Transaction
from bot.storage.instants import from_optional_text, from_text, to_text
from bot.storage.personal_data import Json
from cogs.faq.domain import Spoken, Switched, Way


class ListeningRepository:
    """The channels, and what was switched."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def ways(self) -> dict[int, Way]:
        """Return what the bot does in each channel where it does anything."""
        rows = await self._transaction.fetch_all("SELECT channel, way FROM faq_listening")
        return {row["channel"]: Way(row["way"]) for row in rows}

    async def switch(self, channel: int, way: Way, actor: int, at: datetime) -> None:
        """Let the bot do this in a channel, and note who said so."""
        if way is Way.OFF:
            await self._transaction.execute("DELETE FROM faq_listening WHERE channel = ?", (channel,))
        else:
            await self._transaction.execute(
                "INSERT OR REPLACE INTO faq_listening (channel, way) VALUES (?, ?)", (channel, way.value)
            )
        await self._transaction.execute(
            "INSERT INTO faq_listening_deed (channel, way, actor, at) VALUES (?, ?, ?, ?)",
            (channel, way.value, actor, to_text(at)),
        )

    async def switched(self) -> list[Switched]:
        """Return each channel that was ever switched as it is now, with who said so last."""
        rows = await self._transaction.fetch_all(
            "SELECT channel, way, actor, at FROM faq_listening_deed"
            " WHERE id IN (SELECT max(id) FROM faq_listening_deed GROUP BY channel) ORDER BY at DESC, channel"
        )
        return [Switched(row["channel"], Way(row["way"]), row["actor"], from_text(row["at"])) for row in rows]

    async def readdress(self, old: int, new: int) -> None:
        """Take what holds for a channel to the one that stands in its place."""
        await self._transaction.execute(
            "UPDATE OR IGNORE faq_listening SET channel = ? WHERE channel = ?", (new, old)
        )

    async def export(self, member: int) -> list[Json]:
        """Return what a member of staff switched."""
        rows = await self._transaction.fetch_all(
            "SELECT CAST(channel AS TEXT) AS channel, way, at FROM faq_listening_deed WHERE actor = ? ORDER BY id",
            (member,),
        )
        return [dict(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Take their name out of what they switched."""
        return await self._transaction.execute(
            "UPDATE faq_listening_deed SET actor = NULL WHERE actor = ?", (member,)
        )


class SpokenRepository:
    """To whom the bot replied lately."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def last(self, channel: int, member: int) -> Spoken:
        """Return when the bot replied last in the channel, and to the member."""
        row = await self._transaction.fetch_one(
            "SELECT (SELECT max(at) FROM faq_spoken WHERE channel = ?) AS in_channel,"
            " (SELECT max(at) FROM faq_spoken WHERE member = ?) AS to_member",
            (channel, member),
        )
        if row is None:
            return Spoken(None, None)
        return Spoken(from_optional_text(row["in_channel"]), from_optional_text(row["to_member"]))

    async def note(self, message: int, channel: int, member: int, at: datetime) -> bool:
        """Note a reply to a message; False if there was one already."""
        return bool(
            await self._transaction.execute(
                "INSERT OR IGNORE INTO faq_spoken (message, channel, member, at) VALUES (?, ?, ?, ?)",
                (message, channel, member, to_text(at)),
            )
        )

    async def export(self, member: int) -> list[Json]:
        """Return when the bot replied to a member, and where."""
        rows = await self._transaction.fetch_all(
            "SELECT CAST(channel AS TEXT) AS channel, at FROM faq_spoken WHERE member = ? ORDER BY at",
            (member,),
        )
        return [dict(row) for row in rows]

    async def erase(self, member: int) -> int:
        """Forget the replies to a member."""
        return await self._transaction.execute("DELETE FROM faq_spoken WHERE member = ?", (member,))

    async def forget(self, before: datetime) -> None:
        """Forget the replies of before then."""
        await self._transaction.execute("DELETE FROM faq_spoken WHERE at < ?", (to_text(before),))
