"""The queue and its requests as pages, for staff who are signed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from aiohttp import web

from bot.community.content import Community
from bot.web.forms import Form
from bot.web.shell import Shell, Visit
from bot.web.signin.door import StaffDoor
from bot.web.signin.service import HOME, Visitor
from cogs.helpdesk import embeds
from cogs.helpdesk.repository import Entry, Part
from cogs.helpdesk.service import DeskService, Dossier

DESK: Final = f"{HOME}/desk"
REQUEST: Final = f"{DESK}/{{request:[0-9]{{1,18}}}}"

SHOWN: Final = 50
"""So many requests are on a page."""

MINE: Final = "mine"
UNCLAIMED: Final = "unclaimed"
WHOSE: Final = ("all", MINE, UNCLAIMED)


@dataclass(frozen=True, slots=True)
class Line:
    """Something that happened to a request, in words."""

    what: str
    at: datetime
    text: str


class DeskPages:
    """Answers staff who are signed in."""

    def __init__(
        self, door: StaffDoor, shell: Shell, desk: DeskService, community: Community, server: int
    ) -> None:
        """Let in by ``door``; threads are those of ``server``."""
        self._door = door
        self._shell = shell
        self._desk = desk
        self._community = community
        self._server = server

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        yield web.get(DESK, self._door.page(self.queue))
        yield web.get(REQUEST, self._door.page(self.request))
        yield web.post(f"{REQUEST}/claim", self._door.action(self.claim))

    async def queue(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """List the open requests: all, those of who asks, or nobody's."""
        visit, whose = self._shell.visit(request), _whose(request)
        part = Part(visitor.member if whose == MINE else None, unclaimed=whose == UNCLAIMED)
        found = await self._desk.queue(part, _page(request), SHOWN)
        at = partial(visit.href, DESK, whose=whose)
        return self._door.show(
            request,
            visitor,
            "queue.html",
            queue=found,
            category=partial(self._category, visit),
            parts_of_it=[
                (visit.text(f"helpdesk-page-{one}"), visit.href(DESK, whose=one), one == whose)
                for one in WHOSE
            ],
            before=at(page=str(found.number - 1)) if found.number > 1 else None,
            after=at(page=str(found.number + 1)) if found.number < found.last else None,
        )

    async def request(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Show a request with its course and the desk's notes."""
        visit = self._shell.visit(request)
        dossier = await self._desk.dossier(int(request.match_info["request"]))
        asked = dossier.case.request
        thread = f"https://discord.com/channels/{self._server}/{asked.thread}" if asked.thread else None
        return self._door.show(
            request,
            visitor,
            "request.html",
            asked=asked,
            number=str(asked.id),
            life=dossier.case.life,
            thread=thread,
            category=partial(self._category, visit),
            course=[_line(visit, entry, asked.member) for entry in dossier.entries],
            notes=dossier.notes,
            times=list(_times(visit, dossier)),
        )

    async def claim(self, request: web.Request, visitor: Visitor, _form: Form) -> web.StreamResponse:
        """Take the request, and show it."""
        number = int(request.match_info["request"])
        await self._desk.claim(number, visitor.member)
        raise web.HTTPSeeOther(self._shell.visit(request).href(f"{DESK}/{number}"))

    def _category(self, visit: Visit, slug: str) -> str:
        return embeds.category(self._community, slug, visit.locale)


def _whose(request: web.Request) -> str:
    wanted = request.query.get("whose", "")
    return wanted if wanted in WHOSE else WHOSE[0]


def _page(request: web.Request) -> int:
    typed = request.query.get("page", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 7 else 1


def _line(visit: Visit, entry: Entry, asker: int) -> Line:
    who = visit.text("helpdesk-page-member" if entry.actor == asker else "helpdesk-the-desk")
    text = "" if entry.what == "handed-over" else entry.text
    told = visit.text(f"helpdesk-plain-{entry.what}", who=who, text=text)
    return Line(told, entry.at, text if entry.what == "proposed" else "")


def _times(visit: Visit, dossier: Dossier) -> Iterator[tuple[str, str]]:
    for label, after in (
        ("helpdesk-figures-first", dossier.answered_after),
        ("helpdesk-figures-resolution", dossier.resolved_after),
    ):
        if after is not None:
            minutes = after // timedelta(minutes=1)
            words = visit.text("helpdesk-figures-span", hours=minutes // 60, minutes=minutes % 60)
            yield label, words
