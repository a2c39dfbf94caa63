"""Events on pages: their facts in the reader's words, how they stand, and the form of registration."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from babel import Locale

from bot.community.regions import country_name
from bot.kernel.addresses import LONGEST
from bot.kernel.errors import DomainError
from bot.web.shell import Visit
from cogs.events.domain import (
    ALIVE,
    NOTICE,
    Ask,
    Card,
    Event,
    Field,
    Mode,
    Phase,
    Sort,
    Standing,
    answer_in_words,
    fields,
    without_links,
)
from cogs.guests.domain import NAME_LIMIT, SignUp
from cogs.guests.service import Typed, as_typed

COUNTRY: Final = 2
"""So many letters at the head of a region's code name its country."""

HINTS: Final = frozenset({"region", "function"})
"""Fields whose hint is as true for a guest as for a member."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form, as a page shows it."""

    name: str
    label: str
    value: str
    kind: str = "text"
    """``text``, ``email`` or ``choice``."""
    limit: int = 0
    hint: str | None = None
    wrong: str | None = None
    options: Sequence[tuple[str, str]] = ()
    autocomplete: str | None = None


def when(visit: Visit, event: Event) -> str:
    """Return when an event is, by the clocks of the visit."""
    return visit.span(event.starts_at, event.ends_at if event.plan.ends else None)


def for_all(visit: Visit, event: Event) -> Event:
    """Return an event as anybody may read of it: the link to a meeting is for those who come."""
    return without_links(event, visit.text("guests-place-link"))


def own(visit: Visit, card: Card) -> Card:
    """Return an event as its guest may read of it: all of it with a seat."""
    seated = card.mine is not None and card.mine.standing is Standing.SEATED
    return card if seated else replace(card, event=for_all(visit, card.event))


def facts(visit: Visit, card: Card) -> list[tuple[str, str]]:
    """Return what to know of an event, each with its label."""
    event = for_all(visit, card.event)
    known = [(visit.text("client-label-when"), when(visit, event))]
    if event.plan.place:
        known.append((visit.text("client-label-where"), event.plan.place))
    if card.phase not in ALIVE:
        return known
    known.append((visit.text("events-label-seats"), seats(visit, card)))
    known.append((visit.text("events-label-closes"), visit.moment(event.closes_at)))
    if event.terms.languages:
        names = Locale.parse(visit.locale).languages
        known.append(
            (
                visit.text("events-label-languages"),
                ", ".join(names.get(code, code) for code in event.terms.languages),
            )
        )
    if event.terms.moderated:
        known.append((visit.text("events-label-registration"), visit.text("events-moderated")))
    return known


def seats(visit: Visit, card: Card) -> str:
    """Return how full an event is, for each way to take part."""
    modes = card.event.modes
    each = [(mode, _taken(visit, card, mode)) for mode in modes]
    if len(modes) == 1:
        return each[0][1]
    return "\n".join(
        visit.text("events-in-mode", mode=mode_in_words(visit, mode), text=text) for mode, text in each
    )


def _taken(visit: Visit, card: Card, mode: Mode) -> str:
    room, limit = card.room_in(mode), card.event.seats_in(mode)
    if limit is None:
        return visit.text("events-seats-taken-unlimited", seated=room.taken)
    if room.taken < limit:
        return visit.text("events-seats-free", free=limit - room.taken, seats=limit)
    return visit.text("events-seats-full", seats=limit, waiting=room.waiting)


def mode_in_words(visit: Visit, mode: Mode) -> str:
    """Return what a way to take part is called."""
    return visit.text(f"events-mode-{mode}")


def state(visit: Visit, event: Event, at: Phase, *, invited: bool = False) -> str | None:
    """Return what must be known before anything else: that it is off, over, or, for who is not ``invited``, not open."""
    if invited and at in ALIVE:
        return None
    match at:
        case Phase.CANCELLED:
            return visit.text("events-state-cancelled")
        case Phase.OVER:
            return visit.text("events-state-over")
        case Phase.CLOSED:
            return visit.text("events-state-closed")
        case Phase.SOON:
            return visit.text("guests-state-soon", opens=event.opens_at or event.closes_at)
        case Phase.OPEN | Phase.DRAFT:
            return None


def standing(visit: Visit, card: Card) -> str:
    """Return what a guest holds."""
    mine = card.mine
    if mine is None:
        return visit.text("guests-mine-declined" if card.declined else "guests-mine-none")
    match mine.standing:
        case Standing.APPLIED:
            return visit.text("events-mine-applied")
        case Standing.OFFERED:
            until = mine.offer.until if mine.offer else card.event.ends_at
            return visit.text("guests-mine-offered", until=until)
        case Standing.WAITING:
            return visit.text("events-mine-waiting", position=card.position or 1)
        case _:
            return visit.text("events-mine-seated")


def form(visit: Visit, event: Event, typed: Typed, faults: Mapping[str, DomainError]) -> list[Line]:
    """Return the lines of the form of registration, with what was typed and what is wrong with it."""
    wrong = {name: visit.refusal(fault) for name, fault in faults.items()}
    return [
        Line(
            "name",
            visit.text("guests-field-name"),
            typed.name,
            limit=NAME_LIMIT,
            hint=visit.text("guests-hint-name"),
            wrong=wrong.get("name"),
            autocomplete="name",
        ),
        Line(
            "address",
            visit.text("guests-field-address"),
            typed.address,
            kind="email",
            limit=LONGEST,
            hint=visit.text("guests-hint-address"),
            wrong=wrong.get("address"),
            autocomplete="email",
        ),
        *(_asked(visit, asked, typed, wrong) for asked in fields(event.terms.form, event.modes)),
    ]


def said(visit: Visit, event: Event, typed: SignUp) -> list[tuple[str, str]]:
    """Return what was typed beside name and address: what was asked, and the answer.

    Whoever confirms it may not have typed it, and agrees to all of it by that.
    """
    answered = as_typed(typed, "")
    if typed.asked not in {None, event.terms.form.mark}:
        answered = answered.to_ask_again
    lines = form(visit, event, replace(answered, name=""), {})
    return [(line.label, _answer(visit, line)) for line in lines if line.value]


def notice(visit: Visit, typed: SignUp) -> str | None:
    """Return what it means to stand on the list of participants, if it was asked whether one wants to."""
    version = typed.answers.get("notice")
    return visit.text("guests-hint-listing", notice=version) if version else None


def _answer(visit: Visit, line: Line) -> str:
    if line.name == Ask.REGION:
        named = country_name(line.value[:COUNTRY], visit.locale)
        return f"{named} ({line.value})" if line.value[COUNTRY:] else named
    return dict(line.options).get(line.value, line.value)


def _asked(visit: Visit, asked: Field, typed: Typed, wrong: Mapping[str, str]) -> Line:
    return Line(
        asked.name,
        asked.question.label if asked.question else visit.text(f"events-field-{asked.name}"),
        typed.answers.get(asked.name, ""),
        kind="text" if asked.sort is Sort.TEXT else "choice",
        limit=asked.limit,
        hint=_hint(visit, asked),
        wrong=wrong.get(asked.name),
        options=[(value, _option(visit, asked, value)) for value in asked.options],
    )


def _hint(visit: Visit, asked: Field) -> str | None:
    if asked.name == Ask.LISTING:
        return visit.text("guests-hint-listing", notice=NOTICE)
    return visit.text(f"events-hint-{asked.name}") if asked.name in HINTS else None


def _option(visit: Visit, asked: Field, value: str) -> str:
    if asked.name == "mode":
        return mode_in_words(visit, Mode(value))
    if asked.question is not None and asked.sort is Sort.CHOICE:
        return answer_in_words(asked.question, value)
    return visit.text(f"events-option-{value}")
