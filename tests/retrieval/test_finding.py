"""Finding by meaning: ranking, trust, and the finder in a running bot, with the real model."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import pytest

from bot.kernel.errors import ContentError
from bot.retrieval.calibration import Calibration, read_calibration, shipped, threshold, trusted
from bot.retrieval.corpus import LOOKED_AT
from bot.retrieval.encoder.model import SHA256, Encoder, NoModel
from bot.retrieval.finder import Finder
from bot.retrieval.search import NOTHING, Searcher
from bot.retrieval.texts import Finding, Text, Tier, passages
from bot.retrieval.vectors import give_vectors, given_vectors, key_of, store_vectors
from bot.storage.database import Database
from bot.storage.migrations import migrations_of
from cogs.faq.service.files import text_of
from tests.waiting import until
from tools.faq_eval.__main__ import served
from tools.faq_eval.vectors import SHIPPED, shipped_passages

TEXTS = [
    Text("join", "How do I join a working group?", (), "Press the button; the leader answers."),
    Text("fee", "What does membership cost?", (), "Nothing at all."),
    Text("expert", "Can my region get an expert?", (), "Yes, twenty days of Targeted Support."),
    Text("taiex", "What is TAIEX-REGIO Peer2Peer?", (), "Study visits and expert missions."),
]
THINGS = ("bicycle", "lamp", "tuba", "goat")
STALL = 0.05
"""Seconds; the promise is 10 ms on a machine of one's own, and others work beside this test."""


@pytest.fixture(scope="session")
def searcher(encoder: Encoder) -> Searcher:
    return Searcher(encoder, shipped()).over(TEXTS)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with Database.open(
        tmp_path / "texts.sqlite3",
        world="practice",
        application_id=None,
        migrations=migrations_of("bot.retrieval"),
        now=datetime(2026, 11, 23, tzinfo=UTC),
    ) as opened:
        yield opened


async def found(finder: Finder, question: str) -> Finding:
    """Ask until the finder is prepared: the machine may be busy."""
    async with asyncio.timeout(50):
        while True:
            finding = await finder.find(question, 3)
            if finding is not None:
                return finding


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("Miten pääsen mukaan työryhmään?", "join"),
        ("Πόσο κοστίζει η συμμετοχή;", "fee"),
        ("Czy nasze województwo może dostać specjalistę?", "expert"),
        ("Quanto custa ser membro?", "fee"),
        ("Cum intru într-un grup de lucru?", "join"),
        ("taiex?", "taiex"),
    ],
)
def test_a_question_in_another_language_finds_its_entry(searcher: Searcher, question: str, best: str) -> None:
    assert searcher.find(question, 3).hits[0].id == best


@pytest.mark.parametrize("typed", ["", " \u200b ", "?!", "\x00" * 900])
def test_what_asks_nothing_finds_nothing(searcher: Searcher, typed: str) -> None:
    assert searcher.find(typed, 3) == NOTHING


def test_without_any_text_nothing_is_found(searcher: Searcher) -> None:
    assert searcher.over([]).find("How do I join?", 3) == NOTHING


def test_confirmed_questions_bring_an_entry_nearer(searcher: Searcher) -> None:
    question, others = "Dürfen Gäste zuhören?", TEXTS[1:]
    taught = Text("join", TEXTS[0].title, ("Can guests listen in?", "Onko vieraita?"), TEXTS[0].body)
    place = [hit.id for hit in searcher.find(question, 4).hits].index("join")
    assert [hit.id for hit in searcher.over([taught, *others]).find(question, 4).hits].index("join") <= place


def test_the_nearest_name_of_the_first_entry_is_seen_and_how_far_it_leads(encoder: Encoder) -> None:
    asked = "Is there a bicycle stand?"
    aliases = {
        at: tuple(f"Where do I put my {thing} in room {at}?" for thing in THINGS[: at % 4])
        for at in range(30)
    }
    texts = [
        Text(f"{at}", f"May I bring a {THINGS[at % 4]} to room {at}?", aliases[at], "In the cellar.")
        for at in range(30)
    ]
    searcher = Searcher(encoder, shipped()).over(texts)
    finding, signals = searcher.search(asked, 30)
    assert signals is not None
    moved = searcher.space.moved(encoder.readings([asked], searcher.space.tuning))[0]
    near = {
        text.id: max(float(searcher.vectors[name] @ moved) for name in (text.title, *text.aliases))
        for text in texts
    }
    first = finding.hits[0].id
    looked_at = [hit.id for hit in finding.hits[:LOOKED_AT]]
    assert signals.name == pytest.approx(near[first], abs=1e-5)
    assert signals.name_lead == pytest.approx(
        near[first] - max(near[one] for one in looked_at if one != first), abs=1e-5
    )
    known = len(aliases[int(first)])
    assert signals.aliases == pytest.approx(known / (known + 1))
    assert signals.alias_lead == pytest.approx(signals.aliases * signals.name_lead)


def test_an_entry_is_first_for_a_question_that_was_confirmed_for_it(searcher: Searcher) -> None:
    confirmed = "Wem gehört eigentlich der Schlüssel?"
    assert searcher.find(confirmed, 4).hits[0].id != "fee"
    taught = replace(TEXTS[1], aliases=(confirmed, "Has anybody seen my umbrella?", "Who waters the plants?"))
    finding = searcher.over([TEXTS[0], taught, *TEXTS[2:]]).find(confirmed, 4)
    assert finding.hits[0].id == "fee"


def test_a_translation_is_the_same_entry(searcher: Searcher) -> None:
    french = Text("fee", "Combien coûte l’adhésion ?", (), "Rien du tout.")
    hits = searcher.over([*TEXTS, french]).find("Was kostet das?", 10).hits
    assert sorted(hit.id for hit in hits) == ["expert", "fee", "join", "taiex"]


def test_a_question_about_something_else_is_trusted_less(searcher: Searcher) -> None:
    asked = searcher.find("How can I become part of a working group?", 3)
    stranger = searcher.find("Wo kann ich mein Fahrrad reparieren lassen?", 3)
    assert asked.confidence > stranger.confidence
    assert stranger.tier is not Tier.ANSWER


def test_a_threshold_keeps_its_share_of_right_answers() -> None:
    sure = [one / 100 for one in range(100, 0, -1)]
    right = [at % 10 != 9 or at < 60 for at in range(100)]
    bar = threshold(sure, right, 0.95)
    kept = [ok for one, ok in zip(sure, right, strict=True) if one >= bar]
    assert sum(kept) >= 0.95 * len(kept)
    assert threshold(sure, [False] * 100, 0.95) > 1


def test_direct_answers_are_trusted_as_far_as_the_curves_say_and_never_by_a_handful() -> None:
    sure = [0.99] * 15 + [0.9] * 15 + [0.5] * 70
    assert trusted(sure, 0.95) == 0.9
    assert trusted([0.99] * 9, 0.95) > 1
    assert trusted([0.9] * 100, 0.95) > 1


def test_a_calibration_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(shipped().as_json())
    assert read_calibration(path) == shipped()
    assert isinstance(shipped(), Calibration)


def test_a_calibration_for_another_reading_of_questions_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "calibration.json"
    path.write_text(json.dumps(json.loads(shipped().as_json()) | {"reading": "another"}))
    with pytest.raises(ContentError, match=r"another reading.*calibrate"):
        read_calibration(path)


async def test_the_finder_prepares_when_it_is_asked_and_keeps_its_vectors(
    database: Database, encoder: Encoder
) -> None:
    finder = Finder(database, loading=lambda: encoder)
    finder.hold(TEXTS)
    running = asyncio.create_task(finder.run())
    assert (await found(finder, "Wie werde ich Mitglied der Arbeitsgruppe?")).hits[0].id == "join"
    running.cancel()
    assert await kept(database) == len(TEXTS) * 3


async def kept(database: Database) -> int:
    async with database.reading() as transaction:
        rows = await transaction.fetch_all("SELECT count(*) AS kept FROM retrieval_vector")
    return int(rows[0]["kept"])


async def test_what_nobody_has_encoded_yet_is_encoded_before_anybody_asks_and_forgotten_once_it_is_taken_back(
    database: Database, encoder: Encoder
) -> None:
    async with database.transaction() as transaction:
        await store_vectors(transaction, "another", {"fee": encoder.passages(["fee"])[0]})
    finder = Finder(database, loading=lambda: encoder)
    finder.hold(TEXTS)
    running = asyncio.create_task(finder.run())
    assert finder.is_preparing
    await until(lambda: not finder.is_preparing)
    assert await kept(database) == len(TEXTS) * 3, "and nothing of another model"
    finder.hold(TEXTS[:1])
    assert (await found(finder, "fee?")).hits[0].id == TEXTS[0].id
    assert await kept(database) == 3
    running.cancel()


async def test_vectors_that_came_with_the_texts_are_used_and_the_model_waits_for_a_question(
    database: Database, encoder: Encoder, tmp_path: Path
) -> None:
    given, loaded = tmp_path / "vectors.npz", []

    def loading() -> Encoder:
        loaded.append(1)
        return encoder

    every = [passage for text in TEXTS for passage in passages(text)]
    give_vectors(given, SHA256, dict(zip(every, encoder.passages(every), strict=True)))
    finder = Finder(database, given=given, loading=loading)
    finder.hold(TEXTS)
    running = asyncio.create_task(finder.run())
    await asyncio.sleep(0.05)
    assert not loaded
    assert (await found(finder, "Πόσο κοστίζει η συμμετοχή;")).hits[0].id == "fee"
    assert loaded
    assert await kept(database) == 0
    running.cancel()


def test_vectors_of_another_model_are_not_used(tmp_path: Path, encoder: Encoder) -> None:
    given = tmp_path / "vectors.npz"
    assert given_vectors(given, SHA256) == []
    give_vectors(given, "another", {"a": encoder.passages(["a"])[0]})
    assert given_vectors(given, SHA256) == []
    assert [key for key, _ in given_vectors(given, "another")] == [key_of("a")]


def test_the_shipped_entries_come_with_their_vectors() -> None:
    known = {key for key, _ in given_vectors(SHIPPED, SHA256)}
    every = shipped_passages([text_of(entry) for entry in served()])
    share = sum(key_of(passage) in known for passage in every) / len(every)
    assert share > 0.9, "so much has changed that a first start is slow: python -m tools.faq_eval.vectors"


async def test_texts_that_change_are_found_by_the_next_question(database: Database, encoder: Encoder) -> None:
    finder = Finder(database, loading=lambda: encoder)
    finder.hold(TEXTS[:1])
    running = asyncio.create_task(finder.run())
    await found(finder, "fee?")
    finder.hold(TEXTS)
    await until(lambda: not finder.is_preparing)
    assert (await found(finder, "Was kostet die Mitgliedschaft?")).hits[0].id == "fee"
    running.cancel()


async def test_while_a_change_is_read_all_the_rest_is_found_and_only_the_change_is_left_to_the_floor(
    database: Database, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    finder = Finder(database, loading=lambda: encoder)
    finder.hold(TEXTS)
    running = asyncio.create_task(finder.run())
    await found(finder, "fee?")
    running.cancel()
    monkeypatch.setattr("bot.retrieval.finder.PATIENCE", 0.01)
    dearer = [replace(text, body="Ten euros a year.") if text.id == "fee" else text for text in TEXTS]
    finder.hold(dearer)
    assert finder.is_preparing
    finding = await finder.find("How can I become part of a working group?", 4)
    assert finding is not None
    assert finding.hits[0].id == "join"
    assert "fee" not in {hit.id for hit in finding.hits}
    assert await finder.find("What does membership cost?", 4) is None
    assert await finder.find("Wo kann ich mein Fahrrad reparieren lassen?", 4) is None
    finder.hold([text for text in TEXTS if text.id != "join"])
    assert await finder.find("How can I become part of a working group?", 4) is None


async def test_without_the_model_the_floor_is_left_to_answer_at_once(database: Database) -> None:
    def gone() -> Encoder:
        raise NoModel("it was eaten")

    finder = Finder(database, loading=gone)
    finder.hold(TEXTS)
    running = asyncio.create_task(finder.run())
    assert await finder.find("How do I join?", 3) is None
    assert await finder.find("How do I join?", 3) is None
    running.cancel()


async def test_a_calibration_that_cannot_be_read_leaves_the_shipped_one(
    database: Database, encoder: Encoder, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "calibration.json"
    broken.write_text("{}")
    finder = Finder(database, broken, loading=lambda: encoder)
    finder.hold(TEXTS[:1])
    running = asyncio.create_task(finder.run())
    await found(finder, "working group?")
    running.cancel()
    assert "the shipped one is used" in caplog.text


async def test_the_loop_goes_on_while_questions_are_encoded(database: Database, encoder: Encoder) -> None:
    finder = Finder(database, loading=lambda: encoder)
    finder.hold(TEXTS)
    running = asyncio.create_task(finder.run())
    await found(finder, "working group?")
    waits: list[float] = []

    async def beat() -> None:
        while True:
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            waits.append(time.perf_counter() - began)

    beating = asyncio.create_task(beat())
    await until(lambda: len(waits) > 20)
    # Of a machine with other work every beat is late.
    usual = median(waits)
    waits.clear()
    await asyncio.gather(*(finder.find("word " * 80, 3) for _ in range(6)))
    await until(lambda: len(waits) > 5)
    beating.cancel()
    running.cancel()
    assert median(waits) < usual + STALL


async def test_a_text_that_says_the_same_in_other_words_is_told_and_one_on_something_new_is_not(
    database: Database, encoder: Encoder
) -> None:
    finder = Finder(database, loading=lambda: encoder)
    again = Text("again", "What is the price of a membership?", (), "It costs nothing at all.")
    new = Text("new", "Where is the coffee?", (), "In the kitchen.")
    assert (await finder.alike(again, TEXTS[:2], 3), await finder.twins(TEXTS[:2])) == (None, None)
    finder.hold(TEXTS[:2])
    running = asyncio.create_task(finder.run())
    await until(lambda: not finder.is_preparing)
    assert await finder.alike(again, TEXTS[:2], 3) == ["fee"]
    assert await finder.alike(new, TEXTS[:2], 3) == []
    assert await finder.twins(TEXTS[:2]) == []
    running.cancel()
