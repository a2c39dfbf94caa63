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
