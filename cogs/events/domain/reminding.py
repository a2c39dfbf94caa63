"""When one member is reminded: as all are, but not in their quiet hours."""

from dataclasses import replace
from datetime import datetime

from bot.kernel.quiet import QuietHours
from cogs.events.domain.facts import Event, ReminderDue
from cogs.events.domain.rules import reminders_due


def personal_reminders(event: Event, quiet: QuietHours | None, now: datetime) -> tuple[ReminderDue, ...]:
    """Return the member's reminders that still lie ahead; of those that would come at one moment, the last.

    One that is due in quiet hours comes at their end if that is before the event (and before it
    would be untrue), else before they begin. Where neither lies ahead there is none.
    """
    moved = [moved for due in reminders_due(event, now) if (moved := _moved(event, due, quiet, now))]
    return tuple({one.due: one for one in moved}.values())


def _moved(event: Event, due: ReminderDue, quiet: QuietHours | None, now: datetime) -> ReminderDue | None:
    around = quiet.around(due.due) if quiet else None
    if around is None:
        return due
    begins, ends = around
    if ends < min(event.starts_at, due.not_after):
        return replace(due, due=ends)
    return replace(due, due=begins) if begins > now else None
