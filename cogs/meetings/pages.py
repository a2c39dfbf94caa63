"""Approved minutes as pages: for everybody if everybody on the server reads the group's channel, else for staff who are signed in.

Nobody is named as who wrote, approved or has taken something on; what was written stands there as it was written.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.i18n import moments
from bot.markdown import Block, as_blocks
from bot.web.shell import Shell, Visit
from bot.web.signin.door import StaffDoor
from bot.web.signin.service import Visitor
from bot.web.visitors import Throttle, address_of
from cogs.meetings.domain import MinutesNotPublished, Part
from cogs.meetings.service import MinutesService, Paper

LOOKS, LOOKS_PER_SECOND = 60, 2.0
"""So many pages a visitor may open at once, and so many a second after that."""

EVENT: Final = r"{event:\d{1,15}}"

Reads = Callable[[int], bool | None]
"""Tells whether everyone on the server may read a channel; None while that is not known."""


class MinutesPages:
    """Answers whoever comes without Discord, and staff."""

    def __init__(self, minutes: MinutesService, shell: Shell, door: StaffDoor, reads: Reads) -> None:
        """Show what ``minutes`` has, in the frame of ``shell``; staff come in by ``door``."""
        self._minutes = minutes
        self._shell = shell
        self._door = door
        self._reads = reads
        self._looks = Throttle(burst=LOOKS, per_second=LOOKS_PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        yield web.get(rf"/minutes/{EVENT}", self._guarded(self.public))
        yield web.get(rf"/staff/minutes/{EVENT}", self._door.page(self.of_staff))

    def _guarded(self, handler: Handler) -> Handler:
        """Let each visitor ask so often, keep the pages out of search engines, and say what is not there (any more)."""

        async def answer(request: web.Request) -> web.StreamResponse:
            self._looks.charge(address_of(request))
            try:
                response = await handler(request)
            except MinutesNotPublished:
                response = self._shell.page(request, "minutes_gone.html", status=404)
            response.headers["X-Robots-Tag"] = "noindex"
            return response

        return answer

    async def public(self, request: web.Request) -> web.StreamResponse:
        """Show minutes that everybody may read."""
        paper, channel = await self._minutes.published(int(request.match_info["event"]))
        # While nobody knows who reads it, nobody does.
        if channel is None or not self._reads(channel):
            # Not told apart from what there is not.
            raise MinutesNotPublished
        return self._shell.page(request, "minutes.html", **_shown(self._shell.visit(request), paper))

    async def of_staff(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Show the minutes of any group."""
        paper, _ = await self._minutes.published(int(request.match_info["event"]))
        shown = _shown(self._shell.visit(request), paper)
        return self._door.show(request, visitor, "minutes_staff.html", **shown)


def _shown(visit: Visit, paper: Paper) -> dict[str, Any]:
    """Return what the template shows."""
    event = paper.event
    return {
        "title": visit.text("meetings-minutes-title", title=event.title),
        "group": paper.minutes.group,
        "when": moments.span(event.starts_at, event.ends_at, event.plan.starts.zone, visit.locale),
        "attended": None
        if paper.attended is None
        else visit.text("meetings-attended", number=paper.attended),
        "parts_shown": [_part(visit, part, number) for number, part in enumerate(paper.parts, 1)],
        "actions": [
            visit.text(
                "meetings-file-action",
                number=str(one.id),
                what=one.what,
                due=moments.day(one.due, visit.locale),
            )
            for one in paper.actions
        ],
    }


def _part(visit: Visit, part: Part, number: int) -> tuple[str, tuple[Block, ...], tuple[Block, ...]]:
    """Return heading, decisions and notes of a part."""
    written = part.written
    heading = written.heading or visit.text("meetings-part", number=str(number))
    return heading, as_blocks(written.decisions), as_blocks(written.notes)
