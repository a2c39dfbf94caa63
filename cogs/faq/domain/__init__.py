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
from cogs.faq.domain.differences import Change, changes
from cogs.faq.domain.entries import KEPT_FRESH, Entry, Topic, in_language, needs_a_look
from cogs.faq.domain.faults import Fault, Faulty
from cogs.faq.domain.files import (
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    LONGEST_SOURCE,
    read_entry,
    read_topics,
    read_translation,
    written,
)
from cogs.faq.domain.library import Library, Source, collect
from cogs.faq.domain.merging import TAKEN, Comparison, Standing, asked_alike, compare
from cogs.faq.domain.pages import PAGE_SIZE, Page, page_of
from cogs.faq.domain.revisions import (
    Act,
    EditedMeanwhile,
    FileSettled,
    PhraseTaken,
    Revision,
    RevisionGone,
    is_outdated,
    own,
    require_base,
    served,
)
from cogs.faq.domain.sources import is_public

__all__ = [
    "KEPT_FRESH",
    "LONGEST",
    "LONGEST_ANSWER",
    "LONGEST_QUESTION",
    "LONGEST_SOURCE",
    "MOST_CANDIDATES",
    "PAGE_SIZE",
    "TAKEN",
    "Act",
    "Change",
    "Comparison",
    "Decision",
    "EditedMeanwhile",
    "Entry",
    "EntryGone",
    "Fault",
    "Faulty",
    "FileSettled",
    "Library",
    "Page",
    "PhraseTaken",
    "QuestionEmpty",
    "QuestionTooLong",
    "Revision",
    "RevisionGone",
    "Source",
    "Standing",
    "Topic",
    "TopicUnknown",
    "Verdict",
    "accept",
    "asked_alike",
    "changes",
    "collect",
    "compare",
    "decide",
    "in_language",
    "is_outdated",
    "is_public",
    "needs_a_look",
    "own",
    "page_of",
    "read_entry",
    "read_question",
    "read_topics",
    "read_translation",
    "require_base",
    "served",
    "written",
]
