"""Public pages: ``/partners`` with what is shown, and one for each card, for who has no Discord.

Nobody is named on them or asked who they are, and nothing that is looked for is kept or logged.
"""

from collections.abc import Iterator
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.web.shell import Shell
from bot.web.visitors import Throttle, address_of
from cogs.partners.domain import LANGUAGES, CardGone, Purpose, Side, Theme
from cogs.partners.embeds import pages
from cogs.partners.embeds.cards import FindOrigin
from cogs.partners.service import CardService, Filters, FindingService

LOOKS, LOOKS_PER_SECOND = 60, 2.0
"""So many pages a visitor may open at once, and so many a second after that."""

LISTED: Final = 50
"""So many cards stand on the page; the last changed first."""


class PartnerPages:
    """Answers whoever comes without Discord."""

    def __init__(self, finding: FindingService, cards: CardService, shell: Shell, origin: FindOrigin) -> None:
        """Show what ``finding`` and ``cards`` have, in the frame of ``shell``; ``origin`` names regions."""
        self._finding = finding
        self._cards = cards
        self._shell = shell
        self._origin = origin
        self._looks = Throttle(burst=LOOKS, per_second=LOOKS_PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        yield web.get("/partners", self._guarded(self.every))
        yield web.get(r"/partners/{card:\d{1,15}}", self._guarded(self.one))

    def _guarded(self, handler: Handler) -> Handler:
        """Let each visitor ask so often, keep the pages out of search engines, and say what is not there (any more)."""

        async def answer(request: web.Request) -> web.StreamResponse:
            self._looks.charge(address_of(request))
            try:
                response = await handler(request)
            except CardGone:
                response = self._shell.page(request, "partner_gone.html", status=404)
            response.headers["X-Robots-Tag"] = "noindex"
            return response

        return answer

    async def every(self, request: web.Request) -> web.Response:
        """Show the cards that fit what was asked and chosen."""
        visit, filters = self._shell.visit(request), _filters(request)
        found = await self._finding.search(filters)
        shown = found.cards[:LISTED]
        return self._shell.page(
            request,
            "partners.html",
            asked=filters.words,
            narrowed=filters != Filters(filters.words),
            menus=pages.menus(visit),
            chosen=request.query,
            sure=found.sure,
            number=len(found.cards),
            shown=len(shown),
            items=[pages.item(visit, self._origin, card) for card in shown],
        )

    async def one(self, request: web.Request) -> web.Response:
        """Show a card that everybody may see; who reads a page is no owner and no staff."""
        visit = self._shell.visit(request)
        card = await self._cards.show(int(request.match_info["card"]))
        return self._shell.page(
            request,
            "partner.html",
            title=card.said.title,
            headline=pages.headline(visit, self._origin, card.said),
            facts=pages.facts(visit, self._origin, card),
        )


def _filters(request: web.Request) -> Filters:
    """Return what was chosen; what there is not lets everything through."""
    asked = request.query
    side, theme, purpose, language = (
        asked.get(name, "") for name in ("side", "theme", "purpose", "language")
    )
    return Filters(
        " ".join(asked.get("q", "").split())[:200],
        Side(side) if side in set(Side) else None,
        Theme(theme) if theme in set(Theme) else None,
        Purpose(purpose) if purpose in set(Purpose) else None,
        None,
        language if language in LANGUAGES else None,
    )
