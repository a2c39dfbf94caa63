"""What people read of groups that end for now, and come back."""

import discord

from bot.client.looks import Fact, Tone
from cogs.groups.domain import Settings
from cogs.groups.embeds import notices
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import Done, Moved, No


def question(voice: Voice, settings: Settings, planned: int) -> discord.Embed:
    """Say what is about to happen, before it does."""
    if settings.archived is not None:
        return voice.card(
            voice.group(settings.group),
            voice("groups-reopen-question", since=settings.archived),
            tone=Tone.WAITING,
            next_step=voice("groups-reopen-next"),
        )
    return voice.card(
        voice.group(settings.group),
        voice("groups-archive-question", planned=planned),
        tone=Tone.WAITING,
        next_step=voice("groups-archive-next"),
    )


def archived(voice: Voice, moved: Moved) -> discord.Embed:
    """Confirm that a group is archived."""
    text = voice("groups-archived")
    return voice.card(voice.group(moved.settings.group), text, tone=_tone(moved), facts=_door(voice, moved))


def reopened(voice: Voice, moved: Moved) -> discord.Embed:
    """Confirm that a group is open again."""
    text = voice("groups-reopened", missed=moved.missed)
    return voice.card(voice.group(moved.settings.group), text, tone=_tone(moved), facts=_door(voice, moved))


def post(voice: Voice, settings: Settings) -> discord.Embed:
    """Tell the group in its channel."""
    key = "groups-archive-post" if settings.archived is not None else "groups-reopen-post"
    return voice.card(voice.group(settings.group), voice(key))


def panel(voice: Voice, settings: Settings) -> discord.Embed:
    """Stand in the place of a panel whose group is archived."""
    return voice.card(
        voice("groups-panel-title", group=voice.group(settings.group), kind=voice.kind(settings.group)),
        voice("groups-archive-post"),
    )


def _door(voice: Voice, moved: Moved) -> list[Fact]:
    if not isinstance(moved.door, No):
        return []
    why = notices.door(voice, moved.door.why) if moved.door.hopeless else voice("groups-door-silent")
    return [Fact(voice("groups-label-role"), voice("groups-door-later", why=why))]


def _tone(moved: Moved) -> Tone:
    return Tone.DONE if isinstance(moved.door, Done) else Tone.WAITING
