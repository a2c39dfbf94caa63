"""The frame of every page that people see in a browser: one look, in the reader's language.

A feature makes a shell of its own in ``setup`` and gives it to its pages::

    shell = Shell.of(platform, "cogs.guests")        # templates: cogs/guests/templates/*.html
    ...
    return shell.page(request, "event.html", event=event)

A template begins with ``{% extends "page.html" %}`` and fills the blocks ``title`` and ``main``;
macros for what recurs (fields, buttons, links that lead elsewhere) are in ``parts.html``. Besides what the page is given it knows

- ``text(key, **details)``: the words, in the reader's language and free of Discord's markup;
- ``moment(instant)``, ``span(start, end)``: times in words, in the zone of the visit;
- ``href(path, **query)``: an address of the site that keeps the language chosen by hand.

All is escaped, an unknown name is an error, and nothing comes from elsewhere: the headers forbid it.
Refusals (``DomainError``) and HTTP errors that a handler raises become pages by themselves
(:meth:`Shell.as_pages`, which the application has). A form posts to a path of ours; posts from
other sites never arrive.
"""

import logging
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from importlib.resources import files
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from babel import Locale
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from bot.community.content import Community
from bot.i18n import moments
from bot.i18n.plain_words import in_plain_words
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail, DomainError
from bot.platform import Platform
from bot.web.languages import preferred

LOG = logging.getLogger(__name__)

HERE: Final = "bot.web"

STYLE: Final = "/look/style.css"

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    # Not "no-referrer": with that a browser hides where a form was posted from, even from ourselves.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Vary": "Accept-Language",
}

REFUSED: Final = 409
"""What is refused is well understood, and in the way of how things stand."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One request as its page speaks to it."""

    translator: Translator
    locale: str
    zone: str
    """IANA zone in which the page tells times: the community's."""
    root: str = ""
    """What stands before every path, where the site lies below another one: ``/bot``."""
    chosen: bool = False
    """Whether the language was chosen by hand; links keep it then."""

    def text(self, key: str, **details: Detail) -> str:
        """Return the text under ``key`` in words without markup; an instant is told in ``zone``."""
        return in_plain_words(self.translator.text(self.locale, key, **details), self.zone, self.locale)

    def refusal(self, refusal: DomainError) -> str:
        """Return why something is refused and what to do next."""
        return self.text(refusal.key, **refusal.details)

    def moment(self, instant: datetime) -> str:
        """Return e.g. "Thursday 30 March 2023, 09:30 (Brussels)"."""
        return moments.moment(instant, self.zone, self.locale)

    def span(self, start: datetime, end: datetime | None) -> str:
        """Return e.g. "Thursday 30 March 2023, 09:30–16:00 (Brussels)"; only the start if there is no end."""
        return self.moment(start) if end is None else moments.span(start, end, self.zone, self.locale)

    def href(self, path: str, **query: str) -> str:
        """Return an address of the site: ``path`` as features know it, with the language that was chosen."""
        kept = {"lang": self.locale} if self.chosen else {}
        asked = urlencode({**kept, **query})
        return f"{self.root}{path}{'?' if asked else ''}{asked}"


class Shell:
    """Makes pages of the templates of one package."""

    def __init__(
        self,
        translator: Translator,
        community: Community,
        public_url: str | None = None,
        package: str = HERE,
    ) -> None:
        """Take templates from ``package`` and from here; the site's address is ``public_url``."""
        self._translator = translator
        self._community = community
        self._public = urlsplit(public_url or "")
        packages = dict.fromkeys((package, HERE))
        self._templates = Environment(
            loader=ChoiceLoader([PackageLoader(name) for name in packages]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["host"] = host_of

    @classmethod
    def of(cls, platform: Platform, package: str) -> "Shell":
        """Return the shell for the pages of ``package``."""
        return cls(platform.translator, platform.community, platform.settings.public_url, package)

    def visit(self, request: web.Request) -> Visit:
        """Return in which language and zone to speak to whoever asks: ``?lang=``, else what their browser prefers."""
        wanted = self._translator.offered(request.query.get("lang", ""))
        found = wanted or preferred(request.headers.get("Accept-Language", ""), self._translator.offered)
        far = request.url.host == self._public.hostname
        return Visit(
            self._translator,
            found or self._community.languages[0],
            self._community.zone,
            self._public.path if far else "",
            wanted is not None,
        )

    def page(self, request: web.Request, template: str, *, status: int = 200, **facts: Any) -> web.Response:
        """Return the page that ``template`` makes of ``facts``.

        Raises:
            UndefinedError: the template names something that it was not given.
        """
        visit = self.visit(request)
        body = self._templates.get_template(template).render({**self._frame(request, visit), **facts})
        return web.Response(
            text=body, status=status, content_type="text/html", charset="utf-8", headers=HEADERS
        )

    def refused(self, request: web.Request, why: str, status: int) -> web.Response:
        """Return a page that says nothing but why something is not shown or done."""
        return self.page(request, "refusal.html", status=status, why=why)

    def as_pages(self) -> Middleware:
        """Return the middleware that turns what goes wrong into a page, for whoever reads pages."""

        @web.middleware
        async def tell(request: web.Request, handler: Handler) -> web.StreamResponse:
            if self._from_elsewhere(request):
                return self._told(request, self.visit(request).text("web-other-site"), 403)
            try:
                return await handler(request)
            except DomainError as refusal:
                return self._told(request, self.visit(request).refusal(refusal), REFUSED)
            except web.HTTPRedirection:
                raise
            except web.HTTPError as error:
                if not _reads_pages(request):
                    raise
                told = self._told(request, self._why(request, error), error.status)
                return _with(told, error.headers)
            except Exception as error:  # noqa: BLE001 - the edge: beyond it aiohttp would answer in English
                return self._told(request, self._unexpected(request, error), 500)

        return tell

    def style(self) -> web.AbstractRouteDef:
        """Return where the look of the pages is served."""

        async def serve(_request: web.Request) -> web.Response:
            headers = {"Cache-Control": "public, max-age=86400"}
            return web.Response(text=STYLESHEET, content_type="text/css", charset="utf-8", headers=headers)

        return web.get(STYLE, serve)

    def _frame(self, request: web.Request, visit: Visit) -> Mapping[str, Any]:
        return {
            "visit": visit,
            "text": visit.text,
            "moment": visit.moment,
            "span": visit.span,
            "href": visit.href,
            "style": f"{visit.root}{STYLE}?v={STYLE_MARK}",
            "languages": self._languages(request, visit),
        }

    def _languages(self, request: web.Request, visit: Visit) -> Sequence[tuple[str, str, str]]:
        """Return each language: its code, its name in itself, and the address of this page in it."""
        # A page that answers a form has no address of its own; what was typed would be lost.
        if request.method != "GET":
            return ()
        query = {name: value for name, value in request.query.items() if name != "lang"}
        path = f"{visit.root}{_below_root(request)}"
        return [
            (locale, _own_name(locale), f"{path}?{urlencode({**query, 'lang': locale})}")
            for locale in self._translator.locales
        ]

    def _from_elsewhere(self, request: web.Request) -> bool:
        """Tell whether another site made a browser send this; what is no browser names no site."""
        if request.method in {"GET", "HEAD", "OPTIONS"}:
            return False
        said = request.headers.get("Sec-Fetch-Site")
        if said is not None:
            return said not in {"same-origin", "none"}
        origin = request.headers.get("Origin")
        ours = {request.url.host, self._public.hostname} - {None}
        return origin is not None and _site(origin) not in ours

    def _told(self, request: web.Request, why: str, status: int) -> web.Response:
        if _reads_pages(request):
            return self.refused(request, why, status)
        return web.Response(text=f"{why}\n", status=status)

    def _why(self, request: web.Request, error: web.HTTPError) -> str:
        """Return what the handler says, or our words for what aiohttp would say in English."""
        visit = self.visit(request)
        match error.status:
            case 404:
                standard = visit.text("web-not-found")
            case 413:
                standard = visit.text("web-too-large")
            case 429:
                standard = visit.text("web-too-many")
            case _:
                standard = visit.text("web-not-possible", status=str(error.status))
        own = error.text or ""
        return standard if error.status == 429 or own == f"{error.status}: {error.reason}" else own

    def _unexpected(self, request: web.Request, error: Exception) -> str:
        reference = secrets.token_hex(3).upper()
        # Not the path as it was asked for: it may hold somebody's key.
        route = request.match_info.route.resource
        where = route.canonical if route else "a page"
        LOG.error("%s %s failed", request.method, where, exc_info=error, extra={"reference": reference})
        return self.visit(request).text("web-unexpected", reference=reference)


def host_of(url: str) -> str:
    """Return the host that a link leads to, to be shown beside it.

    Letters of other scripts stay ``xn--``: some of them look like Latin ones, and lead elsewhere.
    """
    host = urlsplit(url).hostname or ""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _site(origin: str) -> str | None:
    try:
        return urlsplit(origin).hostname
    except ValueError:
        return None


def _below_root(request: web.Request) -> str:
    """Return the path that was asked for, so that a link to it stays here: to a browser "//" begins another host."""
    return quote("/" + request.path.lstrip("/\\\t\r\n "), safe="/:@!$&'()*+,;=~")


def _reads_pages(request: web.Request) -> bool:
    return "text/html" in request.headers.get("Accept", "")


def _with(response: web.Response, headers: Mapping[str, str]) -> web.Response:
    """Keep what an error says in its headers about what to do (``Retry-After``, ``Allow``)."""
    for name in ("Retry-After", "Allow", "Location"):
        if name in headers:
            response.headers[name] = headers[name]
    return response


def _own_name(locale: str) -> str:
    name = str(Locale.parse(locale).get_display_name(locale))
    return name[:1].upper() + name[1:]


STYLESHEET: Final = files(HERE).joinpath("look", "style.css").read_text(encoding="utf-8")
STYLE_MARK: Final = sha256(STYLESHEET.encode()).hexdigest()[:8]
"""Changes with the look, so that no browser keeps an old one."""
