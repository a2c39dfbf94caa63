"""What hostile people found, each as it was found: sent past every client, refused in words, and no error of ours."""

import logging
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from bot.practice.driver import Answer
from bot.practice.kinds import CommandKind, InteractionKind, JsonObject
from bot.practice.model import Message
from tools.prove.hostile.door import Fate, Request
from tools.prove.hostile.ground import Ground, ground

CHANGED = "has changed since your Discord loaded it"
UNUSABLE = "cannot be used here"
NO_LONGER = "no longer in use"

COMMANDS: list[tuple[str, JsonObject, str]] = [
    ("faq ask", {"type": 5, "name": "question", "value": True}, CHANGED),
    ("faq ask", {"type": 10, "name": "question", "value": "on"}, CHANGED),
    ("faq ask", {"type": 3, "name": "question", "value": ["a"]}, UNUSABLE),
    ("faq ask", {"type": 3, "name": "question", "value": "half \udc00"}, UNUSABLE),
    ("faq ask", {"type": 3, "name": "question", "value": "\ufdfa" * 100_000}, UNUSABLE),
    ("me reminders", {"type": 3, "name": "reminders", "value": "perhaps"}, UNUSABLE),
    ("group settings", {"type": 6, "name": "leader", "value": "nobody"}, UNUSABLE),
]

COMPONENTS: list[tuple[int, str, list[str] | None, str]] = [
    (3, "faq:topics:1", [], NO_LONGER),
    (3, "reminders:pick:0", ["not offered"], NO_LONGER),
    (2, "reminders:pick:0", None, NO_LONGER),
    (2, f"groups:discard:{'9' * 19}", None, NO_LONGER),
]


@pytest_asyncio.fixture
async def here() -> AsyncIterator[Ground]:
    async with ground() as opened:
        yield opened


async def sent(
    here: Ground,
    kind: InteractionKind,
    data: JsonObject,
    source: Message | None = None,
    fate: Fate = Fate.USUAL,
) -> Answer:
    person = here.person("secretariat")
    channel = next(one for one in here.server.world.guild.channels.values() if one.name == "general")
    _, told = await here.door.send(Request(kind, person, channel, data, source, fate=fate))
    return Answer(**told)


def command(here: Ground, name: str, *options: JsonObject) -> JsonObject:
    top, part = name.split()
    found = next(one for one in here.server.world.commands.values() if one.name == top)
    data: JsonObject = {"id": str(found.id), "name": top, "type": 1}
    data["options"] = [{"type": 1, "name": part, "options": list(options)}]
    return data | ({"guild_id": str(found.guild_id)} if found.guild_id else {})


def under(here: Ground, custom_id: str, kind: int, offered: str = "offered") -> Message:
    channel = next(one for one in here.server.world.guild.channels.values() if one.name == "general")
    message = Message(here.server.world.ids.next(), channel.id, here.server.world.bot, here.clock.now())
    shown: dict[str, Any] = {"type": kind, "id": 2, "custom_id": custom_id}
    shown |= {"options": [{"label": "x", "value": offered}]} if kind == 3 else {"style": 2, "label": "x"}
    message.components = [{"type": 1, "id": 1, "components": [shown]}]
    message.ephemeral_to = here.person("secretariat").id
    channel.messages[message.id] = message
    return message


def no_errors(caplog: pytest.LogCaptureFixture) -> bool:
    return not [entry for entry in caplog.records if entry.levelno >= logging.ERROR]


async def test_what_no_program_of_discords_sends_is_refused_in_words(
    here: Ground, caplog: pytest.LogCaptureFixture
) -> None:
    for name, option, words in COMMANDS:
        told = await sent(here, InteractionKind.COMMAND, command(here, name, option))
        assert (told.private, words in told.content) == (True, True), (name, option, told.content)
    for kind, custom_id, values, words in COMPONENTS:
        data: JsonObject = {"custom_id": custom_id, "component_type": kind, "id": 2}
        data |= {"values": values} if values is not None else {}
        told = await sent(here, InteractionKind.COMPONENT, data, under(here, custom_id, kind))
        assert (told.private, words in told.content) == (True, True), (custom_id, told.content)
    assert no_errors(caplog)


async def test_a_message_that_is_gone_before_its_menu_is_used_is_said_to_be_gone(
    here: Ground, caplog: pytest.LogCaptureFixture
) -> None:
    menus = [one for one in here.server.world.commands.values() if one.kind == CommandKind.MESSAGE]
    assert menus
    for menu in menus:
        data: JsonObject = {"id": str(menu.id), "name": menu.name, "type": 3, "target_id": "17"}
        data |= {"guild_id": str(menu.guild_id)} if menu.guild_id else {}
        told = await sent(here, InteractionKind.COMMAND, data)
        assert told.private
        assert "has been deleted" in told.content, menu.name
    assert no_errors(caplog)


async def test_what_comes_too_late_or_was_acknowledged_already_is_no_error(
    here: Ground, caplog: pytest.LogCaptureFixture
) -> None:
    focused = {"type": 3, "name": "group", "value": "", "focused": True}
    late = command(here, "group show", focused)
    await sent(here, InteractionKind.AUTOCOMPLETE, late, fate=Fate.EXPIRED)
    form: JsonObject = {"custom_id": "faq:ask", "component_type": 2, "id": 2}
    await sent(here, InteractionKind.COMPONENT, form, under(here, "faq:ask", 2), Fate.ACKNOWLEDGED)
    page: JsonObject = {"custom_id": "faq:turn:1", "component_type": 2, "id": 2}
    turned = await sent(
        here, InteractionKind.COMPONENT, page, under(here, "faq:turn:1", 2), Fate.ACKNOWLEDGED
    )
    assert turned.message is not None
    assert turned.message["embeds"], "the page was not turned"
    assert no_errors(caplog)


async def test_a_form_under_no_message_is_answered(here: Ground, caplog: pytest.LogCaptureFixture) -> None:
    leader = str(here.person("attica").id)
    await here.act(
        "secretariat",
        "command",
        channel="staff",
        name="group settings",
        options={"group": "innovation-diffusion", "leader": leader},
    )
    shown = await here.act(
        "porto", "command", channel="general", name="group join", options={"group": "innovation-diffusion"}
    )
    await here.act("porto", "submit", interaction=shown["interaction"], values={"motivation": "To learn."})
    told = await sent(here, InteractionKind.MODAL, {"custom_id": "groups:declining:1", "components": []})
    assert told.private
    assert told.text
    assert no_errors(caplog)
