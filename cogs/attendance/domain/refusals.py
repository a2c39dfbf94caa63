"""What attendance refuses, as facts with a message key."""

from bot.kernel.errors import DomainError


class ChannelGone(DomainError):
    """The event's channel was deleted."""

    key = "attendance-channel-gone"


class ChannelForbids(DomainError):
    """The bot may not post in the event's channel. Details: ``channel``, and what is missing."""

    key = "attendance-channel-forbids"


class OpenedTooEarly(DomainError):
    """Check-in cannot be opened so long before the event. Details: ``title``, ``begins``."""

    key = "attendance-opened-too-early"


class NotOpen(DomainError):
    """Nobody has opened check-in for the event, or it was closed. Details: ``title``."""

    key = "attendance-not-open"


class TooEarly(DomainError):
    """The event has not come near enough. Details: ``title``, ``begins``."""

    key = "attendance-too-early"


class TooLate(DomainError):
    """Check-in ended with the event. Details: ``title``."""

    key = "attendance-too-late"


class SeatWanted(DomainError):
    """Only who holds a seat checks in. Details: ``title``."""

    key = "attendance-seat-wanted"


class MarkedAbsent(DomainError):
    """The organisers said that this person was not there; a code does not overrule them. Details: ``title``."""

    key = "attendance-marked-absent"


class CodeWrong(DomainError):
    """No check-in has this code. Details: ``left``, how many more may be wrong."""

    key = "attendance-code-wrong"


class TooManyWrongCodes(DomainError):
    """This person has guessed too often. Details: ``until``."""

    key = "attendance-too-many"


class NotOnRoll(DomainError):
    """This person holds no seat, and was not there. Details: ``title``."""

    key = "attendance-not-on-roll"


class NotOverYet(DomainError):
    """Who was at an event is certified once it is over. Details: ``title``, ``ends``."""

    key = "attendance-not-over-yet"


class NotPresent(DomainError):
    """Nobody has noted that this person was there. Details: ``title``."""

    key = "attendance-not-present"


class NameUnprintable(DomainError):
    """That is no name that can be printed. Details: ``limit``."""

    key = "attendance-name-unprintable"


class CertificatesTaken(DomainError):
    """This person has had as many certificates of the event as anybody gets. Details: ``title``, ``limit``."""

    key = "attendance-certificates-taken"


class NotGenuine(DomainError):
    """No certificate has this code and this name, or it was taken back."""

    key = "attendance-not-genuine"
