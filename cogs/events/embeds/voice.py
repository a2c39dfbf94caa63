"""Speaking to one reader: their language, their zone, and how an event's time is told to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from babel import Locale

from bot.client import voice
from bot.client.looks import escaped
from bot.community.content import Community
from bot.i18n import moments
from cogs.events.domain import Event, Mode, Registration

__all__ = ["Voice", "escaped"]


@dataclass(frozen=True)
class Voice(voice.Voice):
    """The words of the events for one reader."""

    community: Community
    region_name: Callable[[str], str] = str
    """What a region of that code is called; by default only its code is known."""

    def local(self, event: Event, zone: str | None = None) -> str:
        """Return when the event is, in words, by the clocks of ``zone``, else of the reader's zone."""
        where = zone or self.reader.zone
        if event.plan.ends is None:
            return moments.moment(event.starts_at, where, self.reader.locale)
        return moments.span(event.starts_at, event.ends_at, where, self.reader.locale)

    def span(self, starts: datetime, ends: datetime | None) -> str:
        """Return a time in words, by the clocks of the reader's zone."""
        if ends is None:
            return moments.moment(starts, self.reader.zone, self.reader.locale)
        return moments.span(starts, ends, self.reader.zone, self.reader.locale)

    def when(self, event: Event) -> str:
        """Return when the event is: in the reader's zone, and as Discord shows it on each device."""
        return self("events-when", local=self.local(event), starts=event.starts_at)

    def zone_note(self) -> str | None:
        """Return how to see other clocks, for who never chose and sees the community's own."""
        if self.reader.zone_chosen or self.reader.zone != self.community.zone:
            return None
        return self("events-zone-note", place=moments.city(self.reader.zone, self.reader.locale))

    def person(self, registration: Registration) -> str:
        """Return who it is: a member as Discord names them, a guest by the name they gave."""
        if not registration.guest:
            return f"<@{registration.member}>"
        return self("events-guest", name=escaped(registration.name))

    def mode(self, mode: Mode) -> str:
        """Return what a way to take part is called."""
        return self(f"events-mode-{mode}")

    def languages(self, codes: Sequence[str]) -> str:
        """Return the names of languages, in the reader's own."""
        locale = Locale.parse(self.reader.locale, sep="-")
        return ", ".join(locale.languages.get(code, code) for code in codes)

    def group(self, slug: str) -> str:
        """Return the name of a working group; of one that was dissolved, its slug."""
        names = {group.slug: group.names for group in self.community.groups}.get(slug, {})
        return names.get(self.reader.locale) or next(iter(names.values()), slug)
