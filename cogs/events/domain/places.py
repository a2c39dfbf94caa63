"""Where an event is, for people who have no seat: a link to a meeting is for those who come."""

import re
from dataclasses import replace
from typing import Final

from cogs.events.domain.facts import Event

LINK: Final = re.compile(
    r"\b[a-z][a-z0-9+.-]{1,20}://\S+|\bwww\.\S+|\b(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}/\S+", re.IGNORECASE
)
"""An address as people type or paste it, with its scheme or without."""


def without_links(event: Event, instead: str = "") -> Event:
    """Return the event as anybody may read of it: ``instead`` stands where its place has a link."""
    place = LINK.sub(lambda _: instead, event.plan.place).strip(" ,;:·–—-")
    return event if place == event.plan.place else replace(event, plan=replace(event.plan, place=place))
