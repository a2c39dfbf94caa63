"""The form of a page as it was typed, read field by field, so that all that is wrong is told at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from bot.kernel.addresses import read_address
from bot.kernel.errors import DomainError
from cogs.events.domain import Event, fields, without_own
from cogs.events.service import FormService
from cogs.guests.domain import SignUp, read_name

T = TypeVar("T")


class Wrong(Exception):
    """Something that was typed is not right yet; ``faults`` tells it by the names of the fields."""

    def __init__(self, faults: Mapping[str, DomainError]) -> None:
        """Keep what is wrong."""
        super().__init__(", ".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Typed:
    """The form of a page, as it was typed."""

    name: str = ""
    address: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    asked: str | None = None
    """The mark of the organiser's questions as the page showed them, if it said so."""

    @property
    def to_ask_again(self) -> "Typed":
        """Return it without what was said to the organiser's questions, which are others by now."""
        return Typed(self.name, self.address, without_own(self.answers))


@dataclass(frozen=True, slots=True)
class Said:
    """What it says."""

    name: str
    address: str
    mode: str | None
    answers: Mapping[str, str]


def read_form(event: Event, typed: Typed, forms: FormService) -> Said:
    """Return what was typed into the form of ``event``.

    Raises:
        Wrong: something is not right yet.
    """
    reading = _Reading()
    name = reading.read("name", read_name, typed.name)
    address = reading.read("address", read_address, typed.address)
    answers: dict[str, str] = {}
    for asked in fields(event.terms.form, event.modes):
        how = partial(forms.read, asked)
        answers |= reading.read(asked.name, how, typed.answers.get(asked.name, "")) or {}
    if reading.faults or name is None or address is None:
        raise Wrong(reading.faults)
    return Said(name, address, answers.pop("mode", None), answers)


def as_typed(said: SignUp, address: str) -> Typed:
    """Return what was typed, so that it need not be typed again."""
    answers = dict(said.answers)
    country, region = answers.pop("country", ""), answers.pop("region", "")
    return Typed(said.name, address, {**answers, "mode": said.mode or "", "region": region or country})


class _Reading:
    """Reads field after field, and keeps what is wrong."""

    def __init__(self) -> None:
        self.faults: dict[str, DomainError] = {}

    def read(self, name: str, how: Callable[[str], T], typed: str) -> T | None:
        try:
            return how(typed)
        except DomainError as fault:
            self.faults[name] = fault
            return None
