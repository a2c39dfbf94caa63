"""What the calendar does for members: forgetting."""

import logging

from cogs.members.service import MemberService

LOG = logging.getLogger(__name__)


class Forgetting:
    """Forgets, once a day, the language of those who chose nothing and have long been silent."""

    def __init__(self, service: MemberService) -> None:
        """Let ``service`` forget."""
        self._service = service

    async def run(self) -> None:
        """Forget."""
        LOG.info("forgot %d members who had chosen nothing", await self._service.forget_silent())
