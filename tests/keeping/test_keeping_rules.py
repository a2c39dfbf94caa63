"""What is read of what an editor typed, and what of an entry needs a hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.kernel.errors import DomainError
from cogs.faq.domain import Act, Entry, Revision
from cogs.keeping.domain import (
    Card,
    Concern,
    Listed,
    Origin,
    Part,
    Typed,
    concerns,
    draft_of_message,
    fits_form,
    listed,
    read,
    review_day,
    slug_of,
    typed_of,
    typed_of_questions,
)
from tests.keeping.ground import TRAVEL

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = NOW.date()
ENTRY = Entry("rent", "en", "How?", ("a",), "So.", ("https://example.org/a",), TODAY, False, ("boats",))


def revision(
    checked: date = TODAY, *, locale: str = "en", volatile: bool = False, retired: bool = False
) -> Revision:
    entry = Entry("rent", locale, "How?", (), "So.", (), checked, volatile, ())
    return Revision(1, entry, Act.EDITED, NOW, retired=retired)


def test_what_is_typed_becomes_an_entry_and_is_typed_again_as_it_was() -> None:
    typed = Typed(
        " Who\u200b pays?\n",
        "Speakers.\r\n\r\n- and panellists ",
        "- travel\n\n* travel\n• costs",
        "https://example.org/b\nhttps://example.org/a",
        ("boats", "tides"),
        volatile=True,
    )
    entry = read(typed, "pays", "en", TODAY, original=True, topics=("tides", "boats"))
    assert entry == Entry(
        "pays",
        "en",
        "Who pays?",
        ("travel", "costs"),
        "Speakers.\n\n- and panellists",
        ("https://example.org/b", "https://example.org/a"),
        TODAY,
        True,
        ("boats", "tides"),
    )
    assert read(typed_of(entry), "pays", "en", TODAY, original=True, topics=("tides", "boats")) == entry
    french = read(typed, "pays", "fr", TODAY, original=False, topics=())
    assert (french.sources, french.tags, french.volatile) == ((), (), False)


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"question": " \u200b\n"}, "question-missing"),
        ({"question": "q" * 201}, "question-too-long"),
        ({"answer": "\u2800"}, "answer-missing"),
        ({"answer": "a" * 3_001}, "answer-too-long"),
        ({"answer": "🙂" * 1_501}, "answer-too-long"),
        ({"aliases": f"fine\n{'x' * 201}"}, "alias-too-long"),
        ({"aliases": "\n".join(map(str, range(31)))}, "too-many-aliases"),
        ({"aliases": "\n".join(f"{one:0199}" for one in range(25))}, "too-many-aliases"),
        ({"sources": " \n "}, "source-missing"),
        ({"sources": "see the website"}, "source-broken"),
        ({"sources": "https://example.org/" + "x" * 500}, "source-broken"),
        ({"sources": "https://example.org/a\nhttp://10.0.0.1/b"}, "source-broken"),
        ({"sources": "\n".join(f"https://example.org/{one}" for one in range(11))}, "too-many-sources"),
        ({"topics": ()}, "topic-missing"),
        ({"topics": ("boats", "gone")}, "topic-gone"),
    ],
)
def test_what_cannot_be_an_entry_is_told_with_what_to_change(changed: dict[str, object], key: str) -> None:
    values = {"question": "Q?", "answer": "A.", "sources": "https://example.org", "topics": ("boats",)}
    typed = Typed(**values | changed)  # type: ignore[arg-type]  # each value fits its field
    with pytest.raises(DomainError) as refused:
        read(typed, "pays", "en", TODAY, original=True, topics=("boats",))
    assert refused.value.key == f"keeping-{key}"


def test_where_a_community_has_no_topics_none_is_asked_for() -> None:
    typed = Typed("Q?", "A.", sources="https://example.org")
    assert read(typed, "pays", "en", TODAY, original=True, topics=()).tags == ()


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("Who pays for travel?", "who-pays-for-travel"),
        ("Où est l’été ?", "ou-est-l-ete"),
        ("Τι είναι;", "entry"),
        ("x" * 80, "x" * 50),
        ("a " * 60, "-".join("a" * 25)),
    ],
)
def test_an_id_is_made_of_the_words_of_a_question(question: str, slug: str) -> None:
    assert slug_of(question) == slug
    assert len(slug) <= 50


def test_a_message_that_asks_begins_a_question_and_any_other_an_answer() -> None:
    asking = draft_of_message("Who pays for travel?", "en", 7)
    telling = draft_of_message("Speakers are.\nWho else?", "en", 7)
    assert asking is not None
    assert telling is not None
    assert (asking.typed.question, asking.origin, asking.author) == (
        "Who pays for travel?",
        Origin.MESSAGE,
        7,
    )
    assert (telling.typed.question, telling.typed.answer) == ("", "Speakers are.\nWho else?")
    assert draft_of_message(" \u200b ", "en", 7) is None


def test_questions_without_an_answer_begin_an_entry_that_is_asked_in_all_their_words() -> None:
    asked = ["Who pays\nfor travel?", "travel costs", "travel costs", "x" * 201]
    begun = typed_of_questions(asked)
    assert (begun.question, begun.aliases) == ("Who pays for travel?", "travel costs")
    many = typed_of_questions([f"{one:0190}" for one in range(60)])
    assert fits_form(many)
    assert len(many.aliases.splitlines()) == 20


def test_only_what_a_form_can_show_whole_is_put_into_one() -> None:
    assert fits_form(TRAVEL)
    assert not fits_form(Typed(aliases="🙂" * 2_001))


def test_what_changes_is_looked_at_twice_as_often_unless_somebody_sets_a_day() -> None:
    assert review_day(Card("rent"), revision()) == TODAY + timedelta(days=365)
    assert review_day(Card("rent"), revision(volatile=True)) == TODAY + timedelta(days=180)
    day = date(2027, 1, 1)
    assert review_day(Card("rent", review_on=day), revision()) == day


def test_what_needs_a_hand_is_told_the_most_urgent_first() -> None:
    owned = Card("rent", owner=7)
    assert concerns({"en": revision()}, "en", owned, TODAY) == ()
    old = TODAY - timedelta(days=365)
    versions = {"en": revision(old), "fr": revision(old - timedelta(days=1), locale="fr")}
    assert concerns(versions, "en", Card("rent"), TODAY, {Concern.DUPLICATE, Concern.CONFLICT}) == (
        Concern.CONFLICT,
        Concern.DUE,
        Concern.OUTDATED,
        Concern.DUPLICATE,
        Concern.OWNERLESS,
    )
    retired = versions | {"fr": revision(old - timedelta(days=1), locale="fr", retired=True)}
    assert concerns(retired, "en", owned, TODAY) == (Concern.DUE,)


def test_a_list_holds_a_part_with_what_is_due_first() -> None:
    def one(entry: str, days: int, owner: int | None, *matters: Concern) -> Listed:
        return Listed(entry, entry, TODAY + timedelta(days=days), Card(entry, owner=owner), matters)

    fine, late = one("fine", 9, 7), one("late", -5, 7, Concern.DUE)
    later, alone = one("later", -9, 8, Concern.DUE), one("alone", 3, None, Concern.OWNERLESS)
    found = [alone, fine, late, later]
    assert listed(found, Part.ALL, 7) == [later, late, alone]
    assert listed(found, Part.MINE, 7) == [late, fine]
    assert listed(found, Part.OWNERLESS, 7) == [alone]
