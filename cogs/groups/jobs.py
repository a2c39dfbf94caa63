"""What the calendar wakes: recurring posts are kept promised, and what is old is forgotten."""

from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.groups.service import GroupRecords, GroupService, PostService

HOUR: Final = 3
MINUTE: Final = 29
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(
    calendar: Calendar, zone: str, *, groups: GroupService, posts: PostService, records: GroupRecords
) -> None:
    """Every night: forget what is old, promise the next recurring posts, show requests nobody could see."""

    async def every_night() -> None:
        await records.forget_old()
        await posts.forget_old()
        await posts.promise_all()
        await groups.ask_leaders_again()

    calendar.daily("groups.nightly", hour=HOUR, minute=MINUTE, zone=zone, call=every_night)
