import asyncio
from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.client.checks import staff_only
from bot.client.interaction import Interaction
from bot.client.looks import choice
from bot.client.replies import acknowledging, answer
from bot.client.views import BaseView
from bot.client.voice import voice_of
from tests.client.rooms.greeting.domain import TooShy
from tests.client.rooms.greeting.views import Note, Pick, Visitors, Wave

__all__ = ["Boasting", "Greeting", "Visitors", "greet_this"]


class Shy(app_commands.Transformer):
    async def transform(self, _interaction: discord.Interaction, value: str, /) -> str:
        raise TooShy(name=value)


class Greeting(commands.GroupCog, group_name="greet"):
    @app_commands.command()
    async def panel(self, interaction: Interaction, room: int = 7) -> None:
        view = BaseView(Wave.labelled("Wave", f"greeting:wave:{room}"))
        view.add_item(Pick.offering([discord.SelectOption(label="Tea", value="tea")], "greeting:pick:7"))
        view.add_item(discord.ui.Button(label="Map", url="https://example.org/"))
        await answer(interaction, "A panel", view=view)

    @app_commands.command()
    async def form(self, interaction: Interaction) -> None:
        form = Note("greeting:note:7", title="A note")
        form.ask("Text", "text", hint="What to say", limit=200).ask("More", "more", required=False, long=True)
        await interaction.response.send_modal(form)

    @app_commands.command()
    async def slowly(self, interaction: Interaction, seconds: float) -> None:
        async with acknowledging(interaction):
            await asyncio.sleep(seconds)
        await answer(interaction, "At last")
        await answer(interaction, "And again")

    @app_commands.command()
    async def badly(
        self,
        interaction: Interaction,
        how: Literal["refused", "broken", "late", "answered"],
        after: float = 0.0,
    ) -> None:
        async with acknowledging(interaction):
            await asyncio.sleep(after)
            if how == "answered":
                await answer(interaction, "Said before it broke")
            if how in {"broken", "answered"}:
                raise RuntimeError("a defect")
            raise TooShy(name=interaction.user.display_name)

    @app_commands.command()
    async def shyly(self, interaction: Interaction, whom: app_commands.Transform[str, Shy]) -> None:
        await answer(interaction, whom)

    @app_commands.command()
    @staff_only()
    async def royally(self, interaction: Interaction) -> None:
        await answer(interaction, "Your Excellency")

    @app_commands.command()
    async def called(self, interaction: Interaction, whom: str) -> None:
        voice = await voice_of(interaction)
        await answer(interaction, embed=voice.card(f"Hello {whom}", when="Now"))

    @called.autocomplete("whom")
    async def _names(self, _interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [choice(f"{typed} of Porto", typed)]


class Boasting(commands.Cog):
    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    @staff_only()
    async def boast(self, interaction: Interaction) -> None:
        await answer(interaction, "I am staff")

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def whisper(self, interaction: Interaction) -> None:
        await answer(interaction, "Psst")


@app_commands.context_menu(name="Greet this")
async def greet_this(interaction: Interaction, message: discord.Message) -> None:
    await answer(interaction, f"Hello, {message.content}")
