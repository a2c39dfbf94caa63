"""A scene, a real discord.py client with one of everything, and the HTTP API without a library between."""

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
import discord
from discord import app_commands

from bot.practice.scene import Scene, SceneChannel, SceneMember, SceneRole
from bot.practice.server import PracticeServer
from tests.waiting import PATIENCE, until

SCENE = Scene(
    name="Test server",
    start=datetime(2023, 3, 1, 9, tzinfo=UTC),
    roles=[SceneRole("Staff", ["manage_guild", "manage_messages"])],
    channels=[
        SceneChannel("rooms", "category"),
        SceneChannel("general", category="rooms"),
        SceneChannel("events"),
        SceneChannel("news", "announcement"),
        SceneChannel("hall", "voice"),
    ],
    members=[
        SceneMember("staff", "Staff", roles=["Staff"]),
        SceneMember("porto", "Porto", "pt-BR"),
        SceneMember("lapland", "Lapland", "fi"),
    ],
)
INTENTS = discord.Intents(guilds=True, guild_scheduled_events=True)


class Api:
    """Discord's HTTP API without a library between."""

    def __init__(self, server: PracticeServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self.guild = str(server.world.guild.id)
        self.application = str(server.world.application_id)

    async def __call__(self, method: str, path: str, body: object = None, **query: str) -> tuple[int, Any]:
        """Send a request; returns status and JSON."""
        headers = {"Authorization": f"Bot {self.server.world.token}"}
        url = f"{self.server.address}/api/v10{path}"
        async with self.session.request(method, url, json=body, params=query, headers=headers) as response:
            return response.status, await response.json() if response.status != 204 else None

    async def refused(self, method: str, path: str, body: object = None, **query: str) -> tuple[int, int]:
        """Send a request that must fail; returns status and code."""
        status, answer = await self(method, path, body, **query)
        assert status >= 400, answer
        return status, answer["code"]

    def channel(self, name: str) -> str:
        """Return the path of a channel."""
        found = next(one for one in self.server.world.guild.channels.values() if one.name == name)
        return f"/channels/{found.id}"

    def member(self, handle: str) -> str:
        """Return the id of somebody."""
        return str(self.server.world.people[handle].id)


def identify(server: PracticeServer, **more: Any) -> dict[str, Any]:
    """Return the frame with which a bot presents itself at the gateway."""
    return {"op": 2, "d": {"token": server.world.token, "intents": 1, "properties": {}} | more}


class Form(discord.ui.Modal, title="A form"):
    """One required and one optional field."""

    name: discord.ui.TextInput["Form"] = discord.ui.TextInput(label="Name", custom_id="name", max_length=10)
    more: discord.ui.TextInput["Form"] = discord.ui.TextInput(
        label="More", custom_id="more", required=False, default="as before"
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(content=f"{self.name.value}, {self.more.value}", view=None)


class Buttons(discord.ui.View):
    """A button with a form, one that only updates, one that is off, and a select."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction, _: discord.ui.Button["Buttons"]) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.button(label="Later", custom_id="later")
    async def later(self, interaction: discord.Interaction, _: discord.ui.Button["Buttons"]) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="later came")

    @discord.ui.button(label="Off", custom_id="off", disabled=True)
    async def off(self, interaction: discord.Interaction, _: discord.ui.Button["Buttons"]) -> None:
        raise AssertionError

    @discord.ui.select(
        custom_id="pick",
        options=[discord.SelectOption(label="A", value="a"), discord.SelectOption(label="B", value="b")],
    )
    async def pick(self, interaction: discord.Interaction, select: discord.ui.Select["Buttons"]) -> None:
        await interaction.response.send_message(f"picked {select.values}", ephemeral=True)


class Numbered(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=r"number:(?P<n>\d+)"):
    """A button that is rebuilt from its custom id."""

    def __init__(self, n: int) -> None:
        super().__init__(discord.ui.Button(label=f"Number {n}", custom_id=f"number:{n}"))
        self.n = n

    @classmethod
    async def from_custom_id(cls, interaction: discord.Interaction, item: Any, match: Any) -> "Numbered":
        return cls(int(match["n"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"number {self.n}", ephemeral=True)


@dataclass
class Bot:
    """A real discord.py client with commands of every kind."""

    client: discord.Client
    tree: app_commands.CommandTree[discord.Client]
    ready: asyncio.Event = field(default_factory=asyncio.Event)
    heard: list[str] = field(default_factory=list)
    welcomes: int = 0
    """How often it identified itself and was let in; a resume is none."""

    @property
    def guild(self) -> discord.Guild:
        """The one server."""
        return self.client.guilds[0]

    def channel(self, name: str) -> discord.TextChannel:
        """Return a text channel."""
        return next(one for one in self.guild.text_channels if one.name == name)


def make_bot(**options: Any) -> Bot:
    """Make the client, not yet connected."""
    options.setdefault("intents", INTENTS)
    client = discord.Client(
        guild_ready_timeout=0.01, allowed_mentions=discord.AllowedMentions.none(), **options
    )
    bot = Bot(client, app_commands.CommandTree(client))
    client.add_dynamic_items(Numbered)
    _listen(bot)
    _add_commands(bot.tree)
    return bot


def _listen(bot: Bot) -> None:
    @bot.client.event
    async def on_ready() -> None:
        bot.welcomes += 1
        bot.ready.set()

    @bot.client.event
    async def on_message(message: discord.Message) -> None:
        bot.heard.append(f"message {message.author.name}: {message.content}")

    @bot.client.event
    async def on_resumed() -> None:
        bot.heard.append("resumed")

    @bot.client.event
    async def on_member_join(member: discord.Member) -> None:
        bot.heard.append(f"join {member.name}")

    @bot.client.event
    async def on_scheduled_event_create(event: discord.ScheduledEvent) -> None:
        bot.heard.append(f"event {event.name}")


def _add_commands(tree: app_commands.CommandTree[discord.Client]) -> None:
    @tree.command(description="Greet")
    async def hello(
        interaction: discord.Interaction,
        times: app_commands.Range[int, 1, 9],
        who: discord.Member | None = None,
    ) -> None:
        await interaction.response.send_message(
            f"hello {times} {who.name if who else '-'} {interaction.locale.value}"
        )

    @tree.command(description="Private")
    async def secret(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("only you", view=Buttons(), ephemeral=True)

    @tree.command(description="Late")
    async def late(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("done", file=discord.File(io.BytesIO(b"BEGIN"), "a.ics"))
        await interaction.followup.send("and more")

    @tree.command(description="Never answers")
    async def mute(interaction: discord.Interaction) -> None:
        pass

    @tree.command(description="Complete")
    async def find(interaction: discord.Interaction, what: str) -> None:
        await interaction.response.send_message(what, ephemeral=True)

    @find.autocomplete("what")
    async def complete(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=one.title(), value=one) for one in ("apple", "plum") if typed in one]

    _add_other_commands(tree)


def _add_other_commands(tree: app_commands.CommandTree[discord.Client]) -> None:
    group = app_commands.Group(
        name="event", description="Events", default_permissions=discord.Permissions(manage_guild=True)
    )

    @group.command(name="create", description="Create")
    async def create(
        interaction: discord.Interaction, channel: discord.TextChannel, role: discord.Role
    ) -> None:
        await interaction.response.send_message(f"{channel.name} {role.name}")

    tree.add_command(group)

    @tree.context_menu(name="Quote")
    async def quote(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"> {message.content}", ephemeral=True)

    @tree.command(description="Anywhere")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def me(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(
            "you" if interaction.guild is None else "you here", ephemeral=True
        )


@asynccontextmanager
async def connected(bot: Bot, server: PracticeServer, *, commands: bool = True) -> AsyncIterator[Bot]:
    """Log in, sync the commands, listen; close at the end."""
    guild = discord.Object(server.world.guild.id)
    async with bot.client:
        await bot.client.login(server.world.token)
        if commands:
            everywhere = bot.tree.get_command("me")
            bot.tree.copy_global_to(guild=guild)
            bot.tree.remove_command("me", guild=guild)
            await bot.tree.sync(guild=guild)
            bot.tree.clear_commands(guild=None)
            if everywhere is not None:
                bot.tree.add_command(everywhere)
            await bot.tree.sync()
        listening = asyncio.create_task(bot.client.connect())
        await asyncio.wait_for(bot.ready.wait(), PATIENCE)
        # On a busy machine discord.py is ready before it has been told of its server.
        await until(lambda: not any(guild.unavailable for guild in bot.client.guilds))
        try:
            yield bot
        finally:
            await bot.client.close()
            await asyncio.wait([listening])
            if not listening.cancelled() and isinstance(error := listening.exception(), BaseException):
                assert isinstance(error, discord.ClientException | asyncio.CancelledError), error
