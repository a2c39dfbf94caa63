"""Whatever is sent to the control interface is taken or refused in words: never a fault of the server's own."""

import json
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.practice.driver import Driver, Member
from bot.practice.errors import ControlError
from bot.practice.server import PracticeServer
from tests.practice.ground import Api, Bot

LONG = "9" * 4400
NAN, ENDLESS = float("nan"), float("inf")
NONSENSE: tuple[Any, ...] = (
    NAN, ENDLESS, -ENDLESS, 1e308, 10**30, -(10**30), -1, 0, True, "", " ", "x", "..", "../x", "a/b", LONG, "x" * 5000,
    "\ud800", "\x00", [], [1], [{}], [[]], {}, {"x": []}, [LONG], {LONG: LONG},
)  # fmt: skip

BODIES: dict[str, dict[str, Any]] = {
    "clock": {"advance": 1, "to": "2023-03-02", "next": True},
    "bot/outage": {"seconds": 1},
    "faults": {"do": "slow", "method": "GET", "path": "nowhere", "times": 1, "when": "after", "seconds": 1},
    "gateway": {"do": "drop"},
    "intents": {"granted": []},
    "nonce-window": {"seconds": 1},
    "members": {"handle": "new", "name": "New", "locale": "fr", "country": "FR", "zone": "UTC", "here": True},
    "roles": {"name": "New", "permissions": "0"},
    "roles/Staff": {"name": "Staff", "permissions": "0", "position": 1},
    "roles/Staff/delete": {},
    "channels": {"name": "new", "topic": "x", "type": 0},
    "channels/events": {"name": "events", "topic": "x"},
    "channels/events/delete": {},
    "channels/events/overwrite": {"id": "porto", "type": 1, "allow": "0", "deny": "0"},
    "act/porto/command": {
        "channel": "general",
        "name": "hello",
        "options": {"times": 3, "who": "porto"},
    },
    "act/porto/complete": {
        "channel": "general",
        "name": "hello",
        "option": "word",
        "typed": "x",
        "options": {},
    },
    "act/porto/message-command": {"channel": "general", "message": "1", "name": "Quote"},
    "act/porto/user-command": {"channel": "general", "user": "porto", "name": "Greet"},
    "act/porto/click": {"channel": "general", "message": "1", "custom_id": "x"},
    "act/porto/select": {"channel": "general", "message": "1", "custom_id": "pick", "values": ["a"]},
    "act/porto/submit": {"interaction": "1", "values": {"name": "x"}},
    "act/porto/say": {"channel": "general", "content": "x", "reply_to": "1"},
    "act/porto/react": {"channel": "general", "message": "1", "emoji": "x", "add": True},
    "act/porto/dismiss": {"channel": "general", "message": "1"},
    "act/porto/interested": {"event": "1", "yes": True},
    "act/porto/typing": {"channel": "general"},
    "act/porto/locale": {"locale": "fr"},
    "act/porto/dms": {"open": True},
    "act/porto/nickname": {"nick": "P"},
    "act/porto/roles": {"roles": ["Staff"]},
}


async def post(server: PracticeServer, path: str, body: object) -> tuple[int, Any]:
    return await raw(server, path, json.dumps(body))


async def raw(server: PracticeServer, path: str, text: str) -> tuple[int, Any]:
    url = f"{server.address}/control/{path}"
    async with aiohttp.ClientSession() as session, session.post(url, data=text) as response:
        read = await response.text()
        return response.status, json.loads(read) if read.startswith("{") else read


def wrong(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the body with each field, and each entry of a field, replaced by each nonsense in turn."""
    made = [{**body, field: one} for field in body for one in NONSENSE]
    for field, inner in body.items():
        if isinstance(inner, dict):
            made += [{**body, field: {**inner, name: one}} for name in inner for one in NONSENSE]
    if path_is_clock := {"advance", "to", "next"} <= body.keys():
        made = [{field: one} for field in body for one in NONSENSE]
    return made if path_is_clock else [*made, *({one: 1} for one in (LONG, "\ud800", ""))]


@pytest.mark.parametrize("path", BODIES)
async def test_nothing_in_a_body_is_a_fault_of_the_server(server: PracticeServer, path: str) -> None:
    for body in wrong(BODIES[path]):
        status, answer = await post(server, path, body)
        assert status < 500, f"{body!r:.200}: {answer!r:.300}"
        assert status == 200 or answer["error"], f"{body!r:.200}"


@pytest.mark.parametrize(
    "path",
    [
        "requests?after=x",
        f"requests?after={LONG}",
        f"attachments/{LONG}/x",
        f"interactions/{LONG}",
        f"messages?as=porto&channel={LONG}",
        "messages?as=porto&channel=%ED%A0%80",
        f"view?as={LONG}",
    ],
)
async def test_nothing_in_an_address_is(server: PracticeServer, path: str) -> None:
    url = f"{server.address}/control/{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert 400 <= response.status < 500, await response.text()
        assert "error" in await response.json()


@pytest.mark.parametrize("path", ["/users/" + LONG, "/channels/" + LONG, "/channels/1/messages/" + LONG])
async def test_nor_in_an_address_of_discord_s(api: Api, path: str) -> None:
    assert (await api("GET", path))[0] in {400, 404}


@pytest.mark.parametrize("text", ["[" * 100_000, '{"x":' * 100_000, '{"x":' * 900 + "1" + "}" * 900])
async def test_a_body_that_is_too_deep_is_refused(server: PracticeServer, text: str) -> None:
    status, answer = await raw(server, "clock", text)
    assert (status, "nested" in answer["error"]) == (400, True)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"x":' * 100_000])
async def test_so_it_is_by_discord_s(server: PracticeServer, text: str) -> None:
    url = f"{server.address}/api/v10/users/@me"
    headers = {"Authorization": f"Bot {server.world.token}", "Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session, session.patch(url, data=text, headers=headers) as response:
        assert response.status == 400


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("clock", {"advance": NAN}, "advance"),
        ("clock", {"advance": 1e308}, "advance"),
        ("clock", {"advance": ENDLESS}, "advance"),
        ("bot/outage", {"seconds": ENDLESS}, "seconds"),
        ("nonce-window", {"seconds": -1}, "seconds"),
        ("faults", {"do": "slow", "seconds": -1}, "seconds"),
        ("act/porto/nickname", {"nick": "x" * 33}, "nick"),
        ("act/porto/nickname", {"nick": "x" * 100_000}, "nick"),
        ("channels", {"name": ""}, "name"),
        ("channels", {"name": " "}, "name"),
        ("channels", {"name": "x" * 101}, "name"),
        ("channels", {"name": "x", "type": 99}, "type"),
        ("channels/events", {"name": " "}, "name"),
        ("roles/Staff", {"permissions": "many"}, "permissions"),
        ("channels/events/overwrite", {"id": "porto", "type": 7}, "type"),
        ("members", {"handle": "", "name": "New"}, "handle"),
        ("members", {"handle": "../x", "name": "New"}, "handle"),
        ("members", {"handle": "a/b", "name": "New"}, "handle"),
        ("members", {"handle": "New", "name": "New"}, "handle"),
        ("members", {"handle": "a..b", "name": "New"}, "handle"),
        ("members", {"handle": "x" * 33, "name": "New"}, "handle"),
        ("members", {"handle": "bot", "name": "New"}, "handle"),
        ("members", {"handle": "new", "name": ""}, "name"),
        ("members", {"handle": "new", "name": "x" * 33}, "name"),
        ("members", {"handle": "new", "name": "New", "zone": "Mars/Base"}, "zone"),
        ("act/porto/say", {"channel": "general", "content": "\ud800"}, "content"),
    ],
)
async def test_what_is_wrong_is_named(
    server: PracticeServer, path: str, body: dict[str, Any], field: str
) -> None:
    status, answer = await post(server, path, body)
    assert status == 400
    assert f"'{field}'" in answer["error"]


async def test_time_ends_in_the_year_2100(server: PracticeServer, driver: Driver) -> None:
    for body in ({"to": "2100-01-01T00:00:01Z"}, {"to": "9999-12-31T23:59:59-23:00"}, {"advance": 3e9}):
        status, answer = await post(server, "clock", body)
        assert status == 400
        assert "2100" in answer["error"] + answer.get("remedy", "")
    for _ in range(2):
        with pytest.raises(ControlError, match="2100"):
            await driver.advance(timedelta(days=365 * 80))
    assert (await driver.now()).year == 2023


async def test_options_and_forms_are_typed_as_the_client_types_them(bot: Bot, porto: Member) -> None:
    nonsense: tuple[Any, ...] = (NAN, ENDLESS, [], {}, LONG, "\u00b2x")
    for times in nonsense:
        with pytest.raises(ControlError, match="times"):
            await porto.command("hello", channel="general", times=times)
    shown = await porto.click(await porto.command("secret", channel="general"), "form")
    with pytest.raises(ControlError, match="name"):
        await porto.submit(shown, {"name": ["x"]})
    secret = await porto.command("secret", channel="general")
    for value in nonsense:
        with pytest.raises(ControlError, match=r"pick|values"):
            await porto.select(secret, "pick", [value])
