"""The facts of an event as they stand on every card that shows it."""

from bot.client.looks import Fact
from cogs.events.domain import Card, Event, Phase
from cogs.events.embeds.voice import Voice


def seats(voice: Voice, event: Event) -> str:
    """Return how many seats there are."""
    if event.plan.seats is None:
        return voice("events-seats-unlimited")
    return voice("events-seats", seats=event.plan.seats)


def taken(voice: Voice, card: Card) -> str:
    """Return how many seats are taken at this moment, and how many people wait."""
    room, limit = card.room, card.event.plan.seats
    if limit is None:
        return voice("events-seats-taken-unlimited", seated=room.seated)
    if room.seated < limit:
        return voice("events-seats-free", free=limit - room.seated, seats=limit)
    return voice("events-seats-full", seats=limit, waiting=room.waiting)


def promised(voice: Voice, event: Event) -> list[Fact]:
    """Return until when one can register, and for which working group it is."""
    facts = [Fact(voice("events-label-closes"), voice("events-closes", closes=event.closes_at))]
    if event.plan.group is not None:
        facts.append(Fact(voice("events-label-group"), voice.group(event.plan.group)))
    return facts


def standing(voice: Voice, card: Card) -> str | None:
    """Return what the member holds, if anything."""
    if card.mine is None:
        return None
    if card.position is not None:
        return voice("events-mine-waiting", position=card.position)
    return voice("events-mine-seated")


def state(voice: Voice, card: Card) -> str | None:
    """Return what must be known before anything else: that it is off, over, or closed."""
    match card.phase:
        case Phase.CANCELLED:
            return voice("events-state-cancelled")
        case Phase.OVER:
            return voice("events-state-over")
        case Phase.CLOSED:
            return voice("events-state-closed")
        case Phase.OPEN | Phase.DRAFT:
            return None
