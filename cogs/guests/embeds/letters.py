"""Letters: what guests read by mail, in plain words, each with the link to what they have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.delivery.kinds import File, Reader
from bot.i18n import moments
from bot.i18n.plain_words import in_plain_words
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail
from bot.mail.letters import Letter, Link
from bot.storage.instants import from_text
from bot.storage.personal_data import Json
from cogs.events.domain import Event, Phase, Registration, Standing
from cogs.guests.domain import SIGN_UP_HOLDS, SignUp

PAGE: Final = "/guests/{key}"
"""Where a guest sees what they have; ``{key}`` is filled in when a letter is sent."""


@dataclass(frozen=True)
class Words:
    """The words of the bot for one reader of letters."""

    translator: Translator
    reader: Reader

    def __call__(self, key: str, **details: Detail) -> str:
        """Return the text under ``key`` without markup; instants by the clocks of the reader's zone."""
        text = self.translator.text(self.reader.locale, key, **details)
        return in_plain_words(text, self.reader.zone, self.reader.locale)

    def when(self, starts: datetime, ends: datetime | None) -> str:
        """Return e.g. "Thursday 30 March 2023, 09:30–16:00 (Brussels)"."""
        if ends is None or ends == starts:
            return moments.moment(starts, self.reader.zone, self.reader.locale)
        return moments.span(starts, ends, self.reader.zone, self.reader.locale)

    def facts(self, event: Event) -> str:
        """Return what, when and where an event is, each on a line."""
        when = self.when(event.starts_at, event.ends_at if event.plan.ends else None)
        return "\n".join(line for line in (event.title, when, event.plan.place) if line)


def confirm(words: Words, event: Event, sign_up: SignUp, path: str) -> Letter:
    """Ask whoever reads the mailbox whether they want to register, which they or an organiser typed."""
    until = sign_up.made + SIGN_UP_HOLDS
    subject = "guests-subject-invited" if sign_up.invited else "guests-subject-confirm"
    text = "guests-letter-invited" if sign_up.invited else "guests-letter-confirm"
    return Letter(
        words(subject, title=event.title),
        _joined(words(text, until=until), words.facts(event)),
        (Link(words("guests-link-confirm"), path),),
    )


def link(words: Words) -> Letter:
    """Bring the link to what a guest has."""
    shown = (Link(words("guests-link-mine"), PAGE),)
    return Letter(words("guests-subject-link"), words("guests-letter-link"), shown)


def registered(
    words: Words, event: Event, mine: Registration, position: int | None, files: Sequence[File]
) -> Letter:
    """Say what a registration came to."""
    match mine.standing:
        case Standing.WAITING:
            line = words("guests-letter-waiting", position=position or 1)
        case Standing.APPLIED:
            line = words("guests-letter-applied")
        case _:
            line = words("guests-letter-seated")
    greeting = words("guests-letter-hello", name=mine.name)
    return _about(words, event, "guests-subject-registered", f"{greeting}\n\n{line}", files)


def reminder(words: Words, event: Event, now: datetime) -> Letter:
    """Remind of an event."""
    line = words("guests-letter-reminder" if now < event.starts_at else "guests-letter-started")
    return _about(words, event, "guests-subject-reminder", line)


def offer(words: Words, event: Event, mine: Registration) -> Letter:
    """Offer a seat, and say until when it is kept."""
    until = mine.offer.until if mine.offer else event.ends_at
    line = words("guests-letter-offer", until=until)
    return _about(words, event, "guests-subject-offer", line, link="guests-link-answer")


def offer_lapsed(words: Words, event: Event, at: Phase) -> Letter:
    """Say that an offer has passed."""
    line = words("guests-letter-lapsed", open="yes" if at is Phase.OPEN else "no")
    path = f"/events/{event.id}"
    link = (Link(words("guests-link-event"), path),)
    return Letter(words("guests-subject-lapsed", title=event.title), _joined(line, words.facts(event)), link)


def decided(
    words: Words, event: Event, mine: Registration, position: int | None, files: Sequence[File]
) -> Letter:
    """Say what was decided about a registration."""
    line = words("guests-letter-decided", standing=mine.standing.value, position=position or 1)
    return _about(words, event, "guests-subject-decided", line, files)


def promoted(words: Words, event: Event, files: Sequence[File]) -> Letter:
    """Say that an organiser has given them a seat."""
    return _about(words, event, "guests-subject-promoted", words("guests-letter-promoted"), files)


def message(words: Words, event: Event, text: str) -> Letter:
    """Bring a message of the organisers'."""
    line = _joined(words("guests-letter-message"), text)
    return _about(words, event, "guests-subject-message", line)


def changed(words: Words, event: Event, was: Mapping[str, Json], files: Sequence[File]) -> Letter:
    """Say what is not as it was: old and new."""
    starts, ends = from_text(str(was["starts"])), from_text(str(was["ends"]))
    now = words.when(event.starts_at, event.ends_at if event.plan.ends else None)
    each = (
        ("title", str(was["title"]), event.title),
        ("when", words.when(starts, ends), now),
        ("place", str(was["place"]), event.plan.place),
    )
    nothing = words("events-nothing")
    lines = [
        words("guests-letter-difference", field=name, was=before or nothing, becomes=after or nothing)
        for name, before, after in each
        if before != after
    ]
    line = _joined(words("guests-letter-changed"), *lines)
    return _about(words, event, "guests-subject-changed", line, files)


def reopened(words: Words, event: Event, files: Sequence[File]) -> Letter:
    """Say that an event takes place after all."""
    return _about(words, event, "guests-subject-reopened", words("guests-letter-reopened"), files)


def cancelled(words: Words, event: Event, files: Sequence[File]) -> Letter:
    """Say that an event will not take place."""
    content = _joined(words("guests-letter-cancelled"), words.facts(event))
    return Letter(words("guests-subject-cancelled", title=event.title), content, files=tuple(files))


def _about(
    words: Words,
    event: Event,
    subject: str,
    line: str,
    files: Sequence[File] = (),
    *,
    link: str = "guests-link-mine",
) -> Letter:
    """Return a letter about an event that its reader wants to come to."""
    return Letter(
        words(subject, title=event.title),
        _joined(line, words.facts(event)),
        (Link(words(link), PAGE),),
        tuple(files),
        calm=f"{PAGE}/events/{event.id}/calm",
    )


def _joined(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)
