"""What stands on a certificate, in its reader's language and by the clocks of the event."""

from datetime import timedelta
from typing import Final

from bot.client.voice import Voice
from bot.i18n import moments
from cogs.attendance.domain import in_fours
from cogs.attendance.embeds.certificate import Sheet
from cogs.attendance.service import Issued
from cogs.events.domain import Attendance, Event

LONGEST: Final = timedelta(hours=24)
"""Of what lasts longer the dates say more than the hours."""


def sheet(voice: Voice, issued: Issued, site: str | None) -> Sheet:
    """Return the words of a certificate; it can be checked at ``site``, else only by a command."""
    event, locale = issued.event, voice.reader.locale
    facts = (_when(event, locale), _where(voice, event), _hours(voice, event))
    today = moments.date(issued.issued, event.plan.starts.zone, locale)
    until = moments.date(issued.until, event.plan.starts.zone, locale)
    how = "site" if site else "command"
    return Sheet(
        locale=locale,
        community=voice("attendance-pdf-community"),
        document=voice("attendance-pdf-document", title=event.title),
        heading=voice("attendance-pdf-heading"),
        certifies=voice("attendance-pdf-certifies"),
        name=issued.name,
        attended=voice("attendance-pdf-attended"),
        title=event.title,
        facts=tuple(fact for fact in facts if fact),
        check=(
            voice("attendance-pdf-issued", date=today),
            voice("attendance-pdf-code", code=in_fours(issued.code)),
            voice(f"attendance-pdf-check-{how}", site=site or "", until=until),
        ),
    )


def _when(event: Event, locale: str) -> str:
    zone = event.plan.starts.zone
    if event.plan.ends is None:
        return moments.moment(event.starts_at, zone, locale)
    return moments.span(event.starts_at, event.ends_at, zone, locale)


def _where(voice: Voice, event: Event) -> str:
    # A link leads into a meeting, perhaps for ever; whoever is shown the certificate was not invited.
    place = "" if "://" in event.plan.place else event.plan.place
    match event.terms.attendance:
        case Attendance.ONLINE:
            return voice("attendance-pdf-online")
        case Attendance.BOTH if place:
            return voice("attendance-pdf-both", place=place)
        case _:
            return place


def _hours(voice: Voice, event: Event) -> str:
    length = event.ends_at - event.starts_at
    if event.plan.ends is None or length > LONGEST:
        return ""
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    return voice("attendance-pdf-hours", hours=hours, minutes=minutes)
