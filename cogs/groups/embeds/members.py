"""What members see of groups: one, all of them, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.client.looks import Fact, Tone
from bot.i18n import moments
from bot.kernel.suppression import LEAST
from bot.kernel.text import cut
from cogs.events.domain import Event
from cogs.groups.domain import Admission, Card, Membership, Standing
from cogs.groups.embeds.voice import Voice, mention
from cogs.groups.service import Changed

SHOWN = 20
"""So many groups stand on one card; more are found by name."""

TITLE_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that is known of a group when it is shown."""

    card: Card
    channel: int | None
    next_event: Event | None
    countries: tuple[str, ...]
    """The names, in the reader's language, of countries from which enough members are."""


def show(voice: Voice, shown: Shown) -> discord.Embed:
    """Show a group: who leads it, what comes next, who is in it, and where the reader stands."""
    card, slug = shown.card, shown.card.settings.group
    nobody = voice("groups-nobody-yet")
    facts = [
        *_archived(voice, card),
        Fact(voice("groups-label-leader"), mention(card.settings.leader, nobody), beside=True),
        Fact(voice("groups-label-rapporteur"), mention(card.settings.rapporteur, nobody), beside=True),
        Fact(voice("groups-label-next-event"), _event(voice, shown.next_event)),
        Fact(voice("groups-label-members"), _members(voice, shown)),
        Fact(voice("groups-label-admission"), admission(voice, card)),
        Fact(voice("groups-label-mine"), standing(voice, card.mine)),
    ]
    return voice.card(
        voice.group(slug),
        voice(voice.official(slug)),
        where=f"<#{shown.channel}>" if shown.channel else None,
        facts=facts,
        next_step=voice("groups-show-next"),
    )


def listing(voice: Voice, cards: Sequence[Card], left_out: int) -> discord.Embed:
    """List the groups with how many are in each and where the reader stands; tell what no picker can show."""
    facts = [Fact(voice.group(card.settings.group), _line(voice, card)) for card in cards[:SHOWN]]
    next_step = voice("groups-list-too-many", more=left_out) if left_out else voice("groups-list-next")
    text = voice("groups-list-intro") if cards else voice("groups-list-empty")
    return voice.card(voice("groups-list-title"), text, facts=facts, next_step=next_step if cards else None)


def joined(voice: Voice, changed: Changed, channel: int | None) -> discord.Embed:
    """Tell a member what their wish to join has come to."""
    membership = changed.membership
    title, where = voice.group(membership.group), f"<#{channel}>" if channel else None
    match membership.standing:
        case Standing.MEMBER:
            text = voice("groups-joined" if changed.new else "groups-joined-already")
            next_step = voice(voice.official(membership.group))
            return voice.card(title, text, tone=Tone.DONE, where=where, next_step=next_step)
        case Standing.REQUESTED:
            text = voice(
                "groups-requested" if changed.new else "groups-requested-already", at=membership.asked
            )
            next_step = voice("groups-requested-next")
            return voice.card(title, text, tone=Tone.WAITING, next_step=next_step)
        case _:
            # Accepted; or gone again while Discord was asked, which the next press sorts out.
            return voice.card(title, voice("groups-joined-soon"), tone=Tone.WAITING, where=where)


def left(voice: Voice, changed: Changed, before: Standing) -> discord.Embed:
    """Tell a member that they are out, or will be as soon as Discord answers."""
    membership = changed.membership
    title = voice.group(membership.group)
    if before is Standing.REQUESTED:
        return voice.card(title, voice("groups-request-taken-back"), tone=Tone.DONE)
    if membership.standing is Standing.LEAVING:
        return voice.card(title, voice("groups-left-soon"), tone=Tone.WAITING)
    return voice.card(title, voice("groups-left"), tone=Tone.DONE, next_step=voice("groups-left-next"))


def admission(voice: Voice, card: Card) -> str:
    """Return in words how one gets in, and who decides where somebody does."""
    if card.admission is Admission.OPEN:
        return voice("groups-admission-open")
    return voice("groups-admission-request", decides=decides(led=card.settings.led))


def decides(*, led: bool) -> str:
    """Return which words name those who decide: a group without a leader has the secretariat."""
    return "leader" if led else "secretariat"


def standing(voice: Voice, mine: Membership | None) -> str:
    """Return in words where the reader stands."""
    return voice("groups-standing-none") if mine is None else voice(f"groups-standing-{mine.standing}")


def _archived(voice: Voice, card: Card) -> list[Fact]:
    since = card.settings.archived
    return [Fact(voice("groups-label-state"), voice("groups-archived-since", since=since))] if since else []


def _line(voice: Voice, card: Card) -> str:
    if card.settings.archived is not None:
        return voice("groups-archived-since", since=card.settings.archived)
    return voice(
        "groups-line",
        members=card.census.members,
        admission=admission(voice, card),
        mine=standing(voice, card.mine),
    )


def _event(voice: Voice, event: Event | None) -> str:
    if event is None:
        return voice("groups-no-event")
    local = moments.moment(event.starts_at, voice.reader.zone, voice.reader.locale)
    title = discord.utils.escape_markdown(cut(event.title, TITLE_SHOWN)).replace("<", r"\<")
    return voice("groups-event", title=title, local=local, starts=event.starts_at)


def _members(voice: Voice, shown: Shown) -> str:
    total = voice("groups-members", members=shown.card.census.members)
    if not shown.countries:
        return total
    named = ", ".join(sorted(shown.countries))
    return f"{total}\n{voice('groups-countries', countries=named, least=LEAST)}"
