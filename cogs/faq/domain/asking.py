"""A question as it was typed, and how sure one can be of an answer to it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.kernel.errors import DomainError
from bot.kernel.text import plain, units

LONGEST: Final = 4_000
"""UTF-16 code units of a question that can be shown again and handed to people, whole."""

SURE: Final = 0.7
"""So much of the question must be covered for an answer without asking back ..."""
LEAD: Final = 0.15
"""... and so much more of it than by the next best."""
WORTH_SHOWING: Final = 0.35
"""So much must be covered for an entry to be offered at all ..."""
NEAR_THE_BEST: Final = 0.6
"""... and this share of what the best one covers."""
MOST_CANDIDATES: Final = 3

TELLING: Final = 400
"""So much of a question tells in which letters it is written."""
ALPHABETS: Final = ("LATIN ", "GREEK ", "CYRILLIC ", "FEMININE ORDINAL", "MASCULINE ORDINAL", "MICRO ")
"""How the names of letters begin in which the EU's languages are written, and of what passes for one."""


class QuestionEmpty(DomainError):
    """Nothing that could be looked for was typed."""

    key = "faq-question-empty"


class QuestionTooLong(DomainError):
    """More was typed than can be shown or handed on. Details: ``length``, ``limit``."""

    key = "faq-question-too-long"


class EntryGone(DomainError):
    """The entry was taken out of the FAQ since it was shown."""

    key = "faq-entry-gone"


class TopicUnknown(DomainError):
    """There is no such topic. Details: ``typed``."""

    key = "faq-topic-unknown"


class Verdict(StrEnum):
    """What comes of a question."""

    EXACT = "exact"
    """It is asked in the very words of an entry."""
    ANSWER = "answer"
    """One entry covers it and leads clearly."""
    CANDIDATES = "candidates"
    """A few entries may be meant."""
    UNKNOWN = "unknown"
    """Nothing fits, and it is better to say so."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and the entries it is about, the best first."""

    verdict: Verdict
    entries: tuple[str, ...] = ()


def read_question(typed: str) -> str:
    """Return the question without what cannot be seen.

    Raises:
        QuestionEmpty: no letter and no digit is left.
        QuestionTooLong: it could not be shown again as a whole.
    """
    question = plain(typed)
    if not any(letter.isalnum() for letter in question):
        raise QuestionEmpty
    if units(question) > LONGEST:
        raise QuestionTooLong(length=units(question), limit=LONGEST)
    return question


def readable(question: str) -> bool:
    """Tell whether most letters of a question are of an alphabet in which a language of the EU is written."""
    letters = [letter for letter in question[:TELLING] if letter.isalpha()]
    known = sum(map(_is_known, letters))
    return 2 * known >= len(letters)


def _is_known(letter: str) -> bool:
    # ASCII first: it is nearly all there is, and a name costs a look-up. A compatibility form is read as what it stands for.
    if letter.isascii():
        return True
    plainly = unicodedata.normalize("NFKC", letter)
    return unicodedata.name(plainly[0], "").startswith(ALPHABETS)


def decide(
    exact: Sequence[str],
    scored: Sequence[tuple[str, float]],
    *,
    held: float = 0.0,
    whole: bool = True,
    vague: bool = False,
) -> Decision:
    """Decide by the entries asked in just these words, and the scores of a search, the best first.

    ``held`` is how much of the question a single name of the best one covers by itself: words from several say
    together what none of them says. Of a question that was not read as a ``whole`` nobody can be sure; nor of a
    ``vague`` one, of a single word that says what it is about, as long as another entry holds that word.
    """
    if len(exact) == 1:
        return Decision(Verdict.EXACT, (exact[0],))
    if exact:
        return Decision(Verdict.CANDIDATES, tuple(exact[:MOST_CANDIDATES]))
    best = scored[0][1] if scored else 0.0
    if best < WORTH_SHOWING:
        return Decision(Verdict.UNKNOWN)
    least = WORTH_SHOWING if vague else max(WORTH_SHOWING, best * NEAR_THE_BEST)
    near = tuple(entry for entry, score in scored if score >= least)
    if whole and held >= SURE and _leads(scored) and not (vague and near[1:]):
        return Decision(Verdict.ANSWER, near[:1])
    return Decision(Verdict.CANDIDATES, near[:MOST_CANDIDATES])


def _leads(scored: Sequence[tuple[str, float]]) -> bool:
    best, second = scored[0][1], scored[1][1] if len(scored) > 1 else 0.0
    return best >= SURE and best - second >= LEAD


def accept(found: Verdict, entries: Sequence[str], *, sure: bool = True) -> Decision:
    """Decide by what was found by meaning, whose verdict was learnt from data; the best entries first.

    Unless one can be ``sure`` of what was asked, there are candidates at most.
    """
    if found is Verdict.UNKNOWN or not entries:
        return Decision(Verdict.UNKNOWN)
    if found is Verdict.ANSWER and sure:
        return Decision(Verdict.ANSWER, (entries[0],))
    return Decision(Verdict.CANDIDATES, tuple(entries[:MOST_CANDIDATES]))
