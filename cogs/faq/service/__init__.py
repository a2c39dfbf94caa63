"""What members do with the FAQ, and how its files come in."""

from cogs.faq.service.answers import FaqService, Reply, Shown, as_shown
from cogs.faq.service.errands import FileErrands
from cogs.faq.service.files import CONFLICT, FAULTS, FaqFiles, Import
from cogs.faq.service.learning import Heard, Known, LearningService, Named
from cogs.faq.service.likeness import Alike, Likeness
from cogs.faq.service.listening import REPLY, ListeningService, Said
from cogs.faq.service.questions import QuestionsService, Unmet
from cogs.faq.service.records import FaqRecords
from cogs.faq.service.store import EntryStore, path_of
from cogs.faq.service.telling import told_with
from cogs.faq.service.unanswered import Asked, Nobody, Receipt, Unanswered, UnansweredPoint
from cogs.faq.service.weekly import NewAnswers

__all__ = [
    "CONFLICT",
    "FAULTS",
    "REPLY",
    "Alike",
    "Asked",
    "EntryStore",
    "FaqFiles",
    "FaqRecords",
    "FaqService",
    "FileErrands",
    "Heard",
    "Import",
    "Known",
    "LearningService",
    "Likeness",
    "ListeningService",
    "Named",
    "NewAnswers",
    "Nobody",
    "QuestionsService",
    "Receipt",
    "Reply",
    "Said",
    "Shown",
    "Unanswered",
    "UnansweredPoint",
    "Unmet",
    "as_shown",
    "path_of",
    "told_with",
]
