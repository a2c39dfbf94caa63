"""What an event may ask, how answers are read, and that the notice and its version go together."""

import hashlib
from dataclasses import replace
from datetime import datetime

import pytest

from bot.kernel.zones import LocalTime
from cogs.events.domain import (
    NOTICE,
    AnswerMissing,
    AnswerTooLong,
    AnswerUnknown,
    Ask,
    Attendance,
    Event,
    EventOver,
    Field,
    Form,
    FormWanted,
    LinkUnreadable,
    Mode,
    NotRegistered,
    OptionsUnreadable,
    Plan,
    Question,
    QuestionsChanged,
    QuestionSensitive,
    QuestionUnreadable,
    Sort,
    Standing,
    Status,
    Terms,
    TooManyQuestions,
    add_question,
    answer_in_words,
    page_of,
    pages,
    read_answer,
    read_link,
    read_question,
)
from cogs.events.service import Change
from tests.events.ground import ENDS_AT, NOW, PORTO, READER, Ground, translator

EVERYTHING = Form(tuple(Ask), tuple(Question(f"Question {number}?") for number in range(5)))
NOTICES = {"2026-11": "1a507f8e"}
"""Of each version of the notice, the beginning of the hash of its words in all languages."""


def event(form: Form, attendance: Attendance = Attendance.UNSAID) -> Event:
    starts = LocalTime(datetime(2023, 3, 30, 9), "UTC")
    return Event(1, Plan("Any", starts), Status.PUBLISHED, None, 0, NOW, Terms(attendance, form=form))


def test_whoever_changes_the_notice_changes_its_version() -> None:
    words = "".join(translator().text(locale, "events-notice", notice=NOTICE) for locale in ("en", "fr"))
    assert NOTICES[NOTICE] == hashlib.sha256(words.encode()).hexdigest()[:8]


def test_no_page_holds_more_than_five_fields_and_nothing_asked_is_no_form() -> None:
    shown = pages(event(EVERYTHING, Attendance.BOTH))
    assert [len(page) for page in shown] == [5, 5, 1]
    assert shown[0][0].name == "mode"
    assert shown[0][0].options == (Mode.ON_SITE, Mode.ONLINE)
    assert pages(event(Form(link="https://example.eu"), Attendance.BOTH)) == ()
    assert page_of(event(EVERYTHING), "q5") == 2
    assert page_of(event(EVERYTHING), "nothing") is None


@pytest.mark.parametrize(
    ("field", "typed", "refusal"),
    [
        (Field("function", Sort.TEXT), " \u200b", AnswerMissing),
        (Field("function", Sort.TEXT), "x" * 151, AnswerTooLong),
        (Field("q1", Sort.TEXT, 500, question=Question("Why?")), "x" * 501, AnswerTooLong),
        (Field("q1", Sort.YES_NO, 500, ("yes", "no"), Question("Coming?")), "perhaps", AnswerUnknown),
    ],
)
def test_an_answer_that_is_not_right_yet_is_refused(
    field: Field, typed: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        read_answer(field, typed)


def test_an_answer_is_read_without_what_cannot_be_seen() -> None:
    assert read_answer(Field("function", Sort.TEXT), " Head\tof unit ") == "Head of unit"


def test_an_own_question_is_read_with_its_options() -> None:
    asked = read_question(" Which  workshop? ", Sort.CHOICE, "Diffusion; Skills; Skills;")
    assert asked == Question("Which workshop?", Sort.CHOICE, ("Diffusion", "Skills"))
    assert [answer_in_words(asked, given) for given in ("2", "3", "x")] == ["Skills", "3", "x"]
    assert answer_in_words(Question("Why?"), "2") == "2"
    assert read_question("Why?", Sort.TEXT, "ignored; here").options == ()


@pytest.mark.parametrize(
    ("label", "options", "refusal"),
    [
        (" ", "a; b", QuestionUnreadable),
        ("x" * 46, "a; b", QuestionUnreadable),
        ("Which?", "one", OptionsUnreadable),
        ("Which?", ";".join(map(str, range(11))), OptionsUnreadable),
        ("Which?", f"a; {'b' * 61}", OptionsUnreadable),
        ("Passport number", "a; b", QuestionSensitive),
        ("Your meal", "vegetarian; other", QuestionSensitive),
        ("Date de naissance", "a; b", QuestionSensitive),
    ],
)
def test_a_question_that_cannot_be_asked_is_refused(
    label: str, options: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        read_question(label, Sort.CHOICE, options)


def test_five_own_questions_are_enough() -> None:
    four = replace(EVERYTHING, questions=EVERYTHING.questions[:4])
    assert len(add_question(four, Question("More?"))) == 5
    with pytest.raises(TooManyQuestions):
        add_question(EVERYTHING, Question("More?"))


def test_a_link_is_a_whole_address() -> None:
    assert read_link(" https://forms.example.eu/a?b=c ") == "https://forms.example.eu/a?b=c"
    assert read_link("-") == ""
    for broken in ("http://example.eu", "https://localhost", "example.eu", f"https://a.eu/{'x' * 300}"):
        with pytest.raises(LinkUnreadable):
            read_link(broken)


# ---- in the database -----------------------------------------------------------------


async def asking(stand: Ground) -> Event:
    found = await stand.opened(asks={Ask.REGION: True, Ask.LISTING: True})
    assert found.terms.form.asks == (Ask.REGION, Ask.LISTING)
    return found


async def test_who_has_not_answered_is_asked_first(stand: Ground) -> None:
    found = await asking(stand)
    with pytest.raises(FormWanted):
        await stand.events.register(found.id, PORTO)
    with pytest.raises(FormWanted):
        await stand.forms.send(found.id, PORTO)
    assert (await stand.forms.page(found.id, PORTO, 9)).values == {"region": "Norte"}


async def test_consent_is_kept_with_the_version_of_the_notice(stand: Ground) -> None:
    found = await asking(stand)
    assert await stand.forms.keep(found.id, PORTO, 1, {"region": "Norte", "listing": "yes", "x": "y"}) is None
    seat = (await stand.forms.send(found.id, PORTO)).card.mine
    assert seat is not None
    assert seat.answers == {"country": "PT", "region": "PT11", "listing": "yes", "notice": NOTICE}
    shown = await stand.forms.page(found.id, PORTO)
    assert (shown.values["region"], shown.values["listing"]) == ("Norte", "yes")
    await stand.forms.keep(found.id, PORTO, 1, {"region": "Portugal", "listing": "no"})
    changed = await stand.forms.send(found.id, PORTO)
    assert (changed.new, changed.changed) == (False, True)
    assert changed.card.mine is not None
    assert changed.card.mine.answers == {"country": "PT", "listing": "no", "notice": NOTICE}


async def test_no_answer_stands_under_another_question_than_the_one_it_was_given_to(stand: Ground) -> None:
    found = await stand.opened(
        question=Question("May we write to you?", Sort.YES_NO), asks={Ask.REGION: True}
    )
    shown = found.terms.form.mark
    filled = {"region": "Norte", "q1": "yes"}
    await stand.forms.keep(found.id, PORTO, 1, filled, shown)
    await stand.terms.set(found.id, Change(no_questions=True), READER)
    await stand.terms.set(found.id, Change(question=Question("May we film you?", Sort.YES_NO)), READER)
    # The form stood open in somebody's Discord meanwhile.
    with pytest.raises(QuestionsChanged):
        await stand.forms.keep(found.id, PORTO, 1, filled, shown)
    assert (await stand.forms.page(found.id, PORTO)).values == {"region": "Norte"}
    # Nor does one that is changed between reading and registering.
    with pytest.raises(FormWanted):
        await stand.events.register(found.id, PORTO, answers=filled, answered=shown)
    assert await stand.standing(found.id, PORTO) is None


async def test_what_was_typed_is_kept_taken_out_and_erased(stand: Ground) -> None:
    found = await asking(stand)
    with pytest.raises(AnswerMissing):
        await stand.forms.keep(found.id, PORTO, 1, {"region": "Norte", "listing": ""})
    assert await stand.export(PORTO) == {
        "forms": [{"event": found.id, "typed": {"region": "Norte", "listing": ""}}]
    }
    assert await stand.erase(PORTO) == 1
    assert await stand.export(PORTO) is None


async def test_a_form_of_an_event_that_asks_nothing_any_more_or_is_over_is_not_shown(stand: Ground) -> None:
    found = await asking(stand)
    await stand.terms.set(found.id, Change(asks={Ask.REGION: False, Ask.LISTING: False}), READER)
    with pytest.raises(NotRegistered):
        await stand.forms.page(found.id, PORTO)
    assert (await stand.events.register(found.id, PORTO)).card.mine is not None
    assert await stand.standing(found.id, PORTO) is Standing.SEATED
    stand.clock.set(ENDS_AT)
    with pytest.raises(EventOver):
        await stand.forms.keep(found.id, PORTO, 1, {})
