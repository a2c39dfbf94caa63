"""What those who lead and staff see: requests, decisions, settings, and what will be posted."""

from collections.abc import Sequence

import discord

from bot.client.looks import Fact, Tone
from bot.client.recurrences import described
from bot.i18n import moments
from bot.kernel.text import cut
from cogs.groups.domain import (
    Again,
    At,
    Card,
    Decision,
    Membership,
    Post,
    PostState,
    Standing,
    Verdict,
)
from cogs.groups.embeds.members import admission
from cogs.groups.embeds.voice import Voice, mention
from cogs.groups.service import Planned

SHOWN = 10
SNIPPET = 80


def request(voice: Voice, membership: Membership) -> discord.Embed:
    """Show a request: who, which group, and why."""
    return voice.card(
        voice("groups-request-title", group=voice.group(membership.group)),
        membership.motivation,
        tone=Tone.WAITING,
        facts=[
            Fact(voice("groups-label-who"), f"<@{membership.member}>", beside=True),
            Fact(voice("groups-label-asked"), voice("groups-at", at=membership.asked), beside=True),
        ],
        next_step=voice("groups-request-next"),
    )


def decided(voice: Voice, membership: Membership) -> discord.Embed:
    """Show a request with what was decided, for whoever looks at it later."""
    decision = membership.decision
    if decision is None:
        return request(voice, membership)
    accepted = decision.verdict is Verdict.ACCEPTED
    return voice.card(
        voice("groups-request-title", group=voice.group(membership.group)),
        membership.motivation,
        tone=Tone.DONE if accepted else Tone.REFUSED,
        facts=[
            Fact(voice("groups-label-who"), f"<@{membership.member}>", beside=True),
            Fact(voice("groups-label-decision"), _decision(voice, decision)),
            *_waiting(voice, membership),
        ],
    )


def settings(voice: Voice, card: Card, let_in: Sequence[Membership]) -> discord.Embed:
    """Show what is set for a group."""
    nobody = voice("groups-nobody-yet")
    waiting = [one for one in let_in if one.standing is Standing.ACCEPTED]
    return voice.card(
        voice("groups-settings-title", group=voice.group(card.settings.group)),
        voice("groups-settings-saved"),
        tone=Tone.DONE,
        facts=[
            Fact(voice("groups-label-leader"), mention(card.settings.leader, nobody), beside=True),
            Fact(voice("groups-label-rapporteur"), mention(card.settings.rapporteur, nobody), beside=True),
            Fact(voice("groups-label-admission"), admission(voice, card.admission)),
            *(fact for one in waiting for fact in _waiting(voice, one)),
        ],
        next_step=voice("groups-settings-next"),
    )


def when(voice: Voice, post: Post) -> str:
    """Return in words when a post comes."""
    match post.when:
        case At(time):
            local = moments.moment(time.instant(), time.zone, voice.reader.locale)
            return voice("groups-when-at", local=local, at=time.instant())
        case Again(rule):
            told = described(voice.translator, voice.reader.locale, rule)
            return told[:1].upper() + told[1:]
        case None:
            return voice("groups-when-now")


def planned(voice: Voice, one: Planned) -> discord.Embed:
    """Show a post that lies ahead, with its beginning."""
    return voice.card(
        voice("groups-planned-title", group=voice.group(one.post.group)),
        beginning(one.post, SNIPPET * 4),
        tone=Tone.WAITING if one.post.state is PostState.PAUSED else Tone.PLAIN,
        when=when(voice, one.post),
        facts=[Fact(voice("groups-label-next-time"), next_time(voice, one))],
        next_step=voice("groups-planned-next-recurring" if one.post.recurring else "groups-planned-next"),
    )


def plans(voice: Voice, found: Sequence[Planned]) -> discord.Embed:
    """List what will be posted."""
    facts = [Fact(in_a_line(voice, one.post), _plan(voice, one)) for one in found[:SHOWN]]
    text = None if found else voice("groups-plans-empty")
    next_step = voice("groups-plans-next") if found else None
    return voice.card(voice("groups-plans-title"), text, facts=facts, next_step=next_step)


def next_time(voice: Voice, one: Planned) -> str:
    """Return when a post comes next, or that it is paused."""
    return voice("groups-paused") if one.next is None else voice("groups-at", at=one.next)


def in_a_line(voice: Voice, post: Post) -> str:
    """Return a post as lists call it: its group and how it begins."""
    return voice("groups-planned-line", group=voice.group(post.group), text=beginning(post, SNIPPET))


def beginning(post: Post, limit: int) -> str:
    """Return how a post begins, on one line."""
    text = next(iter(post.texts.values()), "")
    return cut(" ".join(text.split()), limit)


def _plan(voice: Voice, one: Planned) -> str:
    return f"{when(voice, one.post)}\n{next_time(voice, one)}"


def _decision(voice: Voice, decision: Decision) -> str:
    who = mention(decision.by, voice("groups-somebody"))
    key = "groups-was-accepted" if decision.verdict is Verdict.ACCEPTED else "groups-was-declined"
    line = voice(key, who=who, at=decision.at)
    return f"{line}\n{decision.reason}" if decision.reason else line


def _waiting(voice: Voice, membership: Membership) -> list[Fact]:
    if membership.standing is not Standing.ACCEPTED:
        return []
    return [Fact(voice("groups-label-role"), voice("groups-role-waits", member=f"<@{membership.member}>"))]
