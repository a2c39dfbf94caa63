"""What Discord refuses and a bot rarely meets: one permission short, the wrong kind of thing, a list that is full."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from bot.practice.driver import Driver, Member
from bot.practice.kinds import ALL_PERMISSIONS, Permission
from bot.practice.server import PracticeServer
from tests.practice.ground import Api

TEXT = {"content": "hello"}
EVENT = {
    "name": "Conference",
    "privacy_level": 2,
    "entity_type": 3,
    "scheduled_start_time": "2023-03-30T07:30:00+00:00",
    "scheduled_end_time": "2023-03-30T14:00:00+00:00",
    "entity_metadata": {"location": "online"},
}


@dataclass(frozen=True)
class Furnished:
    """A server that has one of each thing, and the paths that lead there."""

    api: Api
    driver: Driver
    paths: Mapping[str, str]

    async def ask(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        return await self.api(method, path.format(**self.paths), self._filled(body))

    async def refused(self, method: str, path: str, body: object = None) -> tuple[int, int]:
        return await self.api.refused(method, path.format(**self.paths), self._filled(body))

    def _filled(self, body: object) -> object:
        """Return the body with each "<name>" replaced by the id of that name."""
        if isinstance(body, dict):
            return {key: self._filled(value) for key, value in body.items()}
        if isinstance(body, list):
            return [self._filled(one) for one in body]
        if isinstance(body, str) and body.startswith("<"):
            return self.paths[body.strip("<>")].rpartition("/")[2]
        return body

    async def may(self, granted: Permission) -> None:
        """Let the bot have exactly these permissions, and everyone else look on."""
        await self.driver.post("roles/everyone", permissions=str(int(Permission.VIEW_CHANNEL)))
        await self.driver.post("roles/Community Bot", permissions=str(int(granted)))


@pytest.fixture
async def full(api: Api, driver: Driver, porto: Member) -> Furnished:
    guild, general = f"/guilds/{api.guild}", api.channel("general")
    said = (await porto.say("general", "mine"))["id"]
    in_direct = (await porto.say("dm", "mine, too"))["id"]
    direct = (await api("POST", "/users/@me/channels", {"recipient_id": api.member("porto")}))[1]["id"]
    mine = (await api("POST", f"{general}/messages", TEXT))[1]["id"]
    other = (await api("POST", f"{general}/messages", TEXT))[1]["id"]
    thread = (await api("POST", f"{general}/messages/{other}/threads", {"name": "talk"}))[1]["id"]
    role = (await api("POST", f"{guild}/roles", {"name": "group", "permissions": "0"}))[1]["id"]
    event = (await api("POST", f"{guild}/scheduled-events", EVENT))[1]["id"]
    await api("PUT", f"{general}/permissions/{role}", {"type": 0, "allow": "0", "deny": "0"})
    paths = {
        "guild": guild,
        "general": general,
        "rooms": api.channel("rooms"),
        "hall": api.channel("hall"),
        "direct": f"/channels/{direct}",
        "thread": f"/channels/{thread}",
        "said": f"{general}/messages/{said}",
        "mine": f"{general}/messages/{mine}",
        "in_direct": f"/channels/{direct}/messages/{in_direct}",
        "role": f"{guild}/roles/{role}",
        "rule": f"{general}/permissions/{role}",
        "porto": f"{guild}/members/{api.member('porto')}",
        "event": f"{guild}/scheduled-events/{event}",
        "everyone": f"{guild}/roles/{api.guild}",
        "group": role,
        "person": api.member("porto"),
        "message": mine,
    }
    await Furnished(api, driver, paths).may(ALL_PERMISSIONS & ~Permission.ADMINISTRATOR)
    return Furnished(api, driver, paths)


@pytest.mark.parametrize(
    ("permission", "method", "path", "body"),
    [
        ("MANAGE_CHANNELS", "POST", "{guild}/channels", {"name": "x"}),
        ("MANAGE_CHANNELS", "PATCH", "{guild}/channels", [{"id": "<general>", "position": 1}]),
        ("MANAGE_CHANNELS", "PATCH", "{general}", {"topic": "x"}),
        ("MANAGE_CHANNELS", "DELETE", "{general}", None),
        ("MANAGE_ROLES", "PATCH", "{general}", {"permission_overwrites": []}),
        ("MANAGE_ROLES", "PUT", "{rule}", {"type": 0, "allow": "0", "deny": "0"}),
        ("MANAGE_ROLES", "DELETE", "{rule}", None),
        ("MANAGE_ROLES", "PATCH", "{role}", {"name": "x"}),
        ("MANAGE_ROLES", "PUT", "{porto}/roles/{group}", None),
        ("MANAGE_ROLES", "PATCH", "{porto}", {"roles": ["<role>"]}),
        ("MANAGE_NICKNAMES", "PATCH", "{porto}", {"nick": "x"}),
        ("CHANGE_NICKNAME", "PATCH", "{guild}/members/@me", {"nick": "x"}),
        ("MANAGE_MESSAGES", "DELETE", "{said}", None),
        ("MANAGE_MESSAGES", "PATCH", "{said}", {"flags": 4}),
        ("MANAGE_MESSAGES", "POST", "{general}/messages/bulk-delete", {"messages": ["<said>", "<mine>"]}),
        ("PIN_MESSAGES", "PUT", "{general}/messages/pins/{message}", None),
        ("ADD_REACTIONS", "PUT", "{said}/reactions/✅/@me", None),
        ("READ_MESSAGE_HISTORY", "PUT", "{said}/reactions/✅/@me", None),
        ("CREATE_PUBLIC_THREADS", "POST", "{mine}/threads", {"name": "x"}),
        ("CREATE_PUBLIC_THREADS", "POST", "{general}/threads", {"name": "x", "type": 11}),
        ("CREATE_PRIVATE_THREADS", "POST", "{general}/threads", {"name": "x", "type": 12}),
        ("SEND_MESSAGES_IN_THREADS", "POST", "{thread}/messages", TEXT),
        ("SEND_MESSAGES_IN_THREADS", "PUT", "{thread}/thread-members/{person}", None),
        ("MANAGE_THREADS", "PATCH", "{thread}", {"locked": True}),
        ("MANAGE_THREADS", "DELETE", "{thread}", None),
        ("CREATE_EVENTS", "POST", "{guild}/scheduled-events", EVENT),
    ],
)
async def test_what_lacks_one_permission_is_refused_and_with_it_is_done(
    full: Furnished, permission: str, method: str, path: str, body: object
) -> None:
    everything = ALL_PERMISSIONS & ~Permission.ADMINISTRATOR
    await full.may(everything & ~Permission[permission])
    assert await full.refused(method, path, body) == (403, 50013)
    await full.may(everything)
    assert (await full.ask(method, path, body))[0] < 300


async def test_an_event_of_ones_own_needs_either_permission(full: Furnished) -> None:
    everything = ALL_PERMISSIONS & ~Permission.ADMINISTRATOR
    for kept in (Permission.CREATE_EVENTS, Permission.MANAGE_EVENTS):
        await full.may(everything & ~(Permission.CREATE_EVENTS | Permission.MANAGE_EVENTS) | kept)
        assert (await full.ask("PATCH", "{event}", {"name": kept.name}))[0] == 200
    await full.may(everything & ~(Permission.CREATE_EVENTS | Permission.MANAGE_EVENTS))
    assert await full.refused("PATCH", "{event}", {"name": "x"}) == (403, 50013)
    assert await full.refused("DELETE", "{event}") == (403, 50013)


async def test_a_history_that_may_not_be_read_shows_nothing(full: Furnished) -> None:
    await full.ask("PUT", "{general}/messages/pins/{message}")
    await full.may(ALL_PERMISSIONS & ~(Permission.ADMINISTRATOR | Permission.READ_MESSAGE_HISTORY))
    assert await full.refused("GET", "{mine}") == (403, 50001)
    assert await full.ask("GET", "{general}/pins") == (200, [])


@pytest.mark.parametrize(
    ("method", "path", "body", "expected"),
    [
        ("POST", "{rooms}/messages", TEXT, (400, 50008)),
        ("POST", "{hall}/threads", {"name": "x", "type": 11}, (400, 50024)),
        ("GET", "{general}/thread-members", None, (400, 50024)),
        ("POST", "{mine}/crosspost", None, (400, 50024)),
        ("PUT", "{direct}/permissions/{person}", {"type": 1, "allow": "0", "deny": "0"}, (400, 50024)),
        ("DELETE", "{in_direct}", None, (403, 50003)),
        ("POST", "{direct}/messages/bulk-delete", {"messages": ["<in_direct>", "<mine>"]}, (403, 50003)),
        ("PUT", "{said}/reactions/words/@me", None, (404, 10014)),
        ("DELETE", "{said}/reactions/✅/@me", None, (404, 10014)),
        ("GET", "{general}/messages?before=1&after=1", None, (400, 50035)),
        ("GET", "/guilds/1/roles", None, (404, 10004)),
        ("GET", "{guild}/roles/1", None, (404, 10011)),
        ("DELETE", "{everyone}", None, (400, 50028)),
        ("PUT", "{porto}/roles/{guild_id}", None, (403, 50013)),
        ("PATCH", "{porto}", {"roles": ["<everyone>"]}, (403, 50013)),
        ("PATCH", "{guild}/roles", [{"id": "<role>", "position": 99}], (403, 50013)),
        ("PATCH", "{guild}/channels", [{"id": "1", "position": 1}], (404, 10003)),
        ("PATCH", "{general}", {"parent_id": "<hall>"}, (400, 50035)),
        ("PUT", "{general}/permissions/1", {"type": 0, "allow": "0", "deny": "0"}, (404, 10011)),
        ("PUT", "{general}/permissions/1", {"type": 1, "allow": "0", "deny": "0"}, (404, 10007)),
        ("DELETE", "{general}/permissions/1", None, (404, 10009)),
        ("GET", "{thread}/thread-members/{person}", None, (404, 10007)),
        ("DELETE", "{thread}/thread-members/{person}", None, (404, 10007)),
        (
            "POST",
            "{guild}/scheduled-events",
            EVENT | {"scheduled_end_time": "2023-03-30T07:00:00Z"},
            (400, 50035),
        ),
        ("POST", "{guild}/scheduled-events", EVENT | {"entity_metadata": None}, (400, 50035)),
        (
            "POST",
            "{guild}/scheduled-events",
            EVENT | {"entity_type": 2, "channel_id": "<general>"},
            (400, 50035),
        ),
    ],
)
async def test_the_wrong_thing_is_refused_with_its_own_code(
    full: Furnished, method: str, path: str, body: object, expected: tuple[int, int]
) -> None:
    found = path.replace("{guild_id}", full.api.guild)
    assert await full.refused(method, found, body) == expected


async def test_who_stands_above_the_bot_gets_a_role_below_it_and_keeps_their_name(full: Furnished) -> None:
    assert (await full.ask("PATCH", "{porto}", {"nick": "Oporto"}))[0] == 200
    above = await full.driver.post("roles", name="Cabinet")
    await full.driver.post(f"roles/{above['id']}", position=99)
    await full.driver.member("porto").set_roles("Cabinet")
    owner = f"{{guild}}/members/{full.api.member('staff')}"
    for member in ("{porto}", owner):
        assert await full.refused("PATCH", member, {"nick": "P"}) == (403, 50013)
        assert (await full.ask("PUT", f"{member}/roles/{{group}}"))[0] == 204
        assert full.paths["group"] in (await full.ask("GET", member))[1]["roles"]
        assert (await full.ask("DELETE", f"{member}/roles/{{group}}"))[0] == 204
        assert await full.refused("PUT", f"{member}/roles/{above['id']}") == (403, 50013)
    assert await full.refused("DELETE", f"{{porto}}/roles/{above['id']}") == (403, 50013)


@pytest.mark.parametrize(
    ("method", "path", "body", "seen"),
    [
        ("PATCH", "{porto}", {"nick": "New", "roles": ["1"]}, "{porto}"),
        ("PATCH", "{guild}/channels", [{"id": "<general>", "position": 9}, {"id": "1"}], "{general}"),
        ("PATCH", "{guild}/roles", [{"id": "<role>", "position": 0}, {"id": "1", "position": 1}], "{role}"),
    ],
)
async def test_what_is_refused_in_part_is_not_done_in_part(
    full: Furnished, method: str, path: str, body: object, seen: str
) -> None:
    before = await full.ask("GET", seen)
    assert (await full.refused(method, path, body))[0] == 404
    assert await full.ask("GET", seen) == before


async def test_a_thread_that_sleeps_or_is_locked_refuses(full: Furnished) -> None:
    await full.ask("PATCH", "{thread}", {"archived": True})
    for method, path in (("PUT", "@me"), ("DELETE", "@me"), ("PUT", "{person}")):
        assert await full.refused(method, "{thread}/thread-members/" + path) == (400, 50083)
    await full.ask("PATCH", "{thread}", {"archived": False})
    await full.ask("PATCH", "{thread}", {"locked": True})
    await full.may(ALL_PERMISSIONS & ~(Permission.ADMINISTRATOR | Permission.MANAGE_THREADS))
    assert await full.refused("POST", "{thread}/messages", TEXT) == (403, 160005)


async def test_what_is_full_takes_no_more(full: Furnished, server: PracticeServer) -> None:
    guild = server.world.guild
    channel, role = next(iter(guild.channels.values())), next(iter(guild.roles.values()))
    (general,) = (one for one in guild.channels.values() if one.name == "general")
    message = next(iter(general.messages.values()))
    message.pinned_at = server.world.now()
    guild.channels |= dict.fromkeys(range(500), channel)
    guild.roles |= dict.fromkeys(range(250), role)
    general.messages |= dict.fromkeys(range(250), message)
    assert await full.refused("POST", "{guild}/channels", {"name": "x"}) == (400, 30013)
    assert await full.refused("POST", "{guild}/roles", {"name": "x"}) == (400, 30005)
    assert await full.refused("PUT", "{general}/messages/pins/{message}") == (400, 30003)


async def test_a_reaction_taken_back_that_was_never_given_leaves_nothing(
    full: Furnished, porto: Member
) -> None:
    number = full.paths["message"]
    answer = await porto.act("react", channel="general", message=number, emoji="✅", add=False)
    assert "reactions" not in answer["message"]
