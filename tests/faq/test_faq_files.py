"""Files come in: what is right is served, what is wrong is told with its line and once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from cogs.faq.domain import Entry, EntryGone, Verdict
from tests.faq.ground import Ground, ground, translated, written

LONG = "x" * 201


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        yield standing


async def shown(stand: Ground, entry: str, locale: str = "en") -> Entry:
    return (await stand.faq.show(entry, locale)).entry


async def test_a_file_becomes_an_entry_with_all_that_it_says(stand: Ground) -> None:
    stand.write("rent.md", written("How do I rent?", "Ask.\n\n- Now", aliases='["renting"]', volatile="true"))
    assert await stand.bring_in() == []
    entry = await shown(stand, "rent")
    assert (entry.question, entry.answer, entry.aliases) == ("How do I rent?", "Ask.\n\n- Now", ("renting",))
    assert (entry.sources, str(entry.checked), entry.volatile) == (
        ("https://example.org/a",),
        "2026-11-01",
        True,
    )
    assert entry.tags == ("boats",)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"\xff\xfe", "1 unreadable"),
        ("no front", "1 no-front"),
        ("+++\nquestion = 1", "1 no-front"),
        ("\n+++\n+++\nx", "1 no-front"),
        ('+++\nquestion = "a"\ntags = [boats]\n+++\nx', "3 syntax"),
        ('+++\nquestion = "a\n+++\nx', "2 syntax"),
        ('+++\ntags = ["boats"\n+++\nx', "2 syntax"),
        (written("a", checked=""), "5 missing"),
        (written("a", source=""), "5 missing"),
        (written("a", answers="true"), "6 unknown"),
        (written("a", zzz="true"), "6 unknown"),
        (written("a", question="7"), "2 kind"),
        (written(" "), "2 kind"),
        (written("a", tags="[]"), "3 kind"),
        (written("a", tags='"boats"'), "3 kind"),
        (written("a", aliases='["", "b"]'), "6 kind"),
        (written("a", checked='"yesterday"'), "5 kind"),
        (written("a", checked="2026-11-01T10:00:00Z"), "5 kind"),
        (written("a", volatile='"yes"'), "6 kind"),
        (written(LONG), "2 too-long"),
        (written("a", aliases=f'["{LONG}"]'), "6 too-long"),
        (written("a", "x" * 3_001), "7 too-long"),
        (written("a", " \n "), "7 no-answer"),
        (written("a", source='["example.org"]'), "4 source"),
        (written("a", source='["https://example.org/a)b"]'), "4 source"),
        (written("a", tags='["boats", "trains"]'), "3 tag"),
    ],
)
async def test_a_mistake_is_told_with_its_line_and_the_rest_is_served(
    stand: Ground, text: str | bytes, fault: str
) -> None:
    stand.write("good.md", written("Is this good?"))
    stand.write("wrong.md", text)
    assert await stand.bring_in() == [f"faq/wrong.md:{fault}"]
    assert (await shown(stand, "good")).question == "Is this good?"
    with pytest.raises(EntryGone):
        await stand.faq.show("wrong", "en")


async def test_a_file_name_that_cannot_be_an_id_is_told(stand: Ground) -> None:
    stand.write("Été 2026.md", written("a"))
    stand.write(f"{'x' * 61}.md", written("b"))
    assert [line.rpartition(":")[2] for line in await stand.bring_in()] == ["1 name", "1 name"]


async def test_two_entries_asked_in_the_same_words_are_told(stand: Ground) -> None:
    stand.write("a.md", written("How do I rent?"))
    stand.write("b.md", written("Renting", aliases='["how do i RENT"]'))
    assert await stand.bring_in() == ["faq/b.md:6 taken"]
    assert stand.logged[0].details == {"phrase": "how do i RENT", "other": "faq/a.md"}


async def test_a_translation_takes_everything_but_its_words_from_the_original(stand: Ground) -> None:
    stand.write("rent.md", written("How do I rent?", volatile="true"))
    stand.write("fr/rent.md", translated("Comment louer ?", checked="2026-11-02"))
    assert await stand.bring_in() == []
    entry = await shown(stand, "rent", "fr")
    assert (entry.question, str(entry.checked), entry.volatile) == ("Comment louer ?", "2026-11-02", True)
    assert entry.sources == ("https://example.org/a",)
    assert not (await stand.faq.show("rent", "fr")).foreign
    assert (await stand.faq.show("rent", "de")).foreign


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (translated("Comment ?", checked="2026-10-31"), "3 outdated"),
        (translated("Comment ?", source='["https://example.org"]'), "3 unknown"),
        (translated("Comment ?", checked=""), "3 missing"),
    ],
)
async def test_a_translation_that_may_be_wrong_is_not_shown(stand: Ground, text: str, fault: str) -> None:
    stand.write("rent.md", written("How do I rent?"))
    stand.write("fr/rent.md", text)
    assert await stand.bring_in() == [f"faq/fr/rent.md:{fault}"]
    assert (await shown(stand, "rent", "fr")).locale == "en"


async def test_a_translation_of_nothing_is_told(stand: Ground) -> None:
    stand.write("fr/rent.md", translated("Comment louer ?"))
    assert await stand.bring_in() == ["faq/fr/rent.md:1 no-original"]


async def test_a_file_that_becomes_unreadable_goes_on_being_served_as_it_was(stand: Ground) -> None:
    stand.write("rent.md", written("How do I rent?", "Ask."))
    stand.write("fr/rent.md", translated("Comment louer ?"))
    await stand.bring_in()
    stand.write("rent.md", "+++ oops")
    assert await stand.bring_in() == ["faq/rent.md:1 no-front"]
    assert (await shown(stand, "rent")).answer == "Ask."
    assert (await shown(stand, "rent", "fr")).locale == "fr"


async def test_a_broken_translation_is_served_as_it_was_until_the_original_is_checked_anew(
    stand: Ground,
) -> None:
    stand.write("rent.md", written("How do I rent?"))
    stand.write("fr/rent.md", translated("Comment louer ?"))
    await stand.bring_in()
    stand.write("fr/rent.md", "+++")
    await stand.bring_in()
    assert (await shown(stand, "rent", "fr")).locale == "fr"
    stand.write("rent.md", written("How do I rent?", checked="2026-11-20"))
    await stand.bring_in()
    assert (await shown(stand, "rent", "fr")).locale == "en"


async def test_a_file_that_is_gone_is_not_found_any_more(stand: Ground) -> None:
    stand.write("rent.md", written("How do I rent a submarine?"))
    stand.write("tide.md", written("When is the tide?"))
    await stand.bring_in()
    (stand.folder / "rent.md").unlink()
    await stand.bring_in()
    assert (await stand.faq.ask("How do I rent a submarine?", "en")).verdict is Verdict.UNKNOWN
    assert await stand.faq.suggest("submarine", "en", 5) == []


async def test_topics_that_cannot_be_read_stay_as_they_were(stand: Ground) -> None:
    stand.write("rent.md", written("How do I rent?"))
    await stand.bring_in()
    for broken, fault in (
        ("boats = ", "1 syntax"),
        ('\nboats = { en = "" }', "2 topic"),
        ("Boats = {}", "1 topic"),
    ):
        stand.write("topics.toml", broken)
        assert await stand.bring_in() == [f"faq/topics.toml:{fault}"]
        assert [topic.slug for topic in await stand.faq.topics()] == ["boats"]


async def test_without_files_there_is_nothing_and_nothing_fails(stand: Ground) -> None:
    (stand.folder / "topics.toml").unlink()
    assert await stand.bring_in() == []
    assert await stand.faq.topics() == []
    assert (await stand.faq.ask("Anything?", "en")).verdict is Verdict.UNKNOWN


async def test_staff_are_told_once_of_the_same_faults_and_again_of_new_ones(stand: Ground) -> None:
    await stand.bind_staff()
    stand.write("a.md", "+++")
    await stand.bring_in()
    await stand.bring_in()
    assert len(await stand.told()) == 1
    stand.write("good.md", written("Is this good?"))
    await stand.bring_in()
    assert len(await stand.told()) == 1
    stand.write("b.md", "+++")
    await stand.bring_in()
    assert len(await stand.told()) == 2


async def test_faults_wait_for_a_staff_channel(stand: Ground) -> None:
    stand.write("a.md", "+++")
    await stand.bring_in()
    assert await stand.told() == []
    await stand.bind_staff()
    await stand.files.tell_faults()
    await stand.files.tell_faults()
    assert len(await stand.told()) == 1


async def test_files_that_have_not_changed_are_not_read_again(stand: Ground) -> None:
    stand.write("rent.md", written("How do I rent?"))
    await stand.bring_in()
    async with stand.database.transaction() as transaction:
        await transaction.execute("UPDATE faq_entry SET answer = 'as it was'")
    await stand.bring_in()
    assert (await shown(stand, "rent")).answer == "as it was"
    stand.write("rent.md", written("How do I rent?", "anew"))
    await stand.bring_in()
    assert (await shown(stand, "rent")).answer == "anew"
