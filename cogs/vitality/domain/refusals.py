"""What is refused about half-yearly reports."""

from bot.kernel.errors import DomainError


class HalfUnreadable(DomainError):
    """What was typed names no half-year. Details: ``typed``, ``example``."""

    key = "vitality-half-unreadable"


class NotKept(DomainError):
    """Of that half-year no report was kept. Details: ``half``, as it is typed."""

    key = "vitality-not-kept"
