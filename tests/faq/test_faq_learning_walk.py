"""A vote is cast, an editor approves, and the next member has the answer: through the real client and real sockets."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.faq.test_faq_walk import ask, components
from tests.house import House, house

WORDS = "when is the next S3 conference"


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path) as opened:
        yield opened


async def test_members_teach_the_bot_with_an_editors_consent(h: House) -> None:
    candidates = await ask(h.porto, WORDS)
    shown = await h.porto.click(candidates, "faq:show:big-events")
    assert WORDS in shown.text
    thanks = await h.porto.click(shown, "faq:helped:big-events")
    assert (thanks.private, "If an editor agrees" in thanks.content) == (True, True)
    assert "counts once" in (await h.porto.click(shown, "faq:helped:big-events")).content

    assert "Only those who keep the FAQ" in (await h.porto.command("faq learnt", channel="help")).content
    listed = await h.secretariat.command("faq learnt", channel="help")
    assert WORDS in listed.text
    (mark,) = [one["value"] for one in components(listed)["faq:learnt:waiting"]["options"]]
    await h.silesia.set_roles("Secretariat")
    theirs = await h.silesia.command("faq learnt", channel="help")
    await h.silesia.set_roles()
    no_editor_now = await h.silesia.select(theirs, "faq:learnt:waiting", [mark])
    assert "Only those who keep the FAQ" in no_editor_now.content
    chosen = await h.secretariat.select(listed, "faq:learnt:waiting", [mark])
    assert "helped: 1" in chosen.text
    learnt = await h.secretariat.click(chosen, f"faq:learn:{mark}")
    assert "leads to its answer from now on" in learnt.text

    direct = await ask(h.lapland, "When is the next S3 conference?")
    assert "17–19 June 2025" in direct.text
    assert list(components(direct)) == ["faq:helped:big-events", "faq:missed:big-events"]

    known = await h.secretariat.command("faq learnt", channel="help")
    (number,) = [one["value"] for one in components(known)["faq:learnt:known"]["options"]]
    one = await h.secretariat.select(known, "faq:learnt:known", [number])
    await h.secretariat.click(one, f"faq:unlearn:{number}")
    assert "Is it one of these?" in (await ask(h.lapland, "When is the next S3 conference?")).text


async def test_not_what_i_meant_leads_to_others_then_to_people_and_editors_see_what_is_asked(
    h: House,
) -> None:
    answer = await ask(h.porto, "so how many expert days could we get?")
    others = await h.porto.click(answer, "faq:missed:days-of-support")
    assert "Is it one of these?" in others.text
    offered = [one for one in components(others) if one.startswith("faq:show:")]
    assert offered
    assert "faq:show:days-of-support" not in offered
    shown = await h.porto.click(others, offered[0])
    nothing = await h.porto.click(shown, offered[0].replace("show", "missed"))
    assert list(components(nothing)) == ["faq:ask-someone"]
    handed = await h.porto.click(nothing, "faq:ask-someone")
    assert "Your question is with the Secretariat" in handed.text

    await ask(h.lapland, "Are travel costs reimbursed?")
    listed = await h.secretariat.command("faq unanswered", channel="help")
    assert "Are travel costs reimbursed?" in listed.text
    assert "so how many expert days could we get?" in listed.text
    options = components(listed)["faq:unanswered"]["options"]
    marks = {one["label"]: one["value"] for one in options}
    mark = marks["Are travel costs reimbursed?"]
    group = await h.secretariat.select(listed, "faq:unanswered", [mark])
    assert "Asked in these words" in group.text
    aside = await h.secretariat.click(group, f"faq:set-aside:{mark}")
    assert "set aside" in aside.text
    again = await h.secretariat.command("faq unanswered", channel="help")
    assert "travel costs" not in again.text
