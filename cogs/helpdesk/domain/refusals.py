"""What the desk says no to, as facts."""

from bot.kernel.errors import DomainError


class TooManyRequests(DomainError):
    """The member has called for people often enough for one day. Details: ``limit``, ``places`` (text)."""

    key = "helpdesk-too-many"


class QuestionEmpty(DomainError):
    """Nothing was typed that people could answer."""

    key = "helpdesk-empty"


class TextTooLong(DomainError):
    """More was typed than can be shown as a whole. Details: ``length``, ``limit``."""

    key = "helpdesk-too-long"


class RequestNotFound(DomainError):
    """There is no such request, or it is not this person's business."""

    key = "helpdesk-not-found"


class RequestClosed(DomainError):
    """The request is resolved, so nobody works on it."""

    key = "helpdesk-closed"


class RequestOpen(DomainError):
    """That can only be done with a request that is resolved."""

    key = "helpdesk-open"


class TakenAlready(DomainError):
    """Somebody else of the desk has it. Details: ``desk`` (a mention)."""

    key = "helpdesk-taken"


class HasItAlready(DomainError):
    """It is to be handed to who has it. Details: ``desk`` (a mention)."""

    key = "helpdesk-has-it"


class NotAtTheDesk(DomainError):
    """Who is to take it does not belong to the desk (any more). Details: ``desk`` (a mention)."""

    key = "helpdesk-not-at-the-desk"


class TooLongAgo(DomainError):
    """It was resolved too long ago to be opened again. Details: ``days``."""

    key = "helpdesk-too-long-ago"


class MonthUnreadable(DomainError):
    """That is no month. Details: ``typed``."""

    key = "helpdesk-month"
