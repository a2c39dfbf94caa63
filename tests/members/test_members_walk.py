"""Members see and choose what the bot knows of them, through the real client and the practice server."""

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.client.rendering import body
from bot.delivery.domain import Message, ToMember
from bot.delivery.kinds import Kind, Reader, RenderContext, Rendered
from bot.delivery.worker import Worker
from bot.practice.driver import Answer
from bot.practice.scene import Scene, SceneChannel, SceneMember
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.members.repository import PreferenceRepository
from cogs.members.service import MemberService
from tests.house import House, house
from tests.waiting import PATIENCE

SCENE = Scene(
    name="Where members are themselves",
    channels=(SceneChannel("general"),),
    members=(
        SceneMember("owner", "Propriétaire", locale="fr"),
        SceneMember("porto", "Porto"),
        SceneMember("reunion", "La Réunion", locale="fr"),
        SceneMember("attica", "Attica", locale="el"),
    ),
)


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, scene=SCENE) as opened:
        yield opened


async def identity(h: House, handle: str) -> int:
    return int((await h.driver.member(handle).view())["me"]["id"])


async def taken(h: House, answer: Answer) -> Any:
    """Return the file of an export."""
    assert answer.message is not None
    (attachment,) = answer.message["attachments"]
    return attachment["filename"], json.loads(await h.driver.file(attachment))


async def greet(
    transaction: Transaction, parameters: Mapping[str, Json], reader: Reader, context: RenderContext
) -> Rendered:
    """Render a message that shows for whom it was written."""
    return Rendered(body(f"Bonjour, {reader.zone}" if reader.locale == "fr" else f"Hello, {reader.zone}"))


async def promise(h: House, handle: str, key: str = "tests:hello") -> None:
    """Let the bot send a direct message, and wait until it has tried."""
    platform = h.bot.platform
    if "tests.hello" not in platform.kinds:
        platform.kinds.register(Kind("tests.hello", greet, announced=False))
    target = ToMember(await identity(h, handle))
    async with platform.database.transaction() as transaction:
        message = Message(key, "tests.hello", target, platform.clock.now(), {"of": handle})
        await platform.outbox.add(transaction, message)
    async with asyncio.timeout(PATIENCE):
        await h.bot.service(Worker).settled()


async def test_a_language_is_chosen_and_spoken_from_then_on(h: House) -> None:
    offered = await h.porto.complete("me language", "language", "fra")
    assert offered == [("français", "fr")]
    chosen = await h.porto.command("me language", language="fr")
    assert chosen.private
    assert "le bot vous parle en français" in chosen.text
    assert "Ce que le bot sait de vous" in (await h.porto.command("me show", channel="general")).text
    assert ("comme mon Discord", "discord") in await h.porto.complete("me language", "language")
    back = await h.porto.command("me language", language="discord")
    assert "in the language of your Discord, as far as it can: English" in back.text


async def test_a_language_the_bot_does_not_speak_is_refused(h: House) -> None:
    refused = await h.attica.command("me language", language="el")
    assert refused.private
    assert "The bot does not speak “el”. It speaks: en, fr." in refused.text


async def test_a_zone_is_found_by_city_and_confirmed_by_the_time_there(h: House) -> None:
    offered = await h.reunion.complete("me timezone", "place", "la reu")
    assert offered == [("La Réunion, 13:00 (Indian/Reunion)", "Indian/Reunion")]
    chosen = await h.reunion.command("me timezone", place=offered[0][1])
    assert "mercredi 1er mars 2023, 13:00 (La Réunion)" in chosen.text


async def test_with_nothing_typed_the_outermost_regions_are_offered_too(h: House) -> None:
    offered = [value for _, value in await h.porto.complete("me timezone", "place")]
    assert len(offered) == 25
    assert {"Atlantic/Azores", "America/Martinique", "Indian/Mayotte"} <= set(offered)


async def test_a_zone_nobody_knows_is_refused_with_what_is_near(h: House) -> None:
    refused = await h.porto.command("me timezone", place="Brusels")
    assert refused.private
    assert "Do you mean Europe/Brussels?" in refused.text
    several = await h.porto.command("me timezone", place="Portugal")
    assert "Atlantic/Azores, Atlantic/Madeira, Europe/Lisbon" in several.text
    assert (
        "No place called “Atlantis” is known."
        in (await h.porto.command("me timezone", place="Atlantis")).text
    )


async def test_what_is_chosen_survives_a_restart(h: House) -> None:
    await h.porto.command("me timezone", place="Lisbon")
    await h.porto.command("me reminders", reminders="on")
    await h.restart()
    shown = (await h.porto.command("me show")).text
    assert "Lisbon (Europe/Lisbon)" in shown
    assert "Reminders by direct message\non" in shown
    members = h.bot.service(MemberService)
    async with h.bot.platform.database.reading() as transaction:
        assert await members.wants_direct_reminders(transaction, await identity(h, "porto"))


async def test_a_direct_message_is_in_the_language_and_zone_of_its_reader(h: House) -> None:
    await h.reunion.command("me timezone", place="Indian/Reunion")
    await h.reunion.command("me language", language="fr")
    await promise(h, "reunion")
    assert [one["content"] for one in await h.reunion.direct_messages() if not one["private"]] == [
        "Bonjour, Indian/Reunion"
    ]


async def test_a_direct_message_follows_the_discord_of_who_has_chosen_no_language(h: House) -> None:
    await h.owner.command("setup plan", channel="general")
    await promise(h, "owner")
    assert [one["content"] for one in await h.owner.direct_messages()] == ["Bonjour, Europe/Brussels"]
    assert "**Vos choix**, une entrée." in (await h.owner.command("me show", channel="general")).text


async def test_an_export_holds_all_features_and_only_the_member_sees_it(h: House) -> None:
    nothing = await h.porto.command("me export")
    assert "Nothing is stored about you." in nothing.text
    await h.porto.command("me timezone", place="Lisbon")
    await promise(h, "porto")
    given = await h.porto.command("me export")
    assert given.private
    name, document = await taken(h, given)
    assert name == "my-data.json"
    assert document["member"] == str(await identity(h, "porto"))
    parts = {part["name"]: part for part in document["parts"]}
    assert parts["members"]["data"]["time_zone"] == "Europe/Lisbon"
    assert (parts["members"]["heading"], parts["delivery"]["heading"]) == ("Your choices", "Messages to you")
    assert parts["members"]["kept"].startswith("They are kept until you erase them")
    assert len(parts) == len(document["parts"])
    assert parts["delivery"]["data"][0]["content"]["content"] == "Hello, Europe/Lisbon"


async def test_erasing_is_shown_first_and_takes_everything(h: House) -> None:
    await h.porto.command("me timezone", place="Lisbon")
    await promise(h, "porto")
    asked = await h.porto.command("me erase")
    assert asked.private
    assert "**Your choices**, one entry" in asked.text
    assert "**Messages to you**, one entry" in asked.text
    assert "What others wrote about you stays" in asked.text
    button = f"members:erase:{await identity(h, 'porto')}"
    await h.restart()
    done = await h.porto.click(asked, button)
    assert "Erased" in done.text
    assert "Nothing is stored about you." in (await h.porto.command("me export")).text
    assert "Nothing is stored about you." in (await h.porto.command("me erase")).text


async def test_pressing_again_erases_nothing_more_and_does_no_harm(h: House) -> None:
    await h.porto.command("me timezone", place="Lisbon")
    first, second = await h.porto.command("me erase"), await h.porto.command("me erase")
    button = f"members:erase:{await identity(h, 'porto')}"
    await h.porto.click(first, button)
    await h.porto.command("me language", language="fr")
    assert "Effacé" in (await h.porto.click(second, button)).text


async def test_who_looks_at_what_is_stored_leaves_nothing_behind(h: House) -> None:
    for command in ("me show", "me export", "me erase", "me inbox"):
        await h.reunion.command(command)
    assert "Rien n’est enregistré sur vous." in (await h.reunion.command("me export")).text


async def test_what_a_closed_door_kept_out_is_in_the_inbox(h: House) -> None:
    assert "Nothing is waiting for you." in (await h.porto.command("me inbox", channel="general")).text
    await h.porto.close_dms()
    await promise(h, "porto")
    shown = await h.porto.command("me inbox", channel="general")
    assert shown.private
    assert "Hello, Europe/Brussels" in shown.text
    assert "Nothing is waiting for you." in (await h.attica.command("me inbox", channel="general")).text


async def test_a_disk_that_fails_is_told_as_such_and_logged_in_one_line(
    h: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_WRITE"
        raise error

    monkeypatch.setattr(PreferenceRepository, "notice", broken)
    monkeypatch.setattr(PreferenceRepository, "put", broken)
    told = await h.porto.command("me timezone", place="Lisbon")
    assert "disk is full or does not work, so nothing was changed" in told.content
    await h.owner.command("setup plan", channel="general")
    about = [entry for entry in caplog.records if "disk I/O error" in entry.getMessage() or entry.exc_info]
    # The database itself says once that it cannot be written, the member's reply is told in a line of its own.
    about = [entry for entry in about if entry.name != "bot.storage.pulse"]
    assert [entry.exc_info for entry in about] == [None]
    assert len(about[0].getMessage().splitlines()) == 1
