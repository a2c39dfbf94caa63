"""Public pages: ``/answers`` with a page for each, ``/resources`` with a page for each, and a search in both.

Nobody is asked who they are, nothing that is looked for is kept or logged, and what a page shows is what
every member of the server may read.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.kernel.clock import Clock
from bot.markdown import as_blocks
from bot.retrieval.words import LONGEST_QUESTION
from bot.web.shell import Shell
from bot.web.visitors import Throttle, address_of
from cogs.faq.domain import EntryGone, QuestionEmpty, TopicUnknown, Verdict
from cogs.faq.service import FaqService
from cogs.library import embeds
from cogs.resources.domain import LANGUAGES, Filters, Kind, Label, Resource, ResourceGone
from cogs.resources.service import ResourceService

LOOKS, LOOKS_PER_SECOND = 60, 2.0
"""So many pages a visitor may open at once, and so many a second after that."""

SEARCH: Final = 5.0
"""What a search costs more than a look."""

GONE: Final = (EntryGone, ResourceGone, TopicUnknown)


class LibraryPages:
    """Answers whoever comes without Discord."""

    def __init__(
        self, faq: FaqService, resources: Callable[[], ResourceService], shell: Shell, clock: Clock
    ) -> None:
        """Show what ``faq`` and ``resources`` have, in the frame of ``shell``."""
        self._faq = faq
        self._resources = resources
        self._shell = shell
        self._clock = clock
        self._looks = Throttle(burst=LOOKS, per_second=LOOKS_PER_SECOND)

    def routes(self) -> Iterator[web.AbstractRouteDef]:
        """Yield where the pages are."""
        for path, look in (
            ("/answers", self.answers),
            (r"/answers/{entry:[a-z0-9-]{1,60}}", self.entry),
            ("/resources", self.resources),
            (r"/resources/{resource:\d{1,15}}", self.resource),
        ):
            yield web.get(path, self._guarded(look))

    def _guarded(self, handler: Handler) -> Handler:
        """Let each visitor ask so often, keep the pages out of search engines, and say what is not there (any more)."""

        async def answer(request: web.Request) -> web.StreamResponse:
            self._looks.charge(address_of(request))
            try:
                response = await handler(request)
            except GONE as gone:
                why = self._shell.visit(request).text("library-gone")
                place = "resources" if isinstance(gone, ResourceGone) else "answers"
                response = self._shell.page(request, "gone.html", status=404, why=why, place=place)
            response.headers["X-Robots-Tag"] = "noindex"
            return response

        return answer

    # ---- answers ---------------------------------------------------------------------

    async def answers(self, request: web.Request) -> web.Response:
        """Show the topics, the questions about one, or what came of a search."""
        asked, topic = _typed(request, "q"), request.query.get("topic", "")
        if asked:
            return await self._asked(request, asked)
        visit = self._shell.visit(request)
        named = [(one.slug, one.name(visit.locale)) for one in await self._faq.topics()]
        title, items = visit.text("library-answers"), []
        if topic:
            found, entries = await self._faq.about(topic, visit.locale)
            title, items = found.name(visit.locale), [embeds.entry_item(entry) for entry in entries]
        return self._shell.page(
            request, "answers.html", title=title, topics=named, topic=topic, items=items, asked="", said=""
        )

    async def _asked(self, request: web.Request, asked: str) -> web.Response:
        self._looks.charge(address_of(request), SEARCH)
        visit = self._shell.visit(request)
        try:
            # Nobody is named as who asks, so nothing of it is kept.
            reply = await self._faq.ask(asked, visit.locale)
        except QuestionEmpty:
            raise web.HTTPFound(visit.href("/answers")) from None
        items = [embeds.entry_item(shown.entry) for shown in reply.entries]
        said = visit.text("library-unknown" if reply.verdict is Verdict.UNKNOWN else "library-found")
        return self._shell.page(
            request,
            "answers.html",
            title=visit.text("library-answers"),
            topics=(),
            topic="",
            items=items,
            asked=asked,
            said=said,
        )

    async def entry(self, request: web.Request) -> web.Response:
        """Show an entry with its sources."""
        visit = self._shell.visit(request)
        shown = await self._faq.show(request.match_info["entry"], visit.locale)
        topics = [one for one in await self._faq.topics() if one.slug in shown.entry.tags]
        return self._shell.page(
            request,
            "entry.html",
            entry=shown.entry,
            blocks=as_blocks(shown.entry.answer),
            facts=embeds.entry_facts(visit, shown),
            topics=[(one.slug, one.name(visit.locale)) for one in topics],
        )

    # ---- resources -------------------------------------------------------------------

    async def resources(self, request: web.Request) -> web.Response:
        """Show the resources that fit what was asked and chosen."""
        resources, visit = self._resources(), self._shell.visit(request)
        asked, filters = _typed(request, "q"), self._filters(request)
        said = ""
        if any(map(str.isalnum, asked)):
            self._looks.charge(address_of(request), SEARCH)
            found = await resources.search(asked, filters)
            fitting: Sequence[Resource] = found.resources
            said = (
                "" if found.sure else visit.text("resources-nearest" if fitting else "resources-none-found")
            )
        else:
            fitting = await resources.listed(filters)
            said = "" if fitting else visit.text("resources-none")
        return self._shell.page(
            request,
            "resources.html",
            asked=asked,
            said=said,
            menus=embeds.menus(visit, resources.labels),
            chosen=request.query,
            narrowed=filters != Filters(),
            items=[embeds.resource_item(visit, one, resources.default) for one in fitting],
        )

    def _filters(self, request: web.Request) -> Filters:
        """Return what was chosen; what there is no more lets everything through."""
        labels = self._resources().labels
        kind, language = request.query.get("kind", ""), request.query.get("language", "")
        return Filters(
            Kind(kind) if kind in set(Kind) else None,
            _slug(labels.themes, request.query.get("theme")),
            _slug(labels.criteria, request.query.get("criterion")),
            _slug(labels.groups, request.query.get("group")),
            language if language in LANGUAGES else None,
        )

    async def resource(self, request: web.Request) -> web.Response:
        """Show a resource that is published; who reads a page is no owner and no staff."""
        resources, visit = self._resources(), self._shell.visit(request)
        found = await resources.show(int(request.match_info["resource"]))
        today = self._clock.now().date()
        return self._shell.page(
            request,
            "resource.html",
            item=embeds.resource_item(visit, found, resources.default),
            link=found.link,
            facts=embeds.resource_facts(visit, found, resources.labels, resources.default, today),
        )


def _typed(request: web.Request, name: str) -> str:
    return " ".join(request.query.get(name, "").split())[:LONGEST_QUESTION]


def _slug(labels: Sequence[Label], chosen: str | None) -> str | None:
    return next((label.slug for label in labels if label.slug == chosen), None)
