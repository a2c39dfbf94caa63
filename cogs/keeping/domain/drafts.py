"""From what an editor typed to an entry, or to a refusal that says what to change."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.kernel.text import blank, cut, fold, plain, units
from cogs.faq.domain import LONGEST_ANSWER, LONGEST_QUESTION, LONGEST_SOURCE, Entry, is_public
from cogs.keeping.domain.refusals import (
    AliasTooLong,
    AnswerMissing,
    AnswerTooLong,
    DraftOfDesk,
    QuestionMissing,
    QuestionTooLong,
    SourceBroken,
    SourceMissing,
    TooManyAliases,
    TooManySources,
    TopicGone,
    TopicMissing,
)

FORM: Final = 4_000
"""So many characters a field of a form takes."""

MOST_ALIASES: Final = 30
MOST_SOURCES: Final = 10

LONGEST_SLUG: Final = 50
"""Characters; a number may be put behind it where another entry has it already."""

DRAFTS_KEPT: Final = timedelta(days=90)
"""A draft that nobody touches is forgotten after so long."""

SHOWN: Final = 80
"""So much of what is refused is shown again in the refusal."""


class Origin(StrEnum):
    """What a draft began with."""

    FORM = "form"
    MESSAGE = "message"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Typed:
    """What an editor typed, as it was typed; of lists one item on each line."""

    question: str = ""
    answer: str = ""
    aliases: str = ""
    sources: str = ""
    topics: tuple[str, ...] = ()
    volatile: bool = False
    """Whether the answer is of a kind that changes."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to become a version of an entry."""

    id: int
    typed: Typed
    locale: str
    entry: str | None = None
    """The entry that it changes; None: it is to be a new one."""
    base: int | None = None
    """The revision that was before the eyes of who began; None: there was none."""
    origin: Origin = Origin.FORM
    author: int | None = None
    version: int = 1
    changed: datetime | None = None
    held: bool = False
    """Only the desk sees it: it holds what a member said to the desk, and to nobody else."""


def require_seen(draft: Draft, *, desk: bool) -> None:
    """Let the desk see any draft, and other editors those that it does not hold.

    Raises:
        DraftOfDesk: it is the desk's.
    """
    if draft.held and not desk:
        raise DraftOfDesk


def typed_of(entry: Entry) -> Typed:
    """Return what an editor would have typed to make the entry."""
    return Typed(
        entry.question,
        entry.answer,
        "\n".join(entry.aliases),
        "\n".join(entry.sources),
        entry.tags,
        entry.volatile,
    )


def draft_of_message(text: str, locale: str, editor: int) -> Draft | None:
    """Return the draft that begins with a message: what asks is a question, all else an answer; None: no words."""
    words = plain(text)
    if blank(words):
        return None
    asks = words.endswith("?") and "\n" not in words and len(words) <= LONGEST_QUESTION
    typed = Typed(question=words) if asks else Typed(answer=words)
    return Draft(0, typed, locale, origin=Origin.MESSAGE, author=editor)


def typed_of_questions(questions: Sequence[str]) -> Typed:
    """Return what an entry begins with that is to answer these questions, the one most asked first."""
    lines = [_line(one) for one in questions]
    others = [one for one in dict.fromkeys(lines[1:]) if one != lines[0] and len(one) <= LONGEST_QUESTION]
    while len("\n".join(others)) > FORM:
        others.pop()
    return Typed(lines[0], aliases="\n".join(others[:MOST_ALIASES]))


def read(
    typed: Typed, name: str, locale: str, checked: date, *, original: bool, topics: Collection[str]
) -> Entry:
    """Return the version of the entry ``name`` that was typed; a translation takes all but its words from the original.

    Raises:
        NotRead: it cannot be an entry.
    """
    return Entry(
        id=name,
        locale=locale,
        question=_question(typed.question),
        aliases=_aliases(typed.aliases),
        answer=_answer(typed.answer),
        sources=_sources(typed.sources) if original else (),
        checked=checked,
        volatile=typed.volatile and original,
        tags=_topics(typed.topics, topics) if original else (),
    )


def fits_form(typed: Typed) -> bool:
    """Tell whether every part can be shown in a form again: a field that was cut would be saved cut."""
    return all(units(part) <= FORM for part in (typed.question, typed.answer, typed.aliases, typed.sources))


def slug_of(question: str) -> str:
    """Return the id that a question suggests: its words in small Latin letters; "entry" if it has none."""
    words = re.findall(r"[a-z0-9]+", fold(question))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:LONGEST_SLUG]
        if len(longer) > LONGEST_SLUG:
            break
        slug = longer
    return slug or "entry"


def _question(typed: str) -> str:
    question = _line(typed)
    if blank(question):
        raise QuestionMissing
    if len(question) > LONGEST_QUESTION:
        raise QuestionTooLong(length=len(question), limit=LONGEST_QUESTION)
    return question


def _answer(typed: str) -> str:
    answer = plain(typed)
    if blank(answer):
        raise AnswerMissing
    if units(answer) > LONGEST_ANSWER:
        raise AnswerTooLong(length=units(answer), limit=LONGEST_ANSWER)
    return answer


def _aliases(typed: str) -> tuple[str, ...]:
    aliases = _lines(typed)
    for alias in aliases:
        if len(alias) > LONGEST_QUESTION:
            raise AliasTooLong(alias=cut(alias, SHOWN), length=len(alias), limit=LONGEST_QUESTION)
    if len(aliases) > MOST_ALIASES or len("\n".join(aliases)) > FORM:
        raise TooManyAliases(count=len(aliases), limit=MOST_ALIASES)
    return aliases


def _sources(typed: str) -> tuple[str, ...]:
    sources = _lines(typed)
    if not sources:
        raise SourceMissing
    for source in sources:
        if len(source) > LONGEST_SOURCE or not is_public(source):
            raise SourceBroken(source=cut(source, SHOWN))
    if len(sources) > MOST_SOURCES:
        raise TooManySources(count=len(sources), limit=MOST_SOURCES)
    return sources


def _topics(chosen: Collection[str], known: Collection[str]) -> tuple[str, ...]:
    if known and not chosen:
        raise TopicMissing
    for topic in chosen:
        if topic not in known:
            raise TopicGone(topic=topic)
    return tuple(chosen)


def _lines(typed: str) -> tuple[str, ...]:
    """Return what each line says, each once, without the dashes of a list."""
    lines = (re.sub(r"^[-*•]\s+", "", line).strip() for line in plain(typed).splitlines())
    return tuple(dict.fromkeys(line for line in lines if not blank(line)))


def _line(typed: str) -> str:
    return plain(typed).replace("\n", " ")
