"""Every route is walked once, so that each answer is held against Discord's own description."""

import io
from typing import Any

import aiohttp
import discord

from bot.practice.driver import Driver, Member
from bot.practice.routes import all_routes
from bot.practice.server import PracticeServer
from tests.practice.ground import Api, Bot, Buttons

EVERY = {(one.method, one.template) for one in all_routes()}
COMMAND = {"name": "again", "description": "Once more"}


async def walk_users(api: Api) -> None:
    await api("GET", "/users/@me")
    await api("PATCH", "/users/@me", {"username": "Renamed Bot"})
    await api("GET", f"/users/{api.member('porto')}")
    await api("GET", "/users/@me/guilds")
    await api("POST", "/users/@me/channels", {"recipient_id": api.member("porto")})
    await api("GET", "/gateway")
    await api("GET", "/gateway/bot")
    await api("GET", "/applications/@me")
    await api("GET", "/oauth2/applications/@me")
    await api("GET", f"/guilds/{api.guild}", with_counts="true")


async def walk_commands(api: Api) -> None:
    for scope in (f"/applications/{api.application}", f"/applications/{api.application}/guilds/{api.guild}"):
        path = f"{scope}/commands"
        await api("PUT", path, [COMMAND, {"name": "Menu", "type": 3}])
        status, made = await api("POST", path, {**COMMAND, "name": "other"})
        assert status == 201
        assert (await api("POST", path, {**COMMAND, "name": "other", "description": "Changed"}))[0] == 200
        assert len((await api("GET", path))[1]) == 3
        assert (await api("GET", f"{path}/{made['id']}"))[1]["description"] == "Changed"
        assert (await api("DELETE", f"{path}/{made['id']}"))[0] == 204
        assert await api.refused("GET", f"{path}/{made['id']}") == (404, 10063)


async def walk_channels(api: Api) -> None:
    assert len((await api("GET", f"/guilds/{api.guild}/channels"))[1]) == 5
    general = api.channel("general")
    number = general.rpartition("/")[2]
    await api("PATCH", f"/guilds/{api.guild}/channels", [{"id": number, "position": 7}])
    assert (await api("GET", general))[1]["position"] == 7
    assert (await api("POST", f"{general}/typing"))[0] == 204
    assert await api.refused("POST", f"/guilds/{api.guild}/channels", {"name": "x", "parent_id": number}) == (
        400,
        50035,
    )
    category = {"name": "A Category", "type": 4}
    assert (await api("POST", f"/guilds/{api.guild}/channels", category))[1]["name"] == "A Category"
    assert (await api("POST", f"/guilds/{api.guild}/channels", {"name": "Voice", "type": 2}))[0] == 201
    body = {
        "permission_overwrites": [{"id": api.guild, "type": 0, "allow": "0", "deny": "2048"}],
        "nsfw": True,
    }
    assert (await api("PATCH", general, {**body, "rate_limit_per_user": 5, "name": "New Name"}))[1][
        "name"
    ] == "new-name"
    rule = {"type": 1, "allow": "1024", "deny": "0"}
    assert (await api("PUT", f"{general}/permissions/{api.member('porto')}", rule))[0] == 204
    assert await api.refused("DELETE", f"{general}/permissions/1") == (404, 10009)


async def walk_messages(api: Api) -> None:
    news = api.channel("news")
    ids = [(await api("POST", f"{news}/messages", {"content": f"{n}"}))[1]["id"] for n in range(4)]
    assert (await api("POST", f"{news}/messages/{ids[0]}/crosspost"))[1]["flags"] == 1
    reply = {"content": "reply", "message_reference": {"message_id": ids[0]}}
    assert (await api("POST", f"{news}/messages", reply))[1]["referenced_message"]["id"] == ids[0]
    gone = {"content": "reply", "message_reference": {"message_id": "1"}}
    assert await api.refused("POST", f"{news}/messages", gone) == (400, 50035)
    assert (await api("POST", f"{news}/messages/bulk-delete", {"messages": ids[2:]}))[0] == 204
    await api("PUT", f"{news}/pins/{ids[0]}")
    assert len((await api("GET", f"{news}/messages/pins"))[1]["items"]) == 1
    assert len((await api("GET", f"{news}/pins"))[1]) == 1
    assert (await api("DELETE", f"{news}/messages/pins/{ids[0]}"))[0] == 204
    assert await api.refused("GET", f"{news}/messages", limit="101") == (400, 50035)


async def walk_threads(api: Api) -> None:
    news = api.channel("events")
    _, public = await api("POST", f"{news}/threads", {"name": "open", "type": 11})
    _, private = await api("POST", f"{news}/threads", {"name": "closed"})
    path = f"/channels/{private['id']}"
    porto = api.member("porto")
    await api("PUT", f"{path}/thread-members/{porto}")
    assert (await api("GET", f"{path}/thread-members/{porto}"))[1]["user_id"] == porto
    assert (await api("DELETE", f"{path}/thread-members/{porto}"))[0] == 204
    assert await api.refused("GET", f"{path}/thread-members/{porto}") == (404, 10007)
    assert (await api("DELETE", f"{path}/thread-members/@me"))[0] == 204
    assert (await api("PUT", f"{path}/thread-members/@me"))[0] == 204
    assert len((await api("GET", f"{path}/thread-members"))[1]) == 1
    assert len((await api("GET", f"/guilds/{api.guild}/threads/active"))[1]["threads"]) == 2
    for one in (public, private):
        await api("PATCH", f"/channels/{one['id']}", {"archived": True})
    for kind in ("threads/archived/public", "threads/archived/private", "users/@me/threads/archived/private"):
        assert len((await api("GET", f"{news}/{kind}"))[1]["threads"]) == 1
    assert (await api("DELETE", f"/channels/{public['id']}"))[0] == 200
    assert await api.refused("PUT", f"{path}/thread-members/{porto}") == (400, 50083)


async def walk_roles_and_members(api: Api, driver: Driver) -> None:
    roles = f"/guilds/{api.guild}/roles"
    _, made = await api("POST", roles, {"name": "group", "color": 5, "mentionable": True})
    assert (await api("GET", f"{roles}/{made['id']}"))[1]["color"] == 5
    assert (await api("PATCH", f"{roles}/{made['id']}", {"name": "other", "hoist": True}))[1][
        "name"
    ] == "other"
    await api("PATCH", roles, [{"id": made["id"], "position": 1}])
    assert len((await api("GET", roles))[1]) == 4
    assert await api.refused("DELETE", f"{roles}/{api.guild}") == (400, 50028)
    porto = f"/guilds/{api.guild}/members/{api.member('porto')}"
    assert (await api("PATCH", f"/guilds/{api.guild}/members/@me", {"nick": "Nick"}))[1]["nick"] == "Nick"
    assert (await api("PATCH", porto, {"roles": [made["id"]]}))[1]["roles"] == [made["id"]]
    assert (await api("DELETE", f"{porto}/roles/{made['id']}"))[0] == 204
    assert (await api("PUT", f"{porto}/roles/{made['id']}"))[0] == 204
    assert (await api("GET", porto))[1]["roles"] == [made["id"]]
    assert await api.refused("PATCH", porto, {"nick": "x"}) == (403, 50013)
    await driver.post("intents", granted=["members"])
    assert (await api("GET", f"/guilds/{api.guild}/members", limit="2"))[0] == 200
    assert (await api("GET", f"/guilds/{api.guild}/members/search", query="lap"))[0] == 200


async def walk_events(api: Api, porto: Member) -> None:
    path = f"/guilds/{api.guild}/scheduled-events"
    body = {
        "name": "E",
        "privacy_level": 2,
        "entity_type": 2,
        "channel_id": api.channel("hall").rpartition("/")[2],
        "scheduled_start_time": "2023-04-01T00:00:00Z",
    }
    _, made = await api("POST", path, body)
    await porto.act("interested", event=made["id"])
    assert (await api("GET", path, with_user_count="true"))[1][0]["user_count"] == 1
    assert (await api("GET", f"{path}/{made['id']}"))[0] == 200
    assert len((await api("GET", f"{path}/{made['id']}/users"))[1]) == 1
    await porto.act("interested", event=made["id"], yes=False)
    wrong = {"scheduled_end_time": "2023-03-01T00:00:00Z"}
    assert await api.refused("PATCH", f"{path}/{made['id']}", wrong) == (400, 50035)
    assert (await api("GET", f"{path}/{made['id']}"))[1]["scheduled_end_time"] is None
    assert (await api("DELETE", f"{path}/{made['id']}"))[0] == 204


async def test_every_route_answers_as_described(
    server: PracticeServer, api: Api, driver: Driver, porto: Member
) -> None:
    server.http._limits._everything = type(server.http._limits._everything)(10_000, 1.0)
    await walk_users(api)
    await walk_commands(api)
    await walk_messages(api)
    await walk_threads(api)
    await walk_roles_and_members(api, driver)
    await walk_events(api, porto)
    await walk_channels(api)
    walked = {(one.method, one.template) for one in server.http.exchanges}
    # Interactions need a bot, and reactions their message: both are walked elsewhere.
    assert {
        one for one in EVERY - walked if "{token}" not in one[1] and "{message_id}" not in one[1]
    } == set()


async def test_an_interactions_messages_are_read_edited_and_deleted(
    bot: Bot, api: Api, porto: Member, server: PracticeServer
) -> None:
    answer = await porto.command("secret", channel="general")
    found = server.interactions.find(int(answer.interaction))
    assert found is not None
    hook = f"/webhooks/{api.application}/{found.token}"
    _, more = await api("POST", hook, {"content": "more", "flags": 64})
    path = f"{hook}/messages/{more['id']}"
    assert (await api("GET", path))[1]["flags"] == 64
    edited = (await api("PATCH", path, {"content": "edited"}))[1]
    assert (edited["content"], edited["flags"]) == ("edited", 64)
    assert (await api("DELETE", path))[0] == 204
    assert await api.refused("GET", path) == (404, 10008)
    original = f"{hook}/messages/@original"
    assert (await api("GET", original))[1]["content"] == "only you"
    assert (await api("DELETE", original))[0] == 204
    assert await api.refused("PATCH", original, {"content": "x"}) == (404, 10008)
    assert await api.refused("GET", f"/webhooks/{api.application}/nonsense/messages/@original") == (
        404,
        10015,
    )


async def test_a_private_message_is_invisible_to_the_channels_routes(
    bot: Bot, api: Api, porto: Member
) -> None:
    answer = await porto.command("secret", channel="general")
    assert answer.message is not None
    assert (await api("GET", api.channel("general") + "/messages"))[1] == []
    path = f"{api.channel('general')}/messages/{answer.message['id']}"
    assert await api.refused("GET", path) == (404, 10008)


async def test_files_come_with_messages_and_stay_or_go_with_edits(bot: Bot, driver: Driver) -> None:
    channel = bot.channel("general")
    message = await channel.send("file", file=discord.File(__file__, "test one.py", description="alt"))
    (attachment,) = message.attachments
    assert (attachment.filename, attachment.description) == ("test_one.py", "alt")
    assert (await attachment.read()).startswith(b'"""Every route')
    kept = await message.edit(content="kept")
    assert len(kept.attachments) == 1
    gone = await kept.edit(attachments=[])
    assert gone.attachments == []


async def test_a_layout_is_shown_and_pressed(bot: Bot, porto: Member) -> None:
    class Panel(discord.ui.LayoutView):
        def __init__(self) -> None:
            super().__init__(timeout=None)
            row: Any = discord.ui.ActionRow()
            button: Any = discord.ui.Button(label="Press", custom_id="panel")
            button.callback = self.pressed
            row.add_item(button)
            text: Any = discord.ui.TextDisplay("# Panel")
            picture: Any = discord.ui.MediaGallery(discord.MediaGalleryItem("https://example.org/a.png"))
            paper: Any = discord.ui.File("attachment://paper.txt")
            self.add_item(discord.ui.Container(text, discord.ui.Separator(), picture, paper, row))

        async def pressed(self, interaction: discord.Interaction) -> None:
            await interaction.response.send_message("pressed", ephemeral=True)

    await bot.channel("general").send(view=Panel(), file=discord.File(io.BytesIO(b"paper"), "paper.txt"))
    (shown,) = await porto.messages("general")
    answer = await porto.click(shown, "panel")
    assert answer.content == "pressed"


async def test_pins_threads_and_reactions_arrive_through_the_library(bot: Bot, porto: Member) -> None:
    channel = bot.channel("general")
    message = await channel.send("pin me", view=(view := Buttons()))
    view.stop()
    await message.pin()
    assert [one.id async for one in channel.pins()] == [message.id]
    thread = await message.create_thread(name="about it")
    await thread.send("inside")
    assert (await channel.fetch_message(message.id)).thread is not None
    await message.add_reaction("✅")
    history = [one.content async for one in channel.history(limit=10)]
    assert "pin me" in history
    await porto.act("react", channel="general", message=str(message.id), emoji="✅")
    role = await bot.guild.create_role(name="made")
    member = await bot.guild.fetch_member(int((await porto.view())["me"]["id"]))
    await member.add_roles(role)
    assert [one.name for one in (await bot.guild.fetch_member(member.id)).roles] == ["@everyone", "made"]


async def test_a_repeat_through_the_library_returns_the_first(bot: Bot) -> None:
    channel = bot.channel("general")
    assert (await channel.send("x", nonce="same")).id == (await channel.send("x", nonce="same")).id


async def test_more_acts_of_members(server: PracticeServer, driver: Driver, porto: Member) -> None:
    await porto.act("nickname", nick="Oporto")
    await porto.set_roles("Staff")
    await porto.set_locale("fr")
    await porto.act("typing", channel="general")
    view = await porto.view()
    assert (view["me"]["name"], view["me"]["locale"], view["me"]["role_names"]) == ("Oporto", "fr", ["Staff"])
    await porto.leave()
    await porto.join()
    assert (await porto.view())["me"]["roles"] == []
    async with aiohttp.ClientSession() as session:
        async with session.post(f"{server.address}/control/act/porto/fly", json={}) as response:
            assert response.status == 404
        async with session.post(f"{server.address}/control/act/porto/say", data=b"{") as response:
            assert response.status == 400
        async with session.post(f"{server.address}/control/nowhere", json={}) as response:
            assert response.status == 404
