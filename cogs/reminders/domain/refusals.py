"""What a reminder does not allow, as facts with a message key."""

from bot.kernel.errors import DomainError


class Refused(DomainError):
    """What a reminder does not allow: the base of all of these."""


class WordsMissing(Refused):
    """Nothing to be reminded of."""

    key = "reminders-words-missing"


class WordsTooLong(Refused):
    """More than a message can carry. Details: ``length``, ``limit``."""

    key = "reminders-words-too-long"


class MomentPassed(Refused):
    """The moment has passed, perhaps while the reading was on the screen. Details: ``when``."""

    key = "reminders-moment-passed"


class TooManyOpen(Refused):
    """The member has as many open reminders as there may be. Details: ``limit``."""

    key = "reminders-too-many"


class OnlyOnce(Refused):
    """A reminder is put off once, not again and again."""

    key = "reminders-only-once"


class ComesBackAnyway(Refused):
    """A reminder that repeats comes back before the moment it was to be put off to. Details: ``when``."""

    key = "reminders-comes-back-anyway"


class SetForLater(Refused):
    """The message is about an earlier moment; the reminder was changed since. Details: ``when``."""

    key = "reminders-set-for-later"


class ReminderNotFound(Refused):
    """The member has no such reminder any more."""

    key = "reminders-not-found"


class ReminderUnclear(Refused):
    """What the member typed fits none of their reminders, or several."""

    key = "reminders-unclear"


class DraftNotFound(Refused):
    """The reading was confirmed or discarded."""

    key = "reminders-draft-not-found"


class ReadingChanged(Refused):
    """What is to be confirmed is not what was read last."""

    key = "reminders-reading-changed"


class NotYours(Refused):
    """The button belongs to another member."""

    key = "reminders-not-yours"


class ChannelGone(Refused):
    """The channel does not exist (any more)."""

    key = "reminders-channel-gone"


class ChannelForbids(Refused):
    """The bot may not write there. Details: ``channel``, and what is missing."""

    key = "reminders-channel-forbids"


class MayNotWriteThere(Refused):
    """The member may not write in that channel, so the bot does not do it for them. Details: ``channel``."""

    key = "reminders-may-not-write-there"
