"""What editors are told no to, and why."""

from bot.kernel.errors import DomainError


class EntryRetired(DomainError):
    """The entry was taken out of the FAQ."""

    key = "keeping-entry-retired"


class LanguageUnknown(DomainError):
    """The community does not have that language. Details: ``language``, ``known``."""

    key = "keeping-language-unknown"


class LanguageOriginal(DomainError):
    """The original is in that language: it is edited, not translated. Details: ``language``."""

    key = "keeping-language-original"


class TooLongForForm(DomainError):
    """An entry from a file holds more than a form of Discord's: it is edited there. Details: ``path``, ``limit``."""

    key = "keeping-too-long-for-form"


class DraftGone(DomainError):
    """The draft was published, discarded or forgotten."""

    key = "keeping-draft-gone"


class DraftOfDesk(DomainError):
    """The draft holds what a member said to the desk, and who acts is not of the desk."""

    key = "keeping-draft-of-desk"


class DraftChanged(DomainError):
    """The draft says something else than what was before the eyes of who acts."""

    key = "keeping-draft-changed"


class NothingChanged(DomainError):
    """The draft says what the entry says already."""

    key = "keeping-nothing-changed"


class OwnerNotEditor(DomainError):
    """Who is to answer for an entry may not edit it. Details: ``member``."""

    key = "keeping-owner-not-editor"


class OwnerUnknown(DomainError):
    """Discord does not say whether somebody may edit entries."""

    key = "keeping-owner-unknown"


class MessageEmpty(DomainError):
    """The message holds no words."""

    key = "keeping-message-empty"


class NotRead(DomainError):
    """What was typed cannot be an entry; the draft is kept. Subclasses say why."""


class QuestionMissing(NotRead):
    """There is no question."""

    key = "keeping-question-missing"


class AnswerMissing(NotRead):
    """There is no answer."""

    key = "keeping-answer-missing"


class QuestionTooLong(NotRead):
    """Details: ``length``, ``limit``."""

    key = "keeping-question-too-long"


class AnswerTooLong(NotRead):
    """Details: ``length``, ``limit``."""

    key = "keeping-answer-too-long"


class AliasTooLong(NotRead):
    """Another way to ask it is too long. Details: ``alias``, ``length``, ``limit``."""

    key = "keeping-alias-too-long"


class TooManyAliases(NotRead):
    """Details: ``count``, ``limit``."""

    key = "keeping-too-many-aliases"


class SourceMissing(NotRead):
    """There is no source: nobody could check the answer."""

    key = "keeping-source-missing"


class SourceBroken(NotRead):
    """It is not the address of a page that anybody could open. Details: ``source``."""

    key = "keeping-source-broken"


class TooManySources(NotRead):
    """Details: ``count``, ``limit``."""

    key = "keeping-too-many-sources"


class TopicMissing(NotRead):
    """It belongs to no topic."""

    key = "keeping-topic-missing"


class NotTranslated(NotRead):
    """A translation says what the original says, word for word."""

    key = "keeping-not-translated"


class TopicGone(NotRead):
    """There is no such topic any more. Details: ``topic``."""

    key = "keeping-topic-gone"
