"""What organisers see of those who want to come."""

import discord

from bot.client.looks import Fact, Tone
from cogs.events.domain import Event, Registration, Standing
from cogs.events.embeds.facts import taken
from cogs.events.embeds.posts import application_state
from cogs.events.embeds.voice import Voice, escaped
from cogs.events.service import Handled, People


def handled(voice: Voice, outcome: Handled) -> discord.Embed:
    """Confirm what an organiser decided about somebody, and how full the event is now."""
    card, registration = outcome.card, outcome.registration
    return voice.card(
        card.event.title,
        place(voice, registration, card.position),
        tone=Tone.DONE,
        facts=[
            Fact(voice("events-label-person"), voice.person(registration)),
            Fact(voice("events-label-seats"), taken(voice, card)),
        ],
    )


def listing(voice: Voice, people: People) -> discord.Embed:
    """List those who registered, with what they said of themselves."""
    text = "\n".join(_line(voice, people.event, one) for one in people.shown)
    counted = voice("events-people-number", number=people.number, page=people.page + 1, pages=people.pages)
    return voice.card(
        people.event.title,
        f"{counted}\n{text}" if text else voice("events-people-none"),
        when=voice.when(people.event),
        next_step=voice("events-people-next") if text else None,
    )


def _line(voice: Voice, event: Event, one: Registration) -> str:
    parts = [voice.person(one), voice(f"events-standing-{one.standing}")]
    if len(event.modes) > 1:
        parts.append(voice.mode(one.mode))
    parts += [escaped(one.answers[name]) for name in ("organisation", "country") if name in one.answers]
    return " · ".join(parts)


def place(voice: Voice, registration: Registration, position: int | None = None) -> str:
    """Return in words for staff what somebody holds."""
    if registration.standing is Standing.APPLIED:
        return application_state(voice, registration)
    until = registration.offer.until if registration.offer else registration.registered
    return voice(f"events-place-{registration.standing}", position=position or 0, until=until)
