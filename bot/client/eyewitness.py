"""Whoever uses a component of a message has seen it: that ends a doubt that no search could end later."""

import discord

from bot.client.interaction import Interaction
from bot.delivery.messages import Target, ToChannel, ToMember
from bot.delivery.worker import Worker
from bot.storage.personal_data import Json


async def bear_witness(interaction: Interaction) -> None:
    """Tell delivery of the message that was acted on, before the answer to the act may change that message."""
    message = interaction.message
    if message is None or message.flags.ephemeral or interaction.channel_id is None:
        return
    await interaction.client.service(Worker).witnessed(_target(interaction), message.id, _components(message))


def _target(interaction: Interaction) -> Target:
    # A direct message is promised to a member, whatever channel it comes to stand in.
    if interaction.guild_id is None:
        return ToMember(interaction.user.id)
    return ToChannel(int(interaction.channel_id or 0))


def _components(message: discord.Message) -> list[Json]:
    found: list[Json] = []
    for component in message.components:
        shown: Json = component.to_dict()  # type: ignore[assignment]  # typed by its keys; here it is any JSON
        found.append(shown)
    return found
