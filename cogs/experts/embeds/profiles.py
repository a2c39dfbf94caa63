"""Profiles as cards, and the messages about them."""

from datetime import datetime
from typing import Final

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.i18n import moments
from bot.kernel.text import cut
from bot.reviewing.embeds import because, not_right, standing
from bot.reviewing.service.writing import Reading
from cogs.experts.domain import Content, Profile, State
from cogs.experts.embeds.voices import Voice
from cogs.experts.service import Found

LINE: Final = 140
"""So much of what a profile says stands in a list."""
LISTED: Final = 10

TONES: Final = {
    State.DRAFT: Tone.WAITING,
    State.WAITING: Tone.WAITING,
    State.SENT_BACK: Tone.REFUSED,
    State.EXPIRED: Tone.WAITING,
    State.WITHDRAWN: Tone.WAITING,
}


def profile(
    voice: Voice, one: Profile, *, inside: bool = False, next_step: str | None = None
) -> discord.Embed:
    """Show a profile; ``inside``: to its owner or staff, with how it stands."""
    tone, source = TONES.get(one.state), voice("experts-source")
    if one.content is None:
        text = state(voice, one)
        return voice.card(voice.title(one), text, tone=tone, next_step=next_step, source=source)
    facts = said(voice, one.content)
    if one.state is State.PUBLISHED and one.expires is not None:
        until = moments.day(one.expires.date(), voice.reader.locale)
        facts.append(Fact(voice("experts-label-until"), until, beside=True))
    if inside:
        wanted = "yes" if one.requests else "no"
        facts.append(Fact(voice("experts-label-requests"), voice("experts-requests", wanted=wanted)))
        facts.append(Fact(voice("experts-label-state"), state(voice, one)))
    return voice.card(
        voice.title(one),
        voice.who(one, one.content),
        tone=tone,
        facts=facts,
        next_step=next_step,
        source=source,
    )


def said(voice: Voice, content: Content) -> list[Fact]:
    """Return what a profile says, but for its headline and who it is."""
    facts = [
        Fact(voice("experts-label-offer"), escaped(content.offer)),
        Fact(voice("experts-label-topics"), voice.topic_names(content.topics), beside=True),
        Fact(voice("experts-label-languages"), voice.languages(content.languages), beside=True),
    ]
    return [fact for fact in facts if fact.value]


def state(voice: Voice, one: Profile) -> str:
    """Return how a profile stands, and what staff said last."""
    how = voice(f"experts-state-{one.state.value}")
    return standing(voice, one, how, decided="experts-decided", why="experts-reason")


# ---- writing --------------------------------------------------------------------------


def draft(voice: Voice, reading: Reading[Profile, Content]) -> discord.Embed:
    """Show what was written as it would be shown, or what is not right yet."""
    written, content = reading.draft, reading.content
    if content is None:
        return not_right(voice, voice.title(written), reading.refusal)
    return voice.card(
        escaped(content.headline),
        voice.who(written, content),
        tone=Tone.WAITING,
        facts=[*said(voice, content), Fact(voice("experts-label-terms"), voice("experts-terms"))],
        next_step=voice("experts-draft-next"),
        source=voice("experts-source"),
    )


def submitted(voice: Voice) -> discord.Embed:
    """Confirm that a profile is before staff."""
    return voice.card(voice("experts-submitted"), tone=Tone.DONE, next_step=voice("experts-submitted-next"))


# ---- lists ----------------------------------------------------------------------------


def line(voice: Voice, one: Profile) -> str:
    """Return a profile in a list."""
    content = one.said
    about = cut(" ".join(content.offer.split()), LINE)
    return f"**{voice.title(one)}**\n{voice.who(one, content)}\n{escaped(about)}"


def found(voice: Voice, result: Found) -> discord.Embed:
    """Show what came of a search."""
    title, source = voice("experts-found-title"), voice("experts-source")
    if not result.profiles:
        text, advice = voice("experts-none"), voice("experts-none-next")
        return voice.card(title, text, tone=Tone.WAITING, next_step=advice, source=source)
    shown, number = result.profiles[:LISTED], len(result.profiles)
    key = "experts-found" if result.sure else "experts-found-nearest"
    head = [voice(key, number=number, shown=len(shown))]
    if result.hasty:
        head.append(voice("experts-found-hasty"))
    lines = [line(voice, one) for one in shown]
    text = "\n\n".join(["\n".join(head), *lines])
    return voice.card(title, text, next_step=voice("experts-found-next"), source=source)


# ---- what is posted and sent ----------------------------------------------------------


def before_staff(voice: Voice, one: Profile) -> discord.Embed:
    """Put a profile before staff; edited, say how it stands now."""
    embed = profile(voice, one, inside=True)
    if one.state is State.WAITING:
        embed.set_author(name=voice("experts-review-author"))
    return embed


def ended(voice: Voice, one: Profile | None) -> discord.Embed:
    """Say in place of what staff were shown that it is not so any more, without what it said."""
    how = one.state.value if one else "gone"
    return voice.card(voice("experts-ended-title"), voice("experts-ended", how=how), tone=Tone.WAITING)


def decided(voice: Voice, one: Profile) -> discord.Embed:
    """Tell its owner what staff decided."""
    published = one.state is State.PUBLISHED
    facts = because(one.decision, voice("experts-label-reason"))
    if not published:
        title, text = voice("experts-told-sent-back"), voice("experts-told-sent-back-text")
        return voice.card(title, text, tone=Tone.WAITING, facts=facts)
    wanted = "yes" if one.requests else "no"
    text = voice("experts-told-published-text", wanted=wanted)
    return voice.card(voice("experts-told-published"), text, tone=Tone.DONE, facts=facts)


def renewal(voice: Voice, _one: Profile, expires: datetime) -> discord.Embed:
    """Ask whether a profile that soon ends still holds."""
    text = voice("experts-renewal-text", expires=expires)
    return voice.card(voice("experts-renewal"), text, tone=Tone.WAITING)


def expired(voice: Voice, _one: Profile) -> discord.Embed:
    """Say that a profile has ended."""
    return voice.card(voice("experts-expired"), voice("experts-expired-text"), tone=Tone.WAITING)
