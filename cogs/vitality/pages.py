"""Reports to look at, to print and to keep, for staff who are signed in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from bot.community.content import Community
from bot.pictures import Painter, Plot
from bot.web.shell import Shell
from bot.web.signin.door import StaffDoor
from bot.web.signin.service import HOME, Visitor
from cogs.groups.service import Actor
from cogs.vitality.domain import Half, Report
from cogs.vitality.embeds.charts import plots
from cogs.vitality.embeds.reports import MEDIA_TYPE, file_name, markdown
from cogs.vitality.embeds.sheets import Words, half_name, numbers_note, sections, span
from cogs.vitality.service import VitalityService

REPORTS: Final = f"{HOME}/reports"
REPORT: Final = f"{REPORTS}/{{group:[a-z0-9-]+}}/{{half:[0-9]{{4}}-H[12]}}"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A group's reports: what each is called, and where it is."""

    name: str
    halves: tuple[tuple[str, str], ...]


class ReportPages:
    """Answers staff who are signed in."""

    def __init__(
        self, door: StaffDoor, shell: Shell, vitality: VitalityService, painter: Painter, community: Community
    ) -> None:
        """Let in by ``door``."""
        self._door = door
        self._shell = shell
        self._vitality = vitality
        self._painter = painter
        self._community = community

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the reports are."""
        yield web.get(REPORTS, self._door.page(self.all))
        yield web.get(REPORT, self._door.page(self.one))
        yield web.get(f"{REPORT}.md", self._door.page(self.markdown))
        yield web.get(f"{REPORT}/{{name:[a-z]+}}.png", self._door.page(self.picture))

    async def all(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """List the reports of all groups."""
        visit, present = self._shell.visit(request), self._vitality.present
        kept = await self._vitality.kept_by_group()
        shelves = [
            Shelf(
                group.name_in(visit.locale),
                tuple(
                    (_label(half, present, visit.text), path(group.slug, half)) for half in kept[group.slug]
                ),
            )
            for group in self._community.groups
        ]
        return self._door.show(request, visitor, "vitality.html", groups=shelves)

    async def one(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Show a report as it is printed."""
        found, visit = await self._found(request, visitor), self._shell.visit(request)
        return self._door.show(
            request,
            visitor,
            "vitality_report.html",
            group=self._community.group(found.group).name_in(visit.locale),
            path=path(found.group, found.half),
            half=span(found, visit.text, visit.locale),
            at=found.at,
            sections=list(sections(found, visit.text)),
            plots=await self._plots(found, visit.text),
            numbers=numbers_note(found, visit.text),
        )

    async def markdown(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Hand out a report as a file."""
        found, visit = await self._found(request, visitor), self._shell.visit(request)
        name = self._community.group(found.group).name_in(visit.locale)
        return web.Response(
            text=markdown(found, name, visit.text, visit.locale, visit.zone),
            content_type=MEDIA_TYPE,
            charset="utf-8",
            headers={"Content-Disposition": f'attachment; filename="{file_name(found)}"'},
        )

    async def picture(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Draw one picture."""
        drawn = await self._plots(await self._found(request, visitor), self._shell.visit(request).text)
        wanted = next((plot for plot in drawn if plot.name == request.match_info["name"]), None)
        if wanted is None:
            raise web.HTTPNotFound
        return web.Response(body=await self._painter.paint(wanted), content_type="image/png")

    async def _found(self, request: web.Request, visitor: Visitor) -> Report:
        group, half = request.match_info["group"], request.match_info["half"]
        if group not in {one.slug for one in self._community.groups}:
            raise web.HTTPNotFound
        return await self._vitality.report(group, half, Actor(visitor.member, staff=True))

    async def _plots(self, found: Report, words: Words) -> list[Plot]:
        earlier = await self._vitality.earlier(found)
        return plots(found, earlier, words) if self._painter.able else []


def path(group: str, half: Half) -> str:
    """Return where a report is."""
    return f"{REPORTS}/{group}/{half.name}"


def _label(half: Half, present: Half, words: Words) -> str:
    name = half_name(half, words)
    return words("vitality-pages-so-far", half=name) if half == present else name
