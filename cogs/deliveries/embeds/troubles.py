"""What stands in the way of planned messages, as a card for staff."""

from collections.abc import Sequence

import discord

from bot.client.looks import Fact, Tone
from bot.client.voice import Voice
from cogs.deliveries.domain import Trouble


def told(voice: Voice, broken: Sequence[Trouble], well: Sequence[Trouble]) -> discord.Embed:
    """Return what is in the way with what to do, and what no longer is."""
    facts = []
    if well:
        facts.append(Fact(voice("deliveries-well-label"), lines(voice, well)))
    if not broken:
        return voice.card(voice("deliveries-well-title"), tone=Tone.DONE, facts=facts)
    return voice.card(
        voice("deliveries-broken-title"),
        lines(voice, broken),
        tone=Tone.REFUSED,
        facts=facts,
        next_step=voice("deliveries-broken-next"),
    )


def lines(voice: Voice, troubles: Sequence[Trouble]) -> str:
    """Return what is in the way, each on a line with what to do."""
    return "\n".join(f"- {_line(voice, one)}" for one in troubles)


def _line(voice: Voice, trouble: Trouble) -> str:
    sort, _, number = trouble.place.partition(":")
    if sort == "mail":
        return voice(f"deliveries-trouble-mail-{trouble.lacks}")
    if trouble.lacks in {"gone", "below"}:
        place = f"<@&{number}>" if sort == "role" else f"<#{number}>"
        return voice(f"deliveries-trouble-{sort}-{trouble.lacks}", place=place, number=number)
    permission = voice(f"permission-{trouble.lacks.replace('_', '-')}")
    if sort == "server":
        return voice("deliveries-trouble-server", permission=permission)
    return voice("deliveries-trouble-channel", place=f"<#{number}>", permission=permission)
