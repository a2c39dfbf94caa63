"""From a message key and its details to a sentence in the reader's language."""

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentType
from fluent.syntax import ast

from bot.i18n import wall_clock
from bot.i18n.catalogue import Catalogue, Source, read_catalogue
from bot.i18n.commands import CommandMentions
from bot.i18n.timestamps import Timestamp, when
from bot.kernel.errors import ContentError, Detail

LOG = logging.getLogger(__name__)

OPTIONAL = re.compile(r"command-.*\.(name|.*-name)")
"""What a command or an option of it is called in a language; see :mod:`bot.i18n.command_names`."""


class MissingText(LookupError):
    """No locale has a text under this key: a slip in the code, found by the tests."""


class UnusableText(ValueError):
    """A text cannot be made with these details: one is missing, or one is too long for Fluent."""


class Translator:
    """All texts of the bot, in every locale it has."""

    def __init__(self, sources: Sequence[Source], default: str) -> None:
        """Read every ``<locale>.ftl`` of the folders ``sources``; fall back to ``default``.

        Raises:
            ContentError: a file is broken, or the default locale has none.
        """
        self.default = default
        self.catalogues = _catalogues(sources)
        if default not in self.catalogues:
            raise ContentError(f"no file {default}.ftl in any locales folder; the default language needs one")
        self.commands = CommandMentions()
        self._bundles = {locale: self._bundle_of(catalogue) for locale, catalogue in self.catalogues.items()}
        self._told: set[tuple[str, str]] = set()
        self.locales: tuple[str, ...] = self._complete()

    def text(self, locale: str, key: str, **details: Detail) -> str:
        """Return the text under ``key`` (or ``key.attribute``) in ``locale``.

        A datetime becomes Discord's timestamp markup, an int is written as a number (so give
        ids as str), a str stands as it is and holds at most 2,500 characters.

        Raises:
            MissingText: no such key in ``locale`` nor in the default one.
            UnusableText: a detail the text needs is not there.
        """
        nearest = self._usable(locale) or self.default
        # Most texts, commands' words above all, are the same whatever the details: Fluent would compile each first.
        if (plain := self._plain(nearest, key)) is not None:
            return plain
        bundle, pattern = self._find(nearest, key)
        values = {name: _fluent(value) for name, value in details.items()}
        text, faults = bundle.format_pattern(pattern, values)
        if faults:
            raise UnusableText(f"{key} in {locale}: {'; '.join(map(str, faults))}")
        return str(text)

    def has(self, locale: str, key: str) -> bool:
        """Tell whether ``locale`` itself, without falling back, has a text under ``key``."""
        catalogue = self.catalogues.get(locale)
        return catalogue is not None and key in catalogue.texts

    def choose(self, *wanted: str | None) -> str:
        """Return the first of ``wanted`` that is complete, else the default.

        Each may be ours ("fr"), Discord's ("en-GB", "pt-BR", "es-419") or absent.
        """
        usable = (self.offered(locale) for locale in wanted if locale)
        return next((locale for locale in usable if locale), self.default)

    def offered(self, locale: str) -> str | None:
        """Return the complete locale that serves readers of ``locale``, if there is one."""
        return next((near for near in _near(locale) if near in self.locales), None)

    def _bundle_of(self, catalogue: Catalogue) -> FluentBundle:
        def words(key: str) -> str | None:
            return self.text(catalogue.locale, key) if key in catalogue.texts else None

        functions: dict[str, Callable[[Any], FluentType]] = {
            "WHEN": when,
            "COMMAND": self.commands.function(words),
            **wall_clock.functions(catalogue.locale),
        }
        # Isolating marks protect mixed writing directions, and show as boxes in Discord.
        bundle = FluentBundle([_regional(catalogue.locale)], functions=functions, use_isolating=False)
        bundle.add_resource(ast.Resource([entry.node for entry in catalogue.entries.values()]))
        # Each would compile the same again; what comes of it knows no bundle, nor its functions.
        bundle._compiled = catalogue.compiled  # noqa: SLF001 - Fluent offers no other way to share it
        return bundle

    def _usable(self, locale: str) -> str | None:
        return next((near for near in _near(locale) if near in self._bundles), None)

    def _plain(self, locale: str, key: str) -> str | None:
        catalogue = self.catalogues.get(locale)
        return catalogue.plain.get(key) if catalogue is not None else None

    def _find(self, locale: str, key: str) -> tuple[FluentBundle, Pattern]:
        for candidate in (locale, self.default):
            if self.has(candidate, key):
                return self._bundles[candidate], _pattern(self._bundles[candidate], key)
            self._tell_once(candidate, key)
        raise MissingText(f"no text under {key!r} in {locale} nor in {self.default}")

    def _tell_once(self, locale: str, key: str) -> None:
        if (locale, key) not in self._told:
            self._told.add((locale, key))
            LOG.warning("no text under %s in %s; the %s text stands in", key, locale, self.default)

    def _complete(self) -> tuple[str, ...]:
        """Return the locales that have every text of the default one; tell of the others.

        What a command and its options are called may be left to the names in the code.
        """
        needed = {key for key in self.catalogues[self.default].texts if not OPTIONAL.fullmatch(key)}
        complete = [self.default]
        for locale in sorted(self.catalogues.keys() - {self.default}):
            missing = sorted(needed - self.catalogues[locale].texts.keys())
            if missing:
                LOG.warning("%s is not offered: it lacks %d texts, e.g. %s", locale, len(missing), missing[0])
            else:
                complete.append(locale)
        return tuple(complete)


def _catalogues(sources: Sequence[Source]) -> dict[str, Catalogue]:
    files: dict[str, list[Source]] = {}
    for folder in sources:
        for file in sorted(_files(folder), key=lambda file: file.name):
            files.setdefault(file.name.removesuffix(".ftl"), []).append(file)
    return {locale: read_catalogue(locale, files[locale]) for locale in sorted(files)}


def _files(folder: Source) -> Iterable[Source]:
    return [file for file in folder.iterdir() if file.name.endswith(".ftl")]


def _regional(locale: str) -> str:
    """Return the European member of a language that babel would read as another one."""
    return {"en": "en-GB", "pt": "pt-PT"}.get(locale, locale)


def _pattern(bundle: FluentBundle, key: str) -> Pattern:
    name, _, attribute = key.partition(".")
    message = bundle.get_message(name)
    if attribute:
        return message.attributes[attribute]
    if message.value is None:
        raise MissingText(f"{key} has attributes and no text of its own")
    return message.value


def _near(locale: str) -> tuple[str, ...]:
    """Return the locale and what it may be served by: "es-419" by "es"."""
    return (locale, locale.partition("-")[0])


def _fluent(value: Detail) -> Any:
    return Timestamp(value) if isinstance(value, datetime) else value
