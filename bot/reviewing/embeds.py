"""What the cards of all features say alike."""

from collections.abc import Iterable
from typing import Any

import discord
from babel import Locale

from bot.client.looks import Tone, escaped
from bot.client.voice import Voice
from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import Entry, State, who


def standing(voice: Voice, one: Entry[Any, Any], how: str, *, decided: str, reason: str) -> str:
    """Return how an entry stands, and what staff said last, in the messages ``decided`` and ``reason``."""
    decision = one.decision
    if decision is None or one.state not in {State.PUBLISHED, State.SENT_BACK}:
        return how
    lines = [how, voice(decided, at=decision.at, who=who(decision))]
    if decision.reason:
        lines.append(voice(reason, reason=escaped(decision.reason)))
    return "\n".join(lines)


def not_right(voice: Voice, title: str, refusal: DomainError | None) -> discord.Embed:
    """Say what is not right yet; nothing that was typed is lost."""
    return voice.card(title, voice.refusal(refusal) if refusal else "", tone=Tone.WAITING)


def language_names(codes: Iterable[str], locale: str) -> str:
    """Return the names of languages in another one."""
    names = Locale.parse(locale, sep="-").languages
    return ", ".join(str(names.get(code, code)) for code in codes)
