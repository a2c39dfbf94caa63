"""What an event asks, and what was answered, in words."""

from collections.abc import Iterator, Mapping
from typing import Final

from bot.client.looks import Fact
from bot.community.regions import country_name
from cogs.events.domain import (
    NOTICE,
    Ask,
    Event,
    Field,
    Mode,
    Registration,
    Sort,
    answer_in_words,
    fields,
)
from cogs.events.embeds.voice import Voice, escaped

COUNTRY: Final = 2
"""So many letters at the head of a region's code name its country."""

HINTS = frozenset({"region", "listing", "organisation", "function"})


def label(voice: Voice, field: Field) -> str:
    """Return what stands above a field: its own name, or the organiser's words."""
    return field.question.label if field.question else voice(f"events-field-{field.name}")


def hint(voice: Voice, field: Field) -> str | None:
    """Return what stands below the name of a field."""
    if field.name == Ask.LISTING:
        return voice("events-hint-listing", notice=NOTICE)
    return voice(f"events-hint-{field.name}") if field.name in HINTS else None


def option_label(voice: Voice, field: Field, value: str) -> str:
    """Return what is shown of something to choose."""
    if field.name == "mode":
        return voice.mode(Mode(value))
    if field.question is not None and field.sort is Sort.CHOICE:
        return answer_in_words(field.question, value)
    return voice(f"events-option-{value}")


def given(voice: Voice, event: Event, registration: Registration) -> list[Fact]:
    """Return what somebody answered, on one card; nothing if nothing was asked."""
    lines = [*_lines(voice, event, registration)]
    return [Fact(voice("events-label-answers"), "\n".join(lines))] if lines else []


def _lines(voice: Voice, event: Event, registration: Registration) -> Iterator[str]:
    said = registration.answers
    for field in fields(event.terms.form):
        answer = _place(voice, said) if field.name == Ask.REGION else said.get(field.name, "")
        if not answer:
            continue
        shown = option_label(voice, field, answer) if field.sort is not Sort.TEXT else escaped(answer)
        words = label(voice, field)
        # A question has its own mark at the end; a colon after it is one too many.
        key = "events-answer-asked" if words.endswith("?") else "events-answer"
        yield voice(key, label=words, answer=shown)


def _place(voice: Voice, said: Mapping[str, str]) -> str:
    """Return e.g. "Norte (Portugal)"; without a region, the country."""
    region, country = said.get("region", ""), said.get("country", "")
    named = country_name(country or region[:COUNTRY], voice.reader.locale) if country or region else ""
    return f"{voice.region_name(region)} ({named})" if region else named


def asked(voice: Voice, event: Event) -> list[Fact]:
    """Return what the event asks of those who register, and where it asks for more."""
    form = event.terms.form
    names = [label(voice, field) for field in fields(form)]
    facts = [Fact(voice("events-label-asked"), ", ".join(names))] if names else []
    if Ask.LISTING in form.asks:
        facts.append(Fact(voice("events-label-notice"), voice("events-notice", notice=NOTICE)))
    if form.link:
        facts.append(Fact(voice("events-label-form-link"), voice("events-form-link", link=form.link)))
    return facts
