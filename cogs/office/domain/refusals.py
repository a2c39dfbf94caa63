"""What the office refuses."""

from bot.kernel.errors import DomainError


class NobodyAgreed(DomainError):
    """Nobody with a seat agreed to stand on a list: there is nothing to take along."""

    key = "office-nobody-agreed"


class DownloadUnknown(DomainError):
    """There is no such file for whoever asks."""

    key = "office-download-unknown"


class DownloadExpired(DomainError):
    """The file was not fetched in time."""

    key = "office-download-expired"


class NamesUnknown(DomainError):
    """Discord does not say now what people are called."""

    key = "office-names-unknown"


class ListEmpty(DomainError):
    """There is nobody on the list that was given."""

    key = "office-list-empty"


class ListUnreadable(DomainError):
    """What was given is no list, or does not say which column says who."""

    key = "office-list-unreadable"


class ListTooLong(DomainError):
    """There are more people on the list than can be entered at once."""

    key = "office-list-too-long"


class TooManyNames(DomainError):
    """More people are given by name than Discord can be asked for."""

    key = "office-too-many-names"


class ListGone(DomainError):
    """The list is not there for whoever asks (any more)."""

    key = "office-list-gone"
