"""Files and the database side by side: who has changed what, and that nobody is overwritten."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from cogs.faq.domain import (
    Act,
    EditedMeanwhile,
    Entry,
    FileSettled,
    PhraseTaken,
    Standing,
    compare,
    is_public,
    read_entry,
    read_translation,
    written,
)
from tests.faq.ground import Ground, entry_of, ground, translated
from tests.faq.ground import written as file

EDITOR = 7
ONE, TWO, THREE = (
    Entry(
        "rent", "en", f"How {word}?", (), "So.", ("https://example.org/a",), date(2026, 11, 1), False, ("b",)
    )
    for word in ("one", "two", "three")
)


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        yield standing


async def edit(stand: Ground, entry: Entry) -> None:
    """Let an editor on Discord have the entry say something else."""
    async with stand.database.transaction() as transaction:
        now = (await stand.store.versions(transaction, entry.id)).get(entry.locale)
        base = now.number if now else None
        await stand.store.write(transaction, entry, Act.EDITED, EDITOR, base=base)


@pytest.mark.parametrize(
    ("now", "base", "ours", "standing"),
    [
        (ONE, None, None, Standing.NEW),
        (ONE, None, ONE, Standing.SAME),
        (ONE, None, TWO, Standing.CONFLICT),
        (ONE, ONE, ONE, Standing.SAME),
        (ONE, ONE, TWO, Standing.OURS),
        (ONE, ONE, None, Standing.OURS),
        (TWO, ONE, ONE, Standing.CHANGED),
        (TWO, ONE, TWO, Standing.SAME),
        (TWO, ONE, THREE, Standing.CONFLICT),
        (TWO, ONE, None, Standing.CONFLICT),
    ],
)
def test_only_what_one_side_has_changed_is_right(
    now: Entry, base: Entry | None, ours: Entry | None, standing: Standing
) -> None:
    bases = {"a.md": base} if base else {}
    found = compare({"a.md": now}, (), bases, {"a.md": ours} if ours else {})
    assert [one.standing for one in found] == [standing]


def test_a_file_that_is_gone_takes_its_entry_along_unless_that_was_edited() -> None:
    there = {"b.md": TWO}
    gone = compare(there, (), {"a.md": ONE, "b.md": TWO}, {"a.md": ONE, "b.md": TWO})
    assert [(one.path, one.standing) for one in gone] == [("b.md", Standing.SAME), ("a.md", Standing.GONE)]
    edited = compare(there, (), {"a.md": ONE, "b.md": TWO}, {"a.md": THREE, "b.md": TWO})
    assert edited[-1].standing is Standing.OURS


def test_a_folder_that_is_not_there_takes_no_answer_away_nor_does_a_file_nobody_can_read() -> None:
    assert compare({}, (), {"a.md": ONE}, {"a.md": ONE}) == []
    assert compare({"b.md": TWO}, {"a.md", "b.md"}, {"a.md": ONE}, {"a.md": ONE}) == []


@pytest.mark.parametrize(
    "source",
    [
        "https://example.org/a",
        "http://EXAMPLE.org:8080/a?b=c#d",
        "https://économie.fr/é",
        "https://8.8.8.8/a",
        "https://sub-domain.ec.europa.eu",
    ],
)
def test_a_page_that_anybody_can_open_may_be_a_source(source: str) -> None:
    assert is_public(source)


@pytest.mark.parametrize(
    "source",
    [
        *("", "example.org", "ftp://example.org", "https://", "https://example", "https://a.b/ c"),
        *("https://localhost/a", "https://printer.local", "https://wiki.internal/a", "http://x.test"),
        *("http://127.0.0.1", "http://10.0.0.1/a", "http://192.168.1.1", "http://169.254.169.254/latest"),
        *("http://0x7f.1/", "http://127.1/", "https://1.2.3.4.5/", "https://a..b/", "https://-a.org/"),
        *("https://europa.eu@evil.org/", "https://user:pass@example.org", "https://example.org:0/"),
        *("https://example.org:99999/", "https://example.org:x/", "javascript:alert(1)", "https://a.org/)b"),
        *("https://exa\\mple.org/", "https://a.org/`", "https://" + "x" * 64 + ".org"),
    ],
)
def test_what_leads_to_no_public_page_is_no_source(source: str) -> None:
    assert not is_public(source)


def test_what_is_written_into_a_file_is_read_again_as_it_was() -> None:
    tricky = replace(
        ONE,
        question='Is "this" \\ read?',
        aliases=('"', "\\n", "é ’ 👩‍🔬", "# no comment", "+++"),
        answer="First.\n\n- a list\n- `code` +++ here",
        sources=("https://example.org/a", "https://example.org/b"),
        volatile=True,
    )
    assert read_entry("faq/rent.md", written(tricky, original=True), "en", ()) == tricky
    french = replace(tricky, locale="fr", question="Comment\u00a0?", aliases=())
    text = written(french, original=False)
    assert "source" not in text
    assert read_translation("faq/fr/rent.md", text, "fr", tricky) == french


async def test_what_was_edited_on_discord_outlives_a_restart_and_its_untouched_file(stand: Ground) -> None:
    stand.write("rent.md", file("How do I rent?"))
    stand.write("tide.md", file("When is the tide?"))
    await stand.bring_in()
    await edit(stand, replace(await entry_of(stand, "rent"), answer="Ask the harbour master."))
    stand.write("tide.md", file("When is the tide?", "Twice a day."))
    assert await stand.bring_in() == []
    assert (await entry_of(stand, "rent")).answer == "Ask the harbour master."
    assert (await entry_of(stand, "tide")).answer == "Twice a day."


async def test_what_both_sides_changed_is_told_and_nothing_is_overwritten(stand: Ground) -> None:
    await stand.bind_staff()
    stand.write("rent.md", file("How do I rent?"))
    await stand.bring_in()
    await edit(stand, replace(await entry_of(stand, "rent"), answer="By phone."))
    stand.write("rent.md", file("How do I rent?", "By mail."))
    assert await stand.bring_in() == ["faq/rent.md:1 conflict"]
    assert (await entry_of(stand, "rent")).answer == "By phone."
    assert len(await stand.told()) == 1
    async with stand.database.reading() as transaction:
        assert await stand.files.conflicts(transaction) == ["faq/rent.md"]


@pytest.mark.parametrize(("take", "answer"), [(True, "By mail."), (False, "By phone.")])
async def test_people_decide_a_conflict_once_and_it_does_not_come_back(
    stand: Ground, take: bool, answer: str
) -> None:
    stand.write("rent.md", file("How do I rent?"))
    await stand.bring_in()
    await edit(stand, replace(await entry_of(stand, "rent"), answer="By phone."))
    stand.write("rent.md", file("How do I rent?", "By mail."))
    await stand.bring_in()
    await stand.files.settle("faq/rent.md", EDITOR, take_file=take)
    assert (await entry_of(stand, "rent")).answer == answer
    with pytest.raises(FileSettled):
        await stand.files.settle("faq/rent.md", EDITOR, take_file=take)
    stand.write("new.md", file("Anything new?"))
    assert await stand.bring_in() == []
    assert (await entry_of(stand, "rent")).answer == answer


async def test_the_difference_can_be_seen_before_anything_is_taken_over(stand: Ground) -> None:
    stand.write("rent.md", file("How do I rent?"))
    await stand.bring_in()
    stand.write("rent.md", file("How do I rent a boat?"))
    stand.write("tide.md", file("When is the tide?"))
    seen = await stand.files.look()
    assert {one.path: one.standing for one in seen.compared} == {
        "faq/rent.md": Standing.CHANGED,
        "faq/tide.md": Standing.NEW,
    }
    assert (await entry_of(stand, "rent")).question == "How do I rent?"


async def test_a_translation_into_a_language_the_community_does_not_have_is_told(stand: Ground) -> None:
    stand.write("rent.md", file("How do I rent?"))
    stand.write("de/rent.md", translated("Wie miete ich?"))
    assert await stand.bring_in() == ["faq/de/rent.md:1 language"]
    assert stand.logged[0].details == {"language": "de", "known": "en, fr"}


async def test_a_file_cannot_take_the_words_of_an_entry_made_on_discord(stand: Ground) -> None:
    stand.write("tide.md", file("When is the tide?"))
    await stand.bring_in()
    await edit_new(stand, replace(ONE, tags=("boats",)))
    stand.write("one.md", file("how ONE"))
    assert await stand.bring_in() == ["faq/one.md:1 taken"]
    with pytest.raises(PhraseTaken):
        await edit_new(stand, replace(ONE, id="other", aliases=("When is the TIDE",)))


async def edit_new(stand: Ground, entry: Entry) -> None:
    async with stand.database.transaction() as transaction:
        await stand.store.write(transaction, entry, Act.ADDED, EDITOR, base=None)


async def test_what_is_exported_and_read_again_changes_nothing(stand: Ground) -> None:
    stand.write("rent.md", file("How do I rent?"))
    await stand.bring_in()
    await edit(stand, replace(await entry_of(stand, "rent"), answer="By phone.", volatile=True))
    await edit_new(stand, replace(ONE, id="one", tags=("boats",)))
    french = replace(ONE, id="one", locale="fr", question="Combien ?", checked=date(2026, 11, 2))
    await edit_new(stand, french)
    exported = await stand.files.written()
    assert sorted(exported) == ["fr/one.md", "one.md", "rent.md"]
    for name, text in exported.items():
        stand.write(name, text)
    assert await stand.bring_in() == []
    seen = await stand.files.look()
    assert {one.standing for one in seen.compared} == {Standing.SAME}
    assert await stand.files.written() == exported


async def test_an_edit_from_files_does_not_slip_by_one_that_is_open_on_discord(stand: Ground) -> None:
    stand.write("rent.md", file("How do I rent?"))
    await stand.bring_in()
    async with stand.database.reading() as transaction:
        opened = (await stand.store.versions(transaction, "rent"))["en"]
    stand.write("rent.md", file("How do I rent?", "By mail."))
    await stand.bring_in()
    async with stand.database.transaction() as transaction:
        with pytest.raises(EditedMeanwhile) as refused:
            await stand.store.write(transaction, opened.entry, Act.EDITED, EDITOR, base=opened.number)
    assert (refused.value.now.act, refused.value.now.entry.answer) == (Act.IMPORTED, "By mail.")
