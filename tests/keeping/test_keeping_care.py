"""Who answers for entries, what of them is due, who is gone, and what is kept of people."""

import threading
from collections.abc import AsyncIterator, Awaitable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client.voice import Voice
from bot.delivery.kinds import Reader, RenderContext
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.settings import ROOT
from cogs.faq.domain import Act, EditedMeanwhile, EntryUnknown, FileSettled, RevisionGone
from cogs.helpdesk.service import Resolution, day_of
from cogs.keeping.domain import (
    Concern,
    Draft,
    DraftChanged,
    DraftOfDesk,
    EntryRetired,
    Origin,
    OwnerNotEditor,
    OwnerUnknown,
    Part,
    Typed,
)
from cogs.keeping.posts import Posts
from cogs.keeping.service import RequestDrafts, today
from cogs.keeping.views.caring import left_view
from tests.faq.ground import NOW, STAFF, entry_of, translated, written
from tests.keeping.ground import ANNA, BORIS, GONE, TRAVEL, Desk, desk

ENGLISH = Reader("en", "Europe/Brussels")


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def translator() -> Translator:
    return Translator(locale_folders(ROOT / "data"), "en")


async def found(stand: Desk, part: Part, member: int = ANNA) -> list[str]:
    return [one.entry for one in await stand.care.review(part, member)]


async def told(stand: Desk, translator: Translator) -> str | None:
    """Return what staff are asked now about entries without an owner."""
    posts = Posts(translator, stand.care, left_view)
    async with stand.faq.database.reading() as transaction:
        rendered = await posts.left(transaction, {}, ENGLISH, RenderContext(NOW, NOW, late=False))
    return str(rendered.payload) if rendered else None


async def test_what_is_due_is_listed_until_somebody_says_that_it_is_still_right(stand: Desk) -> None:
    entry = await stand.publish(replace(TRAVEL, volatile=True))
    assert await found(stand, Part.DUE) == []
    stand.faq.clock.set(NOW + timedelta(days=180))
    assert await found(stand, Part.DUE) == [entry]
    with pytest.raises(EditedMeanwhile):
        await stand.care.confirm(entry, BORIS, 0)
    revision = await stand.care.confirm(entry, BORIS, await stand.number(entry))
    assert (revision.act, revision.actor) == (Act.CHECKED, BORIS)
    assert await found(stand, Part.DUE) == []
    assert (await entry_of(stand.faq, entry)).checked == (NOW + timedelta(days=180)).date()


async def test_many_entries_are_looked_over_beside_the_event_loop_and_what_is_retired_is_not(
    stand: Desk,
) -> None:
    entry, gone = (
        await stand.publish(),
        await stand.publish(replace(TRAVEL, question="Who eats?", aliases="")),
    )
    await stand.care.retire(gone, "en", ANNA, await stand.number(gone))
    async with stand.faq.database.reading() as transaction:
        seen = await stand.faq.store.each(
            transaction,
            lambda versions: (sorted(versions), threading.get_ident() == threading.main_thread().ident),
        )
    assert seen == [(["en"], False)] * 2
    assert await found(stand, Part.MINE) == [entry]


async def test_translations_go_on_holding_when_an_answer_is_still_right(stand: Desk) -> None:
    stand.faq.write("rent.md", written("How do I rent?"))
    stand.faq.write("fr/rent.md", translated("Comment louer ?"))
    await stand.faq.bring_in()
    await stand.care.confirm("rent", ANNA, await stand.number("rent"))
    assert (await entry_of(stand.faq, "rent", "fr")).locale == "fr"
    assert (await stand.care.dossier("rent")).concerns == (Concern.OWNERLESS,)


async def test_somebody_answers_for_an_entry_and_another_looks_it_over_on_a_day(stand: Desk) -> None:
    entry = await stand.publish()
    card = await stand.care.assign(entry, reviewer=BORIS, days=30)
    assert (card.owner, card.reviewer, card.review_on) == (ANNA, BORIS, (NOW + timedelta(days=30)).date())
    assert await found(stand, Part.MINE, BORIS) == [entry]
    assert (await stand.care.take_on(entry, BORIS)).owner == BORIS
    assert await found(stand, Part.MINE, ANNA) == []
    await stand.care.confirm(entry, BORIS, await stand.number(entry))
    assert (await stand.care.dossier(entry)).review == (NOW + timedelta(days=365)).date()


async def test_only_who_keeps_the_faq_can_answer_for_an_entry(stand: Desk) -> None:
    entry = await stand.publish()
    with pytest.raises(OwnerNotEditor):
        await stand.care.assign(entry, owner=GONE)
    stand.roll.editors = None
    with pytest.raises(OwnerUnknown):
        await stand.care.assign(entry, reviewer=BORIS)
    with pytest.raises(EntryUnknown):
        await stand.care.take_on("nothing", ANNA)
    await stand.care.retire(entry, "en", ANNA, await stand.number(entry))
    with pytest.raises(EntryRetired):
        await stand.care.take_on(entry, BORIS)
    with pytest.raises(EntryUnknown):
        await stand.care.retire(entry, "en", ANNA, await stand.number(entry))


async def test_when_an_owner_leaves_staff_are_asked_once_and_whoever_presses_answers_for_all(
    stand: Desk, translator: Translator
) -> None:
    await stand.faq.bind_staff()
    entry = await stand.publish()
    await stand.care.assign(entry, reviewer=ANNA)
    await stand.care.watch()
    stand.roll.editors = None
    await stand.care.watch()
    assert (await stand.care.dossier(entry)).card.owner == ANNA
    assert await told(stand, translator) is None
    stand.roll.editors = {BORIS}
    for _ in range(2):
        await stand.care.watch()
    card = (await stand.care.dossier(entry)).card
    assert (card.owner, card.reviewer, card.left) == (None, None, True)
    async with stand.faq.database.reading() as transaction:
        (row,) = await stand.faq.outbox.planned(transaction, "keeping")
    assert (row.kind, row.target.channel) == ("keeping.left", STAFF)  # type: ignore[union-attr]  # it goes into a channel
    assert "Who pays for travel?" in str(await told(stand, translator))
    assert [one.entry for one in await stand.care.take_on_left(BORIS)] == [entry]
    assert await stand.care.take_on_left(ANNA) == []
    assert await told(stand, translator) is None
    assert (await stand.care.dossier(entry)).card.owner == BORIS


async def test_a_conflict_is_listed_compared_and_decided(stand: Desk) -> None:
    stand.faq.write("rent.md", written("How do I rent?"))
    await stand.faq.bring_in()
    begun = await stand.drafts.begin("rent")
    draft = await stand.draft(replace(begun.typed, answer="By phone."), "rent", begun.base)
    await stand.drafts.publish(draft.id, ANNA, draft.version)
    stand.faq.write("rent.md", written("How do I rent?", "By mail."))
    await stand.faq.bring_in()
    assert await found(stand, Part.CONFLICT) == ["rent"]
    assert (await stand.care.dossier("rent")).conflicts == ("en",)
    at_odds = await stand.care.at_odds("rent", "en")
    assert at_odds.ours is not None
    assert at_odds.file is not None
    assert (at_odds.ours.answer, at_odds.file.answer) == ("By phone.", "By mail.")
    await stand.care.settle("rent", "en", BORIS, take_file=True)
    assert (await entry_of(stand.faq, "rent")).answer == "By mail."
    assert (await stand.faq.store.history("rent", "en"))[0].actor == BORIS
    assert await found(stand, Part.CONFLICT) == []
    with pytest.raises(FileSettled):
        await stand.care.at_odds("rent", "en")
    with pytest.raises(EntryUnknown):
        await stand.care.settle("rent", "fr", BORIS, take_file=True)


async def test_an_entry_goes_back_to_an_earlier_revision_and_nothing_of_its_history_is_lost(
    stand: Desk,
) -> None:
    entry = await stand.publish()
    first = await stand.number(entry)
    begun = await stand.drafts.begin(entry)
    draft = await stand.draft(replace(begun.typed, answer="Nobody is."), entry, begun.base)
    second = await stand.drafts.publish(draft.id, ANNA, draft.version)
    with pytest.raises(EditedMeanwhile):
        await stand.care.restore(first, BORIS, first)
    await stand.care.restore(first, BORIS, second.number)
    assert (await entry_of(stand.faq, entry)).answer == TRAVEL.answer
    acts = [one.act for one in await stand.faq.store.history(entry, "en")]
    assert acts == [Act.RESTORED, Act.EDITED, Act.ADDED]
    with pytest.raises(RevisionGone):
        await stand.care.restore(99, BORIS, 1)


async def test_the_mornings_card_says_what_waits_and_nothing_where_nothing_does(
    stand: Desk, translator: Translator
) -> None:
    lines, day = today(stand.care), day_of(NOW.date(), "Europe/Brussels")
    async with stand.faq.database.reading() as transaction:
        assert await lines(transaction, day) == []
    await stand.publish(replace(TRAVEL, volatile=True))
    await stand.draft()
    stand.faq.clock.set(NOW + timedelta(days=181))
    async with stand.faq.database.reading() as transaction:
        said = [Voice(translator, ENGLISH)(one.key, **one.details) for one in await lines(transaction, day)]
    assert said == ["one answer is due for review: `/faq review`", "one draft waits: `/faq drafts`"]


async def test_a_resolved_request_becomes_one_draft_and_says_where_it_is(stand: Desk) -> None:
    keeper = RequestDrafts(stand.drafts, lambda number: f"draft {number}")
    resolution = Resolution(3, GONE, "Are travel costs reimbursed?", "events", "Speakers are.", BORIS)
    where = await keeper.draft(resolution)
    assert await keeper.draft(resolution) == where
    (draft,) = await stand.drafts.every(desk=True)
    assert where == f"draft {draft.id}"
    assert (draft.typed.question, draft.typed.answer) == ("Are travel costs reimbursed?", "Speakers are.")
    assert (draft.origin, draft.author) == (Origin.REQUEST, BORIS)


async def test_what_is_kept_of_people_is_handed_out_erased_and_forgotten(stand: Desk) -> None:
    entry = await stand.publish()
    await stand.care.assign(entry, reviewer=BORIS)
    await stand.draft(replace(TRAVEL, question="Mine?"))
    wanted = Draft(0, Typed(answer="Words."), "en", origin=Origin.MESSAGE, author=BORIS)
    await stand.drafts.open(wanted, occasion="message:1", words_of=GONE)
    async with stand.faq.database.transaction() as transaction:
        exported = await stand.records.export(transaction, ANNA)
        assert isinstance(exported, dict)
        assert (exported["owner_of"], len(exported["drafts"])) == ([entry], 1)
        assert set(exported) == {"owner_of", "drafts", "revisions"}
        assert await stand.records.erase(transaction, GONE) == 1
        assert await stand.records.erase(transaction, ANNA) == 3
        assert await stand.records.export(transaction, ANNA) is None
        other = await stand.records.export(transaction, BORIS)
        assert other == {"reviewer_of": [entry]}
    assert (await stand.care.dossier(entry)).card.owner is None
    assert (await entry_of(stand.faq, entry)).answer == TRAVEL.answer


async def test_a_requests_draft_outlives_who_was_at_it_and_no_draft_lives_for_ever(stand: Desk) -> None:
    keeper = RequestDrafts(stand.drafts, str)
    await keeper.draft(Resolution(3, GONE, "Are costs reimbursed?", "events", "", BORIS))
    async with stand.faq.database.transaction() as transaction:
        await stand.records.erase(transaction, BORIS)
    (draft,) = await stand.drafts.every(desk=True)
    assert draft.author is None
    stand.faq.clock.set(NOW + timedelta(days=91))
    await stand.records.forget_old()
    assert await stand.drafts.every(desk=True) == []


async def test_a_requests_draft_is_the_desks_alone_until_somebody_there_lets_it_go(stand: Desk) -> None:
    resolution = Resolution(3, GONE, "Is Anna paid?", "events", "She is.", BORIS)
    await RequestDrafts(stand.drafts, str).draft(resolution)
    assert await stand.drafts.every() == []
    (held,) = await stand.drafts.every(desk=True)
    ways: list[Awaitable[object]] = [
        stand.drafts.get(held.id),
        stand.drafts.preview(held.id),
        stand.drafts.keep(held.id, TRAVEL, ANNA, held.version),
        stand.drafts.set_volatile(held.id, ANNA, held.version, volatile=True),
        stand.drafts.rebase(held.id, ANNA, held.version),
        stand.drafts.publish(held.id, ANNA, held.version),
        stand.drafts.discard(held.id),
    ]
    for way in ways:
        with pytest.raises(DraftOfDesk):
            await way
    async with stand.faq.database.reading() as transaction:
        exported = str(await stand.records.export(transaction, BORIS))
    assert "drafts" in exported
    assert "Anna" not in exported, "who began it may be of the desk no more"
    kept = await stand.drafts.keep(held.id, TRAVEL, BORIS, held.version, desk=True)
    with pytest.raises(DraftChanged):
        await stand.drafts.release(held.id, held.version)
    released = await stand.drafts.release(held.id, kept.version)
    assert await stand.drafts.every() == [released]
    assert (await stand.drafts.preview(held.id)).entry.question == TRAVEL.question


async def test_a_requests_draft_is_forgotten_with_who_asked(stand: Desk) -> None:
    await RequestDrafts(stand.drafts, str).draft(Resolution(3, GONE, "Why?", "events", "", BORIS))
    async with stand.faq.database.transaction() as transaction:
        assert await stand.records.erase(transaction, GONE) == 1
    assert await stand.drafts.every(desk=True) == []
