"""What an event may ask of those who register, as frozen facts."""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Ask(StrEnum):
    """What an event may ask beside its organiser's own questions."""

    ORGANISATION = "organisation"
    """The organisation and its type."""
    FUNCTION = "function"
    REGION = "region"
    """Country and NUTS 2 region."""
    LISTING = "listing"
    """Whether they may stand on the list of participants."""


class Organisation(StrEnum):
    """The types of organisation in which people of the field work."""

    REGIONAL = "regional-authority"
    NATIONAL = "national-authority"
    EUROPEAN = "eu-institution"
    AGENCY = "agency"
    CLUSTER = "cluster"
    RESEARCH = "university-or-research"
    FIRM = "firm"
    CIVIL = "civil-society"
    OTHER = "other"


class Sort(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes-no"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the organiser's own, in their words."""

    label: str
    sort: Sort = Sort.TEXT
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """What an event asks."""

    asks: tuple[Ask, ...] = ()
    questions: tuple[Question, ...] = ()
    link: str = ""
    """Where the organiser asks what is not asked here."""

    @property
    def asked(self) -> bool:
        """Whether there is anything to fill in."""
        return bool(self.asks or self.questions)

    @property
    def mark(self) -> str:
        """Return a short word for the organiser's questions as they stand: other ones have another."""
        words = json.dumps([(one.label, one.sort.value, one.options) for one in self.questions])
        return hashlib.sha256(words.encode()).hexdigest()[:16]


NO_FORM: Final = Form()
"""What an event asks of which nothing was said."""
