"""What a working group's channel does not allow, as facts with a message key."""

from bot.kernel.errors import DomainError


class Refused(DomainError):
    """What a group does not allow: the base of all of these."""


class UnknownGroup(Refused):
    """The community has this group no more: its button outlived it. Details: ``typed`` (its slug)."""

    key = "groups-unknown"


class GroupNeeded(Refused):
    """The command was used outside the groups' channels and names no group."""

    key = "groups-needed"


class LeadersOnly(Refused):
    """Only the group's leader, its rapporteur or staff may do this."""

    key = "groups-leaders-only"


class Leaderless(LeadersOnly):
    """The same, said while nobody leads the group: staff decide until somebody does."""

    key = "groups-leaderless"


class GroupArchived(Refused):
    """The group rests until staff reopen it. Details: ``since``."""

    key = "groups-is-archived"


class NotInGroup(Refused):
    """There is nothing to leave."""

    key = "groups-not-in"


class RequestNotFound(Refused):
    """The request is gone: its member had it erased, or it was kept long enough."""

    key = "groups-request-not-found"


class RequestWithdrawn(Refused):
    """The member took the request back."""

    key = "groups-request-withdrawn"


class AlreadyDecided(Refused):
    """Somebody was faster. Details: ``verdict`` (accepted, declined), ``who``, ``at``."""

    key = "groups-already-decided"


class MotivationMissing(Refused):
    """A request says in a line or two why."""

    key = "groups-motivation-missing"


class TextTooLong(Refused):
    """A text is longer than its post can hold. Details: ``length``, ``limit``."""

    key = "groups-text-too-long"


class NothingWritten(Refused):
    """An announcement without a text in any language."""

    key = "groups-nothing-written"


class BotCannotLead(Refused):
    """An application was chosen as leader or rapporteur."""

    key = "groups-bot-cannot-lead"


class PostNotFound(Refused):
    """The announcement was posted, deleted, or is another group's."""

    key = "groups-post-not-found"


class PostInThePast(Refused):
    """The time for which it was planned has passed. Details: ``due``."""

    key = "groups-post-in-the-past"


class NotRecurring(Refused):
    """Only what is posted again and again can be paused and resumed."""

    key = "groups-not-recurring"


class ChannelLost(Refused):
    """The group's channel was deleted."""

    key = "groups-channel-lost"


class ChannelForbids(Refused):
    """The bot may not post in the group's channel. Details: ``channel``, and what is missing."""

    key = "groups-channel-forbids"
