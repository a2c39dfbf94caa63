"""The frame of every page: its language, its headers, and what it says when something is in the way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web
from jinja2 import ChoiceLoader, DictLoader, UndefinedError
from yarl import URL

from bot.community.content import load_community
from bot.i18n.plain_words import in_plain_words
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.errors import DomainError
from bot.settings import COMMUNITY, ROOT
from bot.watch.meters import Meters
from bot.watch.vitals import Vitals
from bot.web.application import application
from bot.web.forms import posted
from bot.web.languages import preferred
from bot.web.server import serving
from bot.web.shell import Shell, host_of
from tests.watch.test_vitals import FINE

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
ROOM = """{% extends "page.html" %}{% import "parts.html" as parts with context %}
{% block title %}{{ title }}{% endblock %}
{% block main %}<p>{{ moment(at) }} {{ href("/next", page="2") }} {{ parts.outward(link) }}</p>{% endblock %}"""


class Declined(DomainError):
    """Somebody is declined, with an instant in the reason."""

    key = "time-unknown-zone"


@pytest.fixture(scope="module")
def translator() -> Translator:
    return Translator(locale_folders(ROOT / "data"), "en")


def shell(translator: Translator, public_url: str | None = None) -> Shell:
    made = Shell(translator, load_community(ROOT / "data" / COMMUNITY), public_url)
    assert isinstance(made._templates.loader, ChoiceLoader)
    made._templates.loader.loaders = [*made._templates.loader.loaders, DictLoader({"room.html": ROOM})]
    return made


class Rooms:
    """Pages of a feature that is not there."""

    def __init__(self, frame: Shell) -> None:
        self._shell = frame

    def routes(self) -> list[web.AbstractRouteDef]:
        return [
            web.get("/room", self.room),
            web.post("/room", self.room),
            web.post("/typed", self.typed),
            web.get("/declined", self.declined),
            web.get("/gone", self.gone),
            web.get("/broken/{key}", self.broken),
        ]

    async def room(self, request: web.Request) -> web.Response:
        at = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)
        return self._shell.page(
            request, "room.html", title="<b>Ateliê</b>", at=at, link="https://kücher.example/form"
        )

    async def typed(self, request: web.Request) -> web.Response:
        return web.Response(text=str((await posted(request))["name"]))

    async def declined(self, _request: web.Request) -> web.Response:
        raise Declined(zone="<i>Porto</i>")

    async def gone(self, _request: web.Request) -> web.Response:
        raise web.HTTPGone(text="Room <1> was\n\nclosed.")

    async def broken(self, _request: web.Request) -> web.Response:
        raise ValueError("a room has no walls")


@asynccontextmanager
async def asking(frame: Shell, public_url: str | None = None) -> AsyncIterator[aiohttp.ClientSession]:
    async def look() -> Vitals:
        return FINE

    routes = Rooms(frame).routes()
    built = application(look, Meters(), public_url=public_url, routes=routes, shell=frame)
    async with serving("127.0.0.1:0", built) as url, aiohttp.ClientSession(url, headers=BROWSER) as client:
        yield client


async def test_a_page_speaks_the_readers_language_and_escapes_what_people_typed(
    translator: Translator,
) -> None:
    spoken = {"Accept-Language": "de, fr-CA;q=0.8, en;q=0.5"}
    async with asking(shell(translator)) as client, client.get("/room", headers=spoken) as answer:
        page = await answer.text()
        headers = answer.headers
    assert '<html lang="fr">' in page
    assert "jeudi 30 mars 2023, 09:30 (Bruxelles)" in page
    assert "&lt;b&gt;Ateliê&lt;/b&gt;" in page
    assert "mène à xn--kcher-kva.example" in page
    assert 'href="/room?lang=en"' in page
    assert "script-src" not in headers["Content-Security-Policy"]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
    assert headers["Cache-Control"] == "no-store"


async def test_a_language_that_was_chosen_by_hand_stays_in_the_links(translator: Translator) -> None:
    async with asking(shell(translator)) as client, client.get("/room?lang=fr") as answer:
        assert "/next?lang=fr&amp;page=2" in await answer.text()


async def test_a_site_below_a_path_names_that_path_only_to_who_comes_by_its_name(
    translator: Translator,
) -> None:
    public = "https://example.org/bot"
    async with asking(shell(translator, public), public) as client:
        async with client.get("/room", headers={"Host": "example.org"}) as answer:
            assert " /bot/next?page=2" in await answer.text()
        async with client.get("/room") as answer:
            assert " /next?page=2" in await answer.text()


async def test_the_look_is_served_from_here_and_may_be_kept(translator: Translator) -> None:
    async with asking(shell(translator)) as client, client.get("/look/style.css") as answer:
        assert answer.content_type == "text/css"
        assert "prefers-color-scheme: dark" in await answer.text()
        assert "max-age" in answer.headers["Cache-Control"]


async def test_a_refusal_is_a_page_for_browsers_and_a_line_for_programs(translator: Translator) -> None:
    async with asking(shell(translator)) as client:
        async with client.get("/declined") as answer:
            assert answer.status == 409
            assert "no time zone called “&lt;i&gt;Porto&lt;/i&gt;”" in await answer.text()
        async with client.get("/declined", headers={"Accept": "*/*"}) as answer:
            assert (await answer.text()).startswith("There is no time zone called “<i>Porto</i>”")
        async with client.get("/gone") as answer:
            assert answer.status == 410
            assert "<p>Room &lt;1&gt; was</p>\n<p>closed.</p>" in await answer.text()
        async with client.get("/nowhere") as answer:
            assert answer.status == 404
            assert "There is nothing at this address" in await answer.text()
        async with client.post("/room", data={"x": "y" * 70_000}) as answer:
            assert answer.status == 200  # it reads no form; how large one may be is told by who reads it
        async with client.put("/room") as answer:
            assert answer.status == 405
            assert answer.headers["Allow"] == "GET,HEAD,POST"
            assert "cannot be done here (405)" in await answer.text()


async def test_what_goes_wrong_on_our_side_is_told_with_a_reference_and_logged_without_a_key(
    translator: Translator, caplog: pytest.LogCaptureFixture
) -> None:
    async with asking(shell(translator)) as client, client.get("/broken/secret") as answer:
        assert answer.status == 500
        page = await answer.text()
    (record,) = [one for one in caplog.records if one.name == "bot.web.shell"]
    assert record.__dict__["reference"] in page
    assert record.getMessage() == "GET /broken/{key} failed"
    assert "walls" not in page


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://127.0.0.1"}, 200),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "https://["}, 403),
    ],
)
async def test_a_form_is_taken_from_no_other_site(
    translator: Translator, headers: dict[str, str], status: int
) -> None:
    async with asking(shell(translator)) as client, client.post("/room", headers=headers) as answer:
        assert answer.status == status
        assert ("sent from another site" in await answer.text()) == (status == 403)


@pytest.mark.parametrize(
    "asked", ["//evil.example/x", "/%5Cevil.example/x", "/%09/evil.example/x", "/%2F%2Fevil.example/x"]
)
async def test_no_address_that_somebody_made_up_lets_the_choice_of_language_lead_elsewhere(
    translator: Translator, asked: str
) -> None:
    async with asking(shell(translator)) as client:
        made_up = URL(f"{client._base_url}".rstrip("/") + asked, encoded=True)
        async with client.get(made_up) as answer:
            page = await answer.text()
    assert '<a href="/evil.example/x?lang=fr"' in page


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        ("application/x-www-form-urlencoded; charset=none-such", b"name=Ana"),
        ("application/x-www-form-urlencoded", b"name=\xff"),
        ("multipart/form-data", b"name=Ana"),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disp"),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="name"\r\n\r\n\xff\r\n--b--\r\n',
        ),
    ],
)
async def test_a_form_that_nobody_can_read_is_no_fault_of_ours_that_staff_would_have_to_look_into(
    translator: Translator, caplog: pytest.LogCaptureFixture, kind: str, sent: bytes
) -> None:
    async with asking(shell(translator)) as client:
        async with client.post("/typed", data=sent, headers={"Content-Type": kind}) as answer:
            assert answer.status == 400
        async with client.post("/typed", data={"name": "Ana"}) as answer:
            assert await answer.text() == "Ana"
    assert not [one for one in caplog.records if one.name == "bot.web.shell"]


def test_a_template_that_names_what_it_was_not_given_is_found_out(translator: Translator) -> None:
    from aiohttp.test_utils import make_mocked_request

    with pytest.raises(UndefinedError):
        shell(translator).page(make_mocked_request("GET", "/"), "room.html", title="x")


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("fr", "fr"),
        ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "fr"),
        ("en;q=0.2,fr;q=0.9", "fr"),
        ("fr;q=0,en", "en"),
        ("de,el", None),
        ("fr;q=much,en;q=0.1", "en"),
        (", ,", None),
        ("", None),
    ],
)
def test_the_first_language_of_a_browser_that_is_there_is_taken(header: str, found: str | None) -> None:
    assert preferred(header, lambda name: {"en": "en", "fr": "fr"}.get(name.partition("-")[0])) == found


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("It opens <t:1680161400:R>.", "It opens Thursday 30 March 2023, 09:30 (Brussels)."),
        ("<t:1680161400:t> on <t:1680161400:D>", "09:30 on Thursday 30 March 2023"),
        ("See </event list:1080>, or `/event show`.", "See /event list, or /event show."),
        ("**S3 days** starts; 2 ** 3", "S3 days starts; 2 ** 3"),
        ("Hello <t:99999999999999999999:F>", "Hello <t:99999999999999999999:F>"),
        ("Hello <t:253402300799>", "Hello <t:253402300799>"),
        (f"Hello <t:{'9' * 5_000}>", f"Hello <t:{'9' * 5_000}>"),
    ],
)
def test_markup_is_put_into_words(markup: str, words: str) -> None:
    assert in_plain_words(markup, "Europe/Brussels", "en") == words


def test_the_host_of_a_link_is_shown_in_letters_that_look_like_no_others() -> None:
    assert host_of("https://example.org:8443/form?x=1") == "example.org"
    assert host_of("https://exаmple.org/") == "xn--exmple-4nf.org"
    assert host_of("https://" + "ä" * 70 + ".org/") == "ä" * 70 + ".org"
