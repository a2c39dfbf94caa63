"""What is to be seen of partner searches in a year, by rules written anew from ``docs/how-to/look-after-partner-searches.md``."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from tools.prove.groups_year.facts import CARDS_ROOM, DAY, STAFF_ROOM, Card, Introduction, Script, at, local
from tools.prove.groups_year.rules import Due, calm, due, to

VALID: Final = timedelta(days=90)
ASKED_BEFORE: Final = timedelta(days=7)
OUTCOME: Final = timedelta(days=60)
ENDED_AT: Final = (3, 53)
"""Every night what is past its time is ended."""

PAIRS: Final = 10
ALERTS: Final = 5


def spans(card: Card) -> list[tuple[datetime, datetime]]:
    """Return from when to when everybody sees a card: its time anew each time it is renewed."""
    last = at(card.deadline + DAY, 0) if card.deadline else None
    found: list[tuple[datetime, datetime]] = []
    for begins in (card.published, *card.renewed):
        if found and found[-1][1] > begins:
            # Renewed while it is shown: its time goes on from then.
            found[-1] = (found[-1][0], begins)
        ends = begins + VALID if last is None else min(begins + VALID, last)
        found.append((begins, min(ends, card.closed) if card.closed else ends))
    return found


def shown(card: Card, instant: datetime) -> bool:
    """Tell whether everybody sees a card."""
    return any(begins <= instant < ends for begins, ends in spans(card))


def stands(card: Card, instant: datetime) -> bool:
    """Tell whether a card is shown, or its time is over and it was not ended yet, which happens at night."""
    if card.closed and card.closed <= instant:
        return False
    return any(begins <= instant < max(ends, night_after(ends, ENDED_AT)) for begins, ends in spans(card))


def night_after(instant: datetime, hour_and_minute: tuple[int, int]) -> datetime:
    """Return the first such time of night from an instant on."""
    day = local(instant).date()
    night = at(day, *hour_and_minute)
    return night if night >= instant else at(day + DAY, *hour_and_minute)


def of_card(script: Script, card: Card) -> Iterator[Due]:
    """Yield what staff, its owner and everybody read of a card."""
    about = [card.code]
    yield due("partners.review", STAFF_ROOM, about, card.submitted)
    yield due("partners.decided", to(card.owner), about, card.published)
    yield due("partners.post", CARDS_ROOM, about, card.published)
    for (begins, ends), after in zip(spans(card), [*card.renewed, None], strict=True):
        yield from _prompts(script, card, begins, ends, after)


def _prompts(
    script: Script, card: Card, begins: datetime, ends: datetime, after: datetime | None
) -> Iterator[Due]:
    """Yield the question whether it still holds, and that it has ended, unless its owner was faster."""
    whole = begins + VALID if card.deadline is None else min(begins + VALID, at(card.deadline + DAY, 0))
    asked = calm(script, card.owner, whole - ASKED_BEFORE)
    if begins < whole - ASKED_BEFORE and asked < ends:
        yield due("partners.renewal", to(card.owner), [card.code], asked)
    over = night_after(whole, ENDED_AT)
    if ends == whole and not (after and after <= over):
        yield due("partners.expired", to(card.owner), [card.code], calm(script, card.owner, over))


def alerts(script: Script) -> Iterator[Due]:
    """Yield the alerts of a year: each time a card comes to be shown, with those that complete it and are shown."""
    told: dict[int, list[datetime]] = defaultdict(list)
    known: set[frozenset[int]] = set()
    for moment, card in sorted(_appearances(script), key=lambda one: one[0]):
        new = [one for one in completing(script, card, moment) if _pair(card, one) not in known][:PAIRS]
        known |= {_pair(card, one) for one in new}
        for other in new:
            for reader in (card, other):
                today = [one for one in told[reader.owner] if one > moment - DAY]
                if len(today) < ALERTS and reader.owner not in script.unreminded:
                    told[reader.owner].append(moment)
                    heard = calm(script, reader.owner, moment)
                    yield due("partners.match", to(reader.owner), [card.code, other.code], heard)


def _appearances(script: Script) -> Iterator[tuple[datetime, Card]]:
    """Yield when each card comes to be shown that was not shown just before."""
    for card in script.cards:
        before: datetime | None = None
        for begins, ends in spans(card):
            if before is None or before < begins:
                yield begins, card
            before = ends


def completing(script: Script, card: Card, moment: datetime) -> list[Card]:
    """Return the cards that complete one, the best first: those from another Member State before others."""
    found = [
        one for one in script.cards if one.owner != card.owner and _fits(card, one) and shown(one, moment)
    ]
    return sorted(
        found, key=lambda one: (one.region[:2] == card.region[:2], -len(_purposes(card, one)), one.number)
    )


def _fits(card: Card, other: Card) -> bool:
    return (
        card.offers is not other.offers
        and card.theme == other.theme
        and card.region != other.region
        and bool(_purposes(card, other))
        and bool(set(card.languages) & set(other.languages))
    )


def _purposes(card: Card, other: Card) -> set[str]:
    return set(card.purposes) & set(other.purposes)


def _pair(card: Card, other: Card) -> frozenset[int]:
    return frozenset({card.number, other.number})


def of_introduction(script: Script, one: Introduction) -> Iterator[Due]:
    """Yield what both sides read when one asks for the other."""
    asks, wanted = (
        next(card for card in script.cards if card.number == number) for number in (one.asks, one.wanted)
    )
    about = [asks.code, wanted.code]
    yield due("partners.asked", to(wanted.owner), about, calm(script, wanted.owner, one.at))
    if not one.agreed:
        yield due("partners.declined", to(asks.owner), [wanted.code], calm(script, asks.owner, one.answered))
        return
    for side in (asks, wanted):
        later = calm(script, side.owner, one.answered + OUTCOME)
        yield due("partners.introduced", to(side.owner), about, one.answered)
        yield due("partners.outcome", to(side.owner), about, later)
