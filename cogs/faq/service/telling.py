"""What has to be said with every answer, wherever it is shown: source, check, and language if it is another."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from babel import Locale

from bot.i18n import moments
from bot.i18n.translator import Translator
from bot.kernel.text import units
from cogs.faq.domain import Entry
from cogs.faq.service.answers import Shown

LONGEST: Final = 1024
"""UTF-16 code units of what stands under one label, as Discord limits it."""


def told_with(translator: Translator, locale: str, shown: Shown) -> list[tuple[str, str]]:
    """Return labels and what stands under each, for a reader of ``locale``."""

    def say(key: str, **details: str) -> str:
        return translator.text(locale, key, **details)

    day = moments.day(shown.entry.checked, locale)
    told = [
        (say("faq-label-source"), _links(shown.entry.sources)),
        (say("faq-label-checked"), say(_checked(shown), day=day)),
    ]
    if shown.foreign:
        language = _language(shown.entry, locale)
        told.append((say("faq-label-language"), say("faq-foreign", language=language)))
    return told


def _checked(shown: Shown) -> str:
    if shown.stale:
        return "faq-checked-stale"
    return "faq-checked-volatile" if shown.entry.volatile else "faq-checked"


def _language(entry: Entry, locale: str) -> str:
    name = Locale.parse(entry.locale.replace("-", "_")).get_display_name(locale.replace("-", "_"))
    return name or entry.locale


def _links(sources: Iterable[str]) -> str:
    """Return each source as a link that shows its host, as many as fit."""
    lines: list[str] = []
    for source in sources:
        lines.append(f"- [{urlsplit(source).hostname}]({source})")
        if units("\n".join(lines)) > LONGEST:
            lines.pop()
    return "\n".join(lines)
