"""What the edge itself refuses, before any feature is asked."""

from bot.kernel.errors import DomainError


class ForeignServer(DomainError):
    """The interaction comes from a Discord server that this bot does not serve."""

    key = "client-foreign-server"


class NotInDirectMessages(DomainError):
    """The command is not for direct messages."""

    key = "client-not-in-direct-messages"


class NotAMember(DomainError):
    """Who acts in direct messages has left the server."""

    key = "client-not-a-member"


class StaffOnly(DomainError):
    """Only staff may do this."""

    key = "client-staff-only"


class EditorsOnly(DomainError):
    """Only those who keep the answers may do this."""

    key = "client-editors-only"


class UnreadableForm(DomainError):
    """What was submitted is no form as Discord's own programs send it."""

    key = "client-unreadable-form"


class CommandChanged(DomainError):
    """The command was sent as it is not (any more): Discord shows the member another one."""

    key = "client-command-changed"


class UnusableOption(DomainError):
    """An option holds what none of Discord's own programs would send for it."""

    key = "client-unusable-option"


class OutOfDate(DomainError):
    """Nobody takes this button, select or form any more."""

    key = "client-out-of-date"
