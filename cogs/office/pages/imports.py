"""Entering people from a list: given as a file or pasted, looked at line by line, entered with a press."""

from collections.abc import Iterator
from typing import Final

from aiohttp import web

from bot.kernel.errors import DomainError
from bot.web.forms import Form
from bot.web.shell import Shell
from bot.web.signin.door import StaffDoor, text_in
from bot.web.signin.service import HOME, Visitor
from cogs.office.domain.entries import LONGEST_CELL, MOST_BYTES, MOST_LINES, MOST_NAMES, text_of
from cogs.office.embeds.tables import entry_lines
from cogs.office.pages.lists import EVENT
from cogs.office.service import ImportService, ListService

READ: Final = f"{HOME}/lists/{{list:[0-9]{{1,18}}}}"

ROOM: Final = 16 * 1024
"""Bytes that a form takes besides the list in it."""


class ImportPages:
    """Answers staff who are signed in."""

    def __init__(self, door: StaffDoor, shell: Shell, lists: ListService, imports: ImportService) -> None:
        """Let in by ``door``."""
        self._door = door
        self._shell = shell
        self._lists = lists
        self._imports = imports

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where lists are given, looked at, and entered."""
        yield web.get(f"{EVENT}/import", self._door.page(self.form))
        yield web.post(f"{EVENT}/import", self._door.action(self.read, largest=2 * MOST_BYTES + ROOM))
        yield web.get(READ, self._door.page(self.look))
        yield web.post(f"{READ}/enter", self._door.action(self.enter))

    async def form(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Ask for a list."""
        return await self._form(request, visitor)

    async def read(self, request: web.Request, visitor: Visitor, form: Form) -> web.StreamResponse:
        """Read a list in, and lead to what would come of it; what was pasted is not lost if it cannot be."""
        pasted = text_in(form, "lines")
        try:
            text = pasted or text_of(_file(form))
            number = await self._imports.propose(int(request.match_info["event"]), visitor.member, text)
        except DomainError as refusal:
            wrong = self._shell.visit(request).refusal(refusal)
            return await self._form(request, visitor, lines=pasted, wrong=wrong, status=409)
        raise self._door.onward(request, f"{HOME}/lists/{number}")

    async def look(self, request: web.Request, visitor: Visitor) -> web.StreamResponse:
        """Show what would come of each line, or what came of it."""
        read = await self._imports.look(int(request.match_info["list"]), visitor.member)
        visit = self._shell.visit(request)
        return self._door.show(
            request,
            visitor,
            "list_read.html",
            event=read.event,
            number=read.proposal.id,
            done=read.proposal.done,
            entering=read.entering,
            inviting=read.inviting,
            wrong=read.wrong,
            lines=entry_lines(read.entries, visit.text, modes=len(read.event.modes) > 1),
        )

    async def enter(self, request: web.Request, visitor: Visitor, _form: Form) -> web.StreamResponse:
        """Enter everybody who can be, and lead to what came of it."""
        number = int(request.match_info["list"])
        await self._imports.enter(number, visitor.member)
        raise self._door.onward(request, f"{HOME}/lists/{number}")

    async def _form(
        self,
        request: web.Request,
        visitor: Visitor,
        *,
        lines: str = "",
        wrong: str = "",
        status: int = 200,
    ) -> web.Response:
        overview = await self._lists.overview(int(request.match_info["event"]))
        return self._door.show(
            request,
            visitor,
            "list_form.html",
            status=status,
            event=overview.event,
            modes=len(overview.event.modes) > 1,
            lines=lines,
            wrong=wrong,
            sends=self._imports.sends,
            most=MOST_LINES,
            names=MOST_NAMES,
            limit=MOST_LINES * LONGEST_CELL,
        )


def _file(form: Form) -> bytes:
    """Return what is in the file that was chosen; nothing if none was."""
    given = form.get("file")
    return given.file.read() if isinstance(given, web.FileField) else b""
