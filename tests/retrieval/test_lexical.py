"""Finding texts by their words, on a real database."""

import random
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.retrieval.lexical import LOOKED_AT, LexicalIndex
from bot.retrieval.texts import Hit, Index, Text
from bot.retrieval.words import FILLERS, LONGEST_QUESTION, MOST_WORDS, phrase, words
from bot.storage.database import Database
from bot.storage.migrations import migrations_of

NOW = datetime(2023, 3, 1, tzinfo=UTC)
TEXTS = [
    Text("boats", "How do I rent a boat?", ("boat hire",), "Ask the harbour office. Bring your licence."),
    Text("licence", "How do I get a licence?", (), "Pass the test at the harbour office."),
    Text("opening", "When does the harbour open?", ("opening hours",), "At eight, in winter at nine."),
    Text("region", "Which régions have a harbour?", (), "Those on the coast."),
]
INDEX: Index = LexicalIndex()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(
        tmp_path / "texts.sqlite3",
        world="practice",
        application_id=None,
        migrations=migrations_of("bot.retrieval"),
        now=NOW,
    ) as opened:
        async with opened.transaction() as transaction:
            await INDEX.replace(transaction, "harbour", TEXTS)
        yield opened


async def search(database: Database, question: str, corpus: str = "harbour", limit: int = 10) -> list[Hit]:
    async with database.reading() as transaction:
        return await INDEX.search(transaction, corpus, question, limit)


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Can I rent boats here?", "boats"),
        ("renting a boat", "boats"),
        ("OPENING hours!", "opening"),
        ("when is it open", "opening"),
        ("a region with a harbour", "region"),
        ("REGIÓNS", "region"),
        ("which test for the licence", "licence"),
    ],
)
async def test_the_text_that_covers_most_of_the_question_comes_first(
    database: Database, question: str, best: str
) -> None:
    assert (await search(database, question))[0].id == best


async def test_what_stands_in_the_title_or_an_alias_is_worth_more_than_what_is_only_told(
    database: Database,
) -> None:
    first, second = await search(database, "licence")
    assert first.id == "licence"
    assert first.score == pytest.approx(1.0)
    assert second.id == "boats"
    assert second.score < first.score


async def test_a_word_that_no_text_knows_lowers_every_score(database: Database) -> None:
    (known, *_) = await search(database, "rent a boat")
    (doubted, *_) = await search(database, "rent a submarine boat")
    assert known.score == pytest.approx(1.0)
    assert doubted.score < 0.75


async def test_a_question_about_something_else_scores_low_though_it_shares_small_words(
    database: Database,
) -> None:
    hits = await search(database, "How do I bake bread when guests come?")
    assert max((hit.score for hit in hits), default=0.0) < 0.35


async def test_a_corpus_holds_what_it_was_given_last_and_nothing_of_another(database: Database) -> None:
    async with database.transaction() as transaction:
        await INDEX.replace(transaction, "kitchen", [Text("bread", "How do I bake bread?", (), "Slowly.")])
        await INDEX.replace(transaction, "harbour", TEXTS[:1])
    assert [hit.id for hit in await search(database, "bread", "kitchen")] == ["bread"]
    assert await search(database, "bread") == []
    assert [hit.id for hit in await search(database, "harbour office")] == ["boats"]


async def test_no_more_is_found_than_was_asked_for(database: Database) -> None:
    assert len(await search(database, "harbour")) == 4
    assert len(await search(database, "harbour", limit=2)) == 2


@pytest.mark.parametrize(
    "question",
    ["", "   ", "?!…", "what is it with the", '"', "' OR 1", "NEAR(boat", "boat*", "title:boat", "\x00", "\ud800",
     "👩‍👩‍👧‍👦" * 50, "\ufdfa" * 400, "a\u0301\u0327" * 2_000, "boat " * 800, "AND OR NOT", "-boat ^boat (boat)"],
)  # fmt: skip
async def test_nothing_that_can_be_typed_is_an_error_or_takes_long(database: Database, question: str) -> None:
    begun = time.process_time()
    await search(database, question)
    assert time.process_time() - begun < 0.5


async def test_anything_at_all_can_be_asked(database: Database) -> None:
    dice = random.Random(7)
    for _ in range(200):
        await search(database, "".join(chr(dice.randrange(1, 0x2FFF)) for _ in range(dice.randrange(60))))


def test_a_question_is_read_up_to_its_limit() -> None:
    assert words("x" * LONGEST_QUESTION + " boat") == ("x" * LONGEST_QUESTION,)
    assert len(words(" ".join(f"w{number}" for number in range(100)))) == MOST_WORDS


def test_only_words_that_tell_something_are_looked_for() -> None:
    assert words("Could you please tell me when the boat’s licence ends?") == (
        "when",
        "boat",
        "licence",
        "ends",
    )
    assert words("Où puis-je louer un bateau, s’il vous plaît ?") == ("louer", "bateau")
    assert all(phrase(word) == word for word in FILLERS)


def test_two_ways_to_write_a_question_are_the_same_phrase() -> None:
    assert phrase("  Qu’est-ce que la S3 ?") == phrase("qu'est ce que la s3") == "qu est ce que la s3"


async def test_one_name_has_to_cover_the_question_not_words_from_several(database: Database) -> None:
    texts = [
        Text("stay", "How many days of help are there?", (), "Twenty."),
        Text(
            "visit", "How can we visit?", ("How many may come?", "Some days with an expert"), "Write to us."
        ),
        *(Text(f"{number}", f"Is there room {number}?", (), "Yes.") for number in range(20)),
    ]
    async with database.transaction() as transaction:
        await INDEX.replace(transaction, "stays", texts)
    first, second = await search(database, "How many days?", "stays", 2)
    assert (first.id, second.id) == ("stay", "visit")
    assert first.score == pytest.approx(1.0)
    assert second.score < 0.9
    alone = (await search(database, "How many may come?", "stays", 1))[0]
    assert alone.id == "visit"
    assert alone.score == pytest.approx(1.0)


async def test_what_a_single_name_covers_is_told_apart_from_what_several_cover(database: Database) -> None:
    texts = [
        Text(
            "stay",
            "How long is a stay?",
            ("How many days does the help last?", "Length of a stay"),
            "Twenty.",
        ),
        *(Text(f"{number}", f"Is there room {number}?", (), "Yes.") for number in range(20)),
    ]
    async with database.transaction() as transaction:
        await INDEX.replace(transaction, "stays", texts)

    async def first(question: str) -> Hit:
        return (await search(database, question, "stays", 1))[0]

    whole, mixed, part = (
        await first("How long is the stay?"),
        await first("long days"),
        await first("many days"),
    )
    assert whole.by_name == pytest.approx(1.0)
    assert whole.by_title == pytest.approx(1.0)
    # Neither the title nor the alias asks both; and who asks two words of five may mean anything.
    assert mixed.score > 0.7
    assert mixed.by_name == part.by_name == 0.0
    assert mixed.by_title == pytest.approx(0.5)
    length = await first("Length of my stay")
    assert length.by_name == pytest.approx(1.0)
    assert length.by_title == pytest.approx(0.5, abs=0.05)


async def test_what_is_not_looked_at_name_by_name_comes_last_and_scores_no_better(database: Database) -> None:
    # All names together cover the question, none by itself.
    sheds = [
        Text(f"{number}", "Where are the boats?", ("Who has the oars?",), "Here.")
        for number in range(LOOKED_AT + 2)
    ]
    async with database.transaction() as transaction:
        await INDEX.replace(transaction, "sheds", sheds)
    hits = await search(database, "boats and oars", "sheds", LOOKED_AT + 2)
    assert len(hits) == LOOKED_AT + 2
    assert {round(hit.score, 6) for hit in hits} == {0.8}


async def test_whose_single_name_covers_most_comes_first_however_often_others_hold_the_words(
    database: Database,
) -> None:
    aliases = ("Boats, boats", "Our boats", "The oars", "Oars, oars")
    texts = [
        Text("many", "Boats", aliases, "Boats and oars, oars and boats."),
        Text("one", "Where do you keep all of your boats and oars during winter?", (), "Here." * 20),
        *(Text(f"{number}", f"Is there room {number}?", (), "Yes.") for number in range(20)),
    ]
    async with database.transaction() as transaction:
        await INDEX.replace(transaction, "sheds", texts)
    assert [hit.id for hit in await search(database, "boats and oars", "sheds", 2)] == ["one", "many"]


async def test_words_that_only_say_once_more_find_nothing(database: Database) -> None:
    assert words("pizza again?") == ("pizza",)
    assert words("Encore plus de pizza ?") == ("pizza",)
