"""Signing in to the pages of staff, as somebody would try who should not be let in: rules and rows, without a browser."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest
import pytest_asyncio
from aiohttp import StreamReader, web
from aiohttp.test_utils import make_mocked_request

from bot.delivery.kinds import Reader
from bot.delivery.readers import ReaderDirectory
from bot.kernel.clock import StillClock
from bot.kernel.errors import DomainError
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from bot.web import forms
from bot.web.forms import Form
from bot.web.signin.door import Cookies, StaffDoor
from bot.web.signin.rules import (
    IDLE,
    LINK_HOLDS,
    LINKS_REMEMBERED,
    LONGEST,
    FormForged,
    LinkExpired,
    LinkUnknown,
    LinkUsed,
    NoStaffPages,
    NotKnownNow,
    Opened,
    SignedOut,
    StaffNoMore,
    page,
    require_seal,
    seal,
)
from bot.web.signin.service import PATH, SignIn, Visitor, is_safe
from tests.waiting import until

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SITE = "https://bot.example.org"
SMALL = timedelta(seconds=1)
ANNA, BORIS = 101, 102


@dataclass
class Roll:
    """Who is staff; ``silent`` while Discord does not answer."""

    names: dict[int, str] = field(default_factory=lambda: {ANNA: "Anna", BORIS: "Boris"})
    silent: bool = False

    async def name_of(self, member: int) -> str | None:
        if self.silent:
            raise TimeoutError
        return self.names.get(member)


class Door:
    """Signing in, on a real database, with a clock that stands."""

    def __init__(self, database: Database, clock: StillClock, site: str | None = SITE) -> None:
        self.roll = Roll()
        self.clock = clock
        self.database = database
        readers = ReaderDirectory(Reader("en", "Europe/Brussels"))
        self.sign_in = SignIn(database, clock, readers, self.roll, site)

    async def link(self, member: int = ANNA, target: str = "/staff/events/7") -> str:
        address = await self.sign_in.invite(member, target)
        return address.removeprefix(f"{SITE}{PATH}/")

    async def entered(self, member: int = ANNA) -> Opened:
        return await self.sign_in.enter(await self.link(member))

    async def kept(self) -> str:
        """Return all that the tables hold, as text."""
        async with self.database.reading() as transaction:
            rows = [
                row
                for table in ("web_link", "web_session")
                for row in await transaction.fetch_all(f"SELECT * FROM {table}")
            ]
        return " ".join(str(value) for row in rows for value in tuple(row))


@pytest_asyncio.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    async with Database.open(
        tmp_path / "x.sqlite3",
        world="practice",
        application_id=1,
        migrations=migrations_of("bot.web"),
        now=NOW,
    ) as database:
        yield Door(database, StillClock(NOW))


async def test_who_asks_for_a_link_is_led_to_the_page_they_asked_for(door: Door) -> None:
    opened = await door.entered()
    assert opened.target == "/staff/events/7"
    visitor = await door.sign_in.admit(opened.secret)
    assert (visitor.member, visitor.name, visitor.reader.locale) == (ANNA, "Anna", "en")


async def test_a_link_opens_once(door: Door) -> None:
    secret = await door.link()
    await door.sign_in.enter(secret)
    with pytest.raises(LinkUsed):
        await door.sign_in.enter(secret)
    with pytest.raises(LinkUsed):
        await door.sign_in.invited(secret)


async def test_a_restored_copy_signs_everybody_out_and_holds_no_link(door: Door) -> None:
    opened, unused = await door.entered(), await door.link()
    await door.sign_in.let_nobody_back_in()
    assert (await door.sign_in.admit(opened.secret)).member == ANNA, "it is no copy"
    async with door.database.transaction() as transaction:
        await transaction.execute("INSERT INTO restored (id) VALUES (1)")
    await door.sign_in.let_nobody_back_in()
    with pytest.raises(SignedOut):
        await door.sign_in.admit(opened.secret)
    with pytest.raises(LinkUnknown):
        await door.sign_in.enter(unused)


async def test_looking_at_a_link_uses_nothing_up(door: Door) -> None:
    secret = await door.link()
    for _ in range(3):
        assert (await door.sign_in.invited(secret)).name == "Anna"
    assert (await door.sign_in.enter(secret)).session.member == ANNA


async def test_a_link_holds_ten_minutes(door: Door) -> None:
    secret = await door.link()
    door.clock.advance(LINK_HOLDS - SMALL)
    await door.sign_in.invited(secret)
    door.clock.advance(SMALL)
    with pytest.raises(LinkExpired):
        await door.sign_in.enter(secret)


@pytest.mark.parametrize("secret", ["", "x" * 43, "x" * 42, "ü" * 43, "x" * 43 + "\n"])
async def test_a_guessed_link_opens_nothing(door: Door, secret: str) -> None:
    with pytest.raises(LinkUnknown):
        await door.sign_in.enter(secret)


@pytest.mark.parametrize("secret", ["", "x" * 43, "../" * 10])
async def test_a_guessed_session_opens_nothing(door: Door, secret: str) -> None:
    with pytest.raises(SignedOut):
        await door.sign_in.admit(secret)


async def test_what_opens_is_kept_nowhere(door: Door) -> None:
    secret = await door.link()
    opened = await door.sign_in.enter(secret)
    kept = await door.kept()
    assert secret not in kept
    assert opened.secret not in kept
    assert opened.secret not in repr(opened)


async def test_the_secret_of_a_link_is_not_that_of_its_session(door: Door) -> None:
    secret = await door.link()
    await door.sign_in.enter(secret)
    with pytest.raises(SignedOut):
        await door.sign_in.admit(secret)


async def test_a_session_that_is_not_used_ends_after_half_an_hour(door: Door) -> None:
    opened = await door.entered()
    door.clock.advance(IDLE - SMALL)
    await door.sign_in.admit(opened.secret)
    door.clock.advance(IDLE - SMALL)
    await door.sign_in.admit(opened.secret)
    door.clock.advance(IDLE)
    with pytest.raises(SignedOut):
        await door.sign_in.admit(opened.secret)


async def test_no_session_outlives_a_day_of_work(door: Door) -> None:
    opened = await door.entered()
    for _ in range(2 * (LONGEST // IDLE) - 1):
        door.clock.advance(IDLE / 2)
        await door.sign_in.admit(opened.secret)
    door.clock.advance(IDLE / 2)
    with pytest.raises(SignedOut):
        await door.sign_in.admit(opened.secret)


async def test_who_is_no_staff_any_more_is_out_at_once_and_everywhere(door: Door) -> None:
    first, second, other = await door.entered(), await door.entered(), await door.entered(BORIS)
    waiting = await door.link()
    del door.roll.names[ANNA]
    with pytest.raises(StaffNoMore):
        await door.sign_in.admit(first.secret)
    door.roll.names[ANNA] = "Anna"
    for secret in (first.secret, second.secret):
        with pytest.raises(SignedOut):
            await door.sign_in.admit(secret)
    with pytest.raises(LinkUnknown):
        await door.sign_in.enter(waiting)
    assert (await door.sign_in.admit(other.secret)).name == "Boris"


class Bare:
    """A shell that says no more than the status."""

    def visit(self, _request: web.Request) -> "Bare":
        return self

    def refusal(self, refusal: DomainError) -> str:
        return refusal.key

    def refused(self, _request: web.Request, why: str, status: int) -> web.Response:
        return web.Response(text=why, status=status)


async def test_who_was_staff_when_they_began_to_send_a_form_and_is_not_when_it_ends_does_nothing_by_it(
    door: Door,
) -> None:
    opened, shell, body = await door.entered(), Bare(), StreamReader(Mock(), 2**16)
    done: list[int] = []

    async def act(_request: web.Request, visitor: Visitor, _form: Form) -> web.Response:
        done.append(visitor.member)
        return web.Response()

    form = f"seal={seal(opened.secret)}".encode()
    headers = {"Cookie": f"__Host-session={opened.secret}", "Content-Length": str(len(form))}
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    asked = StaffDoor(door.sign_in, shell).action(act)  # type: ignore[arg-type]  # no more of a shell is needed
    request = make_mocked_request("POST", "/staff/x", headers, payload=body)
    sending = asyncio.ensure_future(asked(request))
    body.feed_data(form[:5])
    await until(lambda: body._waiter is not None)
    del door.roll.names[ANNA]
    body.feed_data(form[5:])
    body.feed_eof()
    assert ((await sending).status, done) == (403, [])


async def test_a_form_that_never_ends_holds_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "LONGEST", 0.001)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    body = StreamReader(Mock(), 2**16)
    with pytest.raises(web.HTTPRequestTimeout):
        await forms.posted(make_mocked_request("POST", "/x", headers, payload=body))


async def test_a_link_signs_nobody_in_who_is_no_staff_any_more(door: Door) -> None:
    secret = await door.link()
    door.roll.names.clear()
    with pytest.raises(StaffNoMore):
        await door.sign_in.enter(secret)


async def test_while_discord_says_nothing_nobody_is_let_in_and_nobody_is_signed_out(door: Door) -> None:
    opened, secret = await door.entered(), await door.link()
    door.roll.silent = True
    with pytest.raises(NotKnownNow):
        await door.sign_in.admit(opened.secret)
    with pytest.raises(NotKnownNow):
        await door.sign_in.enter(secret)
    door.roll.silent = False
    assert (await door.sign_in.admit(opened.secret)).member == ANNA
    assert (await door.sign_in.enter(secret)).session.member == ANNA


async def test_signing_out_ends_this_session_and_no_other(door: Door) -> None:
    here, there = await door.entered(), await door.entered()
    await door.sign_in.leave(here.secret)
    with pytest.raises(SignedOut):
        await door.sign_in.admit(here.secret)
    assert (await door.sign_in.admit(there.secret)).member == ANNA


async def test_signing_out_everywhere_also_takes_back_links(door: Door) -> None:
    here, waiting, other = await door.entered(), await door.link(), await door.entered(BORIS)
    # The link that was used is forgotten, too.
    assert await door.sign_in.sign_out_everywhere(ANNA) == 3
    with pytest.raises(SignedOut):
        await door.sign_in.admit(here.secret)
    with pytest.raises(LinkUnknown):
        await door.sign_in.enter(waiting)
    assert (await door.sign_in.admit(other.secret)).member == BORIS


def test_a_form_bears_the_mark_of_its_own_session() -> None:
    require_seal("a" * 43, seal("a" * 43))
    for given in ("", seal("b" * 43), "é"):
        with pytest.raises(FormForged):
            require_seal("a" * 43, given)


def test_without_a_session_no_mark_is_right_for_anybody_could_make_it() -> None:
    with pytest.raises(FormForged):
        require_seal("", seal(""))


@pytest.mark.parametrize("kept", ["", "x", "é" * 43, "x" * 44])
def test_a_cookie_that_is_none_of_ours_is_none(kept: str) -> None:
    asked = make_mocked_request("GET", "/", headers={"Cookie": f"session={kept}; arrival={kept}"})
    cookies = Cookies(encrypted=False)
    assert (cookies.session(asked), cookies.arrival(asked)) == ("", "")


@pytest.mark.parametrize("target", ["/staff", "/staff/events/7", "/staff/events/7/report.md"])
def test_a_link_leads_to_a_page_of_staff(target: str) -> None:
    assert page(target) == target


@pytest.mark.parametrize(
    "target", ["", "https://evil.example", "//evil.example", "/staff//evil", "/other", "/staff/?x"]
)
def test_a_link_leads_nowhere_else(target: str) -> None:
    with pytest.raises(ValueError, match="no page of staff"):
        page(target)


@pytest.mark.parametrize("site", [None, "http://bot.example.org"])
async def test_there_is_no_signing_in_where_anybody_could_read_the_session(
    door: Door, site: str | None
) -> None:
    open_to_all = Door(door.database, door.clock, site)
    with pytest.raises(NoStaffPages):
        await open_to_all.sign_in.invite(ANNA)
    assert not open_to_all.sign_in.encrypted


@pytest.mark.parametrize(
    "site", ["https://bot.example.org", "http://127.0.0.1:8080", "http://localhost", "http://[::1]:80"]
)
def test_encryption_or_the_same_machine_is_safe(site: str) -> None:
    assert is_safe(site)


async def test_what_is_kept_about_somebody_is_handed_out_and_erased(door: Door) -> None:
    await door.entered()
    await door.link(BORIS)
    async with door.database.transaction() as transaction:
        assert await door.sign_in.export(transaction, ANNA) == {
            "links": [
                {
                    "made": "2026-03-01T12:00:00.000000Z",
                    "used": "2026-03-01T12:00:00.000000Z",
                    "page": "/staff/events/7",
                }
            ],
            "sessions": [
                {"opened": "2026-03-01T12:00:00.000000Z", "last_used": "2026-03-01T12:00:00.000000Z"}
            ],
        }
        assert await door.sign_in.erase(transaction, ANNA) == 2
        assert await door.sign_in.export(transaction, ANNA) is None
        assert await door.sign_in.export(transaction, BORIS) is not None


async def test_what_opens_nothing_any_more_is_forgotten(door: Door) -> None:
    await door.entered()
    door.clock.advance(IDLE + SMALL)
    await door.sign_in.forget_old()
    kept = await door.kept()
    assert "2026-03-01T12:00:00.000000Z" in kept
    door.clock.advance(LINKS_REMEMBERED)
    await door.sign_in.forget_old()
    assert await door.kept() == ""


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_session_is_unreadable_to_scripts_and_sent_to_nobody_else(encrypted: bool) -> None:
    response = web.Response()
    cookies = Cookies(encrypted=encrypted)
    cookies.keep(response, "x" * 43)
    cookies.arrive(response, "y" * 43, 600)
    for said in (one.OutputString() for one in response.cookies.values()):
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(said.split("; "))
        # A browser takes a cookie of that name from this very host only, and over encryption only.
        assert said.startswith("__Host-") is encrypted
        assert ("Secure" in said.split("; ")) is encrypted
        assert "Domain" not in said
