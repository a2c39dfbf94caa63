"""Delivery's pure rule with a part taken away, in the shape that the rule itself has, so that mypy holds them together."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.delivery.domain import Here, Step, step
from bot.delivery.events import Cancelled, Event, Inherited, Refused, Unclear
from bot.delivery.life import Life
from bot.delivery.messages import State


class Rule(Protocol):
    """The shape of :func:`bot.delivery.domain.step`."""

    def __call__(
        self, life: Life, event: Event, now: datetime, here: Here, *, about: int | None = None
    ) -> Step:
        """Return the life after ``event`` and what to do."""


def marks_afterwards(
    life: Life, event: Event, now: datetime, here: Here, *, about: int | None = None
) -> Step:
    """Select, send, mark: what was not marked is sent again."""
    if isinstance(event, Inherited):
        return replace(life, state=State.PENDING, doubt=False), ()
    return step(life, event, now, here, about=about)


def marks_before(life: Life, event: Event, now: datetime, here: Here, *, about: int | None = None) -> Step:
    """Mark, then send, as a scheduler that removes a job before it runs it: a kill in between loses the message."""
    if isinstance(event, Inherited):
        return replace(life, state=State.SENT), ()
    return step(life, event, now, here, about=about)


def believes_that_silence_means_no(
    life: Life, event: Event, now: datetime, here: Here, *, about: int | None = None
) -> Step:
    """Send again whatever was not answered, as if nothing had come of it."""
    match event:
        case Unclear():
            event = Refused(0, permanent=False)
        case Refused():
            event = replace(event, reached_other_requests=False)
    return step(life, event, now, here, about=about)


def lets_others_overtake(
    life: Life, event: Event, now: datetime, here: Here, *, about: int | None = None
) -> Step:
    """Let the rest of a channel go on before one that waits to be tried again."""
    after, actions = step(life, event, now, here, about=about)
    return replace(after, rests=False), actions


def forgets_what_was_taken_back_in_doubt(
    life: Life, event: Event, now: datetime, here: Here, *, about: int | None = None
) -> Step:
    """Take nothing back that has begun."""
    if isinstance(event, Cancelled) and life.state is not State.PENDING:
        return life, ()
    return step(life, event, now, here, about=about)
