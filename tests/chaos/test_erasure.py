"""A member who did everything has it erased: nowhere in the database is left who they were."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.practice.driver import Answer, Member
from bot.practice.kinds import JsonObject
from cogs.events.domain import Scope
from cogs.events.service import EventFinder
from cogs.members.service import PersonalDataService
from cogs.nudges.service import NudgeService
from cogs.office.service import ImportService
from tests.events.office import CONFERENCE, Office, button, office, public
from tests.storage.test_restored import back_up, bring_back
from tests.traces import traces
from tests.waiting import until

STARTS_AT = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)

ON_THE_WEB = {"web_bind": "127.0.0.1:0", "public_url": "https://bot.example.org"}
"""Who has a busy life has a link to their calendar as well."""

WRITTEN_BY_OTHERS = {"event.about"}
"""What stays, because somebody else wrote it: here an organiser who thanks them by name."""


async def on_its_way(desk: Office, number: int) -> bool:
    async with desk.house.bot.platform.database.reading() as transaction:
        sending = "SELECT 1 FROM outbox WHERE state = 'sending' AND target = ?"
        return await transaction.fetch_one(sending, (f"member:{number}",)) is not None


async def identity(member: Member) -> int:
    return int((await member.view())["me"]["id"])


async def busy_life(desk: Office, number: int) -> None:
    """Let porto do all that a member can, and all that staff can; let all that can go wrong on the way to them."""
    h = desk.house
    await h.porto.command("me reminders", reminders="on")
    await h.porto.command("me language", language="fr")
    await h.porto.command("me timezone", place="Lisbon")
    # Sent, given up, cancelled and not delivered, one of each.
    post = await desk.publish({**CONFERENCE, "seats": "1", "about": f"We thank <@{number}>."})
    await h.lapland.click(post, button(post, "register"))
    await h.porto.click(post, button(post, "register"))
    await h.porto.close_dms()
    asked_first = await h.lapland.click(post, button(post, "withdraw"))
    await h.lapland.click(asked_first, button(asked_first, "give-up"))
    await desk.settle()
    assert "S3 Conference" in (await h.porto.command("me inbox")).text
    await h.porto.open_dms()
    await h.porto.command("event accept", channel="events", event="S3 Conference")
    await h.driver.advance(to=STARTS_AT - timedelta(days=1))
    called_off = await desk.publish({**CONFERENCE, "title": "Called off"})
    await h.porto.click(called_off, button(called_off, "register"))
    question = await h.secretariat.command("event cancel", channel="events", event="Called off")
    await h.secretariat.click(question, button(question, "cancel"))
    await desk.settle()
    await h.porto.click(await h.porto.command("event calendar", channel="events"), "feeds:open")
    begun = await h.porto.click(await h.porto.command("home", channel="welcome"), "home:start")
    await h.porto.click(begun, "home:finish")
    # A group asked for and let into, a question for people, a reminder of their own.
    shown = await h.porto.command("group join", channel="general", group="innovation-diffusion")
    await h.porto.submit(shown, {"motivation": "We write our strategy."})
    await desk.settle()
    request = public(await h.secretariat.messages("staff"))[-1]
    await h.secretariat.click(request, _button(request, "groups:accept:"))
    # Something taken on there, and not done yet.
    await h.porto.command(
        "group action", channel="general", group="innovation-diffusion", what="Send the list", due="in a week"
    )
    # Not to be asked whether they come to the group's events; tests/nudges presses the button for it.
    await h.bot.service(NudgeService).stop(number)
    asked = await h.porto.command("faq ask", channel="help", question="pizza?")
    await h.porto.click(asked, "faq:ask-someone")
    for when, where in (("in 2 hours", "channel"), ("every Monday 10:00", "direct")):
        reading = await h.porto.command("remind me", channel="general", when=when, what="Call", where=where)
        await h.porto.click(reading, _button(reading, "reminders:confirm:"))
    await h.driver.advance(timedelta(hours=3))
    # Staff themselves: an event of theirs, a form half filled, a server set up.
    await h.porto.set_roles("Secretariat")
    for title, publish in (("Theirs", True), ("Begun", False)):
        shown = await h.porto.command("event create", channel="events")
        reading = await h.porto.submit(
            shown, {**CONFERENCE, "title": title, "when": "2 April 2023, 10:00 CET"}
        )
        if publish:
            await h.porto.click(reading, button(reading, "publish"))
    await organising(desk)
    await at_the_desk(desk, number)
    await in_the_library(desk)
    await keeping_answers(desk)
    await looking_for_partners(desk)
    await being_an_expert(desk)
    await standing_in(desk, number)
    await reading_the_week(desk)
    await h.porto.command("setup plan", channel="general")
    page = await h.porto.command("delivery", channel="staff")
    (menu,) = [
        one for row in (page.message or {})["components"] for one in row["components"] if one["type"] == 3
    ]
    card = await h.porto.select(page, menu["custom_id"], [menu["options"][0]["value"]])
    await h.porto.click(card, _button(card, "deliveries:pause:"))
    await desk.settle()


async def organising(desk: Office) -> None:
    """Let porto approve somebody, write to people, correct an event, and fill in a form of it half-way."""
    h = desk.house
    theirs = {"channel": "events", "event": "Theirs"}
    await h.porto.command("event registration", **theirs, moderated=True)
    await h.lapland.command("event register", **theirs)
    await desk.settle()
    await h.porto.command("event approve", **theirs, member="lapland")
    letter = await h.porto.command("event message", **theirs)
    await h.porto.submit(letter, {"text": "Welcome."})
    await h.porto.command("event edit", **theirs)
    await h.porto.command("event form", **theirs, function=True)
    form = await h.porto.command("event register", **theirs)
    assert "200" in (await h.porto.submit(form, {"function": "x" * 200})).text
    await desk.settle()


async def at_the_desk(desk: Office, number: int) -> None:
    """Let porto ask for a way to the pages of staff, enter somebody from a list there, and be a deputy."""
    h = desk.house
    theirs = {"channel": "events", "event": "Theirs"}
    assert "/sign-in/" in (await h.porto.command("office pages", **theirs)).text
    event = await h.bot.service(EventFinder).find("Theirs", Scope.ALL, number, staff=True)
    imports = h.bot.service(ImportService)
    entered = await imports.enter(await imports.propose(event.id, number, "Cluster, Attica"), number)
    assert entered.entering == 1
    assert (
        "S3 Conference"
        in (await h.porto.command("attendance open", channel="events", event="S3 Conference")).text
    )
    assert (
        "Aucun pointage"
        in (await h.porto.command("attendance check-in", channel="general", code="222222")).text
    )
    others = {"channel": "events", "event": "S3 Conference"}
    named = await h.porto.command("office deputy", **others, member=str(number))
    assert "assure la suppléance" in named.text
    await desk.settle()


RESOURCE = {"about": "Of the sea.", "kind": "tool", "language": "pt"}


async def in_the_library(desk: Office) -> None:
    """Let porto propose two resources, publish one, begin a third, and keep a self-check."""
    h = desk.house
    for name in ("tides", "waves", "winds"):
        form = await h.porto.command("resource add", channel="general")
        typed = {"title": name, "link": f"https://example.org/{name}", **RESOURCE}
        draft = await h.porto.submit(form, typed)
        if name != "winds":
            await h.porto.click(draft, _button(draft, "resources:submit:"))
    shown = await h.porto.command("resource show", channel="general", resource="tides")
    await h.porto.click(shown, _button(shown, "resources:publish:"))
    walk = await h.porto.command("resource self-check", channel="general")
    step = await h.porto.click(walk, "selfcheck:begin")
    summary = await h.porto.click(step, _button(step, "selfcheck:go:7:"))
    await h.porto.click(summary, _button(summary, "selfcheck:keep:"))
    await desk.settle()


async def keeping_answers(desk: Office) -> None:
    """Let porto answer for an entry of the FAQ, say that it is still right, and begin another."""
    porto = desk.house.porto
    await porto.command("faq assign", channel="staff", entry="nuts-2", owner="porto", reviewer="porto")
    shown = await porto.command("faq entry", channel="staff", entry="nuts-2")
    assert "toujours juste" in (await porto.click(shown, _button(shown, "keeping:right:"))).text
    form = await porto.command("faq add", channel="staff")
    typed = {"question": "Et après", "answer": "Rien.", "sources": "ici", "topics": ["future"]}
    assert "brouillon 1" in (await porto.submit(form, typed)).text


SEARCH = {"title": "Salt and hydrogen", "offers": "", "seeks": "", "deadline": "", "aboard": ""}


async def looking_for_partners(desk: Office) -> None:
    """Let porto offer and lapland seek, porto publish both and ask to be introduced, and want no alerts after that."""
    h = desk.house
    for member, side, region in ((h.porto, "offer", "PT11"), (h.lapland, "seek", "FI1D")):
        form = await member.command(f"partner {side}", channel="general", region=region)
        card = await member.submit(form, {**SEARCH, f"{side}s": "Storage of hydrogen in salt."})
        for sort, value in (("theme", "energy"), ("purposes", "i3"), ("languages", "en")):
            card = await member.select(card, _button(card, f"partners:choose:{sort}"), [value])
        await member.click(card, _button(card, "partners:submit:"))
        await desk.settle()
        waiting = public(await h.secretariat.messages("staff"))[-1]
        await h.porto.click(waiting, _button(waiting, "partners:publish:"))
        await desk.settle()
    shown = public(await h.porto.messages("partners"))[-1]
    asked = await h.porto.click(shown, _button(shown, "partners:ask"))
    assert "La question est posée" in asked.text
    mine = await h.porto.command("partner mine", channel="general")
    await h.porto.click(mine, _button(mine, "partners:silence"))
    await desk.settle()


EXPERT = {"headline": "Evaluator", "offer": "Surveys.", "topics": ["energy"], "languages": ["en"]}

NEED = {"title": "A survey", "text": "Among firms.", "topics": ["energy"], "languages": ["en"]}


async def being_an_expert(desk: Office) -> None:
    """Let porto say what they can help with, and publish it; ask for support, and be ready to give some to lapland."""
    h = desk.house
    form = await h.porto.command("expert profile", channel="general", country="PT")
    draft = await h.porto.submit(form, {**EXPERT, "availability": ["now"]})
    await h.porto.click(draft, _button(draft, "experts:submit:"))
    await desk.settle()
    waiting = public(await h.secretariat.messages("staff"))[-1]
    await h.porto.click(waiting, _button(waiting, "experts:publish:"))
    await desk.settle()
    for member in (h.porto, h.lapland):
        form = await member.command("expert need", channel="general")
        draft = await member.submit(form, NEED)
        await member.click(draft, _button(draft, "experts:need-submit:"))
        await desk.settle()
    waiting = public(await h.secretariat.messages("staff"))[-1]
    await h.porto.click(waiting, _button(waiting, "experts:need-offer:"))
    await desk.settle()
    asked = public(await h.porto.direct_messages())[-1]
    await h.porto.click(asked, _button(asked, "experts:help:"))
    await desk.settle()


def _button(message: Answer | JsonObject, prefix: str) -> str:
    shown = (message.message if isinstance(message, Answer) else message) or {}
    found = (str(one["custom_id"]) for row in shown["components"] for one in row["components"])
    return next(custom_id for custom_id in found if custom_id.startswith(prefix))


async def test_after_a_busy_life_only_what_others_wrote_names_them_nor_does_a_copy_of_before(
    tmp_path: Path,
) -> None:
    async with office(tmp_path, **ON_THE_WEB) as desk:
        h = desk.house
        number = await identity(h.porto)
        await busy_life(desk, number)
        kept = await h.bot.service(PersonalDataService).export(number)
        # Guests are not on Discord, and nobody who is stands among them.
        keepers = {keeper.feature for keeper in h.bot.personal_data} - {"guests"}
        assert {part.feature for part in kept} == keepers, "let the busy life use what is missing here"
        before = await traces(h.bot.platform.database, number)
        assert {"outbox.target", "outbox.dedup_key", "outbox.parameters", "event.organiser"} <= before.keys()
        backup = await back_up(h)

        # A reminder is on its way when they have all erased: it arrives, and nothing more after it.
        await h.driver.faults.add("slow", path="/messages$", seconds=1.5)
        moving = asyncio.create_task(h.driver.advance(to=STARTS_AT - timedelta(hours=1)))
        await until(lambda: on_its_way(desk, number))
        question = await h.porto.command("me erase")
        await h.porto.click(question, f"members:erase:{number}")
        assert await on_its_way(desk, number)
        await moving
        await h.driver.faults.clear()
        seen = public(await h.porto.direct_messages())
        assert "S3 Conference" in seen[-1]["content"]

        await h.driver.advance(to=STARTS_AT + timedelta(days=1))
        assert (await traces(h.bot.platform.database, number)).keys() == WRITTEN_BY_OTHERS
        assert "Nothing is stored about you." in (await h.porto.command("me export")).text
        assert public(await h.porto.direct_messages()) == seen

        # What every feature keeps is erased anew if somebody goes back to a copy that holds it.
        await h.stop()
        assert bring_back(backup, tmp_path, h).erasures == 1
        await h.start()
        await desk.settle()
        assert (await traces(h.bot.platform.database, number)).keys() == WRITTEN_BY_OTHERS
        assert public(await h.porto.direct_messages()) == seen


async def standing_in(desk: Office, number: int) -> None:
    """Let porto be the deputy of who leads their group."""
    group = {"channel": "innovation-diffusion", "group": "innovation-diffusion"}
    named = await desk.house.porto.command("group lead deputies", **group, add=str(number))
    assert "assure la suppléance" in named.text


async def reading_the_week(desk: Office) -> None:
    """Let porto decide that the digest comes every week, and have it by mail."""
    porto = desk.house.porto
    shown = await porto.command("digest preview", channel="staff")
    await porto.click(shown, _button(shown, "digest:start"))
    mine = await porto.command("me digest", channel="general")
    form = await porto.click(mine, "subscriptions:subscribe")
    await porto.submit(form, {"address": "porto@example.pt"})
    await desk.settle()
