"""What a member reads who has not answered whether they come."""

import discord

from bot.client.looks import Tone
from bot.client.voice import Voice
from bot.community.content import Community
from bot.i18n import moments
from cogs.events.domain import Event


def unanswered(voice: Voice, community: Community, event: Event) -> discord.Embed:
    """Ask whether they come, and say why they are asked."""
    ends = event.plan.ends
    zone, locale = voice.reader.zone, voice.reader.locale
    local = (
        moments.moment(event.starts_at, zone, locale)
        if ends is None
        else moments.span(event.starts_at, event.ends_at, zone, locale)
    )
    return voice.card(
        event.title,
        voice("nudges-text", group=_group(voice, community, event.plan.group or "")),
        tone=Tone.WAITING,
        when=voice("events-when", local=local, starts=event.starts_at),
        where=event.plan.place,
        next_step=voice("nudges-next", closes=event.closes_at),
    )


def _group(voice: Voice, community: Community, slug: str) -> str:
    names = {group.slug: group.names for group in community.groups}.get(slug, {})
    return names.get(voice.reader.locale) or next(iter(names.values()), slug)
