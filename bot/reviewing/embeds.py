"""What the cards of all features say alike."""

from collections.abc import Iterable
from typing import Any

import discord
from babel import Locale

from bot.client.looks import Fact, Tone, escaped
from bot.client.voice import Voice
from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import Decision, Entry, State, reason, who


def standing(voice: Voice, one: Entry[Any, Any], how: str, *, decided: str, why: str) -> str:
    """Return how an entry stands, and what staff said last, in the messages ``decided`` and ``why``."""
    decision = one.decision
    if decision is None or one.state not in {State.PUBLISHED, State.SENT_BACK}:
        return how
    lines = [how, voice(decided, at=decision.at, who=who(decision))]
    if decision.reason:
        lines.append(voice(why, reason=escaped(decision.reason)))
    return "\n".join(lines)


def because(decision: Decision | None, label: str) -> list[Fact]:
    """Return why it was decided so, under a ``label``, if somebody said why."""
    said = reason(decision)
    return [Fact(label, escaped(said))] if said else []


def not_right(voice: Voice, title: str, refusal: DomainError | None) -> discord.Embed:
    """Say what is not right yet; nothing that was typed is lost."""
    return voice.card(title, voice.refusal(refusal) if refusal else "", tone=Tone.WAITING)


def language_names(codes: Iterable[str], locale: str) -> str:
    """Return the names of languages in another one."""
    names = Locale.parse(locale, sep="-").languages
    return ", ".join(str(names.get(code, code)) for code in codes)
