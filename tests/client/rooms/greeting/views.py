from collections.abc import Mapping, Sequence

import discord

from bot.client.buttons import PersistentButton, PersistentSelect
from bot.client.interaction import Interaction
from bot.client.modals import PersistentModal
from bot.client.replies import answer, refresh
from tests.client.rooms.greeting.domain import TooShy


class Visitors:
    """What was done, in order; memory only, so a restart forgets it."""

    def __init__(self) -> None:
        self.seen: list[str] = []


class Wave(PersistentButton, template=r"greeting:wave:(?P<room>[0-9]+)"):
    async def press(self, interaction: Interaction) -> None:
        interaction.client.service(Visitors).seen.append(f"wave {self.ids['room']}")
        if self.ids["room"] == "0":
            raise TooShy(name="nobody")
        if self.ids["room"] in {"8", "9"}:
            await refresh(interaction, "Waved already")
            if self.ids["room"] == "8":
                await refresh(interaction, "Waved twice", embed=discord.Embed(title="Twice"))
            return
        await answer(interaction, f"Waved in {self.ids['room']}")


class Pick(PersistentSelect, template=r"greeting:pick:(?P<room>[0-9]+)"):
    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        interaction.client.service(Visitors).seen.append(f"pick {' '.join(values)}")
        await answer(interaction, f"Picked {', '.join(values)}")


class Note(PersistentModal, template=r"greeting:note:(?P<room>[0-9]+)"):
    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        interaction.client.service(Visitors).seen.append(f"note {self.ids['room']}")
        if values["text"] == "shy":
            raise TooShy(name="you")
        await answer(interaction, f"Noted {values['text']}, {values.get('more') or 'nothing'} more")
