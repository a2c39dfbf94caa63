"""What an event asks of those who register: fields, in pages of a form, and answers read from them.

Diet, health, birth dates and identity numbers are never asked here: an organiser who needs them
links a form of their own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.kernel.text import blank, fold, plain, units
from cogs.events.domain.asked import Ask, Form, Organisation, Question, Sort
from cogs.events.domain.facts import Event, Mode
from cogs.events.domain.refusals import (
    AnswerMissing,
    AnswerTooLong,
    AnswerUnknown,
    FormWanted,
    LinkUnreadable,
    OptionsUnreadable,
    QuestionSensitive,
    QuestionUnreadable,
    TooManyQuestions,
)

PAGE: Final = 5
"""So many fields one form of Discord's holds."""

MOST_QUESTIONS: Final = 5
MOST_OPTIONS: Final = 10
LABEL_LIMIT: Final = 45
"""Discord's limit for the label of a field."""
OPTION_LIMIT: Final = 60
LINK_LIMIT: Final = 300
SHORT_LIMIT: Final = 150
LONG_LIMIT: Final = 500

NOTICE: Final = "2026-11"
"""The version of the notice about the list of participants; a test holds it to the words of the notice."""

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form; ``name`` is that of its answer."""

    name: str
    sort: Sort
    limit: int = SHORT_LIMIT
    options: tuple[str, ...] = ()
    """What can be chosen; of own questions by their number, so that words may hold anything."""
    question: Question | None = None


_OWN: Final = re.compile(r"q[0-9]+")
"""How the answers to an organiser's own questions are called."""

_FIELDS: Final[Mapping[Ask, tuple[Field, ...]]] = {
    Ask.ORGANISATION: (
        Field("organisation", Sort.TEXT),
        Field("organisation-type", Sort.CHOICE, options=tuple(Organisation)),
    ),
    Ask.FUNCTION: (Field("function", Sort.TEXT),),
    Ask.REGION: (Field("region", Sort.TEXT),),
    Ask.LISTING: (Field("listing", Sort.YES_NO, options=(YES, NO)),),
}


def fields(form: Form, modes: Sequence[Mode] = ()) -> tuple[Field, ...]:
    """Return what is asked, in order; first how one takes part, where there is a choice."""
    choice = (Field("mode", Sort.CHOICE, options=tuple(modes)),) if len(modes) > 1 else ()
    asked = tuple(field for ask in Ask if ask in form.asks for field in _FIELDS[ask])
    own = tuple(_own(number, question) for number, question in enumerate(form.questions, 1))
    return (*choice, *asked, *own)


def pages(event: Event) -> tuple[tuple[Field, ...], ...]:
    """Return the fields of each page of the event's form; none if nothing is asked."""
    form = event.terms.form
    every = fields(form, event.modes) if form.asked else ()
    return tuple(every[start : start + PAGE] for start in range(0, len(every), PAGE))


def page_of(event: Event, field: str) -> int | None:
    """Return the number of the page on which a field stands."""
    for number, page in enumerate(pages(event), 1):
        if any(one.name == field for one in page):
            return number
    return None


def _own(number: int, question: Question) -> Field:
    options: tuple[str, ...] = ()
    if question.sort is Sort.CHOICE:
        options = tuple(str(one) for one in range(1, len(question.options) + 1))
    elif question.sort is Sort.YES_NO:
        options = (YES, NO)
    return Field(f"q{number}", question.sort, LONG_LIMIT, options, question)


def read_answer(field: Field, typed: str) -> str:
    """Return the answer to a field.

    Raises:
        AnswerMissing, AnswerTooLong, AnswerUnknown: it is not right yet.
    """
    answer = "" if blank(typed) else plain(typed)
    own = field.question.label if field.question else "none"
    if not answer:
        raise AnswerMissing(field=field.name, label=own)
    if units(answer) > field.limit:
        raise AnswerTooLong(field=field.name, label=own, length=str(units(answer)), limit=str(field.limit))
    if field.options and answer not in field.options:
        raise AnswerUnknown(field=field.name, label=own)
    return answer


def answer_in_words(question: Question, answer: str) -> str:
    """Return an answer to one of the organiser's questions as it is read: a choice in its words."""
    if question.sort is Sort.CHOICE and answer.isdecimal() and 0 < int(answer) <= len(question.options):
        return question.options[int(answer) - 1]
    return answer


_SENSITIVE: Final = re.compile(
    r"\b(diet\w*|allerg\w*|vegetarian\w*|vegan\w*|halal|kosher|health\w*|medical\w*|disab\w*|handicap\w*|"
    r"birth\w*|passport\w*|identity|national number|id number|religio\w*|"
    r"regime alimentaire|vegetarien\w*|sante|medica\w*|naissance|passeport\w*|identite|carte d.identite)\b"
)
"""Words, folded, of what must not be asked in chat, in the languages in which questions are mostly written."""


def read_question(typed: str, sort: Sort, options: str = "") -> Question:
    """Return a question as its organiser typed it; ``options`` are separated by semicolons.

    Raises:
        QuestionUnreadable, OptionsUnreadable: it cannot be shown like that.
        QuestionSensitive: it is about what must not be asked here.
    """
    label = " ".join(plain(typed).split())
    if blank(label) or units(label) > LABEL_LIMIT:
        raise QuestionUnreadable(length=str(units(label)), limit=str(LABEL_LIMIT))
    if found := _SENSITIVE.search(fold(f"{label} {options}")):
        raise QuestionSensitive(word=found.group())
    return Question(label, sort, _options(options) if sort is Sort.CHOICE else ())


def _options(typed: str) -> tuple[str, ...]:
    options = tuple(dict.fromkeys(" ".join(one.split()) for one in plain(typed).split(";") if not blank(one)))
    if not 2 <= len(options) <= MOST_OPTIONS or any(units(one) > OPTION_LIMIT for one in options):
        raise OptionsUnreadable(most=str(MOST_OPTIONS), limit=str(OPTION_LIMIT))
    return options


def add_question(form: Form, question: Question) -> tuple[Question, ...]:
    """Return the organiser's questions with one more.

    Raises:
        TooManyQuestions: there are as many as can be asked.
    """
    if len(form.questions) >= MOST_QUESTIONS:
        raise TooManyQuestions(most=str(MOST_QUESTIONS))
    return (*form.questions, question)


def replaced_questions(before: Form, after: Form) -> tuple[str, ...]:
    """Return the fields of the organiser's questions that ask something else now, or nothing any more."""
    return tuple(
        f"q{number}"
        for number, question in enumerate(before.questions, 1)
        if after.questions[number - 1 : number] != (question,)
    )


class QuestionsChanged(FormWanted):
    """The organiser asks other questions than those that were answered. Details: ``title``."""

    key = "events-questions-changed"


def require_same_questions(event: Event, answered: str | None) -> None:
    """Refuse answers to other questions than the organiser asks now; ``answered`` is the mark of those they are to.

    Raises:
        QuestionsChanged: it is so, and the form has to be filled in as it is now.
    """
    if answered not in {None, event.terms.form.mark}:
        raise QuestionsChanged(title=event.title)


def without_own(typed: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed but for what was said to the organiser's own questions."""
    return {name: value for name, value in typed.items() if not _OWN.fullmatch(name)}


def read_link(typed: str) -> str:
    """Return the address of a form; "-" is none.

    Raises:
        LinkUnreadable: it is no https address.
    """
    link = typed.strip()
    if link == "-":
        return ""
    if not re.fullmatch(r"https://[^\s/]+\.[^\s<>|]+", link) or units(link) > LINK_LIMIT:
        raise LinkUnreadable(limit=str(LINK_LIMIT))
    return link
