"""What the groups keep about a member is handed out, erased and forgotten; and lists that are too long."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.community.content import load_community
from bot.delivery.kinds import Reader
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.practice.driver import readable
from bot.settings import ROOT
from cogs.groups.domain import Admission, Card, Census, Settings, pickable
from cogs.groups.embeds import members, posts
from cogs.groups.embeds.voice import Voice
from cogs.groups.views.joining import picker
from tests.groups.office import GROUP, WHY, Office, button, public


async def _export(desk: Office, handle: str) -> dict[str, Any]:
    exported = await desk.house.driver.member(handle).command("me export", channel="general")
    assert exported.message is not None
    document = json.loads(await desk.house.driver.file(exported.message["attachments"][0]))
    return {part["name"]: part["data"] for part in document["parts"]}


async def test_a_leader_takes_everything_and_has_it_erased_role_and_office_included(desk: Office) -> None:
    h = desk.house
    await desk.appoint("lapland")
    await desk.request(h.porto)
    await desk.settle()
    (card,) = await h.lapland.direct_messages()
    await h.lapland.click(card, button(card, "accept"))
    reading = await desk.announce(h.lapland, en="Hello", when="every Monday 10:00")
    await h.lapland.click(reading, button(reading, "publish"))
    await desk.announce(h.lapland, en="A draft")

    mine = (await _export(desk, "lapland"))["groups"]
    assert mine["memberships"][0]["standing"] == "member"
    assert mine["offices"] == [{"group": GROUP, "office": "leader"}]
    assert mine["decided"][0]["verdict"] == "accepted"
    assert [one["texts"]["en"] for one in mine["announcements"]] == ["Hello", "A draft"]
    theirs = (await _export(desk, "porto"))["groups"]
    assert theirs["memberships"][0]["motivation"] == WHY["motivation"]

    question = await h.lapland.command("me erase", channel="general")
    custom_id = (question.message or {})["components"][0]["components"][0]["custom_id"]
    await h.lapland.click(question, custom_id)
    await desk.settle()
    assert not await desk.has_role("lapland")
    told = [readable(one) for one in public(await h.secretariat.messages("staff"))]
    assert len([one for one in told if "The leader has stepped down, or has left" in one]) == 1
    exported = await h.lapland.command("me export", channel="general")
    assert "Nothing is stored" in exported.text
    async with h.bot.platform.database.reading() as transaction:
        number = int(await desk.identity("lapland"))
        for table, column in (
            ("group_membership", "member"),
            ("group_membership", "decided_by"),
            ("group_setting", "leader"),
            ("group_post", "author"),
        ):
            rows = await transaction.fetch_all(f"SELECT 1 FROM {table} WHERE {column} = ?", (number,))
            assert rows == [], table
    await h.driver.advance(to=datetime(2023, 3, 6, 12, tzinfo=UTC))
    last = (await desk.posts())[-1]
    assert last["content"] == "**Innovation Diffusion**"
    assert await desk.has_role("porto")


async def test_a_former_leader_takes_no_words_of_those_who_asked_to_join(desk: Office) -> None:
    h = desk.house
    await desk.appoint("lapland")
    await desk.request(h.porto)
    await desk.settle()
    (card,) = await h.lapland.direct_messages()
    assert WHY["motivation"] in readable(card)
    form = await h.lapland.click(card, button(card, "decline"))
    await h.lapland.submit(form, {"reason": "The channel is full."})
    await desk.settle()
    await h.secretariat.command("group settings", channel="staff", group=GROUP, vacate="leader")

    theirs = await _export(desk, "lapland")
    (told,) = [one for one in theirs["delivery"] if one["kind"] == "groups.request"]
    assert told["state"] == "sent"
    assert told["content"] is None
    assert told["withheld"] == "words of somebody else"
    assert WHY["motivation"] not in json.dumps(theirs, ensure_ascii=False)
    assert await desk.identity("porto") not in json.dumps(theirs)
    # What was said to the member themselves is theirs to have.
    mine = await _export(desk, "porto")
    (declined,) = [one for one in mine["delivery"] if one["kind"] == "groups.declined"]
    assert "The channel is full." in str(declined["content"])
    assert "withheld" not in declined


async def test_who_is_erased_leaves_nothing_in_what_their_leader_was_sent(desk: Office) -> None:
    h = desk.house
    await desk.appoint("lapland")
    await desk.request(h.porto)
    await desk.settle()
    question = await h.porto.command("me erase", channel="general")
    custom_id = (question.message or {})["components"][0]["components"][0]["custom_id"]
    await h.porto.click(question, custom_id)
    await desk.settle()
    async with h.bot.platform.database.reading() as transaction:
        rows = await transaction.fetch_all(
            "SELECT 1 FROM outbox WHERE instr(payload, ?)", (WHY["motivation"],)
        )
        number = await desk.identity("porto")
        named = await transaction.fetch_all("SELECT 1 FROM outbox WHERE instr(payload, ?)", (number,))
    assert (rows, named) == ([], [])
    (card,) = await h.lapland.direct_messages()
    assert WHY["motivation"] not in readable(card)
    assert number not in readable(card)
    assert "its member has had it erased" in readable(card)
    assert card["components"] == []


async def test_what_ended_long_ago_is_forgotten(desk: Office) -> None:
    h = desk.house
    await desk.request(h.porto)
    card = await desk.card()
    form = await h.secretariat.click(card, button(card, "decline"))
    await h.secretariat.submit(form, {"reason": "No."})
    await desk.request(h.lapland)
    card = await desk.card()
    await h.secretariat.click(card, button(card, "accept"))
    await h.driver.advance(timedelta(days=100))
    await desk.restart()
    async with h.bot.platform.database.reading() as transaction:
        rows = await transaction.fetch_all("SELECT standing, motivation FROM group_membership")
    assert [tuple(row) for row in rows] == [("member", "")]


async def test_a_request_nobody_could_see_is_shown_once_staff_have_a_channel(desk: Office) -> None:
    h = desk.house
    platform = h.bot.platform
    async with platform.database.transaction() as transaction:
        channel = await platform.places.channel(transaction, "staff")
        await desk.unbind(transaction, "channel", "staff")
    await desk.request(h.porto)
    await desk.settle()
    assert public(await h.secretariat.messages("staff")) == []
    async with platform.database.transaction() as transaction:
        await platform.places.bind(transaction, "channel", "staff", channel, made_by_bot=True)
    for _ in range(2):
        await h.driver.advance(timedelta(days=1))
        told = public(await h.secretariat.messages("staff"))
        assert sum("Request to join" in readable(one) for one in told) == 1


async def test_settings_without_a_choice_show_what_is_set_and_how_to_change_each(desk: Office) -> None:
    h = desk.house
    shown = await h.secretariat.command("group settings", channel="staff", group=GROUP)
    assert shown.private
    assert "nobody yet" in shown.text
    assert "By request" in shown.text
    assert "Saved" not in shown.text
    for option in ("leader:", "rapporteur:", "admission:", "vacate:"):
        assert f"`{option}" in shown.text, option
    assert "/group settings" in shown.text
    await desk.appoint("lapland")
    await desk.open()
    again = await h.secretariat.command("group settings", channel="staff", group=GROUP)
    assert f"<@{await desk.identity('lapland')}>" in again.text
    assert "Open: press" in again.text
    await h.secretariat.set_locale("fr")
    french = await h.secretariat.command("group settings", channel="staff", group=GROUP)
    assert "Réglages de Diffusion de l’innovation" in french.text
    assert "Pour changer" in french.text
    refused = await h.porto.command("group settings", channel="general", group=GROUP)
    assert "Only the Secretariat can do this" in refused.text


async def test_no_bot_leads_and_only_staff_set_who_does(desk: Office) -> None:
    h = desk.house
    bot = str(desk.house.server.world.bot.id)
    refused = await h.secretariat.command("group settings", channel="staff", group=GROUP, leader=bot)
    assert "A bot cannot lead a group" in refused.text
    await desk.appoint("lapland")
    vacant = await h.secretariat.command("group settings", channel="staff", group=GROUP, vacate="leader")
    assert "nobody yet" in vacant.text
    refused = await h.porto.command("group settings", channel="general", group=GROUP, admission="open")
    assert "Only the Secretariat can do this" in refused.text


def test_twenty_six_groups_are_listed_with_the_way_to_those_no_picker_can_show(tmp_path: Path) -> None:
    community = load_community(ROOT / "data" / "community.toml")
    first = community.groups[0]
    many = community.model_copy(
        update={
            "groups": tuple(
                first.model_copy(update={"slug": f"group-{number}", "names": {"en": f"Group {number}"}})
                for number in range(26)
            )
        }
    )
    voice = Voice(Translator(locale_folders(ROOT / "data"), "en"), Reader("en", "Europe/Brussels"), many)
    cards = [Card(Settings(group.slug), Admission.OPEN, Census()) for group in many.groups]
    _, left_out = pickable(cards)
    shown = members.listing(voice, cards, left_out)
    told = "\n".join(field.value or "" for field in shown.fields)
    assert "one group too many for one list" in told
    assert "/group show" in told
    assert picker(voice, cards) is None
    assert picker(voice, cards[:25]) is not None
    assert picker(voice, []) is None


def test_a_partnerships_channel_says_that_it_is_one_and_makes_no_region_a_part_of_it() -> None:
    community = load_community(ROOT / "data" / "community.toml")
    (first, *others) = community.groups
    group = first.model_copy(update={"kind": "partnership"})
    community = community.model_copy(update={"groups": (group, *others)})
    translator = Translator(locale_folders(ROOT / "data"), "en")
    for locale, words, command in (
        ("en", "Partnership Innovation Diffusion", "/group partnership show"),
        ("fr", "Partenariat Diffusion", "/groupe partenariat voir"),
    ):
        voice = Voice(translator, Reader(locale, "Europe/Brussels"), community)
        panel = posts.panel(voice, group.slug, Admission.OPEN, led=False)
        assert words in str(panel.title)
        assert command in str(panel.description)
        working = posts.panel(voice, others[0].slug, Admission.OPEN, led=False)
        assert command not in str(working.description)
