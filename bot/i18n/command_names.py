"""The words of commands, as Discord wants them, in every language.

One name that Discord does not take makes it refuse all commands at once, so each is
checked here against Discord's rules. The keys are those of ``bot.client.command_texts``:

    command-event-register       .name (in other languages)    .description
        .option-event            what the option is
        .option-event-name       how the option is called (in other languages)
"""

import re
from collections import Counter
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from bot.i18n.catalogue import Catalogue
from bot.i18n.translator import Translator
from bot.kernel.text import units

NAME_LIMIT = 32
DESCRIPTION_LIMIT = 100


def faults(translator: Translator) -> Iterator[str]:
    """Yield each word of a command that Discord would refuse, one line each."""
    for catalogue in translator.catalogues.values():
        if catalogue not in _FOUND:
            _FOUND[catalogue] = tuple(_faults(translator, catalogue))
        yield from _FOUND[catalogue]


_FOUND: WeakKeyDictionary[Catalogue, tuple[str, ...]] = WeakKeyDictionary()
"""What was found in each catalogue: none changes, and another bot in the process has the same."""


def _faults(translator: Translator, catalogue: Catalogue) -> Iterator[str]:
    for key in catalogue.texts:
        if key.startswith("command-"):
            text = translator.text(catalogue.locale, key)
            if wrong := _wrong(catalogue, key, text):
                yield f"{key} in {catalogue.locale}: {text!r} {wrong}"
    yield from _doubles(translator, catalogue)


def _wrong(catalogue: Catalogue, key: str, text: str) -> str | None:
    if not _is_name(catalogue, key):
        return (
            None if 0 < units(text) <= DESCRIPTION_LIMIT else f"has not 1 to {DESCRIPTION_LIMIT} characters"
        )
    if not 0 < units(text) <= NAME_LIMIT:
        return f"has not 1 to {NAME_LIMIT} characters"
    if _is_context_menu(catalogue, key):
        return None
    if not re.fullmatch(r"[\w'-]+", text) or text != text.lower():
        return "is not in lower-case letters, digits, dashes and underscores"
    return None


def _is_name(catalogue: Catalogue, key: str) -> bool:
    """Tell a name from a description; an option may be called "name", too."""
    message, _, attribute = key.partition(".")
    option = attribute.removesuffix("-name")
    return attribute == "name" or (option != attribute and f"{message}.{option}" in catalogue.texts)


def _is_context_menu(catalogue: Catalogue, key: str) -> bool:
    return f"{key.partition('.')[0]}.description" not in catalogue.texts


def _doubles(translator: Translator, catalogue: Catalogue) -> Iterator[str]:
    """Yield names that two options of one command share, or two commands of one group."""
    names = Counter(
        (_siblings(key), translator.text(catalogue.locale, key))
        for key in catalogue.texts
        if key.startswith("command-") and _is_name(catalogue, key)
    )
    for (siblings, name), times in names.items():
        if times > 1:
            yield f"{siblings} in {catalogue.locale}: {name!r} is the name of {times} of them"


def _siblings(key: str) -> str:
    """Return what a name must be unique in: "command-event" for "command-event-show.name"."""
    message, _, attribute = key.partition(".")
    return message.rpartition("-")[0] if attribute == "name" else message
