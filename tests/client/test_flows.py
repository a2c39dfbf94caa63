"""The client over real sockets: what members do, and the one private reply they get."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest

from bot.delivery.kinds import Reader
from bot.delivery.messages import Target
from bot.practice.driver import Answer
from bot.storage.database import Transaction
from tests.client.rooms.greeting.views import Visitors
from tests.house import House, house
from tests.waiting import until

ROOMS = ("tests.client.rooms",)


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, packages=ROOMS) as opened:
        yield opened


def seen(h: House) -> list[str]:
    return h.bot.service(Visitors).seen


async def told(h: House, answer: Answer, number: int) -> list[str]:
    """Return the texts of all replies to one interaction, once there are so many."""

    async def texts() -> list[str]:
        now = await h.driver.answer(answer.interaction)
        return [now.content, *(one["content"] for one in now.followups)]

    async def enough() -> bool:
        return len(await texts()) >= number

    assert answer.private
    await until(enough)
    # One too many would come now.
    await asyncio.sleep(0.05)
    return await texts()


async def test_commands_are_published_where_they_can_be_used(h: House) -> None:
    commands = {one["name"]: one for one in await h.driver.get("commands")}
    assert commands["greet"].get("guild_id") == str(h.bot.server.id)
    assert commands["greet"]["name_localizations"] == {"fr": "saluer"}
    assert commands["whisper"].get("guild_id") is None
    assert commands["whisper"]["contexts"] == [0, 1]


async def test_a_button_is_answered_privately(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general")
    assert panel.private
    waved = await h.porto.click(panel, "greeting:wave:7")
    assert (waved.content, waved.private) == ("Waved in 7", True)


async def test_a_select_hands_over_what_was_chosen(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general")
    assert (await h.porto.select(panel, "greeting:pick:7", ["tea"])).content == "Picked tea"


async def test_a_form_is_taken_once(h: House) -> None:
    shown = await h.porto.command("greet form", channel="general")
    assert shown.kind == "modal"
    noted = await h.porto.submit(shown, {"text": "Olá", "more": ""})
    assert (noted.content, noted.private) == ("Noted Olá, nothing more", True)
    assert seen(h) == ["note 7"]


async def test_buttons_selects_and_forms_outlive_the_bot(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general")
    form = await h.porto.command("greet form", channel="general")
    await h.restart()
    assert (await h.porto.click(panel, "greeting:wave:7")).content == "Waved in 7"
    assert (await h.porto.select(panel, "greeting:pick:7", ["tea"])).content == "Picked tea"
    assert (await h.porto.submit(form, {"text": "x"})).content == "Noted x, nothing more"
    assert seen(h) == ["wave 7", "pick tea", "note 7"]


async def test_a_button_changes_its_own_message(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general", room=9)
    waved = await h.porto.click(panel, "greeting:wave:9")
    assert waved.kind == "update"
    assert waved.content == "Waved already"


async def test_a_button_changes_its_own_message_again(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general", room=8)
    waved = await h.porto.click(panel, "greeting:wave:8")

    async def changed_again() -> bool:
        return "Twice" in (await h.driver.answer(waved.interaction)).text

    await until(changed_again)


async def test_what_nobody_takes_any_more_says_so(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general")
    form = await h.porto.command("greet form", channel="general")
    h.bot._components.clear()
    h.bot._forms.clear()
    h.bot.remove_dynamic_items(*h.bot._connection._view_store._dynamic_items.values())
    for answer in (
        await h.porto.click(panel, "greeting:wave:7"),
        await h.porto.submit(form, {"text": "x"}),
    ):
        assert answer.private
        assert "no longer in use" in answer.content


async def test_a_refusal_speaks_the_language_of_the_member(h: House) -> None:
    assert "is too shy" in (await h.porto.command("greet badly", channel="general", how="refused")).content
    assert "trop timide" in (await h.reunion.command("greet badly", channel="general", how="refused")).content


async def test_a_refusal_of_a_button_a_form_and_an_option_is_explained(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general", room=0)
    form = await h.porto.command("greet form", channel="general")
    for answer in (
        await h.porto.click(panel, "greeting:wave:0"),
        await h.porto.submit(form, {"text": "shy"}),
        await h.porto.command("greet shyly", channel="general", whom="Lapland"),
    ):
        assert answer.private
        assert "is too shy" in answer.content


async def test_a_defect_is_logged_under_the_reference_that_the_member_sees(
    h: House, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await h.porto.command("greet badly", channel="general", how="broken")
    assert answer.private
    reference = answer.content.rpartition(": ")[2]
    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert vars(record)["reference"] == reference
    assert record.exc_info is not None


async def test_slow_work_is_acknowledged_in_time_and_completed(h: House) -> None:
    answer = await h.porto.command("greet slowly", channel="general", seconds=2.0)
    assert answer.acknowledged
    assert answer.elapsed_ms < 3000
    assert (answer.content, answer.private) == ("At last", True)
    assert await told(h, answer, 2) == ["At last", "And again"]


async def test_quick_work_is_not_deferred(h: House) -> None:
    answer = await h.porto.command("greet slowly", channel="general", seconds=0.0)
    assert answer.kind == "message"
    assert answer.content == "At last"


@pytest.mark.parametrize(
    ("how", "after"), [("refused", 0.0), ("refused", 1.6), ("answered", 0.0), ("answered", 1.6)]
)
async def test_whatever_state_it_is_in_an_error_gets_one_reply(h: House, how: str, after: float) -> None:
    answer = await h.porto.command("greet badly", channel="general", how=how, after=after)
    number = 2 if how == "answered" else 1
    texts = await told(h, answer, number)
    assert len(texts) == number
    assert texts[-1].startswith(
        "Practitioner, Porto is too shy" if how == "refused" else "Something went wrong"
    )


async def test_a_member_is_told_even_if_nobody_knows_their_language(
    h: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_interaction: object) -> Reader:
        raise OSError("the database that knows it")

    monkeypatch.setattr(h.bot, "reader", broken)
    answer = await h.porto.command("greet badly", channel="general", how="refused")
    assert answer.private
    assert answer.text.startswith("Practitioner, Porto is too shy")


async def test_whoever_types_far_too_much_is_told_so_too(h: House) -> None:
    answer = await h.porto.command("greet shyly", channel="general", whom="x" * 6000)
    assert answer.private
    assert "x… is too shy" in answer.text


async def test_an_interaction_that_expired_is_only_logged(h: House, caplog: pytest.LogCaptureFixture) -> None:
    async with h.driver.faults.during("slow", path=".*/callback", seconds=3.2):
        answer = await h.porto.command("greet called", channel="general", whom="Ana")
        assert not answer.acknowledged
        await until(lambda: "/greet called expired before it was answered" in caplog.text)
    assert not [one for one in await h.porto.messages("general") if one["author"]["bot"]]


async def test_an_answer_that_discord_refuses_is_a_defect(h: House, caplog: pytest.LogCaptureFixture) -> None:
    async with h.driver.faults.during("401", path=".*/callback", times=1):
        answer = await h.porto.command("greet called", channel="general", whom="Ana")
    assert answer.content.startswith("Something went wrong")
    assert "/greet called failed" in caplog.text


async def test_a_member_who_cannot_even_be_told_is_logged(h: House, caplog: pytest.LogCaptureFixture) -> None:
    async with h.driver.faults.during("401", path=".*/callback"):
        answer = await h.porto.command("greet badly", channel="general", how="refused")
    assert not answer.acknowledged
    assert "could not be told greeting-too-shy" in caplog.text


async def test_an_acknowledgement_that_fails_does_not_hinder_the_reply(h: House) -> None:
    async with h.driver.faults.during("401", path=".*/callback", times=1):
        answer = await h.porto.command("greet slowly", channel="general", seconds=1.7)
    assert answer.content == "At last"


async def test_a_defect_of_the_database_is_told_in_the_language_of_discord(h: House) -> None:
    class Broken:
        async def reader(self, transaction: Transaction, target: Target, seen: str | None = None) -> Reader:
            raise RuntimeError("the database cannot be read")

    h.bot.platform.readers.use(Broken())
    assert "trop timide" in (await h.reunion.command("greet badly", channel="general", how="refused")).content


async def test_what_a_member_has_set_goes_before_what_discord_says(h: House) -> None:
    class Set:
        async def reader(self, transaction: Transaction, target: Target, seen: str | None = None) -> Reader:
            return Reader("fr", "Europe/Lisbon")

    h.bot.platform.readers.use(Set())
    assert "trop timide" in (await h.porto.command("greet badly", channel="general", how="refused")).content


async def test_a_message_can_be_acted_on(h: House) -> None:
    said = await h.porto.say("general", "all of you")
    assert (await h.lapland.message_command(said, "Greet this")).content == "Hello, all of you"


async def test_staff_commands_are_for_staff(h: House) -> None:
    assert "Only the Secretariat" in (await h.porto.command("greet royally", channel="general")).content
    assert (await h.secretariat.command("greet royally", channel="general")).content == "Your Excellency"


async def test_the_bound_role_makes_somebody_staff(h: House) -> None:
    roles = {role["name"]: int(role["id"]) for role in await h.driver.get("roles")}
    async with h.bot.platform.database.transaction() as transaction:
        await h.bot.platform.places.bind(
            transaction, "role", "secretariat", roles["Secretariat"], made_by_bot=False
        )
    await h.driver.post(f"roles/{roles['Secretariat']}", permissions="0")
    assert (await h.secretariat.command("greet royally", channel="general")).content == "Your Excellency"
    assert "Only the Secretariat" in (await h.porto.command("greet royally", channel="general")).content


async def test_nobody_is_staff_in_direct_messages(h: House) -> None:
    assert "Only the Secretariat" in (await h.secretariat.command("boast", channel="dm")).content
    assert (await h.secretariat.command("boast", channel="general")).content == "I am staff"


async def test_values_are_offered_while_typing(h: House) -> None:
    offered = await h.porto.complete("greet called", "whom", "Ana", channel="general")
    assert offered == [("Ana of Porto", "Ana")]


async def test_a_card_is_labelled_in_the_language_of_the_member(h: House) -> None:
    answer = await h.reunion.command("greet called", channel="general", whom="x")
    assert "Quand" in answer.text


async def test_a_command_for_direct_messages_works_there(h: House) -> None:
    assert (await h.porto.command("whisper", channel="dm")).content == "Psst"
    assert (await h.porto.command("whisper", channel="general")).content == "Psst"


async def test_another_server_is_refused_privately(h: House) -> None:
    panel = await h.porto.command("greet panel", channel="general")
    form = await h.porto.command("greet form", channel="general")
    # The bot believes that it serves another server: to it, this one is foreign now.
    h.bot.server = discord.Object(4_242)
    for answer in (
        await h.porto.command("greet panel", channel="general"),
        await h.porto.click(panel, "greeting:wave:7"),
        await h.porto.submit(form, {"text": "x"}),
    ):
        assert answer.private
        assert "another Discord server" in answer.content
    assert await h.porto.complete("greet called", "whom", "Ana", channel="general") == []
    assert seen(h) == []


async def test_a_command_that_is_not_for_direct_messages_is_refused_there(h: House) -> None:
    assert (await h.porto.command("whisper", channel="dm")).content == "Psst"
    # Discord still offers what was published before; the bot has changed its mind.
    h.bot.tree.get_command("whisper").allowed_contexts = None  # type: ignore[union-attr] # it was published above
    answer = await h.porto.command("whisper", channel="dm")
    assert "only on the server of the S3" in answer.content


async def test_a_lost_answer_is_not_said_twice(h: House) -> None:
    async with h.driver.faults.during("500", path=".*/callback.*", times=1, when="after"):
        answer = await h.porto.command("greet slowly", channel="general", seconds=0.0)
    assert await told(h, answer, 2) == ["At last", "And again"]
