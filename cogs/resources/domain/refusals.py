"""What is refused about resources, and why."""

from bot.kernel.errors import DomainError


class ResourceGone(DomainError):
    """There is no such resource for whoever asks."""

    key = "resources-gone"


class DraftGone(DomainError):
    """What was written was proposed or thrown away since."""

    key = "resources-draft-gone"


class TitleMissing(DomainError):
    """It is called nothing that can be read."""

    key = "resources-title-missing"


class AboutMissing(DomainError):
    """It does not say what it is about."""

    key = "resources-about-missing"


class TextTooLong(DomainError):
    """A title or description is longer than can be shown. Details: ``field``, ``length``, ``limit``."""

    key = "resources-too-long"


class LinkUnreadable(DomainError):
    """What was typed is no address on the web. Details: ``typed``."""

    key = "resources-link-unreadable"


class LinkNotPublic(DomainError):
    """The address leads to a machine and not to a site that everybody reaches. Details: ``host``."""

    key = "resources-link-not-public"


class LinkTaken(DomainError):
    """Another resource leads there already. Details: ``title``."""

    key = "resources-link-taken"


class LinkWaiting(DomainError):
    """Somebody has proposed it; what they wrote about it nobody sees yet."""

    key = "resources-link-waiting"


class KindMissing(DomainError):
    """Nobody said whether it is a document, a recording or a tool."""

    key = "resources-kind-missing"


class LanguageMissing(DomainError):
    """Nobody said in which language it is."""

    key = "resources-language-missing"


class TooManyProposals(DomainError):
    """So many proposals of theirs wait already. Details: ``limit``."""

    key = "resources-too-many"


class NotYours(DomainError):
    """Only who proposed it and staff may do this, and what is published only staff change."""

    key = "resources-not-yours"


class AlreadyDecided(DomainError):
    """Somebody else was quicker, or it stands otherwise by now. Details: ``state``, ``who`` ("nobody": not known)."""

    key = "resources-already"


class ChangedMeanwhile(DomainError):
    """It says something else than what was looked at."""

    key = "resources-changed"


class LabelUnknown(DomainError):
    """There is no such theme, criterion, group or language. Details: ``typed``."""

    key = "resources-label-unknown"
