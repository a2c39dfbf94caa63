"""An event that is published by itself, in words for staff: when, by whom, and what it posts then."""

from typing import Final

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.client.voice import Voice
from bot.delivery.notices import kind_in_words
from bot.kernel.text import cut
from cogs.deliveries.domain import Foreseen, Publishing

LABEL: Final = "deliveries-kind-publication"

TITLE: Final = 120
"""So much of a title is told where others stand beside it."""


def kind(voice: Voice, one: Publishing, *, named: bool = True, marked_up: bool = True) -> str:
    """Return what staff call it; ``named``: with the event's title; ``marked_up``: where Discord shows markup."""
    title = cut(one.title, TITLE)
    about = (escaped(title) if marked_up else title) if named else None
    return kind_in_words(voice.translator, voice.reader.locale, {"kind": "", "label": LABEL, "about": about})


def standing(voice: Voice, one: Publishing) -> str:
    """Return how it stands: that it goes by itself, or what is in its way as things stand."""
    if one.blocked is not None:
        return voice("deliveries-publication-blocked", why=one.blocked)
    said = voice("deliveries-publication-standing", due=one.due, count=len(one.posts))
    return said if one.approved else f"{said}\n{voice('events-publication-if-reviewed')}"


def where(voice: Voice, one: Publishing) -> str:
    """Return the channel in which it is announced."""
    return voice("deliveries-publication-nowhere") if one.channel is None else f"<#{one.channel}>"


def card(voice: Voice, one: Publishing) -> discord.Embed:
    """Return it with what it posts, who planned it, and what to do."""
    facts = [Fact(voice("deliveries-standing-label"), standing(voice, one))]
    if one.posts:
        posts = "\n".join(_post(voice, post) for post in one.posts)
        facts.append(Fact(voice("deliveries-publication-posts-label"), posts))
    facts.append(Fact(voice("deliveries-publication-by-label"), _who(voice, one)))
    name = kind(voice, one)
    return voice.card(
        name[:1].upper() + name[1:],
        tone=Tone.PLAIN if one.blocked is None and one.approved else Tone.WAITING,
        when=voice("deliveries-at", due=one.due),
        where=where(voice, one),
        facts=facts,
        next_step=voice("deliveries-publication-next"),
    )


def _post(voice: Voice, post: Foreseen) -> str:
    described = {"kind": post.kind, "label": post.label, "about": None}
    named = kind_in_words(voice.translator, voice.reader.locale, described)
    return voice("deliveries-publication-post", kind=named[:1].upper() + named[1:], due=post.due)


def _who(voice: Voice, one: Publishing) -> str:
    return f"<@{one.by}>" if one.by else voice("deliveries-deed-by-nobody")
