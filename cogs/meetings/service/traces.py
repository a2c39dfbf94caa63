"""What people have done for the meetings of a group, for those who count who is active."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.kernel.zones import zone
from bot.storage.database import Transaction
from cogs.meetings.repository import ActionRepository, AgendaRepository, MinutesRepository


class MeetingTraces:
    """Who has taken something on, proposed an item or written minutes, and on which day of a zone."""

    def __init__(self, zone_name: str) -> None:
        """Count days by the clocks of ``zone_name``."""
        self._zone = zone(zone_name)

    async def of(
        self, transaction: Transaction, group: str, meetings: Iterable[int]
    ) -> list[tuple[int, date]]:
        """Return each member with a day on which they did something in the group, or for one of these meetings."""
        found = [
            (one.owner, one.made)
            for one in await ActionRepository(transaction).of_groups([group])
            if one.owner is not None
        ]
        for meeting in meetings:
            items = await AgendaRepository(transaction).items(meeting)
            found += [(one.member, self._day(one.at)) for one in items if one.member is not None]
            parts = await MinutesRepository(transaction).parts(meeting)
            found += [(one.writer, self._day(one.at)) for one in parts if one.writer is not None]
        return found

    def _day(self, instant: datetime) -> date:
        return instant.astimezone(self._zone).date()
