"""Through the real client: a request becomes an entry that answers the next member, and editors keep what is there."""

import io
import zipfile
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest_asyncio

from bot.community.model import Answers
from bot.delivery.worker import Worker
from bot.practice.driver import Answer, readable
from bot.practice.kinds import JsonObject
from cogs.faq.domain import Act
from cogs.faq.service import EntryStore, FaqFiles
from cogs.helpdesk.service import Turns
from cogs.keeping.service import CareService
from tests.house import House, house

MONDAY = datetime(2026, 12, 7, 9, 0, tzinfo=UTC)
QUESTION = "Are travel costs reimbursed?"
ANSWER = "Speakers and panellists are reimbursed."
TYPED = {
    "question": QUESTION,
    "answer": ANSWER,
    "sources": "https://example.org/travel",
    "topics": ["events"],
}


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path) as opened:
        await opened.driver.advance(to=MONDAY)
        yield opened


def ids(answer: Answer | JsonObject) -> list[str]:
    message = answer.message if isinstance(answer, Answer) else answer
    found = [one for row in (message or {}).get("components", []) for one in row["components"]]
    return [str(one.get("custom_id", "")) for one in found]


def one_of(answer: Answer | JsonObject, start: str) -> str:
    return next(one for one in ids(answer) if one.startswith(start))


def fields(answer: Answer) -> Mapping[str, Any]:
    assert answer.modal is not None
    asked = [part["component"] for part in answer.modal["components"]]
    return {one["custom_id"]: one.get("value", "") for one in asked}


async def said(h: House, place: str, words: str) -> JsonObject:
    """Return what the bot said in a place last, with these words."""
    await h.bot.service(Turns).listen()
    await h.bot.platform.scheduler.settled()
    await h.bot.service(Worker).settled()
    found = [one for one in await h.secretariat.messages(place) if words in readable(one)]
    assert found, words
    return found[-1]


async def test_a_request_is_asked_guessed_answered_reopened_resolved_and_answers_the_next_member(
    h: House,
) -> None:
    guess = await h.porto.command("faq ask", channel="help", question=QUESTION)
    assert "I don’t know" in guess.text
    await h.porto.click(guess, "faq:ask-someone")
    (thread,) = await h.driver.get("threads")
    place = thread["id"]
    opening = await said(h, place, QUESTION)
    await h.secretariat.click(opening, one_of(opening, "helpdesk:claim"))
    form = await h.secretariat.click(opening, one_of(opening, "helpdesk:resolve"))
    await h.secretariat.submit(form, {"text": "Ask the organiser."})
    proposed = await said(h, place, "Ask the organiser.")
    await h.porto.click(proposed, one_of(proposed, "helpdesk:agree"))
    closed = await said(h, place, "How well were you helped?")
    await h.porto.click(closed, one_of(closed, "helpdesk:reopen"))
    form = await h.secretariat.command("desk resolve", channel="staff", request="1")
    resolved = await h.secretariat.submit(form, {"text": ANSWER})
    proposed = await said(h, place, "Speakers and panellists")
    await h.porto.click(proposed, one_of(proposed, "helpdesk:agree"))

    unmet = await h.secretariat.command("faq unanswered", channel="staff")
    (menu,) = [one for row in (unmet.message or {})["components"] for one in row["components"]]
    group = await h.secretariat.select(unmet, "faq:unanswered", [menu["options"][0]["value"]])
    begun = await h.secretariat.click(group, one_of(group, "keeping:answer"))
    assert fields(begun)["question"] == QUESTION

    drafted = await h.secretariat.click(resolved, "helpdesk:draft:1")
    assert "draft 1" in drafted.text
    listed = await h.secretariat.command("faq drafts", channel="staff")
    assert "from a request" in listed.text
    unfinished = await h.secretariat.select(listed, "keeping:drafts", ["1"])
    assert "There is no source." in unfinished.text
    assert "Only the desk sees this draft" in unfinished.text
    taken = await h.secretariat.message_command(opening, "Add to FAQ")
    assert "Only the desk sees this draft" in taken.text, "it stands in a request's thread"
    await nothing_of_the_draft_shows(h)
    released = await h.secretariat.click(unfinished, "keeping:release:1:1")
    assert "All editors see this draft from now on.\nThere is no source." in released.text
    await h.restart()
    form = await h.secretariat.click(released, "keeping:correct:1")
    assert fields(form)["answer"] == ANSWER
    preview = await h.secretariat.submit(form, TYPED)
    assert "This is how it will be read" in preview.text
    published = await h.secretariat.click(preview, one_of(preview, "keeping:publish"))
    assert "Members find it from now on" in published.text

    answered = await h.lapland.command("faq ask", channel="help", question="travel costs reimbursed")
    assert ANSWER in answered.text
    assert "example.org" in answered.text
    unmet = await h.secretariat.command("faq unanswered", channel="staff")
    assert QUESTION not in unmet.text, "whoever asks it now is answered"


async def nothing_of_the_draft_shows(h: House) -> None:
    """Let somebody leave the desk and stay an editor, and try all that showed the desk's draft 1 before."""
    platform = h.bot.platform
    named = platform.community.model_copy(update={"faq": Answers(editors=("innovation-diffusion",))})
    h.bot.platform = replace(platform, community=named)
    await h.driver.post("act/lapland/roles", roles=["Secretariat", "WG Innovation Diffusion"])
    listed = await h.lapland.command("faq drafts", channel="help")
    shown = await h.lapland.select(listed, "keeping:drafts", ["1"])
    form = await h.lapland.click(shown, "keeping:correct:1")
    assert fields(form)["question"] == QUESTION
    await h.driver.post("act/lapland/roles", roles=["WG Innovation Diffusion"])
    assert "There are none." in (await h.lapland.command("faq drafts", channel="help")).text
    tried = {one: await h.lapland.click(shown, one) for one in ids(shown)}
    assert sorted(one.rpartition("1")[0] for one in tried) == [
        "keeping:correct:",
        "keeping:discard:",
        "keeping:release:1:",
    ]
    typed = await h.lapland.submit(form, TYPED)
    for answer in (*tried.values(), typed):
        assert answer.modal is None
        assert any(refusal in answer.text for refusal in ("only the desk sees it", "can do this"))
    h.bot.platform = platform


async def test_editors_write_translate_retire_and_export_and_nobody_else(h: House) -> None:
    for command in ("faq add", "faq drafts", "faq review", "faq export"):
        refused = await h.porto.command(command, channel="help")
        assert "Only those who keep the FAQ" in refused.text
    assert await h.porto.complete("faq edit", "entry", "step", channel="help") == []

    staff = h.secretariat
    await h.porto.say("help", "The portal opens on Monday.")
    message = [one for one in await h.porto.messages("help") if "portal" in one["content"]]
    made = await staff.message_command(message[-1], "Add to FAQ")
    assert "This is draft 1 now" in made.text
    assert "Only the desk" not in made.text, "everybody reads it where it stands"
    assert "This is draft 1 now" in (await staff.message_command(message[-1], "Add to FAQ")).text
    form = await staff.click(made, "keeping:correct:1")
    assert fields(form)["answer"] == "The portal opens on Monday."
    assert "The draft is gone" in (await staff.click(made, "keeping:discard:1")).text
    lost = await staff.submit(form, TYPED)
    assert "not there any more" in lost.content
    assert ANSWER in lost.text

    form = await staff.command("faq edit", channel="staff", entry="step")
    first = await staff.submit(form, {"answer": "It steers eleven programmes."})
    second = await staff.submit(
        await staff.command("faq edit", channel="staff", entry="What is STEP?"), {"answer": "It is no fund."}
    )
    await staff.click(first, one_of(first, "keeping:publish-small"))
    overtaken = await staff.click(second, one_of(second, "keeping:publish"))
    assert "Somebody else has changed it meanwhile" in overtaken.text
    assert "+ It steers eleven programmes." in overtaken.text
    mine = await staff.click(overtaken, one_of(overtaken, "keeping:rebase"))
    await staff.click(mine, one_of(mine, "keeping:publish"))
    assert "It is no fund." in (await h.porto.command("faq ask", channel="help", question="step")).text

    shown = await staff.command("faq entry", channel="staff", entry="step")
    assert "French · to be compared, not shown" in shown.text
    await staff.set_locale("fr")
    form = await staff.click(shown, "keeping:translate:step:fr")
    assert form.modal is not None
    assert form.modal["title"] == "Traduction\u00a0: français"
    translated = await staff.submit(form, {"answer": "Ce n’est pas un fonds."})
    await staff.click(translated, one_of(translated, "keeping:publish"))
    assert "pas un fonds" in (await h.reunion.command("faq ask", channel="help", question="step")).text
    unknown = await staff.command("faq translate", channel="staff", entry="step", language="de")
    assert "pas de langue «\u00a0de\u00a0»" in unknown.text
    await staff.set_locale("en-GB")

    history = await staff.command("faq history", channel="staff", entry="step")
    select = one_of(history, "keeping:revisions")
    (menu,) = [one for row in (history.message or {})["components"] for one in row["components"]]
    oldest = await staff.select(history, select, [menu["options"][-1]["value"]])
    await staff.click(oldest, one_of(oldest, "keeping:restore"))
    assert "eleven EU programmes" in (await h.porto.command("faq ask", channel="help", question="step")).text
    asked = await staff.command("faq retire", channel="staff", entry="step")
    await staff.click(asked, one_of(asked, "keeping:retire"))
    assert ("(retired) What is STEP?", "step") in await staff.complete(
        "faq entry", "entry", "step", channel="staff"
    )

    await staff.command("faq assign", channel="staff", entry="nuts-2", owner="secretariat", days=1)
    card = await staff.command("faq review", channel="staff", part="mine")
    opened = await staff.select(card, "keeping:review:mine:1", ["nuts-2"])
    assert "Still right" in opened.text
    right = await staff.click(opened, one_of(opened, "keeping:right:nuts-2"))
    assert "still right" in right.text
    turned = await staff.command("faq review", channel="staff")
    assert "Page 2 of" in (await staff.click(turned, "keeping:turn:all:2")).text

    handed = await staff.command("faq export", channel="staff")
    (attachment,) = (handed.message or {})["attachments"]
    with zipfile.ZipFile(io.BytesIO(await h.driver.file(attachment))) as packed:
        assert "faq/fr/nuts-2.md" in packed.namelist()
        assert "faq/step.md" not in packed.namelist()


async def put_at_odds(h: House, entry: str, answer: str) -> None:
    """Let an entry say something else than its file, as if the file had been changed as well."""
    bot = h.bot
    async with bot.platform.database.transaction() as transaction:
        now = (await bot.service(EntryStore).versions(transaction, entry))["en"]
        edited = replace(now.entry, answer=answer)
        await bot.service(EntryStore).write(transaction, edited, Act.EDITED, None, base=now.number)
        await transaction.execute(
            "UPDATE faq_base SET content = json_set(content, '$.answer', 'As before.') WHERE path = ?",
            (f"faq/{entry}.md",),
        )
        await transaction.execute("DELETE FROM faq_file")
    await bot.service(FaqFiles).bring_in(str)


async def test_who_the_community_names_keeps_the_faq_and_decides_where_files_are_at_odds(h: House) -> None:
    platform = h.bot.platform
    named = platform.community.model_copy(update={"faq": Answers(editors=("innovation-diffusion",))})
    h.bot.platform = replace(platform, community=named)
    assert "Only those who keep" in (await h.porto.command("faq drafts", channel="help")).text
    await h.driver.post("act/porto/roles", roles=["WG Innovation Diffusion"])
    editor = h.porto
    assert "There are none." in (await editor.command("faq drafts", channel="help")).text

    for entry, side, told in (
        ("step", "file", "says what its file does"),
        ("nuts-2", "ours", "stays as it is"),
    ):
        await put_at_odds(h, entry, "As edited.")
        listed = await editor.command("faq review", channel="help", part="conflict")
        shown = await editor.select(listed, "keeping:review:conflict:1", [entry])
        assert "Its file was changed, and so was it" in shown.text
        compared = await editor.click(shown, f"keeping:compare:{entry}:en")
        assert "- As edited." in compared.text
        assert told in (await editor.click(compared, f"keeping:decide:{entry}:en:{side}")).text
    assert "As edited." in (await h.lapland.command("faq ask", channel="help", question="nuts-2")).text

    shown = await editor.command("faq entry", channel="help", entry="nuts-2")
    mine = await editor.click(shown, "keeping:take:nuts-2")
    assert "You answer for it now" in mine.text
    form = await editor.click(shown, "keeping:edit:nuts-2")
    draft = await editor.submit(form, {"answer": "Regions of 800,000 to 3 million people."})
    assert "What this changes" in draft.text
    changes = await editor.click(draft, one_of(draft, "keeping:volatile"))
    assert "marked as something that" in changes.text
    await editor.click(changes, one_of(changes, "keeping:discard"))
    shown = await editor.command("faq entry", channel="help", entry="nuts-2")
    history = await editor.click(shown, "keeping:history:nuts-2:en")
    assert "taken over from its file" in history.text
    asked = await editor.click(shown, "keeping:ask-retire:nuts-2:en")
    assert "in every language" in asked.text
    kept = await editor.command("faq retire", channel="help", entry="nuts-2", language="fr")
    await editor.click(kept, one_of(kept, "keeping:retire"))
    assert "retired" in (await editor.command("faq entry", channel="help", entry="nuts-2")).text

    h.bot.platform = platform
    await h.bot.service(CareService).watch()
    asked_staff = await said(h, "staff", "Who takes on these answers?")
    taken = await h.secretariat.click(asked_staff, "keeping:take-left")
    assert "one more entry" in taken.text
    assert "already" in (await h.secretariat.click(asked_staff, "keeping:take-left")).text
    languages = await h.secretariat.complete("faq history", "language", "", channel="staff")
    assert languages == [("English", "en"), ("French", "fr")]
    assert "no entry" in (await h.secretariat.command("faq edit", channel="staff", entry="pizza")).text
