"""The rules of a question for people, without Discord and without a database."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cogs.helpdesk.domain import (
    LONGEST,
    MOST_A_DAY,
    NAME_LIMIT,
    QuestionEmpty,
    Request,
    State,
    TextTooLong,
    TooManyRequests,
    read_details,
    read_text,
    refuse_too_many,
    same_question,
    thread_name,
)

NOW = datetime(2023, 3, 1, tzinfo=UTC)


def request(number: int, question: str = "Why?", thread: int | None = None) -> Request:
    state = State.WAITING if thread is None else State.IN_THREAD
    return Request(number, 71, question, "", state, tried=False, thread=thread, asked=NOW)


def test_a_thread_is_named_by_its_number_and_as_much_of_the_question_as_fits() -> None:
    assert thread_name("Question 7", "Why\n  not?") == "Question 7 · Why not?"
    assert len(thread_name("Question 7", "x" * 400)) == NAME_LIMIT


def test_only_the_very_same_question_is_the_same() -> None:
    assert same_question([request(1), request(2, "How?")], "How?") == request(2, "How?")
    assert same_question([request(1)], "How?") is None


def test_whoever_says_more_of_it_asks_something_new() -> None:
    known = replace(request(1), details="For event A")
    assert same_question([known], "Why?") == known
    assert same_question([known], "Why?", "For event A") == known
    assert same_question([known], "Why?", "For event B") is None


def test_enough_is_enough_and_the_threads_there_are_are_named() -> None:
    refuse_too_many([request(number) for number in range(MOST_A_DAY - 1)])
    with pytest.raises(TooManyRequests) as refused:
        refuse_too_many([request(number, thread=number + 90) for number in range(MOST_A_DAY)])
    assert refused.value.details["places"] == "<#90> <#91> <#92> <#93> <#94>"
    with pytest.raises(TooManyRequests) as refused:
        refuse_too_many([request(number) for number in range(MOST_A_DAY)])
    assert refused.value.details["places"] == "–"


def test_what_was_typed_is_read_whole_or_refused() -> None:
    assert read_text(" Why\u200b? ", LONGEST) == "Why?"
    assert read_details("\n ") == ""
    with pytest.raises(QuestionEmpty):
        read_text("\u200b ?!", LONGEST)
    with pytest.raises(TextTooLong) as refused:
        read_text("🌊" * LONGEST, LONGEST)
    assert refused.value.details == {"length": 2 * LONGEST, "limit": LONGEST}
