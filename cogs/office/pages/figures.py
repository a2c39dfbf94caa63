"""The figures of an event, as numbers and pictures, and as a report to print or to keep."""

from collections.abc import Iterator
from typing import Final

from aiohttp import web

from bot.kernel.suppression import LEAST
from bot.pictures import Painter, Plot
from bot.web.shell import Shell
from bot.web.signin.door import StaffDoor
from bot.web.signin.service import Visitor
from cogs.office.domain import Figures
from cogs.office.embeds.charts import plots
from cogs.office.embeds.reports import MEDIA_TYPE, report
from cogs.office.embeds.sheets import sections
from cogs.office.pages.lists import EVENT
from cogs.office.service import FigureService

PICTURE: Final = f"{EVENT}/figures/{{name:[a-z]+}}.png"


class FigurePages:
    """Answers staff who are signed in."""

    def __init__(self, door: StaffDoor, shell: Shell, counting: FigureService, painter: Painter) -> None:
        """Let in by ``door``."""
        self._door = door
        self._shell = shell
        self._counting = counting
        self._painter = painter

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the figures are."""
        yield web.get(f"{EVENT}/figures", self._door.page(self.figures))
        yield web.get(PICTURE, self._door.page(self.picture))
        yield web.get(f"{EVENT}/report", self._door.page(self.report))
        yield web.get(f"{EVENT}/report.md", self._door.page(self.markdown))

    async def figures(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Show the figures."""
        return await self._show(request, visitor, "figures.html")

    async def report(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Show the report as it is printed."""
        return await self._show(request, visitor, "report.html")

    async def markdown(self, request: web.Request, _visitor: Visitor) -> web.StreamResponse:
        """Hand out the report as a file."""
        found, visit = await self._found(request), self._shell.visit(request)
        shown = sections(found, visit.text, visit.locale)
        return web.Response(
            text=report(found, shown, visit.text, visit.locale, visit.zone),
            content_type=MEDIA_TYPE,
            charset="utf-8",
            headers={"Content-Disposition": f'attachment; filename="report-{found.event.id}.md"'},
        )

    async def picture(self, request: web.Request, _visitor: Visitor) -> web.StreamResponse:
        """Draw one picture."""
        drawn = self._plots(request, await self._found(request))
        wanted = next((plot for plot in drawn if plot.name == request.match_info["name"]), None)
        if wanted is None:
            raise web.HTTPNotFound
        return web.Response(body=await self._painter.paint(wanted), content_type="image/png")

    async def _show(self, request: web.Request, visitor: Visitor, template: str) -> web.StreamResponse:
        found, visit = await self._found(request), self._shell.visit(request)
        return self._door.show(
            request,
            visitor,
            template,
            event=found.event,
            at=found.at,
            least=LEAST,
            sections=list(sections(found, visit.text, visit.locale)),
            plots=self._plots(request, found),
        )

    async def _found(self, request: web.Request) -> Figures:
        return await self._counting.of(int(request.match_info["event"]))

    def _plots(self, request: web.Request, found: Figures) -> list[Plot]:
        visit = self._shell.visit(request)
        return plots(found, visit.text, visit.locale) if self._painter.able else []
