"""What no Discord client would send: presses and commands with any id and any text."""

from typing import Any

from bot.practice import posting
from bot.practice.control import naming
from bot.practice.driver import Answer
from bot.practice.kinds import InteractionKind
from bot.practice.model import Message
from tests.house import House


async def press(h: House, handle: str, custom_id: str, channel: str = "general") -> Answer:
    """Press a button that the bot never offered."""
    world, button = h.server.world, {"type": 2, "id": 2, "custom_id": custom_id, "style": 2, "label": "Press"}
    person = naming.person(world, handle)
    place = naming.channel_for(world, person, channel)
    message = Message(world.ids.next(), place.id, world.bot, world.now(), content="forged")
    message.components = [{"type": 1, "id": 1, "components": [button]}]
    posting.place(world, place, message)
    data = {"custom_id": custom_id, "component_type": 2, "id": 2}
    given = await h.server.actors.ask(InteractionKind.COMPONENT, person, place, data, source=message)
    return Answer(**given)


async def submit(h: House, handle: str, custom_id: str, typed: dict[str, str]) -> Answer:
    """Send a form that the bot never showed."""
    fields = [
        {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": name, "value": text}}
        for name, text in typed.items()
    ]
    return await send_form(h, handle, custom_id, fields)


async def send_form(h: House, handle: str, custom_id: str, fields: list[Any]) -> Answer:
    """Send a form whose fields are as no client builds them."""
    data = {"custom_id": custom_id, "components": fields}
    return await _ask(h, handle, InteractionKind.MODAL, data)


async def command(h: House, handle: str, name: str, **options: str) -> Answer:
    """Send a command, whether or not this member is offered it."""
    top, part = name.split()
    found = next(one for one in h.server.world.commands.values() if one.name == top)
    given = [{"type": 3, "name": option, "value": text} for option, text in options.items()]
    data: dict[str, Any] = {
        "id": str(found.id),
        "name": top,
        "type": 1,
        "options": [{"type": 1, "name": part, "options": given}],
    }
    if found.guild_id is not None:
        data["guild_id"] = str(found.guild_id)
    return await _ask(h, handle, InteractionKind.COMMAND, data)


async def _ask(h: House, handle: str, kind: InteractionKind, data: dict[str, Any]) -> Answer:
    person = naming.person(h.server.world, handle)
    place = naming.channel_for(h.server.world, person, "general")
    return Answer(**await h.server.actors.ask(kind, person, place, data))
