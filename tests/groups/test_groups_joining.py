"""Members find, join and leave groups, through the real client and real sockets."""

import asyncio
from datetime import timedelta

import pytest

from bot.practice.driver import readable
from bot.practice.kinds import JsonObject
from cogs.groups.service import Errands
from tests.groups.office import GROUP, WHY, Office, button, buttons, public


async def test_groups_are_listed_and_shown_with_what_they_have(desk: Office) -> None:
    h = desk.house
    listed = await h.porto.command("group list", channel="general")
    assert listed.private
    for name in ("Innovation Diffusion", "Industrial Transformation", "Interregional Cooperation"):
        assert name in listed.text
    assert "By request" in listed.text
    shown = await h.porto.select(listed, "groups:pick", [GROUP])
    assert shown.private
    for words in ("nobody yet", "No event of this group", "Nobody yet", "not make you an official member"):
        assert words in shown.text
    assert buttons(shown) == ["join", "leave"]
    in_french = await h.reunion.command("group show", channel="general", group="Transition industrielle")
    assert "Transformation industrielle" in in_french.text
    assert "ne fait pas de vous un membre officiel" in in_french.text


async def test_a_group_is_known_by_the_channel_one_is_in(desk: Office) -> None:
    shown = await desk.house.porto.command("group show", channel=GROUP)
    assert "Innovation Diffusion" in shown.text
    refused = await desk.house.porto.command("group show", channel="general")
    assert "Which group do you mean?" in refused.text
    refused = await desk.house.porto.command("group show", channel="general", group="Knitting")
    assert refused.private
    assert "No working group has “Knitting” in its name. There are: Innovation Diffusion," in refused.text
    for typed in ("diffusion", "l'innovation"):
        found = await desk.house.porto.command("group show", channel="general", group=typed)
        assert "Innovation Diffusion" in found.text
    several = await desk.house.reunion.command("group join", channel="general", group="in")
    assert several.private
    assert "Diffusion de l’innovation, Transformation industrielle, Coop" in several.text
    offered = await desk.house.porto.complete("group show", "group", "transition", channel="general")
    assert offered == [("Industrial Transformation", "industrial-transformation")]


async def test_an_open_group_gives_role_and_channel_and_a_welcome_and_leaving_undoes_it(desk: Office) -> None:
    h = desk.house
    await desk.open()
    assert not (await _channel(desk, "porto"))["can_send"]
    joined = await h.porto.command("group join", channel="general", group=GROUP)
    assert joined.private
    assert "You are in" in joined.text
    assert "not make you an official member" in joined.text
    assert await desk.has_role("porto")
    assert (await _channel(desk, "porto"))["can_send"]
    again = await h.porto.command("group join", channel="general", group=GROUP)
    assert "Nothing has changed" in again.text
    await desk.settle()
    (welcome,) = await desk.posts()
    assert f"<@{await desk.identity('porto')}>" in welcome["content"]
    assert [one["id"] for one in welcome["mentions"]] == [await desk.identity("porto")]

    left = await h.porto.click(again, button(again, "leave"))
    assert "You have left" in left.text
    assert not await desk.has_role("porto")
    nothing = await h.porto.command("group leave", channel="general", group=GROUP)
    assert "nothing to leave" in nothing.text
    await desk.settle()
    assert len(await desk.posts()) == 1


async def test_a_request_is_decided_with_one_button_and_the_second_is_told_who_decided(desk: Office) -> None:
    h = desk.house
    form = await h.porto.command("group join", channel="general", group=GROUP)
    assert form.modal is not None
    await h.restart()
    asked = await h.porto.submit(form, WHY)
    assert "on its way to those who decide" in asked.text
    again = await h.porto.command("group join", channel="general", group=GROUP)
    assert "You asked already" in again.text
    await h.restart()
    card = await desk.card()
    assert "Request to join Innovation Diffusion" in readable(card)
    assert WHY["motivation"] in readable(card)
    assert buttons(card) == ["accept", "decline"]
    listed = await h.secretariat.command("group requests", channel="staff")
    await h.restart()
    accepted = await h.secretariat.click(card, button(card, "accept"))
    assert accepted.kind == "update"
    assert "Accepted by" in accepted.text
    assert await desk.has_role("porto")
    late = await h.secretariat.click(listed, button(listed, "decline"))
    assert late.private or late.kind == "modal"
    refused = await h.secretariat.submit(late, {"reason": "No room."})
    assert f"This request was accepted by <@{await desk.identity('secretariat')}>" in refused.text
    await desk.settle()
    assert "Welcome to Innovation Diffusion" in (await desk.posts())[-1]["content"]


async def test_a_declined_request_is_told_by_direct_message_with_the_reason(desk: Office) -> None:
    h = desk.house
    await desk.request(h.reunion)
    card = await desk.card()
    form = await h.secretariat.click(card, button(card, "decline"))
    declined = await h.secretariat.submit(form, {"reason": "The channel is for Objective 1 <@1>."})
    assert "Declined by" in declined.text
    await desk.settle()
    (told,) = await h.reunion.direct_messages()
    assert "a été refusée" in readable(told)
    assert "The channel is for Objective 1" in readable(told)
    assert not await desk.has_role("reunion", "WG Innovation Diffusion")
    assert public(await h.lapland.messages("help")) == []


async def test_a_member_without_direct_messages_hears_only_that_something_waits(desk: Office) -> None:
    h = desk.house
    await h.porto.close_dms()
    await desk.request(h.porto)
    card = await desk.card()
    form = await h.secretariat.click(card, button(card, "decline"))
    await h.secretariat.submit(form, {"reason": ""})
    await desk.settle()
    (line,) = public(await h.lapland.messages("help"))
    assert "you have a message from us" in line["content"]
    assert "declined" not in line["content"]


async def test_a_request_goes_to_the_leader_and_to_staff_if_the_leader_cannot_be_reached(
    desk: Office,
) -> None:
    h = desk.house
    appointed = await desk.appoint("lapland")
    assert "Saved" in appointed.text
    assert await desk.has_role("lapland")
    await desk.request(h.porto)
    await desk.settle()
    (card,) = await h.lapland.direct_messages()
    await h.restart()
    accepted = await h.lapland.click(card, button(card, "accept"))
    assert f"Accepted by <@{await desk.identity('lapland')}>" in accepted.text
    assert await desk.has_role("porto")

    await h.lapland.close_dms()
    await desk.request(h.attica)
    assert "Request to join" in readable(await desk.card())


async def test_a_request_that_was_taken_back_is_nobodys_to_decide(desk: Office) -> None:
    h = desk.house
    asked = await desk.request(h.porto)
    card = await desk.card()
    back = await h.porto.click(asked, button(asked, "leave"))
    assert "Your request is taken back" in back.text
    refused = await h.secretariat.click(card, button(card, "accept"))
    assert "taken this request back" in refused.text
    assert not await desk.has_role("porto")
    assert "No request waits" in (await h.secretariat.command("group requests", channel="staff")).text


@pytest.mark.parametrize("command", ["group requests", "group announce", "group panel", "group posts"])
async def test_only_those_who_lead_may_do_what_leaders_do(desk: Office, command: str) -> None:
    refused = await desk.house.porto.command(command, channel="general", group=GROUP)
    assert refused.private
    assert "This group has no leader at the moment" in refused.text
    await desk.appoint("lapland")
    refused = await desk.house.porto.command(command, channel="general", group=GROUP)
    assert refused.private
    assert "Only those who lead the group" in refused.text


async def test_a_role_above_the_bots_is_told_to_staff_once_and_given_as_soon_as_it_is_moved(
    desk: Office,
) -> None:
    h = desk.house
    await desk.open()
    role = await desk.role()
    await _lift(desk, role["id"], 99)
    waiting = await h.porto.command("group join", channel="general", group=GROUP)
    assert "Discord has not given you the role yet" in waiting.text
    await h.lapland.command("group join", channel="general", group=GROUP)
    await desk.settle()
    notices = await desk.notices("cannot give")
    assert len(notices) == 1
    assert "drag the bot’s role above it" in notices[0]["content"]
    await h.restart()
    assert not await desk.has_role("porto")
    await _lift(desk, role["id"], role["position"])
    await desk.house.bot.service(Errands).hurry()
    await desk.settle()
    assert await desk.has_role("porto")
    assert await desk.has_role("lapland")
    assert len(await desk.posts()) == 2


async def test_what_discord_could_not_do_in_an_outage_is_done_after_it(desk: Office) -> None:
    h = desk.house
    await desk.open()
    async with h.driver.faults.during("503", method="PUT", path=".*/roles/.*"):
        joined = await h.porto.command("group join", channel="general", group=GROUP)
        assert "Discord has not given you the role yet" in joined.text
        await h.stop()
    await h.start()
    for _ in range(100):
        if await desk.has_role("porto"):
            break
        await desk.house.bot.service(Errands).hurry()
        await desk.settle()
    assert await desk.has_role("porto")


async def test_somebody_who_left_the_server_is_out_as_soon_as_discord_says_so(desk: Office) -> None:
    h = desk.house
    await desk.request(h.porto)
    card = await desk.card()
    await h.porto.leave()
    await h.secretariat.click(card, button(card, "accept"))
    await desk.settle()
    shown = await h.lapland.command("group show", channel="general", group=GROUP)
    assert "Nobody yet" in shown.text
    assert await desk.posts() == []


async def test_two_who_press_at_the_same_moment_decide_once(desk: Office) -> None:
    h = desk.house
    await desk.request(h.porto)
    card = await desk.card()
    listed = await h.secretariat.command("group requests", channel="staff")
    answers = await asyncio.gather(
        h.secretariat.click(card, button(card, "accept")),
        h.secretariat.click(listed, button(listed, "accept")),
    )
    assert sorted("Nothing has changed now" in answer.text for answer in answers) == [False, True]
    await desk.settle()
    assert len(await desk.posts()) == 1


@pytest.mark.parametrize(
    ("obstacle", "remedy"),
    [
        ("no permission", "lacks the permission Manage Roles"),
        ("role deleted", "The role was deleted"),
        ("not bound", "No role of the server stands for the group yet"),
    ],
)
async def test_whatever_is_in_the_way_of_a_role_is_named_with_its_remedy(
    desk: Office, obstacle: str, remedy: str
) -> None:
    h = desk.house
    await desk.open()
    if obstacle == "no permission":
        own = await desk.role("S3 Desk")
        await h.driver.post(f"roles/{own['id']}", permissions=str(int(own["permissions"]) & ~(1 << 28)))
    elif obstacle == "role deleted":
        await h.driver.post(f"roles/{(await desk.role())['id']}/delete")
    else:
        async with h.bot.platform.database.transaction() as transaction:
            await desk.unbind(transaction, "role", GROUP)
    waiting = await h.porto.command("group join", channel="general", group=GROUP)
    assert "Discord has not given you the role yet" in waiting.text
    await desk.settle()
    (notice,) = await desk.notices("cannot give")
    assert remedy in notice["content"]
    left = await h.porto.click(waiting, button(waiting, "leave"))
    assert "You have left" in left.text


async def test_who_thinks_better_of_leaving_before_it_is_done_stays_a_member(desk: Office) -> None:
    h = desk.house
    await desk.open()
    joined = await h.porto.command("group join", channel="general", group=GROUP)
    async with h.driver.faults.during("503", method="DELETE", path=".*/roles/.*"):
        left = await h.porto.click(joined, button(joined, "leave"))
        assert "Discord has not taken the role yet" in left.text
    back = await h.porto.command("group join", channel="general", group=GROUP)
    assert "You are in" in back.text
    assert await desk.has_role("porto")


async def test_a_role_given_or_taken_by_hand_is_believed(desk: Office) -> None:
    h = desk.house
    await h.porto.set_roles("WG Innovation Diffusion")
    there = await h.porto.command("group join", channel="general", group=GROUP)
    assert "You are in" in there.text
    await h.porto.set_roles()
    form = await h.porto.command("group join", channel="general", group=GROUP)
    assert form.modal is not None
    await h.attica.set_roles("WG Innovation Diffusion")
    left = await h.attica.command("group leave", channel="general", group=GROUP)
    assert "You have left" in left.text
    assert not await desk.has_role("attica")


async def test_the_next_event_of_a_group_stands_on_its_card(desk: Office) -> None:
    h = desk.house
    form = await h.secretariat.command("event create", channel="events", group=GROUP)
    typed = {
        "title": "Diffusion *day*",
        "when": "30 March 2023, 09:30-16:00 CET",
        "place": "",
        "seats": "",
        "about": "",
    }
    reading = await h.secretariat.submit(form, typed)
    (publish,) = [
        one["custom_id"]
        for row in (reading.message or {})["components"]
        for one in row["components"]
        if "publish" in one["custom_id"]
    ]
    await h.secretariat.click(reading, publish)
    shown = await h.porto.command("group show", channel="general", group=GROUP)
    assert r"Diffusion \*day\*" in shown.text
    assert "Thursday 30 March 2023, 09:30 (Brussels)" in shown.text


async def _channel(desk: Office, handle: str) -> dict[str, object]:
    view = await desk.house.driver.member(handle).view()
    (found,) = [one for one in view["channels"] if one["name"] == GROUP]
    return dict(found)


async def _lift(desk: Office, role: str, position: int) -> None:
    desk.house.server.world.guild.roles[int(role)].position = position


async def test_whoever_decides_is_named_wherever_one_asks_to_join(desk: Office) -> None:
    h = desk.house
    panel = await desk.panel()
    assert "The Secretariat decides" in readable(panel)
    for command in ("group list", "group show"):
        told = await h.porto.command(command, channel=GROUP)
        assert "and the Secretariat decides" in told.text, command
    in_french = await h.reunion.command("group show", channel=GROUP)
    assert "et le Secrétariat décide" in in_french.text

    appointed = await desk.appoint("lapland")
    assert "and the leader decides" in appointed.text
    assert "and the leader decides" in (await h.porto.command("group show", channel=GROUP)).text
    await _panel_says(desk, "The group’s leader decides", panel["id"])
    await desk.open()
    await h.driver.advance(timedelta(minutes=2))
    await _panel_says(desk, "Everyone is welcome here", panel["id"])
    await h.secretariat.command("group settings", channel="staff", group=GROUP, admission="request")
    await h.driver.advance(timedelta(minutes=2))
    await _panel_says(desk, "The group’s leader decides", panel["id"])
    await h.lapland.command("group leave", channel="general", group=GROUP)
    await h.driver.advance(timedelta(minutes=2))
    await _panel_says(desk, "The Secretariat decides", panel["id"])


async def _panel_says(desk: Office, words: str, message: str) -> None:
    """Wait until the panel that has stood there from the beginning says this."""

    async def said() -> list[JsonObject]:
        return [one for one in await desk.panels() if one["id"] == message and words in readable(one)]

    await desk.until(said)
