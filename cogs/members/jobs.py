"""What the calendar wakes: forgetting those who chose nothing."""

import logging
from typing import Final

from bot.scheduling.calendar import Calendar
from cogs.members.service import MemberService

LOG = logging.getLogger(__name__)

HOUR: Final = 3
MINUTE: Final = 41
"""At night, and not on the hour, when every other program wakes as well."""


def schedule(calendar: Calendar, members: MemberService, zone: str) -> None:
    """Forget every night the language of those who chose nothing and have long been silent."""

    async def every_night() -> None:
        LOG.info("forgot %d members who had chosen nothing", await members.forget_silent())

    calendar.daily("members.forgetting", hour=HOUR, minute=MINUTE, zone=zone, call=every_night)
