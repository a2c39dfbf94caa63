"""What organisers see of those who want to come."""

import discord

from bot.client.looks import Fact, Tone
from cogs.events.domain import Registration, Standing
from cogs.events.embeds.facts import taken
from cogs.events.embeds.posts import application_state
from cogs.events.embeds.voice import Voice
from cogs.events.service import Handled


def handled(voice: Voice, outcome: Handled) -> discord.Embed:
    """Confirm what an organiser decided about somebody, and how full the event is now."""
    card, registration = outcome.card, outcome.registration
    return voice.card(
        card.event.title,
        place(voice, registration, card.position),
        tone=Tone.DONE,
        facts=[
            Fact(voice("events-label-person"), f"<@{registration.member}>"),
            Fact(voice("events-label-seats"), taken(voice, card)),
        ],
    )


def place(voice: Voice, registration: Registration, position: int | None = None) -> str:
    """Return in words for staff what somebody holds."""
    if registration.standing is Standing.APPLIED:
        return application_state(voice, registration)
    until = registration.offer.until if registration.offer else registration.registered
    return voice(f"events-place-{registration.standing}", position=position or 0, until=until)
