"""Where an event is seen by people who are not on Discord; the feature ``guests`` serves it."""

from bot.client.bot import CommunityBot
from bot.client.openness import everyone_reads
from cogs.events.domain import ALIVE, Audience, Card


def page_of(bot: CommunityBot, card: Card) -> str | None:
    """Return the address at which anybody may register for the event by e-mail; None if nobody may."""
    settings, event = bot.platform.settings, card.event
    if not settings.sends_letters or card.phase not in ALIVE or event.terms.audience is not Audience.EVERYONE:
        return None
    return f"{settings.public_url}/events/{event.id}" if everyone_reads(bot, event.channel) else None
