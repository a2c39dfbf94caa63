"""Registering where an event asks something: pages, drafts, and what is known already."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.practice.driver import Answer, readable
from bot.practice.kinds import JsonObject
from tests.events.office import CONFERENCE, Office, button, buttons, office, public

ALL = {"organisation": True, "function": True, "region": True, "listing": True}
FIRST = {
    "organisation": "CCDR Norte",
    "organisation-type": ["regional-authority"],
    "function": "Analyst",
    "region": "norte",
    "listing": ["yes"],
}


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def asked(desk: Office, **form: object) -> JsonObject:
    """Publish an event that asks everything, and return its announcement."""
    staff = desk.house.secretariat
    await desk.create()
    told = await staff.command("event form", channel="events", event="s3", **(form or ALL))
    assert "You are asked" in told.text
    own = {"question": "Which workshop?", "kind": "choice", "options": "Diffusion; Skills"}
    await staff.command("event question", channel="events", event="s3", **own)
    shown = await staff.command("event publish", channel="events", event="s3")
    await staff.click(shown, button(shown, "publish"))
    return await desk.announcement()


def values(form: Answer) -> dict[str, object]:
    assert form.modal is not None
    fields = [one["component"] for one in form.modal["components"]]
    return {one["custom_id"]: one.get("value") or chosen(one) for one in fields}


def chosen(field: JsonObject) -> list[str]:
    return [one["value"] for one in field.get("options", []) if one.get("default")]


async def test_a_long_form_is_filled_in_page_by_page_and_nothing_typed_is_lost(desk: Office) -> None:
    h = desk.house
    post = await asked(desk)
    await h.porto.command("me region", channel="events", region="PT11")
    form = await h.porto.click(post, button(post, "register"))
    assert form.modal is not None
    assert form.modal["title"] == "Registration, page 1 of 2"
    # What the profile says is offered.
    assert values(form)["region"] == "Norte"
    wrong = await h.porto.submit(form, {**FIRST, "function": "A" * 200})
    assert "Your function has 200 characters; at most 150 fit" in wrong.text
    await h.restart()
    again = await h.porto.click(wrong, button(wrong, "fill"))
    assert values(again)["function"] == "A" * 200
    assert values(again)["organisation-type"] == ["regional-authority"]
    kept = await h.porto.submit(again, {"function": "Analyst"})
    assert "This page is kept" in kept.text
    assert buttons(kept) == ["fill"]
    assert "You are not registered" in (await h.porto.click(post, button(post, "my-registration"))).text
    await h.restart()
    second = await h.porto.click(kept, button(kept, "fill"))
    seat = await h.porto.submit(second, {"q1": ["2"]})
    assert "You are registered and have a seat" in seat.text
    for line in ("Organisation: CCDR Norte", "Which workshop? Skills", "Country or region: Norte (Portugal)"):
        assert line in seat.text
    change = await h.porto.click(seat, button(seat, "fill"))
    assert values(change)["organisation"] == "CCDR Norte"
    await h.porto.submit(change, {"function": "Head of unit"})
    shown = await h.porto.click(post, button(post, "my-registration"))
    assert "Function: Analyst" in shown.text
    last = await h.porto.click(shown, button(shown, "fill"))
    go_on = await h.porto.submit(last, {"function": "Head of unit"})
    final = await h.porto.click(go_on, button(go_on, "fill"))
    changed = await h.porto.submit(final, {})
    assert "Function: Head of unit" in changed.text
    assert "Your answers are changed" in changed.text
    exported = await h.porto.command("me export")
    assert exported.message is not None
    file = (await h.driver.file(exported.message["attachments"][0])).decode()
    assert '"notice": "2026-11"' in file


async def test_answers_of_before_are_offered_at_the_next_event(desk: Office) -> None:
    h = desk.house
    post = await asked(desk)
    form = await h.reunion.click(post, button(post, "register"))
    assert form.modal is not None
    assert form.modal["title"] == "Inscription, page 1 sur 2"
    unknown = await h.reunion.submit(form, {**FIRST, "region": "Atlantis"})
    assert "Atlantis" in unknown.text
    form = await h.reunion.click(unknown, button(unknown, "fill"))
    on = await h.reunion.submit(form, {"region": "La Réunion"})
    page = await h.reunion.click(on, button(on, "fill"))
    assert "vous avez une place" in (await h.reunion.submit(page, {"q1": ["1"]})).text
    await desk.create({**CONFERENCE, "title": "Webinar"})
    staff = h.secretariat
    await staff.command("event form", channel="events", event="webinar", organisation=True)
    await staff.command("event registration", channel="events", event="webinar", attendance="both")
    shown = await staff.command("event publish", channel="events", event="webinar")
    assert "You are asked" in shown.text
    assert "/event people" in (await staff.click(shown, button(shown, "publish"))).text
    # What they have just said is not asked again.
    form = await h.reunion.command("event register", channel="events", event="webinar", mode="online")
    known = {"mode": ["online"], "organisation": "CCDR Norte", "organisation-type": ["regional-authority"]}
    assert values(form) == known
    # One page, filled in already: one press more than an event that asks nothing.
    seat = await h.reunion.submit(form, {})
    assert "vous avez une place" in seat.text
    # Another way to take part is another place: what else they changed is not lost over that.
    change = await h.reunion.click(seat, button(seat, "fill"))
    held = await h.reunion.submit(change, {"mode": ["on-site"], "organisation": "Région Réunion"})
    assert "Rien n’a changé" in held.text
    again = await h.reunion.click(held, button(held, "fill"))
    assert values(again)["organisation"] == "Région Réunion"
    changed = await h.reunion.submit(again, {"mode": ["online"]})
    assert "Organisation\u00a0: Région Réunion" in changed.text


async def test_what_must_not_be_asked_in_chat_is_refused_and_a_link_takes_its_place(desk: Office) -> None:
    h = desk.house
    staff = h.secretariat
    await desk.create()
    for question in ("Any allergies?", "Your date of birth", "Régime alimentaire"):
        told = await staff.command(
            "event question", channel="events", event="s3", question=question, kind="text"
        )
        assert "I do not ask about this" in told.text
    broken = await staff.command("event form", channel="events", event="s3", link="javascript:alert(1)")
    assert "beginning with https://" in broken.text
    linked = await staff.command(
        "event form", channel="events", event="s3", link="https://forms.example.eu/lunch"
    )
    assert "https://forms.example.eu/lunch" in linked.text


async def test_organisers_who_approve_see_the_answers_and_questions_stay_once_answered(desk: Office) -> None:
    h = desk.house
    post = await asked(desk, organisation=True)
    await h.secretariat.command("event registration", channel="events", event="s3", moderated=True)
    form = await h.lapland.click(post, button(post, "register"))
    answers = {"organisation": "CCDR Norte", "organisation-type": ["agency"], "q1": ["1"]}
    # The form stands open while the question is put otherwise.
    await h.secretariat.command("event form", channel="events", event="s3", clear_questions=True)
    other = {"question": "Which workshop?", "kind": "choice", "options": "Diffusion; Data"}
    await h.secretariat.command("event question", channel="events", event="s3", **other)
    overtaken = await h.lapland.submit(form, answers)
    assert "have changed their questions" in overtaken.text
    form = await h.lapland.click(overtaken, button(overtaken, "fill"))
    assert (values(form)["organisation"], values(form)["q1"]) == ("CCDR Norte", [])
    told = await h.lapland.submit(form, answers)
    assert "is with the organisers" in told.text
    await desk.settle()
    application = public(await h.secretariat.messages("staff"))[-1]
    assert "Organisation: CCDR Norte" in readable(application)
    assert "Which workshop? Diffusion" in readable(application)
    refused = await h.secretariat.command("event form", channel="events", event="s3", clear_questions=True)
    assert "cannot change any more" in refused.text
