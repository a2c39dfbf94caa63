"""Discord's HTTP API: what it does, and the codes with which it says no."""

from datetime import timedelta
from typing import Any

import pytest

from bot.practice.driver import Driver, Member
from bot.practice.server import PracticeServer
from tests.practice.ground import Api

TEXT = {"content": "hello"}


async def deny(driver: Driver, role: str, channel: str, deny: int, allow: int = 0) -> None:
    await driver.post(f"channels/{channel}/overwrite", id=role, type=0, allow=str(allow), deny=str(deny))


async def test_messages_are_posted_read_edited_and_deleted(api: Api) -> None:
    path = api.channel("general") + "/messages"
    ids = [(await api("POST", path, {"content": f"m{n}"}))[1]["id"] for n in range(5)]
    assert [one["content"] for one in (await api("GET", path))[1]] == ["m4", "m3", "m2", "m1", "m0"]
    assert [one["content"] for one in (await api("GET", path, limit="2", before=ids[3]))[1]] == ["m2", "m1"]
    assert [one["content"] for one in (await api("GET", path, limit="2", after=ids[1]))[1]] == ["m3", "m2"]
    assert [one["content"] for one in (await api("GET", path, limit="3", around=ids[2]))[1]] == [
        "m3",
        "m2",
        "m1",
    ]
    _, edited = await api("PATCH", f"{path}/{ids[0]}", {"content": "other"})
    assert edited["edited_timestamp"]
    assert (await api("DELETE", f"{path}/{ids[0]}"))[0] == 204
    assert await api.refused("GET", f"{path}/{ids[0]}") == (404, 10008)


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"content": "x" * 2001}, ["content"]),
        ({"embeds": [{"title": "x" * 257}]}, ["embeds", "0", "title"]),
        ({"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]}, ["embeds"]),
        ({"embeds": [{"fields": [{"name": "n", "value": ""}]}]}, ["embeds", "0", "fields", "0", "value"]),
        ({"embeds": [{"title": "x"}] * 11}, ["embeds"]),
        (
            {**TEXT, "components": [{"type": 2, "style": 1, "custom_id": "x", "label": "x"}]},
            ["components", "0", "type"],
        ),
        (
            {**TEXT, "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "x"}]}]},
            ["components", "0", "components", "0", "custom_id"],
        ),
        (
            {
                **TEXT,
                "components": [
                    {"type": 1, "components": [{"type": 2, "style": 1, "label": "x", "custom_id": "a"}] * 2}
                ],
            },
            ["components"],
        ),
        ({**TEXT, "nonce": "x" * 26}, ["nonce"]),
        ({**TEXT, "components": [{"type": 10, "content": "x"}], "flags": 1 << 15}, ["content"]),
    ],
)
async def test_a_body_over_a_limit_is_refused_where_it_is_wrong(
    api: Api, body: dict[str, Any], where: list[str]
) -> None:
    status, answer = await api("POST", api.channel("general") + "/messages", body)
    assert (status, answer["code"]) == (400, 50035)
    node = answer["errors"]
    for key in where:
        node = node[key]
    assert node["_errors"][0]["message"]


async def test_an_empty_message_is_refused(api: Api) -> None:
    assert await api.refused("POST", api.channel("general") + "/messages", {"content": ""}) == (400, 50006)


async def test_a_repeated_nonce_returns_the_first_message_within_the_window(api: Api, driver: Driver) -> None:
    path = api.channel("general") + "/messages"
    body = {**TEXT, "nonce": "once", "enforce_nonce": True}
    first = (await api("POST", path, body))[1]["id"]
    assert (await api("POST", path, {**body, "content": "again"}))[1]["id"] == first
    await driver.advance(timedelta(minutes=2, seconds=50))
    assert (await api("POST", path, body))[1]["id"] == first
    await driver.advance(timedelta(seconds=20))
    assert (await api("POST", path, body))[1]["id"] != first
    await driver.post("nonce-window", seconds=0)
    assert len({(await api("POST", path, body))[1]["id"] for _ in range(2)}) == 2


async def test_a_nonce_without_enforcement_posts_twice(api: Api) -> None:
    path = api.channel("general") + "/messages"
    ids = {(await api("POST", path, {**TEXT, "nonce": "n"}))[1]["id"] for _ in range(2)}
    assert len(ids) == 2


async def test_a_nonce_of_a_deleted_message_says_unknown_message(api: Api) -> None:
    path = api.channel("general") + "/messages"
    body = {**TEXT, "nonce": "once", "enforce_nonce": True}
    first = (await api("POST", path, body))[1]["id"]
    await api("DELETE", f"{path}/{first}")
    assert await api.refused("POST", path, body) == (404, 10008)


async def test_permissions_decide_with_discords_codes(api: Api, driver: Driver) -> None:
    general = api.channel("general")
    await deny(driver, "everyone", "general", 1 << 11)
    await deny(driver, "Community Bot", "general", 1 << 11)
    assert await api.refused("POST", general + "/messages", TEXT) == (403, 50013)
    await deny(driver, "Community Bot", "general", 1 << 14)
    assert await api.refused("POST", general + "/messages", {"embeds": [{"title": "x"}]}) == (403, 50013)
    await deny(driver, "Community Bot", "general", 1 << 16)
    assert await api("GET", general + "/messages") == (200, [])
    await deny(driver, "Community Bot", "general", 1 << 10)
    assert await api.refused("POST", general + "/messages", TEXT) == (403, 50001)
    assert await api.refused("GET", general) == (403, 50001)
    await driver.post("channels/general/delete")
    assert await api.refused("POST", general + "/messages", TEXT) == (404, 10003)


async def test_closed_direct_messages_refuse_and_open_ones_do_not(api: Api, porto: Member) -> None:
    _, direct = await api("POST", "/users/@me/channels", {"recipient_id": api.member("porto")})
    path = f"/channels/{direct['id']}/messages"
    await porto.close_dms()
    assert await api.refused("POST", path, TEXT) == (403, 50007)
    await porto.open_dms()
    assert (await api("POST", path, TEXT))[0] == 200
    await porto.leave()
    assert await api.refused("POST", path, TEXT) == (403, 50007)
    assert await api.refused("GET", f"/guilds/{api.guild}/members/{api.member('porto')}") == (404, 10007)


async def test_a_message_of_somebody_else_cannot_be_edited(api: Api, porto: Member) -> None:
    said = await porto.say("general", "mine")
    path = f"{api.channel('general')}/messages/{said['id']}"
    assert await api.refused("PATCH", path, TEXT) == (403, 50005)
    assert (await api("DELETE", path))[0] == 204


async def test_allowed_mentions_decide_who_is_called(api: Api) -> None:
    path = api.channel("general") + "/messages"
    porto = api.member("porto")
    body = {"content": f"<@{porto}> @everyone", "allowed_mentions": {"parse": []}}
    _, quiet = await api("POST", path, body)
    assert (quiet["mentions"], quiet["mention_everyone"]) == ([], False)
    _, called = await api("POST", path, {**body, "allowed_mentions": {"users": [porto]}})
    assert [one["id"] for one in called["mentions"]] == [porto]


async def test_a_message_has_one_thread(api: Api) -> None:
    general = api.channel("general")
    _, message = await api("POST", general + "/messages", TEXT)
    path = f"{general}/messages/{message['id']}/threads"
    status, thread = await api("POST", path, {"name": "talk"})
    assert (status, thread["id"]) == (201, message["id"])
    assert await api.refused("POST", path, {"name": "talk"}) == (400, 160004)
    assert (await api("GET", f"/guilds/{api.guild}/threads/active"))[1]["threads"][0]["name"] == "talk"


async def test_a_private_thread_is_for_its_members(api: Api, porto: Member, driver: Driver) -> None:
    _, thread = await api("POST", api.channel("general") + "/threads", {"name": "case", "type": 12})
    path = f"/channels/{thread['id']}"
    assert "case" not in [one["name"] for one in (await porto.view())["channels"]]
    assert (await api("PUT", f"{path}/thread-members/{api.member('porto')}"))[0] == 204
    assert "case" in [one["name"] for one in (await porto.view())["channels"]]
    assert len((await api("GET", f"{path}/thread-members"))[1]) == 2
    await porto.say("case", "inside")
    assert (await api("PATCH", path, {"archived": True}))[1]["thread_metadata"]["archived"]
    assert await api.refused("PATCH", path, {"name": "x"}) == (400, 50083)
    assert (await api("POST", path + "/messages", TEXT))[0] == 200
    assert not (await api("GET", path))[1]["thread_metadata"]["archived"]
    await api("PATCH", path, {"locked": True})
    assert (await api("POST", path + "/messages", TEXT))[0] == 200  # Manage Threads may
    assert (await driver.get("threads"))[0]["thread_metadata"]["locked"]


async def test_roles_obey_the_order(api: Api, driver: Driver) -> None:
    roles = f"/guilds/{api.guild}/roles"
    _, made = await api("POST", roles, {"name": "group", "permissions": "0"})
    member = f"/guilds/{api.guild}/members/{api.member('porto')}/roles"
    assert (await api("PUT", f"{member}/{made['id']}"))[0] == 204
    assert made["id"] in (await api("GET", f"/guilds/{api.guild}/members/{api.member('porto')}"))[1]["roles"]
    assert await api.refused("PUT", f"{member}/1") == (404, 10011)
    assert await api.refused("POST", roles, {"permissions": "8"}) == (403, 50013)
    await driver.post("roles/group", position=99)
    assert await api.refused("PUT", f"{member}/{made['id']}") == (403, 50013)
    assert await api.refused("DELETE", f"{roles}/{made['id']}") == (403, 50013)
    await driver.post("roles/group", position=1)
    assert (await api("DELETE", f"{roles}/{made['id']}"))[0] == 204
    await driver.post("roles/Community Bot", permissions="1024")
    assert await api.refused("POST", roles, {"name": "x"}) == (403, 50013)


async def test_channels_are_made_changed_and_deleted(api: Api) -> None:
    body = {
        "name": "Working Group",
        "topic": "t",
        "permission_overwrites": [{"id": api.guild, "type": 0, "deny": "2048", "allow": "0"}],
    }
    status, made = await api("POST", f"/guilds/{api.guild}/channels", body)
    assert (status, made["name"]) == (201, "working-group")
    path = f"/channels/{made['id']}"
    assert (await api("PATCH", path, {"topic": "other"}))[1]["topic"] == "other"
    assert (
        await api(
            "PUT", f"{path}/permissions/{api.member('porto')}", {"type": 1, "allow": "2048", "deny": "0"}
        )
    )[0] == 204
    assert await api.refused("PUT", f"{path}/permissions/{api.guild}", {"type": 0, "allow": "8"}) == (
        403,
        50013,
    )
    assert (await api("DELETE", f"{path}/permissions/{api.member('porto')}"))[0] == 204
    assert (await api("DELETE", path))[0] == 200
    assert await api.refused("GET", path) == (404, 10003)


def event(n: int = 0) -> dict[str, Any]:
    return {
        "name": f"Conference {n}",
        "privacy_level": 2,
        "entity_type": 3,
        "scheduled_start_time": "2023-03-30T07:30:00+00:00",
        "scheduled_end_time": "2023-03-30T14:00:00+00:00",
        "entity_metadata": {"location": "online"},
    }


async def test_scheduled_events_live_and_number_at_most_a_hundred(api: Api, server: PracticeServer) -> None:
    path = f"/guilds/{api.guild}/scheduled-events"
    _, made = await api("POST", path, event())
    one = f"{path}/{made['id']}"
    assert (await api("PATCH", one, {"name": "Other"}))[1]["name"] == "Other"
    past = {**event(), "scheduled_start_time": "2023-02-01T00:00:00+00:00"}
    assert await api.refused("POST", path, past) == (400, 50035)
    assert await api.refused("POST", path, {**event(), "scheduled_end_time": None}) == (400, 50035)
    for n in range(99):
        server.world.guild.events[n] = server.world.guild.events[int(made["id"])]
    assert await api.refused("POST", path, event(1)) == (400, 30038)
    server.world.guild.events = {int(made["id"]): server.world.guild.events[int(made["id"])]}
    assert (await api("PATCH", one, {"status": 2}))[1]["status"] == 2
    assert await api.refused("PATCH", one, {"status": 1}) == (400, 180000)
    assert (await api("DELETE", one))[0] == 204
    assert await api.refused("GET", one) == (404, 10070)


async def test_pins_and_reactions(api: Api) -> None:
    general = api.channel("general")
    _, message = await api("POST", general + "/messages", TEXT)
    assert (await api("PUT", f"{general}/messages/pins/{message['id']}"))[0] == 204
    assert [one["message"]["id"] for one in (await api("GET", f"{general}/messages/pins"))[1]["items"]] == [
        message["id"]
    ]
    assert (await api("DELETE", f"{general}/pins/{message['id']}"))[0] == 204
    reaction = f"{general}/messages/{message['id']}/reactions/✅"
    assert (await api("PUT", f"{reaction}/@me"))[0] == 204
    assert (await api("GET", f"{general}/messages/{message['id']}"))[1]["reactions"][0]["count"] == 1
    assert len((await api("GET", reaction))[1]) == 1
    assert (await api("DELETE", f"{reaction}/@me"))[0] == 204


async def test_members_are_found_one_by_one_and_listed_only_with_the_intent(api: Api, driver: Driver) -> None:
    path = f"/guilds/{api.guild}/members"
    assert await api.refused("GET", path, limit="10") == (403, 50001)
    assert [one["user"]["username"] for one in (await api("GET", f"{path}/search", query="por"))[1]] == [
        "porto"
    ]
    await driver.post("intents", granted=["members"])
    assert len((await api("GET", path, limit="10"))[1]) == 4


async def test_a_wrong_token_is_refused(api: Api, server: PracticeServer) -> None:
    async with api.session.get(f"{server.address}/api/v10/users/@me") as response:
        assert response.status == 401


async def test_rate_limits_are_told_and_kept(server: PracticeServer, api: Api) -> None:
    headers = {"Authorization": f"Bot {server.world.token}"}
    url = f"{server.address}/api/v10/users/@me"
    async with api.session.get(url, headers=headers) as response:
        assert response.headers["X-RateLimit-Remaining"] == "49"
        assert response.headers["Content-Type"] == "application/json"
    for _ in range(60):
        async with api.session.get(url, headers=headers) as response:
            body = await response.json()
            if response.status == 429:
                break
    assert (response.status, body["global"]) == (429, True)
    assert "Via" in response.headers


class TestStrange:
    """What the server does not know fails loudly and is kept."""

    @pytest.fixture
    async def strange(self, scene: Any) -> Any:
        practice = PracticeServer(scene)
        async with practice.running():
            yield practice

    async def ask(
        self, server: PracticeServer, method: str, path: str, body: object = None
    ) -> tuple[int, Any]:
        import aiohttp

        async with aiohttp.ClientSession() as session:
            return await Api(server, session)(method, path, body)

    async def test_a_route(self, strange: PracticeServer) -> None:
        status, answer = await self.ask(strange, "GET", "/voice/regions")
        assert (status, answer["message"]) == (501, "The practice server does not know GET /voice/regions")
        assert strange.strange == ["GET /voice/regions: route"]

    async def test_a_field(self, strange: PracticeServer) -> None:
        channel = next(one for one in strange.world.guild.channels.values() if one.name == "general")
        status, answer = await self.ask(
            strange, "POST", f"/channels/{channel.id}/messages", {**TEXT, "colour": 1}
        )
        assert status == 400
        assert "'colour'" in answer["errors"]["colour"]["_errors"][0]["message"]
        assert strange.strange == [f"POST /channels/{channel.id}/messages: field colour"]

    async def test_a_query_parameter(self, strange: PracticeServer) -> None:
        status, _ = await self.ask(strange, "GET", "/users/@me?verbose=1")
        assert status == 400
        assert strange.strange == ["GET /users/@me: query verbose"]
