"""The events, and the list of participants of one."""

import asyncio
from collections.abc import Iterator
from typing import Final

from aiohttp import web

from bot.kernel.clock import Clock
from bot.web.forms import Form
from bot.web.shell import Shell
from bot.web.signin.door import StaffDoor, text_in
from bot.web.signin.service import HOME, Visitor
from cogs.events.domain import Scope
from cogs.events.service import EventFinder
from cogs.office.domain import Format
from cogs.office.embeds.files import MEDIA_TYPES, as_csv, as_workbook
from cogs.office.embeds.tables import lines_of, list_of
from cogs.office.service import ListService, Made, Names

EVENT: Final = f"{HOME}/events/{{event:[0-9]{{1,18}}}}"
DOWNLOADS: Final = f"{HOME}/downloads"

SHOWN: Final = 100
"""So many people are shown on a page; the others are in the file."""


class ListPages:
    """Answers staff who are signed in."""

    def __init__(
        self,
        door: StaffDoor,
        shell: Shell,
        finder: EventFinder,
        lists: ListService,
        names: Names,
        clock: Clock,
    ) -> None:
        """Let in by ``door``."""
        self._door = door
        self._shell = shell
        self._finder = finder
        self._lists = lists
        self._names = names
        self._clock = clock

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        yield web.get(HOME, self._door.page(self.home))
        yield web.get(EVENT, self._door.page(self.event))
        yield web.post(f"{EVENT}/list", self._door.action(self.ask))
        # No HEAD: who only looks fetches nothing, and nothing is written down of it.
        yield web.get(f"{DOWNLOADS}/{{secret}}", self._door.page(self.fetch), allow_head=False)

    async def home(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """List the events that staff work with."""
        events = await self._finder.suggest("", Scope.RECENT, visitor.member, staff=True)
        return self._door.show(request, visitor, "office.html", events=events)

    async def event(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Show an event, the list of its participants, and what was done with it."""
        number = int(request.match_info["event"])
        overview = await self._lists.overview(number)
        _, people = await self._lists.people(number)
        visit = self._shell.visit(request)
        actors = await self._names.of({deed.actor for deed in overview.deeds if deed.actor is not None})
        return self._door.show(
            request,
            visitor,
            "event.html",
            event=overview.event,
            deeds=lines_of(overview.deeds, actors, visit.text),
            table=list_of(overview.event, people, visit.text, visit.locale),
            left_out=people.left_out,
            most=SHOWN,
        )

    async def ask(self, request: web.Request, visitor: Visitor, form: Form) -> web.StreamResponse:
        """Make a list ready to be fetched, and lead to it."""
        wanted = text_in(form, "format")
        if wanted not in set(Format):
            raise web.HTTPBadRequest
        secret = await self._lists.ask(int(request.match_info["event"]), visitor.member, Format(wanted))
        raise self._door.onward(request, f"{DOWNLOADS}/{secret}")

    async def fetch(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Hand the list to whoever asked for it, as it is now."""
        made = await self._lists.fetch(request.match_info["secret"], visitor.member)
        name = f"participants-{made.event.id}.{made.format}"
        return web.Response(
            body=await self._file(request, made),
            content_type=MEDIA_TYPES[made.format],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    async def _file(self, request: web.Request, made: Made) -> bytes:
        visit = self._shell.visit(request)
        table = list_of(made.event, made.people, visit.text, visit.locale)
        if made.format is Format.CSV:
            return await asyncio.to_thread(as_csv, table)
        return await asyncio.to_thread(as_workbook, table, self._clock.now())
