"""Why something about a series is refused."""

from bot.kernel.errors import DomainError


class RuleUnreadable(DomainError):
    """What was typed is no rhythm in which an event comes back. Details: ``text``."""

    key = "series-rule-unreadable"


class RuleMissesFirst(DomainError):
    """The event does not take place on a date of the rule. Details: ``title``, ``day`` (ISO), ``next`` (ISO)."""

    key = "series-rule-misses-first"


class ComesTooOften(DomainError):
    """More dates than anybody could keep apart. Details: ``most`` in ``weeks``."""

    key = "series-comes-too-often"


class EndsTooEarly(DomainError):
    """Only the first date would be left. Details: ``until`` (ISO)."""

    key = "series-ends-too-early"


class DateMissing(DomainError):
    """One of its dates falls into an hour that the clocks skip. Details: ``local``, ``zone``, ``after``."""

    key = "series-date-missing"


class RepeatsAlready(DomainError):
    """The event is a date of a series. Details: ``title``."""

    key = "series-repeats-already"


class EventMoved(DomainError):
    """Somebody has corrected the event since it was shown how it would come back. Details: ``title``."""

    key = "series-event-moved"


class NoSeries(DomainError):
    """The event is not a date of a series. Details: ``title``."""

    key = "series-none"


class NoSuchDate(DomainError):
    """The series has no such date, or it has passed. Details: ``day`` (as typed or ISO), ``title``."""

    key = "series-no-such-date"


class DateStands(DomainError):
    """What is to be left out is an event already. Details: ``day`` (ISO), ``title``."""

    key = "series-date-stands"


class DatesStay(DomainError):
    """Several dates of a series cannot be moved to another day at once. Details: ``title``, ``day`` (ISO)."""

    key = "series-dates-stay"


class ChannelGone(DomainError):
    """The event's channel was deleted, so that no date could be announced there."""

    key = "series-channel-gone"


class ChannelForbids(DomainError):
    """The bot may not post in the event's channel (any more). Details: ``channel``, and what is missing."""

    key = "series-channel-forbids"
