"""From a draft to an answer: nothing is lost, nobody is overwritten, and members find it at once."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from cogs.faq.domain import Act, EditedMeanwhile, EntryUnknown, PhraseTaken, Verdict
from cogs.keeping.domain import (
    Draft,
    DraftChanged,
    DraftGone,
    EntryRetired,
    LanguageOriginal,
    LanguageUnknown,
    NothingChanged,
    NotTranslated,
    Origin,
    Part,
    TooLongForForm,
    Typed,
)
from tests.faq.ground import NOW, entry_of, translated, written
from tests.keeping.ground import ANNA, BORIS, TRAVEL, Desk, desk

FRENCH = Typed("Qui paie le voyage ?", "Les intervenants sont remboursés.")


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk(tmp_path) as opened:
        yield opened


async def test_a_draft_is_seen_by_nobody_until_it_is_published_and_then_found_at_once(stand: Desk) -> None:
    draft = await stand.draft()
    shown = await stand.drafts.preview(draft.id)
    assert (shown.entry.question, shown.entry.id) == (TRAVEL.question, "who-pays-for-travel")
    assert (shown.changes, shown.meanwhile, shown.alike) == ((), None, ())
    assert (await stand.faq.faq.ask("Who pays for travel?", "en")).verdict is Verdict.UNKNOWN
    revision = await stand.drafts.publish(draft.id, ANNA, draft.version)
    assert (revision.act, revision.actor, revision.entry.checked) == (Act.ADDED, ANNA, NOW.date())
    assert (await stand.faq.faq.ask("are TRAVEL costs reimbursed", "en")).verdict is Verdict.EXACT
    assert (await stand.care.dossier("who-pays-for-travel")).card.owner == ANNA
    with pytest.raises(DraftGone):
        await stand.drafts.get(draft.id)
    with pytest.raises(DraftGone):
        await stand.drafts.publish(draft.id, ANNA, draft.version)
    with pytest.raises(DraftGone):
        await stand.drafts.discard(draft.id)


async def test_what_is_refused_is_kept_to_be_corrected(stand: Desk) -> None:
    draft = await stand.draft(replace(TRAVEL, sources="http://localhost"))
    with pytest.raises(Exception, match="keeping-source-broken"):
        await stand.drafts.publish(draft.id, ANNA, draft.version)
    again = await stand.drafts.keep(draft.id, TRAVEL, BORIS, draft.version)
    assert (again.typed, again.author, again.version) == (TRAVEL, BORIS, 2)
    with pytest.raises(DraftChanged):
        await stand.drafts.keep(draft.id, FRENCH, ANNA, draft.version)
    with pytest.raises(DraftChanged):
        await stand.drafts.publish(draft.id, ANNA, draft.version)
    marked = await stand.drafts.set_volatile(draft.id, ANNA, again.version, volatile=True)
    await stand.drafts.publish(draft.id, ANNA, marked.version)
    assert (await entry_of(stand.faq, "who-pays-for-travel")).volatile


async def test_an_id_that_was_given_out_is_not_given_again(stand: Desk) -> None:
    first = await stand.publish()
    await stand.care.retire(first, "en", ANNA, await stand.number(first))
    assert await stand.publish() == "who-pays-for-travel-2"
    with pytest.raises(PhraseTaken):
        await stand.publish(replace(TRAVEL, aliases=""))


async def test_of_two_editors_at_once_the_second_sees_the_difference_and_loses_nothing(stand: Desk) -> None:
    entry = await stand.publish(replace(TRAVEL, volatile=True))
    begun = await stand.drafts.begin(entry)
    annas = await stand.draft(replace(begun.typed, answer="Everybody is."), entry, begun.base)
    boris = await stand.draft(replace(begun.typed, answer="Nobody is."), entry, begun.base, author=BORIS)
    await stand.drafts.publish(annas.id, ANNA, annas.version)
    with pytest.raises(EditedMeanwhile):
        await stand.drafts.publish(boris.id, BORIS, boris.version)
    shown = await stand.drafts.preview(boris.id)
    assert shown.meanwhile is not None
    assert shown.meanwhile.actor == ANNA
    assert [one.lines for one in shown.theirs] == [("- Speakers are reimbursed.", "+ Everybody is.")]
    assert [one.lines for one in shown.changes] == [("- Everybody is.", "+ Nobody is.")]
    again = await stand.drafts.rebase(boris.id, BORIS, shown.meanwhile.number)
    assert (await stand.drafts.preview(boris.id)).meanwhile is None
    await stand.drafts.publish(boris.id, BORIS, again.version)
    now = await entry_of(stand.faq, entry)
    assert (now.answer, now.volatile) == ("Nobody is.", True)
    assert [one.actor for one in await stand.faq.store.history(entry, "en")] == [BORIS, ANNA, ANNA]


async def test_a_translation_begins_with_the_original_and_has_to_differ_from_it(stand: Desk) -> None:
    entry = await stand.publish()
    begun = await stand.drafts.begin(entry, "fr")
    assert (begun.typed.answer, begun.typed.aliases, begun.base) == (TRAVEL.answer, "", None)
    same = await stand.draft(begun.typed, entry, None, "fr")
    with pytest.raises(NotTranslated):
        await stand.drafts.preview(same.id)
    draft = await stand.drafts.keep(same.id, FRENCH, ANNA, same.version)
    shown = await stand.drafts.preview(draft.id)
    assert shown.original is not None
    assert shown.original.answer == TRAVEL.answer
    await stand.drafts.publish(draft.id, ANNA, draft.version)
    assert (await entry_of(stand.faq, entry, "fr")).answer == FRENCH.answer


async def test_a_translation_rests_after_an_edit_unless_that_changed_nothing_of_what_it_says(
    stand: Desk,
) -> None:
    entry = await stand.publish()
    french = await stand.draft(FRENCH, entry, None, "fr")
    await stand.drafts.publish(french.id, ANNA, french.version)
    for day, small, locale in ((1, True, "fr"), (2, False, "en")):
        stand.faq.clock.set(NOW + timedelta(days=day))
        begun = await stand.drafts.begin(entry)
        draft = await stand.draft(
            replace(begun.typed, answer=f"Speakers, since day {day}."), entry, begun.base
        )
        assert (await stand.drafts.preview(draft.id)).translations == ("fr",)
        await stand.drafts.publish(draft.id, ANNA, draft.version, small=small)
        assert (await entry_of(stand.faq, entry, "fr")).locale == locale
    begun = await stand.drafts.begin(entry, "fr")
    assert begun.typed == FRENCH
    compared = await stand.draft(begun.typed, entry, begun.base, "fr")
    await stand.drafts.publish(compared.id, ANNA, compared.version)
    assert (await entry_of(stand.faq, entry, "fr")).locale == "fr"


async def test_an_edit_that_changes_nothing_is_refused(stand: Desk) -> None:
    entry = await stand.publish()
    begun = await stand.drafts.begin(entry)
    draft = await stand.draft(begun.typed, entry, begun.base)
    with pytest.raises(NothingChanged):
        await stand.drafts.publish(draft.id, ANNA, draft.version)
    await stand.drafts.discard(draft.id)


async def test_an_entry_that_is_not_there_and_a_language_that_the_community_lacks_are_refused(
    stand: Desk,
) -> None:
    with pytest.raises(EntryUnknown):
        await stand.drafts.begin("nothing")
    entry = await stand.publish()
    with pytest.raises(LanguageUnknown):
        await stand.drafts.begin(entry, "de")
    with pytest.raises(LanguageOriginal):
        await stand.drafts.begin(entry, "en")
    with pytest.raises(LanguageUnknown):
        await stand.draft(FRENCH, entry, None, "de")
    stray = await stand.draft(TRAVEL, None, 99, "fr")
    assert (stray.locale, stray.base) == ("en", None)
    await stand.care.retire(entry, "en", ANNA, await stand.number(entry))
    with pytest.raises(EntryRetired):
        await stand.drafts.begin(entry)


async def test_what_a_file_brought_and_no_form_can_show_is_not_cut_but_refused(stand: Desk) -> None:
    aliases = ", ".join(f'"{one} {"x" * 190}"' for one in range(25))
    stand.faq.write("rent.md", written("How do I rent?", aliases=f"[{aliases}]"))
    await stand.faq.bring_in()
    with pytest.raises(TooLongForForm) as refused:
        await stand.drafts.begin("rent")
    assert refused.value.details["path"] == "faq/rent.md"


async def test_a_near_duplicate_is_flagged_while_it_is_written_and_listed_for_review(stand: Desk) -> None:
    first = await stand.publish()
    twin = await stand.draft(replace(TRAVEL, question="Who pays for the travel, please?", aliases=""))
    assert [one.entry for one in (await stand.drafts.preview(twin.id)).alike] == [first]
    second = (await stand.drafts.publish(twin.id, ANNA, twin.version)).entry.id
    assert (await stand.care.dossier(first)).alike == (second,)
    assert [one.entry for one in await stand.care.review(Part.DUPLICATE, ANNA)] == [second, first]
    await stand.care.tell_apart(second)
    assert await stand.care.review(Part.DUPLICATE, ANNA) == []
    begun = await stand.drafts.begin(second)
    edit = await stand.draft(replace(begun.typed, answer="Changed."), second, begun.base)
    assert [one.entry for one in (await stand.drafts.preview(edit.id)).alike] == [first]


async def test_of_one_message_one_draft_is_made(stand: Desk) -> None:
    wanted = Draft(0, Typed(answer="Monday."), "en", origin=Origin.MESSAGE, author=ANNA)
    first = await stand.drafts.open(wanted, occasion="message:1", words_of=5)
    again = await stand.drafts.open(replace(wanted, author=BORIS), occasion="message:1", words_of=5)
    other = await stand.drafts.open(wanted, occasion="message:2", words_of=5)
    assert (again, again.author) == (first, ANNA)
    assert [one.id for one in await stand.drafts.every()] == [other.id, first.id]


async def test_a_file_and_a_translation_that_is_typed_share_one_history(stand: Desk) -> None:
    stand.faq.write("rent.md", written("How do I rent?"))
    stand.faq.write("fr/rent.md", translated("Comment louer ?"))
    await stand.faq.bring_in()
    begun = await stand.drafts.begin("rent", "fr")
    draft = await stand.draft(replace(begun.typed, answer="Par téléphone."), "rent", begun.base, "fr")
    await stand.drafts.publish(draft.id, ANNA, draft.version)
    acts = [one.act for one in await stand.faq.store.history("rent", "fr")]
    assert acts == [Act.EDITED, Act.IMPORTED]
