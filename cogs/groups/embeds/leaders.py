"""What those who lead and staff see: requests, decisions, settings, and what will be posted."""

from collections.abc import Mapping, Sequence
from datetime import datetime

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
    Standing,
    Verdict,
)
from cogs.groups.embeds.members import admission
from cogs.groups.embeds.notices import obstacle
from cogs.groups.embeds.voice import Voice, language_in, mention
from cogs.groups.service import Ahead, Attempt, Planned

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


def request_gone(voice: Voice, group: str) -> discord.Embed:
    """Stand in the place of a request whose member has had everything erased."""
    return voice.card(
        voice("groups-request-title", group=voice.group(group)), voice("groups-request-not-found")
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


def settings_saved(voice: Voice, card: Card, attempts: Sequence[Attempt]) -> discord.Embed:
    """Show what has been set for a group, and what staff must do for those who were named to get its role."""
    return voice.card(
        voice("groups-settings-title", group=voice.group(card.settings.group)),
        voice("groups-settings-saved"),
        tone=Tone.DONE,
        facts=[
            *(Fact(voice(f"groups-label-{name}"), value) for name, value in _settings(voice, card)),
            *(fact for one in attempts for fact in _waiting(voice, one.membership, _in_the_way(voice, one))),
        ],
        next_step=voice("groups-settings-next"),
    )


def settings_now(voice: Voice, card: Card) -> discord.Embed:
    """Show what is set for a group, and beside each the way to change it."""
    return voice.card(
        voice("groups-settings-title", group=voice.group(card.settings.group)),
        voice("groups-settings-now"),
        facts=[
            Fact(voice(f"groups-label-{name}"), f"{value}\n{voice(f'groups-settings-change-{name}')}")
            for name, value in _settings(voice, card)
        ],
        next_step=voice("groups-settings-next"),
    )


def _settings(voice: Voice, card: Card) -> Sequence[tuple[str, str]]:
    nobody = voice("groups-nobody-yet")
    return (
        ("leader", mention(card.settings.leader, nobody)),
        ("rapporteur", mention(card.settings.rapporteur, nobody)),
        ("admission", admission(voice, card)),
    )


def when(voice: Voice, post: Post, due: datetime | None = None) -> str:
    """Return in words when a post comes; ``due`` is when it really does, where that is promised already."""
    match post.when:
        case At(time):
            at = due or time.instant()
            local = moments.moment(at, time.zone, voice.reader.locale)
            return voice("groups-when-at", local=local, at=at)
        case Again(rule):
            told = described(voice.translator, voice.reader.locale, rule)
            return told[:1].upper() + told[1:]
        case None:
            return voice("groups-when-now")


def planned(voice: Voice, one: Planned, who: Mapping[int, int | None]) -> discord.Embed:
    """Show a post that lies ahead, with its beginning, and ``who`` of staff paused which of its messages."""
    told = next_time(voice, one)
    return voice.card(
        voice("groups-planned-title", group=voice.group(one.post.group)),
        beginning(voice, one.post, SNIPPET * 4),
        tone=Tone.WAITING if one.ahead in {Ahead.PAUSED, Ahead.HELD} else Tone.PLAIN,
        when=when(voice, one.post, one.next),
        facts=[*([Fact(voice("groups-label-next-time"), told)] if told else []), *_held(voice, one, who)],
        next_step=voice("groups-planned-next-recurring" if one.post.recurring else "groups-planned-next"),
    )


def plans(voice: Voice, found: Sequence[Planned]) -> discord.Embed:
    """List what will be posted."""
    facts = [Fact(in_a_line(voice, one.post), _plan(voice, one)) for one in found[:SHOWN]]
    text = None if found else voice("groups-plans-empty")
    next_step = voice("groups-plans-next") if found else None
    return voice.card(voice("groups-plans-title"), text, facts=facts, next_step=next_step)


def next_time(voice: Voice, one: Planned) -> str:
    """Return when a series comes next, and for any post what staff have made of that."""
    lines = [voice("groups-at", at=one.next)] if one.post.recurring and one.next else []
    if one.originally is not None:
        usual = one.originally
        local = moments.moment(usual.instant(), usual.zone, voice.reader.locale)
        lines.append(voice("groups-originally", local=local))
    if one.ahead is not Ahead.NOTHING:
        lines.append(voice(f"groups-ahead-{one.ahead}"))
    return "\n".join(lines)


def in_a_line(voice: Voice, post: Post) -> str:
    """Return a post as lists call it: its group and how it begins."""
    words = beginning(voice, post, SNIPPET)
    return voice("groups-planned-line", group=voice.group(post.group), text=words)


def beginning(voice: Voice, post: Post, limit: int) -> str:
    """Return how a post begins, on one line: in the reader's language, else after the name of its own."""
    language = voice.reader.locale if voice.reader.locale in post.texts else next(iter(post.texts), None)
    if language is None:
        return ""
    text = cut(" ".join(post.texts[language].split()), limit)
    if language == voice.reader.locale:
        return text
    return voice("groups-in-language", language=language_in(language, voice.reader.locale), text=text)


def _held(voice: Voice, one: Planned, who: Mapping[int, int | None]) -> list[Fact]:
    lines = [
        voice("groups-held", at=held.due, who=f"<@{actor}>")
        if (actor := who.get(held.message))
        else voice("groups-held-by-somebody", at=held.due)
        for held in one.held[:SHOWN]
    ]
    return [Fact(voice("groups-label-held"), "\n".join(lines))] if lines else []


def _plan(voice: Voice, one: Planned) -> str:
    return "\n".join(filter(None, (when(voice, one.post, one.next), next_time(voice, one))))


def _decision(voice: Voice, decision: Decision) -> str:
    who = mention(decision.by, voice("groups-somebody"))
    key = "groups-was-accepted" if decision.verdict is Verdict.ACCEPTED else "groups-was-declined"
    line = voice(key, who=who, at=decision.at)
    return f"{line}\n{decision.reason}" if decision.reason else line


def _waiting(voice: Voice, membership: Membership, why: str = "") -> list[Fact]:
    if membership.standing is not Standing.ACCEPTED:
        return []
    told = voice("groups-role-waits", member=f"<@{membership.member}>")
    return [Fact(voice("groups-label-role"), f"{told}\n{why}" if why else told)]


def _in_the_way(voice: Voice, attempt: Attempt) -> str:
    if attempt.refused is None:
        return ""
    return obstacle(voice, attempt.membership.group, attempt.refused.why, attempt.role)
