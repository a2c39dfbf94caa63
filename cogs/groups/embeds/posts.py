"""What the bot posts by itself: welcomes, panels, announcements, notices."""

from datetime import datetime

import discord

from bot.client.looks import Tone
from bot.delivery.kinds import RenderContext
from cogs.groups.domain import Admission, Post
from cogs.groups.embeds.members import decides
from cogs.groups.embeds.voice import Voice, language_name, mention


def welcome(voice: Voice, group: str, member: int) -> str:
    """Welcome a new member, who is mentioned."""
    return voice("groups-welcome", member=f"<@{member}>", group=voice.group(group))


def panel(voice: Voice, group: str, how: Admission, *, led: bool) -> discord.Embed:
    """Say what the channel is for and what its buttons do."""
    told = _way_in(voice, how, led=led)
    return voice.card(
        voice("groups-panel-title", group=voice.group(group), kind=voice.kind(group)),
        f"{told}\n\n{voice(voice.official(group))}",
        next_step=voice("groups-panel-next"),
    )


def _way_in(voice: Voice, how: Admission, *, led: bool) -> str:
    if how is Admission.OPEN:
        return voice("groups-panel-open")
    return voice("groups-panel-request", decides=decides(led=led))


def announcement_line(voice: Voice, post: Post, context: RenderContext | None) -> str:
    """Return the line above an announcement: whose it is, and that it is late if it is."""
    by = mention(post.author, voice("groups-somebody"))
    key = "groups-announcement-line" if post.author is not None else "groups-announcement-line-nameless"
    line = voice(key, group=voice.group(post.group), by=by)
    return f"{line}\n{late}" if (late := _late(voice, context)) else line


def announcement(voice: Voice, post: Post) -> list[discord.Embed]:
    """Return the text in each language, each under the language's own name if there are several."""
    if len(post.texts) == 1:
        return [voice.card(voice.group(post.group), text) for text in post.texts.values()]
    return [voice.card(language_name(language), text) for language, text in post.texts.items()]


def declined(voice: Voice, group: str, reason: str) -> discord.Embed:
    """Tell a member that their request was declined."""
    return voice.card(
        voice.group(group),
        voice("groups-declined-because", reason=reason) if reason else voice("groups-declined"),
        tone=Tone.REFUSED,
        next_step=voice("groups-declined-next"),
    )


def late(voice: Voice, context: RenderContext) -> str | None:
    """Return the line that owns up to lateness, if there is any."""
    return _late(voice, context)


def _late(voice: Voice, context: RenderContext | None) -> str | None:
    due: datetime | None = context.due if context is not None and context.late else None
    return voice("delivery-late", due=due) if due else None
