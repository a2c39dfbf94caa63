"""What setting up refuses."""

from bot.kernel.errors import DomainError


class NoSuchPlace(DomainError):
    """The community's file names no such role or channel. Details: ``slug``."""

    key = "operations-no-such-place"


class NothingChosen(DomainError):
    """A binding needs the role or the channel it shall lead to. Details: ``thing``."""

    key = "operations-nothing-chosen"


class BoundElsewhere(DomainError):
    """The role or channel already serves another purpose. Details: ``name``, ``slug``."""

    key = "operations-bound-elsewhere"


class RoleNotUsable(DomainError):
    """Nobody can be given that role: it is everyone's, or an application's own. Details: ``name``."""

    key = "operations-role-not-usable"


class NotHere(DomainError):
    """The chosen role or channel is not in this server, or no text channel. Details: ``thing``."""

    key = "operations-not-here"


class ServerRefused(DomainError):
    """Discord did not let the bot do it. Details: ``permission``, by Discord's name of it."""

    key = "operations-server-refused"


class ServerFailed(DomainError):
    """Discord did not do it, though it may another time. Details: ``why``."""

    key = "operations-server-failed"


class RoleFirst(DomainError):
    """A channel waits for the role that shall see it. Details: ``slug``."""

    key = "operations-role-first"
