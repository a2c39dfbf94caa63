"""What stands between a draft and its readers, in words for staff."""

from datetime import datetime
from typing import Final

import discord

from bot.client.looks import Fact, Tone
from bot.i18n import moments
from cogs.events.domain import Event, Eyes, Judgement, Publication, Readiness, Review
from cogs.events.embeds.voice import Voice, escaped

_NEXT: Final = {
    Eyes.UNWANTED: "events-preview-next",
    Eyes.MISSING: "events-preview-next-missing",
    Eyes.RETURNED: "events-preview-next-returned",
    Eyes.ASKED: "events-preview-next-asked",
    Eyes.APPROVED: "events-preview-next-approved",
}


def next_step(voice: Voice, readiness: Readiness) -> str:
    """Return what is to be done before the event is public."""
    planned = readiness.publication is not None and readiness.eyes.may_publish
    return voice("events-preview-next-planned" if planned else _NEXT[readiness.eyes])


def facts(voice: Voice, readiness: Readiness) -> list[Fact]:
    """Return how far a draft is from its readers."""
    found = []
    if readiness.publication is not None:
        found.append(Fact(voice("events-label-publication"), planned(voice, readiness)))
    if readiness.eyes is not Eyes.UNWANTED:
        found.append(Fact(voice("events-label-review"), seen(voice, readiness)))
    return found


def planned(voice: Voice, readiness: Readiness) -> str:
    """Return when a draft is published by itself, by the clocks it was planned by, and on what condition."""
    publication = readiness.publication
    if publication is None:
        return ""
    text = voice("events-when", local=_local(voice, publication), starts=publication.due)
    return text if readiness.eyes.may_publish else f"{text}\n{voice('events-publication-if-reviewed')}"


def _local(voice: Voice, publication: Publication) -> str:
    return moments.moment(publication.due, publication.at.zone, voice.reader.locale)


def seen(voice: Voice, readiness: Readiness) -> str:
    """Return whether somebody else has seen a draft as it stands, and what was last said of it."""
    review, lines = readiness.review, []
    if readiness.eyes is Eyes.MISSING:
        lines.append(voice("events-eyes-missing"))
    if review is not None and (readiness.eyes is not Eyes.MISSING or review.judgement is Judgement.RETURNED):
        lines += _last_word(voice, review)
    return "\n".join(lines)


def _last_word(voice: Voice, review: Review) -> list[str]:
    if review.judgement is None or review.judged is None:
        return [voice("events-eyes-asked", who=_who(review.asked_by), at=review.asked)]
    who = _who(review.judged_by)
    said = voice("events-eyes-judged", judgement=review.judgement.value, who=who, at=review.judged)
    return [said, f"> {escaped(review.comment)}".replace("\n", "\n> ")] if review.comment else [said]


def asked_line(voice: Voice, event: Event, review: Review) -> str:
    """Return the sentence that asks staff for a second pair of eyes."""
    return voice("events-review-asked", title=escaped(event.title), who=_who(review.asked_by))


def judged(voice: Voice, event: Event, review: Review) -> discord.Embed:
    """Tell whoever asked what the second person says."""
    approved = review.judgement is Judgement.APPROVED
    return voice.card(
        event.title,
        "\n".join(_last_word(voice, review)),
        tone=Tone.DONE if approved else Tone.WAITING,
        when=voice.when(event),
        next_step=voice("events-preview-next-approved" if approved else "events-preview-next-returned"),
    )


def judged_line(voice: Voice, event: Event, review: Review) -> str:
    """Return the sentence that phones show to whoever asked."""
    judgement = (review.judgement or Judgement.RETURNED).value
    return voice(
        "events-reviewed", title=escaped(event.title), judgement=judgement, who=_who(review.asked_by)
    )


def ended(voice: Voice, event: Event, *, published: bool) -> discord.Embed:
    """Stand in the place of a request for a second pair of eyes that nobody need answer any more."""
    text = voice("events-review-published" if published else "events-review-superseded")
    return voice.card(event.title, text, when=voice.when(event))


def held_back(voice: Voice, event: Event, why: str) -> discord.Embed:
    """Tell staff that a draft was not published at its time, and what to do."""
    return voice.card(
        event.title,
        voice("events-held-back", why=why),
        tone=Tone.REFUSED,
        when=voice.when(event),
        next_step=voice("events-held-back-next", why=why),
    )


def went_out(voice: Voice, event: Event, planned: datetime) -> discord.Embed:
    """Tell the organiser that their event was published, for when that was planned, and what they can do now."""
    local = moments.moment(planned, voice.reader.zone, voice.reader.locale)
    return voice.card(
        event.title,
        voice("events-went-out", local=local, channel=f"<#{event.channel}>"),
        tone=Tone.DONE,
        when=voice.when(event),
        next_step=voice("events-went-out-next"),
    )


def _who(member: int | None) -> str:
    return "none" if member is None else f"<@{member}>"
