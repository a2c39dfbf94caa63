"""From a question as people type it to the words worth looking for."""

import re
from typing import Final

from bot.kernel.text import fold, plain

LONGEST_QUESTION: Final = 400
"""Characters of a question that are read: more is a letter, and every word of it costs time."""

MOST_WORDS: Final = 24

_WORD: Final = re.compile(r"[^\W_]+")

_ENGLISH: Final = """
a about again am an and any anyone are as at be been but by can could dear do does doing done for from get give gives got
had has have having hello hey hi i if in into is it its just know let like may me mean means might mine more my need of
on or our ours please s shall she should so some somebody someone something t tell than thank thanks that the their
them then there these they this those to too us want was we were will with would you your yours
"""
"""Articles, pronouns, auxiliaries, prepositions, politeness, and what says "once more"."""

_FRENCH: Final = """
ai aimerais au aux avec avez avoir avons bonjour c ca ce cela ces cet cette chez connaitre d dans de des dire dois
doit du elle elles en encore est et etes etre eu fait il ils j je l la le les leur leurs lui ma mais merci mes moi mon n ne
nos notre nous ont ou par pas peut peuvent peux plait plus pour pouvez pouvons puis qu que qui sa savoir se ses si sommes
son sont suis sur ta te tes toi ton tu un une va veut veux vos votre voudrais vous y
"""
"""The same, without accents: they are folded away."""

FILLERS: Final = frozenset((_ENGLISH + _FRENCH).split())
"""Words that say nothing about what a question is about, folded. "Who", "when" and "how" are not among them."""


ASKING: Final = frozenset(["what", "which", "quel", "quelle", "quels", "quelles", "quoi"])
"""Words that weigh in a search and name nothing by themselves."""


def words(question: str) -> tuple[str, ...]:
    """Return the words of the question that say what it is about, folded, each once, in order.

    A question longer than :data:`LONGEST_QUESTION` is read up to there.
    """
    return tuple(dict.fromkeys(telling(question[:LONGEST_QUESTION])))[:MOST_WORDS]


def telling(text: str) -> list[str]:
    """Return all words of a text of any length that say what it is about, folded, in order."""
    return [word for word in _WORD.findall(fold(plain(text))) if word not in FILLERS]


def topics_of(question: str) -> tuple[str, ...]:
    """Return those of its words that name something: of "What is funding?" one."""
    return tuple(word for word in words(question) if word not in ASKING)


def phrase(text: str) -> str:
    """Return ``text`` for telling whether two questions are the same: folded, without punctuation."""
    return " ".join(_WORD.findall(fold(plain(text))))
