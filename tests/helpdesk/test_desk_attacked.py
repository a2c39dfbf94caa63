"""A stranger tries every door of the desk past every client: nothing is read, nothing is changed, every refusal has words."""

from collections.abc import AsyncIterator, Iterator

import pytest_asyncio

from bot.delivery.worker import Worker
from bot.practice.driver import Answer
from bot.practice.kinds import InteractionKind, JsonObject
from bot.practice.model import Channel, Message
from cogs.helpdesk.service import DeskService
from cogs.helpdesk.views import BUTTONS, FORMS
from tools.prove.hostile.door import Request
from tools.prove.hostile.ground import Ground, ground

SECRET = "zqsecret"
STRANGER, ASKER, DESK = "lapland", "porto", "secretariat"
AIMED = {
    **{name: f"helpdesk:{name}:1" for name in ("claim", "resolve", "note", "draft", "agree", "decline")},
    "reopen": "helpdesk:reopen:1:3",
    "rate": "helpdesk:rate:1:5:3",
    "transcript": "helpdesk:transcript:1:3",
    "queue": "helpdesk:queue:all:-:1",
}
OPEN_TO_ALL = ("helpdesk:hand-on:events", "helpdesk:answered")
"""What anybody may press: it makes or ends what is their own."""

COMMANDS = ("show", "claim", "note", "resolve", "reopen", "queue", "figures", "hand-over")


@pytest_asyncio.fixture
async def here() -> AsyncIterator[Ground]:
    async with ground() as opened:
        yield opened


async def raw(
    here: Ground, kind: InteractionKind, data: JsonObject, place: Channel, source: Message | None = None
) -> Answer:
    _, told = await here.door.send(Request(kind, here.person(STRANGER), place, data, source))
    return Answer(**told)


def general(here: Ground) -> Channel:
    return next(one for one in here.server.world.guild.channels.values() if one.name == "general")


def under(here: Ground, custom_id: str) -> Message:
    """Return a message that shows the stranger a button which they were never shown."""
    place = general(here)
    message = Message(here.server.world.ids.next(), place.id, here.server.world.bot, here.clock.now())
    shown: JsonObject = {"type": 2, "id": 2, "custom_id": custom_id, "style": 2, "label": "x"}
    message.components = [{"type": 1, "id": 1, "components": [shown]}]
    message.ephemeral_to = here.person(STRANGER).id
    place.messages[message.id] = message
    return message


def command(here: Ground, name: str, *, focused: bool = False) -> JsonObject:
    found = next(one for one in here.server.world.commands.values() if one.name == "desk")
    options: list[JsonObject] = []
    if name not in {"queue", "figures"}:
        options.append({"type": 3, "name": "request", "value": "1", **({"focused": True} if focused else {})})
    if name == "note":
        options.append({"type": 3, "name": "text", "value": "mine"})
    if name == "hand-over":
        options.append({"type": 6, "name": "member", "value": str(here.person(STRANGER).id)})
    part: JsonObject = {"type": 1, "name": name, "options": options}
    return {
        "id": str(found.id),
        "name": "desk",
        "type": 1,
        "options": [part],
        "guild_id": str(found.guild_id),
    }


def rows(here: Ground) -> list[tuple[object, ...]]:
    """Return what is stored of requests; when threads were looked at is nobody's secret."""
    tables = ("helpdesk_request", "helpdesk_entry", "helpdesk_note")
    return [
        tuple(value for name, value in dict(row).items() if name != "heard")
        for table in tables
        for row in here.journal.ask(f"SELECT * FROM {table}")
    ]


async def laid(here: Ground) -> None:
    """Let somebody ask, and the desk work on it."""
    shown = await here.act(ASKER, "command", channel="help", name="ask", options={})
    values = {"category": "media", "question": f"{SECRET} of mine?", "details": f"{SECRET} beside"}
    await here.act(ASKER, "submit", interaction=shown["interaction"], values=values)
    number = here.person(DESK).id
    service = here.bot.service(DeskService)
    await service.claim(1, number)
    await service.note(1, number, f"{SECRET} of the desk")
    await service.propose(1, number, f"{SECRET} answer")
    await here.bot.service(Worker).settled()


def doors(here: Ground) -> Iterator[tuple[InteractionKind, JsonObject, Message | None]]:
    for custom_id in AIMED.values():
        yield (
            InteractionKind.COMPONENT,
            {"custom_id": custom_id, "component_type": 2, "id": 2},
            under(here, custom_id),
        )
    for custom_id in ("helpdesk:noting:1", "helpdesk:resolving:1"):
        field: JsonObject = {"type": 4, "id": 2, "custom_id": "text", "value": "mine"}
        label: JsonObject = {"type": 18, "id": 1, "component": field}
        yield InteractionKind.MODAL, {"custom_id": custom_id, "components": [label]}, None
    for name in COMMANDS:
        yield InteractionKind.COMMAND, command(here, name), None


async def test_a_stranger_reads_and_changes_nothing_of_a_request(here: Ground) -> None:
    await laid(here)
    before = rows(here)
    for kind, data, source in doors(here):
        told = await raw(here, kind, data, general(here), source)
        assert told.private, data
        assert told.content, data
        assert SECRET not in told.text, data
        assert told.modal is None, data
    for name in COMMANDS[:5]:
        offered = await raw(
            here, InteractionKind.AUTOCOMPLETE, command(here, name, focused=True), general(here)
        )
        assert offered.choices == [], name
    assert rows(here) == before
    assert "works only on the server" in (await by_direct_message(here)).content
    assert rows(here) == before


async def by_direct_message(here: Ground) -> Answer:
    """Ask where Discord offers no such command."""
    found = next(one for one in here.server.world.commands.values() if one.name == "ask")
    asked: JsonObject = {"id": str(found.id), "name": "ask", "type": 1, "guild_id": str(found.guild_id)}
    return await raw(here, InteractionKind.COMMAND, asked, here.server.world.direct(here.person(STRANGER)))


def test_every_button_and_form_is_aimed_at_or_open_to_all() -> None:
    aimed = [*AIMED.values(), *OPEN_TO_ALL]
    assert [kind for kind in BUTTONS if not any(kind.takes(one) for one in aimed)] == []
    forms = ("helpdesk:noting:1", "helpdesk:resolving:1", "helpdesk:request:general")
    assert [form for form in FORMS if not any(form.template.fullmatch(one) for one in forms)] == []
