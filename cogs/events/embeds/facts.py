"""The facts of an event as they stand on every card that shows it."""

from bot.client.looks import Fact
from bot.client.recurrences import described
from bot.kernel.recurrence import Recurrence
from cogs.events.domain import Attendance, Audience, Card, Event, Mode, Phase, Standing
from cogs.events.embeds.voice import Voice


def seats(voice: Voice, event: Event) -> str:
    """Return how many seats there are, for each way to take part."""
    return "\n".join(_in_mode(voice, event, mode, _seats(voice, event, mode)) for mode in event.modes)


def _seats(voice: Voice, event: Event, mode: Mode) -> str:
    limit = event.seats_in(mode)
    return voice("events-seats-unlimited") if limit is None else voice("events-seats", seats=limit)


def taken(voice: Voice, card: Card) -> str:
    """Return how many seats are taken at this moment, and how many people wait, for each way to take part."""
    modes = card.event.modes
    return "\n".join(_in_mode(voice, card.event, mode, _taken(voice, card, mode)) for mode in modes)


def _taken(voice: Voice, card: Card, mode: Mode) -> str:
    room, limit = card.room_in(mode), card.event.seats_in(mode)
    if limit is None:
        return voice("events-seats-taken-unlimited", seated=room.taken)
    if room.taken < limit:
        return voice("events-seats-free", free=limit - room.taken, seats=limit)
    return voice("events-seats-full", seats=limit, waiting=room.waiting)


def _in_mode(voice: Voice, event: Event, mode: Mode, text: str) -> str:
    return text if len(event.modes) == 1 else voice("events-in-mode", mode=voice.mode(mode), text=text)


def promised(voice: Voice, event: Event) -> list[Fact]:
    """Return how and until when one can register, for whom it is, in which languages."""
    terms, facts = event.terms, []
    if event.opens_at is not None:
        facts.append(Fact(voice("events-label-opens"), voice("events-opens", opens=event.opens_at)))
    facts.append(Fact(voice("events-label-closes"), voice("events-closes", closes=event.closes_at)))
    if event.plan.group is not None:
        facts.append(Fact(voice("events-label-group"), voice.group(event.plan.group)))
    if terms.attendance in {Attendance.ON_SITE, Attendance.ONLINE}:
        facts.append(Fact(voice("events-label-attendance"), voice.mode(event.modes[0])))
    if terms.languages:
        facts.append(Fact(voice("events-label-languages"), voice.languages(terms.languages)))
    if terms.moderated:
        facts.append(Fact(voice("events-label-registration"), voice("events-moderated")))
    return [*facts, *_audience(voice, event)]


def _audience(voice: Voice, event: Event) -> list[Fact]:
    match event.terms.audience:
        case Audience.GROUP if event.plan.group is not None:
            whom = voice("events-for-group", group=voice.group(event.plan.group))
        case Audience.ROLE:
            whom = voice("events-for-role", role=f"<@&{event.terms.role}>")
        case _:
            return []
    return [Fact(voice("events-label-audience"), whom)]


def comes_back(voice: Voice, recurrence: Recurrence | None) -> list[Fact]:
    """Return when else there is an event like this one, if it comes back."""
    if recurrence is None:
        return []
    rule = described(voice.translator, voice.reader.locale, recurrence)
    return [Fact(voice("events-label-repeats"), rule)]


def taking_part(voice: Voice, event: Event, mode: Mode) -> list[Fact]:
    """Return how somebody takes part, where one could in several ways."""
    if len(event.modes) == 1:
        return []
    return [Fact(voice("events-label-attendance"), voice.mode(mode))]


def standing(voice: Voice, card: Card) -> str | None:
    """Return what the member holds, if anything."""
    mine = card.mine
    if mine is None:
        return voice("events-mine-declined") if card.declined else None
    match mine.standing:
        case Standing.APPLIED:
            text = voice("events-mine-applied")
        case Standing.OFFERED if mine.offer is not None:
            text = voice("events-mine-offered", until=mine.offer.until)
        case Standing.WAITING:
            text = voice("events-mine-waiting", position=card.position or 0)
        case _:
            text = voice("events-mine-seated")
    return _in_mode(voice, card.event, mine.mode, text)


def state(voice: Voice, card: Card) -> str | None:
    """Return what must be known before anything else: that it is off, over, or closed."""
    return state_in(voice, card.event, card.phase)


def state_in(voice: Voice, event: Event, at: Phase) -> str | None:
    """Return what must be known of an event in that phase before anything else."""
    match at:
        case Phase.CANCELLED:
            return voice("events-state-cancelled")
        case Phase.OVER:
            return voice("events-state-over")
        case Phase.CLOSED:
            return voice("events-state-closed")
        case Phase.SOON:
            return voice("events-state-soon", opens=event.opens_at or event.closes_at)
        case Phase.OPEN | Phase.DRAFT:
            return None
