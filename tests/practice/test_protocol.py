"""The gateway without a library between, options of every kind, and forms with selects."""

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import discord
import pytest
from discord import app_commands

from bot.practice.driver import Driver, Member
from bot.practice.errors import ControlError
from bot.practice.server import PracticeServer
from tests.practice.ground import Bot, connected, identify, make_bot
from tests.waiting import PATIENCE


async def closed_with(server: PracticeServer, *frames: object) -> int | None:
    """Send frames and return the close code."""
    async with aiohttp.ClientSession() as session, session.ws_connect(server.world.gateway_address) as socket:
        for frame in frames:
            await socket.send_str(frame if isinstance(frame, str) else json.dumps(frame))
        while not socket.closed:
            await socket.receive(timeout=PATIENCE)
        return socket.close_code


async def test_a_broken_protocol_closes_with_discords_codes(server: PracticeServer) -> None:
    assert await closed_with(server, "nonsense") == 4002
    assert await closed_with(server, {"op": 99}) == 4001
    assert await closed_with(server, {"op": 8, "d": {}}) == 4003
    assert await closed_with(server, identify(server, token="wrong")) == 4004
    assert await closed_with(server, identify(server), identify(server)) == 4005
    assert await closed_with(server, identify(server, intents=1 << 60)) == 4013
    assert await closed_with(server, identify(server, intents=2)) == 4014
    assert await closed_with(server, {"op": 6, "d": {"token": "wrong", "session_id": "x", "seq": 1}}) == 4004
    assert await closed_with(server, *[{"op": 1, "d": None}] * 121) == 4008
    everybody = {"op": 8, "d": {"guild_id": "1", "query": "", "limit": 0}}
    assert await closed_with(server, identify(server), everybody) == 4014


async def test_members_are_asked_for_by_id_and_the_nonce_comes_back(server: PracticeServer) -> None:
    porto = str(server.world.people["porto"].id)
    async with aiohttp.ClientSession() as session, session.ws_connect(server.world.gateway_address) as socket:
        await socket.send_json(identify(server))
        await socket.send_json({"op": 8, "d": {"guild_id": "1", "user_ids": [porto, "1"], "nonce": "n"}})
        while (frame := await socket.receive_json(timeout=PATIENCE)).get("t") != "GUILD_MEMBERS_CHUNK":
            pass
    assert [one["user"]["id"] for one in frame["d"]["members"]] == [porto]
    assert (frame["d"]["not_found"], frame["d"]["nonce"], frame["d"]["chunk_count"]) == (["1"], "n", 1)


async def test_intents_taken_back_close_the_session(server: PracticeServer, driver: Driver) -> None:
    await driver.post("intents", granted=["members"])
    async with aiohttp.ClientSession() as session, session.ws_connect(server.world.gateway_address) as socket:
        await socket.send_json(identify(server, intents=3))
        while (await socket.receive_json(timeout=PATIENCE)).get("t") != "READY":
            pass
        await driver.post("intents", granted=[])
        while not socket.closed:
            await socket.receive(timeout=PATIENCE)
        assert socket.close_code == 4014


class Questions(discord.ui.Modal, title="Questions"):
    """A form with a choice."""

    choice: discord.ui.Label["Questions"] = discord.ui.Label(
        text="Choose",
        component=discord.ui.Select(
            custom_id="choice",
            options=[discord.SelectOption(label="A", value="a"), discord.SelectOption(label="B", value="b")],
        ),
    )
    person: discord.ui.Label["Questions"] = discord.ui.Label(
        text="Who", component=discord.ui.UserSelect(custom_id="person", required=False, min_values=0)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        choice: Any = self.choice.component
        person: Any = self.person.component
        names = [one.name for one in person.values]
        await interaction.response.send_message(f"{choice.values} {names}", ephemeral=True)


class Who(discord.ui.View):
    """Selects of people, roles and channels."""

    @discord.ui.select(cls=discord.ui.UserSelect, custom_id="user", max_values=2)
    async def user(self, interaction: discord.Interaction, select: discord.ui.UserSelect["Who"]) -> None:
        await interaction.response.send_message(str([one.name for one in select.values]), ephemeral=True)

    @discord.ui.select(cls=discord.ui.ChannelSelect, custom_id="channel")
    async def channel(
        self, interaction: discord.Interaction, select: discord.ui.ChannelSelect["Who"]
    ) -> None:
        await interaction.response.send_message(str([one.name for one in select.values]), ephemeral=True)


@pytest.fixture
async def bot(pointed: PracticeServer) -> AsyncIterator[Bot]:
    """The bot with commands for these tests."""
    made = make_bot()

    @made.tree.command(description="Every kind")
    async def kinds(
        interaction: discord.Interaction,
        number: float,
        flag: bool,
        whoever: discord.Member | discord.Role,
        size: app_commands.Choice[int],
        paper: discord.Attachment | None = None,
    ) -> None:
        read = (await paper.read()).decode() if paper else None
        await interaction.response.send_message(f"{number} {flag} {whoever.name} {size.value} {read}")

    kinds._params["size"].choices = [
        app_commands.Choice(name="S", value=1),
        app_commands.Choice(name="L", value=3),
    ]

    @made.tree.command(description="A form")
    async def ask(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Questions())

    @made.tree.command(description="Selects")
    async def who(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=Who(timeout=None), ephemeral=True)

    @made.tree.context_menu(name="Look up")
    async def look_up(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.response.send_message(member.name, ephemeral=True)

    async with connected(made, pointed) as listening:
        yield listening


async def test_options_of_every_kind(bot: Bot, porto: Member) -> None:
    paper = {"filename": "a.txt", "text": "read"}
    answer = await porto.command(
        "kinds", channel="general", number="1.5", flag="true", whoever="lapland", size=3, paper=paper
    )
    assert answer.content == "1.5 True lapland 3 read"
    answer = await porto.command("kinds", channel="general", number=2, flag=False, whoever="Staff", size=1)
    assert answer.content == "2.0 False Staff 1 None"
    for wrong, why in (
        ({"flag": "maybe"}, "true or false"),
        ({"size": 2}, "must be one of"),
        ({"paper": "x"}, "filename"),
    ):
        options = {"number": 1, "flag": True, "whoever": "porto", "size": 1} | wrong
        with pytest.raises(ControlError, match=why):
            await porto.act("command", channel="general", name="kinds", options=options)


async def test_a_form_with_selects(bot: Bot, porto: Member) -> None:
    shown = await porto.command("ask", channel="general")
    assert shown.kind == "modal"
    assert (
        await porto.submit(shown, {"choice": ["b"], "person": ["lapland"]})
    ).content == "['b'] ['lapland']"
    shown = await porto.command("ask", channel="general")
    assert (await porto.submit(shown, {"choice": "a"})).content == "['a'] []"
    with pytest.raises(ControlError, match="choose 1 to 1"):
        await porto.submit(shown, {})


async def test_selects_of_people_and_channels(bot: Bot, porto: Member) -> None:
    shown = await porto.command("who", channel="general")
    assert (await porto.select(shown, "user", ["porto", "lapland"])).content == "['porto', 'lapland']"
    assert (await porto.select(shown, "channel", ["events"])).content == "['events']"


async def test_a_member_is_looked_up_from_the_menu_and_the_reply_dismissed(bot: Bot, porto: Member) -> None:
    answer = await porto.user_command("lapland", "Look up", channel="general")
    assert answer.content == "lapland"
    assert answer.message is not None
    await porto.act("dismiss", channel="general", message=answer.message["id"])
    assert await porto.messages("general") == []
    with pytest.raises(ControlError, match="not in the menu"):
        await porto.user_command("lapland", "Nothing", channel="general")
