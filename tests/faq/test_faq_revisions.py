"""What became of an entry: every revision can be looked at and brought back, and members read the last at once."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from cogs.faq.domain import (
    Act,
    EditedMeanwhile,
    Entry,
    EntryGone,
    EntryUnknown,
    Revision,
    RevisionGone,
    Verdict,
    changes,
)
from tests.faq.ground import NOW, Ground, entry_of, ground, translated
from tests.faq.ground import written as file

EDITOR, OTHER = 7, 8
DAY = date(2026, 11, 20)


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        standing.write("rent.md", file("How do I rent a submarine?"))
        standing.write("fr/rent.md", translated("Comment louer un sous-marin ?"))
        await standing.bring_in()
        yield standing


async def versions(stand: Ground) -> dict[str, Revision]:
    async with stand.database.reading() as transaction:
        return await stand.store.versions(transaction, "rent")


async def write(stand: Ground, entry: Entry, base: int | None = None, act: Act = Act.EDITED) -> Revision:
    if base is None:
        base = (await versions(stand))[entry.locale].number
    async with stand.database.transaction() as transaction:
        return await stand.store.write(transaction, entry, act, EDITOR, base=base)


async def retire(stand: Ground, locale: str = "en") -> Revision:
    base = (await versions(stand))[locale].number
    async with stand.database.transaction() as transaction:
        return await stand.store.retire(transaction, "rent", locale, EDITOR, base=base)


async def test_an_edit_is_found_at_once_by_its_new_words_and_no_more_by_its_old(stand: Ground) -> None:
    entry = replace(await entry_of(stand, "rent"), question="Where are the canoes kept?")
    await write(stand, entry)
    assert (await stand.faq.ask("where are the CANOES kept", "en")).verdict is Verdict.EXACT
    assert (await stand.faq.ask("canoes kept", "en")).entries[0].entry.question == entry.question
    assert [one.id for one in await stand.faq.suggest("cano", "en", 5)] == ["rent"]
    assert await stand.faq.suggest("submarine", "en", 5) == []


async def test_every_revision_says_who_when_and_what_and_can_be_looked_at(stand: Ground) -> None:
    entry = await entry_of(stand, "rent")
    stand.clock.set(NOW + timedelta(hours=1))
    await write(stand, replace(entry, answer="By phone.", checked=DAY))
    newest, oldest = await stand.store.history("rent", "en")
    assert (newest.actor, newest.act, newest.at) == (EDITOR, Act.EDITED, NOW + timedelta(hours=1))
    assert (oldest.actor, oldest.act, oldest.at) == (None, Act.IMPORTED, NOW)
    revision, before = await stand.store.revision(newest.number)
    assert before == oldest
    assert {one.part: one.lines for one in changes(oldest.entry, revision.entry)} == {
        "answer": ("- Like this.", "+ By phone."),
        "checked": ("- 2026-11-01", "+ 2026-11-20"),
    }
    assert (await stand.store.revision(oldest.number))[1] is None
    with pytest.raises(RevisionGone):
        await stand.store.revision(99)
    with pytest.raises(EntryUnknown):
        await stand.store.history("rent", "de")


async def test_of_two_editors_at_once_the_second_is_shown_what_the_first_has_done(stand: Ground) -> None:
    opened = (await versions(stand))["en"]
    await write(stand, replace(opened.entry, answer="By phone."), opened.number)
    with pytest.raises(EditedMeanwhile) as refused:
        await write(stand, replace(opened.entry, answer="By mail."), opened.number)
    assert refused.value.now.entry.answer == "By phone."
    assert (await entry_of(stand, "rent")).answer == "By phone."


async def test_a_retired_entry_is_found_no_more_in_any_language_and_can_come_back(stand: Ground) -> None:
    before = (await versions(stand))["en"]
    retired = await retire(stand)
    with pytest.raises(EntryGone):
        await stand.faq.show("rent", "fr")
    assert (await stand.faq.ask("How do I rent a submarine?", "en")).verdict is Verdict.UNKNOWN
    assert await stand.files.written() == {}
    with pytest.raises(EntryGone):
        await retire(stand)
    async with stand.database.transaction() as transaction:
        with pytest.raises(RevisionGone):
            await stand.store.bring_back(transaction, 99, EDITOR, base=1)
        await stand.store.bring_back(transaction, before.number, OTHER, base=retired.number)
    assert (await entry_of(stand, "rent", "fr")).locale == "fr"
    assert [one.act for one in await stand.store.history("rent", "en")] == [
        Act.RESTORED,
        Act.RETIRED,
        Act.IMPORTED,
    ]


async def test_a_translation_can_be_retired_alone(stand: Ground) -> None:
    await retire(stand, "fr")
    assert (await stand.faq.show("rent", "fr")).foreign
    async with stand.database.transaction() as transaction:
        with pytest.raises(EntryGone):
            await stand.store.retire(transaction, "rent", "de", EDITOR, base=1)
        with pytest.raises(EntryGone):
            await stand.store.versions(transaction, "tide")


async def test_once_the_original_is_checked_anew_its_translation_waits_to_be_compared(stand: Ground) -> None:
    entry = await entry_of(stand, "rent")
    await write(stand, replace(entry, answer="By phone.", checked=DAY, volatile=True))
    assert (await entry_of(stand, "rent", "fr")).locale == "en"
    french = (await versions(stand))["fr"]
    await write(stand, replace(french.entry, answer="Par téléphone.", checked=DAY))
    shown = await entry_of(stand, "rent", "fr")
    assert (shown.answer, shown.volatile, shown.sources) == ("Par téléphone.", True, entry.sources)


async def test_on_one_day_the_order_tells_whether_a_translation_still_holds(stand: Ground) -> None:
    entry = replace(await entry_of(stand, "rent"), checked=DAY)
    await write(stand, replace(entry, answer="By phone."))
    await write(stand, replace((await versions(stand))["fr"].entry, answer="Par téléphone.", checked=DAY))
    assert (await entry_of(stand, "rent", "fr")).locale == "fr"
    await write(stand, replace(entry, answer="By mail."))
    assert (await entry_of(stand, "rent", "fr")).locale == "en"


async def test_who_made_a_revision_is_handed_out_erased_and_forgotten_and_the_answer_stays(
    stand: Ground,
) -> None:
    await write(stand, replace(await entry_of(stand, "rent"), answer="By phone."))
    async with stand.database.transaction() as transaction:
        exported = await stand.store.export(transaction, EDITOR)
        assert isinstance(exported, list)
        (made,) = exported
        assert isinstance(made, dict)
        assert (made["entry"], made["act"], made["answer"]) == ("rent", "edited", "By phone.")
        assert await stand.store.erase(transaction, EDITOR) == 1
        assert await stand.store.export(transaction, EDITOR) is None
    await write(stand, replace(await entry_of(stand, "rent"), answer="By mail."))
    stand.clock.set(NOW + timedelta(days=731))
    async with stand.database.transaction() as transaction:
        await stand.store.forget_old(transaction)
        assert await stand.store.export(transaction, EDITOR) is None
    assert (await entry_of(stand, "rent")).answer == "By mail."


async def test_an_edit_is_found_by_meaning_after_the_commit_and_not_before(stand: Ground) -> None:
    heard: list[tuple[str, list[str]]] = []
    stand.store.changed = lambda entry, served: heard.append((entry, [one.answer for one in served]))
    entry = await entry_of(stand, "rent")
    with pytest.raises(EditedMeanwhile):
        await write(stand, entry, base=99)
    assert heard == []
    await write(stand, replace(entry, answer="By phone."))
    await retire(stand)
    assert heard == [("rent", ["By phone."]), ("rent", [])]
