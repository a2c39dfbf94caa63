"""What an entry is, how its file is read, and how sure one can be that it answers a question.

Pure decisions: a file's text becomes an entry or a fault with its line, and the scores of
a search become one of three outcomes: an answer, a choice of a few, or "I don't know".
"""

from cogs.faq.domain.asking import (
    LONGEST,
    MOST_CANDIDATES,
    Decision,
    EntryGone,
    QuestionEmpty,
    QuestionTooLong,
    TopicUnknown,
    Verdict,
    accept,
    decide,
    read_question,
)
from cogs.faq.domain.entries import KEPT_FRESH, Entry, Topic, in_language, needs_a_look
from cogs.faq.domain.faults import Fault, Faulty
from cogs.faq.domain.files import read_entry, read_topics, read_translation
from cogs.faq.domain.library import Library, Source, collect
from cogs.faq.domain.pages import PAGE_SIZE, Page, page_of

__all__ = [
    "KEPT_FRESH",
    "LONGEST",
    "MOST_CANDIDATES",
    "PAGE_SIZE",
    "Decision",
    "Entry",
    "EntryGone",
    "Fault",
    "Faulty",
    "Library",
    "Page",
    "QuestionEmpty",
    "QuestionTooLong",
    "Source",
    "Topic",
    "TopicUnknown",
    "Verdict",
    "accept",
    "collect",
    "decide",
    "in_language",
    "needs_a_look",
    "page_of",
    "read_entry",
    "read_question",
    "read_topics",
    "read_translation",
]
