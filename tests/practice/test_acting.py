"""Members act, and a real discord.py client answers over sockets."""

import discord
import pytest
from discord import app_commands

from bot.practice.driver import Driver, Member
from bot.practice.errors import ControlError
from bot.practice.server import PracticeServer
from tests.practice.ground import Bot, Buttons, Numbered
from tests.waiting import until


@app_commands.command(description="Hidden")
@app_commands.default_permissions()
async def hidden(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("found")


async def test_a_slash_command_is_answered_with_its_options_typed(bot: Bot, porto: Member) -> None:
    answer = await porto.command("hello", channel="general", times="3", who="lapland")
    assert (answer.content, answer.private, answer.kind) == ("hello 3 lapland pt-BR", False, "message")
    assert answer.message is not None
    assert answer.message["interaction"]["name"] == "hello"
    assert discord.MessageType(answer.message["type"]) is discord.MessageType.chat_input_command
    assert 0 < answer.elapsed_ms < 3000


async def test_a_private_reply_is_seen_by_the_acting_member_only(
    bot: Bot, porto: Member, staff: Member
) -> None:
    answer = await porto.command("secret", channel="general")
    assert answer.private
    assert [one["private"] for one in await porto.messages("general")] == [True]
    assert await staff.messages("general") == []


async def test_a_deferred_reply_is_completed_by_the_first_follow_up(
    bot: Bot, porto: Member, driver: Driver
) -> None:
    answer = await porto.command("late", channel="general")
    assert (answer.kind, answer.private, answer.content) == ("message", True, "done")
    assert answer.message is not None
    assert await driver.file(answer.message["attachments"][0]) == b"BEGIN"

    async def followed_up() -> bool:
        return "and more" in (await driver.answer(answer.interaction)).text

    await until(followed_up)


async def test_a_form_opens_is_checked_and_submitted(bot: Bot, porto: Member) -> None:
    shown = await porto.click(await porto.command("secret", channel="general"), "form")
    assert shown.modal is not None
    assert shown.modal["title"] == "A form"
    with pytest.raises(ControlError, match="'name' is required"):
        await porto.submit(shown, {})
    with pytest.raises(ControlError, match="takes 0 to 10 characters, not 11"):
        await porto.submit(shown, {"name": "x" * 11})
    with pytest.raises(ControlError, match="no field 'nam'"):
        await porto.submit(shown, {"nam": "x"})
    done = await porto.submit(shown, {"name": "Porto"})
    assert (done.kind, done.content, done.private) == ("update", "Porto, as before", True)


async def test_a_deferred_update_shows_its_edit(bot: Bot, porto: Member, driver: Driver) -> None:
    answer = await porto.click(await porto.command("secret", channel="general"), "later")
    assert (answer.kind, answer.private) == ("update", True)

    async def edited() -> bool:
        return (await driver.answer(answer.interaction)).content == "later came"

    await until(edited)


async def test_a_select_takes_only_what_it_offers(bot: Bot, porto: Member) -> None:
    secret = await porto.command("secret", channel="general")
    assert (await porto.select(secret, "pick", ["b"])).content == "picked ['b']"
    with pytest.raises(ControlError, match="no value 'c'"):
        await porto.select(secret, "pick", ["c"])
    with pytest.raises(ControlError, match="choose 1 to 1"):
        await porto.select(secret, "pick", [])


async def test_what_is_off_or_absent_cannot_be_pressed(bot: Bot, porto: Member) -> None:
    secret = await porto.command("secret", channel="general")
    with pytest.raises(ControlError, match="disabled"):
        await porto.click(secret, "off")
    with pytest.raises(ControlError, match="no component 'nothing'"):
        await porto.click(secret, "nothing")
    with pytest.raises(ControlError, match="is no button"):
        await porto.click(secret, "pick")


async def test_a_button_is_rebuilt_from_its_custom_id(bot: Bot, porto: Member) -> None:
    view = Buttons()
    view.add_item(Numbered(7))
    message = await bot.channel("general").send("press", view=view)
    (shown,) = await porto.messages("general")
    # Forgetting the view makes discord.py forget its dynamic items, as a restart does; they are registered anew.
    view.stop()
    bot.client.add_dynamic_items(Numbered)
    assert int(shown["id"]) == message.id
    assert (await porto.click(shown, "number:7")).content == "number 7"


async def test_autocompletion_offers_choices(bot: Bot, porto: Member) -> None:
    assert await porto.complete("find", "what", "pl", channel="general") == [
        ("Apple", "apple"),
        ("Plum", "plum"),
    ]
    with pytest.raises(ControlError, match="offers no autocompletion"):
        await porto.complete("hello", "times", "1", channel="general")


async def test_a_hidden_command_is_hidden_and_shown_to_staff(bot: Bot, porto: Member, staff: Member) -> None:
    with pytest.raises(ControlError, match="may not be used here by porto"):
        await porto.command("event create", channel="general")
    assert "event" not in [one["name"] for one in (await porto.view())["commands"]]
    body = {"channel": "general", "name": "event create", "options": {"channel": "events", "role": "Staff"}}
    assert (await staff.act("command", **body))["message"]["content"] == "events Staff"


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({}, "option 'times' is missing"),
        ({"times": "x"}, "is no number"),
        ({"times": 10}, "must lie between 1 and 9"),
        ({"times": 1, "whom": "porto"}, "unknown option 'whom'"),
        ({"times": 1, "who": "prto"}, "did you mean 'porto'"),
    ],
)
async def test_options_are_checked_as_the_client_checks_them(
    bot: Bot, porto: Member, options: dict[str, object], why: str
) -> None:
    with pytest.raises(ControlError, match=why):
        await porto.act("command", channel="general", name="hello", options=options)


async def test_a_group_of_commands_is_no_command(bot: Bot, staff: Member) -> None:
    for name, why in (("event", "is not complete"), ("event destroy", "no sub-command 'destroy'")):
        with pytest.raises(ControlError, match=rf"{why} \(one of: create\)"):
            await staff.act("command", channel="general", name=name, options={})


async def test_only_a_form_is_submitted_and_only_a_private_reply_dismissed(bot: Bot, porto: Member) -> None:
    greeting = await porto.command("hello", channel="general", times=1)
    assert greeting.message is not None
    with pytest.raises(ControlError, match="showed no form"):
        await porto.submit(greeting, {})
    with pytest.raises(ControlError, match="only private replies"):
        await porto.act("dismiss", channel="general", message=greeting.message["id"])


async def test_what_hides_from_everyone_is_for_administrators(
    bot: Bot, driver: Driver, staff: Member
) -> None:
    bot.tree.add_command(hidden, guild=bot.guild)
    await bot.tree.sync(guild=bot.guild)
    with pytest.raises(ControlError, match="may not be used here by lapland"):
        await driver.member("lapland").command("hidden", channel="general")
    assert (await staff.command("hidden", channel="general")).content == "found"


async def test_nobody_answers_within_three_seconds(bot: Bot, porto: Member) -> None:
    answer = await porto.command("mute", channel="general")
    assert (answer.acknowledged, answer.kind) == (False, "none")
    assert answer.elapsed_ms > 2900


async def test_without_a_bot_the_application_does_not_respond(
    server: PracticeServer, porto: Member, bot: Bot
) -> None:
    await bot.client.close()
    answer = await porto.command("hello", channel="general", times=1)
    assert (answer.acknowledged, answer.kind) == (False, "none")


async def test_only_global_commands_are_there_in_direct_messages(bot: Bot, porto: Member) -> None:
    assert (await porto.command("me")).content == "you"
    assert (await porto.command("me", channel="general")).content == "you here"
    with pytest.raises(ControlError, match="may not be used here"):
        await porto.command("hello", times=1)


async def test_a_message_command_carries_the_message(bot: Bot, porto: Member) -> None:
    said = await porto.say("general", "to be quoted")
    answer = await porto.message_command(said, "Quote")
    assert answer.content == "> to be quoted"
    assert answer.message is not None
    assert discord.MessageType(answer.message["type"]) is discord.MessageType.context_menu_command


async def test_command_ids_survive_a_bulk_overwrite(bot: Bot, server: PracticeServer) -> None:
    guild = bot.guild
    before = {one.name: one.id for one in await bot.tree.fetch_commands(guild=guild)}
    bot.tree.remove_command("mute", guild=guild)
    after = {one.name: one.id for one in await bot.tree.sync(guild=guild)}
    assert after == {name: number for name, number in before.items() if name != "mute"}
