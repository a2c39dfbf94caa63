"""What Discord's list says of an event, and what staff hear of the list."""

import discord

from bot.client.looks import Tone
from bot.client.voice import Voice
from bot.kernel.text import cut
from cogs.events.domain import Event
from cogs.mirror.domain import Notice, mark

NAME_LIMIT, DESCRIPTION_LIMIT, LOCATION_LIMIT = 100, 1000, 100
"""Discord's limits."""

REMEDIES = {
    "full": "mirror-told-full",
    "forbidden": "mirror-told-forbidden",
    "refused": "mirror-told-refused",
    "removed": "mirror-told-removed",
    "edit-forbidden": "mirror-told-edit-forbidden",
}


def notice(voice: Voice, event: Event, installation: str) -> Notice:
    """Return what the list is to say: who wants to come registers with the bot."""
    sign = mark(installation, event.id)
    hint = voice("mirror-hint")
    about = cut(event.plan.about, DESCRIPTION_LIMIT - len(hint) - len(sign) - 4)
    return Notice(
        event=event.id,
        name=cut(event.title, NAME_LIMIT),
        description="\n\n".join(part for part in (about, hint, sign) if part),
        location=cut(event.plan.place, LOCATION_LIMIT) or voice("mirror-no-place"),
        starts=event.starts_at,
        ends=event.ends_at,
        mark=sign,
    )


def told(voice: Voice, what: str, title: str) -> discord.Embed:
    """Tell staff what is not as it should be, and what to do."""
    return voice.card(title, voice(REMEDIES.get(what, "mirror-told-edit-refused")), tone=Tone.WAITING)
