"""Requests for support as cards, and the messages about them."""

from collections.abc import Sequence
from typing import Final

import discord

from bot.client.looks import Fact, Tone, escaped
from bot.i18n import moments
from bot.kernel.text import cut
from bot.reviewing.domain.facts import reason, who
from bot.reviewing.embeds import not_right
from bot.reviewing.service.writing import Reading
from cogs.experts.domain import (
    Ask,
    Match,
    Need,
    Offer,
    Profile,
    Side,
    Stage,
)
from cogs.experts.embeds.profiles import LISTED, line, said
from cogs.experts.embeds.voices import Voice
from cogs.experts.service import Desk, Put

WORDS_SHOWN: Final = 3

TONES: Final = {
    Stage.REFUSED: Tone.REFUSED,
    Stage.MATCHED: Tone.DONE,
    Stage.OFFERED: Tone.PLAIN,
}


def title_of(voice: Voice, need: Need) -> str:
    """Return what a request is called."""
    return escaped(" ".join(need.ask.title.split())) or voice("experts-need-untitled")


def asks(voice: Voice, ask: Ask) -> list[Fact]:
    """Return what a request asks for, but for its title and words."""
    facts = [
        Fact(voice("experts-label-topics"), voice.topic_names(ask.topics), beside=True),
        Fact(voice("experts-label-languages"), voice.languages(ask.languages), beside=True),
    ]
    return [fact for fact in facts if fact.value]


# ---- its author -----------------------------------------------------------------------


def need_draft(voice: Voice, reading: Reading[Need, Ask]) -> discord.Embed:
    """Show what was written as staff would read it, or what is not right yet."""
    ask, title = reading.content, title_of(voice, reading.draft)
    if ask is None:
        return not_right(voice, title, reading.refusal)
    return voice.card(
        escaped(ask.title),
        escaped(ask.text),
        tone=Tone.WAITING,
        facts=asks(voice, ask),
        next_step=voice("experts-need-draft-next"),
        source=voice("experts-need-source"),
    )


def need_submitted(voice: Voice, need: Need) -> discord.Embed:
    """Confirm that a request is before staff."""
    title = voice("experts-need-submitted", title=title_of(voice, need))
    return voice.card(title, tone=Tone.DONE, next_step=voice("experts-need-submitted-next"))


def own_need(voice: Voice, need: Need) -> discord.Embed:
    """Show a member their request, with how it stands."""
    facts = [*asks(voice, need.ask), Fact(voice("experts-label-state"), stage(voice, need))]
    text = escaped(need.ask.text)
    return voice.card(title_of(voice, need), text, tone=tone_of(need), facts=facts)


def mine(voice: Voice, needs: Sequence[Need], put: Sequence[Desk]) -> discord.Embed:
    """Show a member their requests, and those that wait for them as an expert."""
    title = voice("experts-mine-title")
    lines = [f"- **{title_of(voice, one)}** · {stage(voice, one)}" for one in needs]
    facts = []
    if put:
        waiting = [
            f"- **{title_of(voice, one.need)}** · {standing(voice, offer)}"
            for one in put
            for offer in one.offers
        ]
        facts.append(Fact(voice("experts-label-put"), "\n".join(waiting)))
    key = "experts-mine-next" if needs or put else "experts-mine-next-none"
    text = "\n".join(lines) or voice("experts-mine-none")
    return voice.card(title, text, facts=facts, next_step=voice(key))


def stage(voice: Voice, need: Need) -> str:
    """Return how a request stands, and what staff said of it."""
    said_ = voice(f"experts-stage-{need.stage.value}")
    why = reason(need.decision)
    if why and need.stage is Stage.REFUSED:
        said_ = f"{said_} {voice('experts-reason', reason=escaped(why))}"
    return said_


def standing(voice: Voice, offer: Offer) -> str:
    """Return how it stands between a request and an expert."""
    return voice("experts-standing", standing=offer.standing.value, until=offer.until)


def tone_of(need: Need) -> Tone:
    """Return the tone of a request as it stands."""
    return TONES.get(need.stage, Tone.WAITING)


# ---- staff ----------------------------------------------------------------------------


def need_before_staff(voice: Voice, desk: Desk) -> discord.Embed:
    """Put a request before staff; edited, say how it stands now."""
    need = desk.need
    facts = [
        *asks(voice, need.ask),
        Fact(voice("experts-label-author"), f"<@{need.member}>", beside=True),
        Fact(voice("experts-label-fitting"), voice("experts-fitting", number=desk.fitting)),
    ]
    if desk.offers:
        put = [f"- <@{one.expert}> · {standing(voice, one)}" for one in desk.offers]
        facts.append(Fact(voice("experts-label-asked"), "\n".join(put)))
    facts.append(Fact(voice("experts-label-state"), decided_stage(voice, need)))
    embed = voice.card(title_of(voice, need), escaped(need.ask.text), tone=tone_of(need), facts=facts)
    if need.stage is Stage.WAITING:
        embed.set_author(name=voice("experts-need-author"))
    return embed


def decided_stage(voice: Voice, need: Need) -> str:
    """Return how a request stands, and who of staff said so last."""
    lines = [stage(voice, need)]
    if need.decision is not None:
        lines.append(voice("experts-decided", at=need.decision.at, who=who(need.decision)))
    return "\n".join(lines)


def review(voice: Voice, waiting: Sequence[Profile], needs: Sequence[Need]) -> discord.Embed:
    """Show staff which profiles wait for them, and which requests they have before them."""
    text = [voice("experts-review", number=len(waiting)), *(line(voice, one) for one in waiting[:LISTED])]
    asked = [f"- {_numbered(voice, one)}" for one in needs[:LISTED]]
    facts = [Fact(voice("experts-label-needs"), "\n".join(asked))] if asked else []
    return voice.card(voice("experts-review-title"), "\n\n".join(text), facts=facts)


def _numbered(voice: Voice, one: Need) -> str:
    """Return a request with its number, by which what staff are told in their channel names it."""
    state = voice(f"experts-stage-{one.stage.value}")
    return voice("experts-review-need", title=title_of(voice, one), number=str(one.id), stage=state)


def need_ended(voice: Voice) -> discord.Embed:
    """Say in place of a request that it is not there any more, without what it said."""
    return voice.card(voice("experts-need-ended-title"), voice("experts-need-ended"), tone=Tone.WAITING)


def need_unmet(voice: Voice, need: Need) -> discord.Embed:
    """Tell staff that nobody is left to be asked; nothing of the words of its author."""
    text = voice("experts-unmet-text", number=str(need.id))
    return voice.card(voice("experts-unmet"), text, tone=Tone.WAITING)


# ---- messages -------------------------------------------------------------------------


def told(voice: Voice, need: Need) -> discord.Embed:
    """Tell its author what became of a request."""
    title = voice("experts-told", title=title_of(voice, need), stage=need.stage.value)
    facts = []
    if need.stage is Stage.OFFERED:
        facts = [Fact(voice("experts-label-words"), escaped(need.ask.text)), *asks(voice, need.ask)]
    elif need.stage is Stage.REFUSED and need.decision and need.decision.reason:
        facts = [Fact(voice("experts-label-why"), escaped(need.decision.reason))]
    text = voice("experts-told-text", stage=need.stage.value)
    return voice.card(title, text, tone=tone_of(need), facts=facts)


def asked(voice: Voice, put: Put, match: Match | None) -> discord.Embed:
    """Put a request to an expert; who asks they learn once they are introduced."""
    need, facts = put.need, asks(voice, put.need.ask)
    if match is not None:
        facts.append(Fact(voice("experts-label-why-you"), because(voice, match)))
    facts.append(Fact(voice("experts-label-state"), standing(voice, put.offer)))
    return voice.card(
        voice("experts-asked", title=title_of(voice, need)),
        escaped(need.ask.text),
        tone=Tone.WAITING,
        facts=facts,
        next_step=voice("experts-asked-next"),
    )


def because(voice: Voice, match: Match) -> str:
    """Return in one line why a request fits an expert."""
    spoken = ", ".join(match.words[:WORDS_SHOWN]) or "none"
    return voice(
        "experts-because",
        topics=voice.topic_names(match.topics) or "none",
        languages=voice.languages(match.languages),
        words=spoken,
    )


def asked_over(voice: Voice, put: Put | None) -> discord.Embed:
    """Say in place of a request that it does not wait for the expert any more."""
    how = put.offer.standing.value if put else "over"
    return voice.card(voice("experts-need-ended-title"), voice("experts-asked-over", how=how))


def ready(voice: Voice, need: Need, profile: Profile) -> discord.Embed:
    """Tell the author of a request that an expert would help, and which."""
    return voice.card(
        voice("experts-ready", title=title_of(voice, need)),
        f"**{voice.title(profile)}**\n{voice.who(profile, profile.said)}",
        tone=Tone.WAITING,
        facts=said(voice, profile.said),
        next_step=voice("experts-ready-next"),
        source=voice("experts-source"),
    )


def ready_over(voice: Voice, put: Put | None) -> discord.Embed:
    """Say in place of an expert who was ready how that ended."""
    how = put.offer.standing.value if put else "gone"
    return voice.card(voice("experts-ready-over-title"), voice("experts-ready-over", how=how))


def gone(voice: Voice, need: Need) -> discord.Embed:
    """Tell the author of a request that an expert who was ready is not any more."""
    title = voice("experts-lost", title=title_of(voice, need))
    return voice.card(title, voice("experts-lost-text"), tone=Tone.WAITING)


def passed(voice: Voice, need: Need) -> discord.Embed:
    """Tell an expert who was ready that it ended without them."""
    title = voice("experts-passed", title=title_of(voice, need))
    return voice.card(title, voice("experts-passed-text"), tone=Tone.WAITING)


def introduced(voice: Voice, need: Need, other: int, side: Side) -> discord.Embed:
    """Tell one of two who the other is."""
    text = voice("experts-introduced-text", who=f"<@{other}>", side=side.value)
    facts = [Fact(voice("experts-label-words"), escaped(cut(need.ask.text, 400)))]
    return voice.card(
        voice("experts-introduced", title=title_of(voice, need)),
        text,
        tone=Tone.DONE,
        facts=facts,
        next_step=voice("experts-introduced-next"),
    )


def outcome(voice: Voice, need: Need) -> discord.Embed:
    """Ask what came of an introduction."""
    when = moments.day(need.matched.date(), voice.reader.locale) if need.matched else ""
    title = voice("experts-outcome", title=title_of(voice, need))
    return voice.card(title, voice("experts-outcome-text", day=when))
