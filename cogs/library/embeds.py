"""Answers and resources as pages show them, in the reader's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from babel import Locale

from bot.i18n import moments
from bot.web.shell import Visit
from cogs.faq.domain import Entry
from cogs.faq.service import Shown
from cogs.resources.domain import (
    LANGUAGES,
    SEVERAL,
    Kind,
    Label,
    Labels,
    Resource,
    host_in,
    language_of,
    needs_a_look,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list: what it is called, in which language, and where it is."""

    title: str
    path: str
    locale: str
    about: str = ""
    note: str = ""


Facts = list[tuple[str, str]]
Options = list[tuple[str, str]]


def entry_item(entry: Entry) -> Item:
    """Return an entry as it stands in a list."""
    return Item(entry.question, f"/answers/{entry.id}", entry.locale)


def entry_facts(visit: Visit, shown: Shown) -> Facts:
    """Return what to know of an answer, each with its label."""
    entry = shown.entry
    day = moments.day(entry.checked, visit.locale)
    key = "faq-checked-stale" if shown.stale else "faq-checked-volatile" if entry.volatile else "faq-checked"
    facts = [(visit.text("faq-label-checked"), visit.text(key, day=day))]
    if shown.foreign:
        name = language(visit, entry.locale)
        facts.append((visit.text("faq-label-language"), visit.text("faq-foreign", language=name)))
    return facts


def resource_item(visit: Visit, resource: Resource, default: str) -> Item:
    """Return a resource as it stands in a list."""
    content = resource.content
    words = content.words_in(visit.locale, default)
    note = visit.text(
        "library-kind-and-host",
        kind=visit.text(f"resources-kind-{content.kind.value}"),
        language=language(visit, content.language),
        host=host_in(content.link),
    )
    written = language_of(content, visit.locale, default)
    return Item(words.title, f"/resources/{resource.id}", written, words.about, note)


def resource_facts(visit: Visit, resource: Resource, labels: Labels, default: str, today: date) -> Facts:
    """Return what to know of a resource, each with its label; who proposed it is not told here."""
    content, tags = resource.content, resource.content.tags
    day = moments.day(resource.checked, visit.locale)
    old = needs_a_look(resource, today)
    written = language_of(content, visit.locale, default)
    facts = [
        (visit.text("resources-label-kind"), visit.text(f"resources-kind-{content.kind.value}")),
        (visit.text("faq-label-language"), language(visit, content.language)),
        (visit.text("resources-label-themes"), named(visit, labels.themes, tags.themes)),
        (visit.text("resources-label-criteria"), named(visit, labels.criteria, tags.criteria)),
        (visit.text("resources-label-groups"), named(visit, labels.groups, tags.groups)),
        (visit.text("resources-label-checked"), visit.text("resources-checked-old", day=day) if old else day),
    ]
    if written != visit.locale:
        told = visit.text("resources-foreign", language=language(visit, written))
        facts.append((visit.text("resources-label-words"), told))
    return [(label, value) for label, value in facts if value]


def named(visit: Visit, labels: Sequence[Label], slugs: Sequence[str]) -> str:
    """Return the names of labels, in the reader's language."""
    return ", ".join(label.name(visit.locale) for label in labels if label.slug in slugs)


def language(visit: Visit, code: str) -> str:
    """Return the name of a language, in the reader's own."""
    if code == SEVERAL:
        return visit.text("resources-several-languages")
    return str(Locale.parse(visit.locale, sep="-").languages.get(code, code))


def menus(visit: Visit, labels: Labels) -> list[tuple[str, str, Options]]:
    """Return the filters of resources: name, label and options of each that offers anything."""
    kinds = [(kind.value, visit.text(f"resources-kind-{kind.value}")) for kind in Kind]
    languages = [(code, language(visit, code)) for code in LANGUAGES]
    every = [
        ("theme", visit.text("resources-label-themes"), _options(visit, labels.themes)),
        ("criterion", visit.text("resources-label-criteria"), _options(visit, labels.criteria)),
        ("group", visit.text("resources-label-groups"), _options(visit, labels.groups)),
        ("kind", visit.text("resources-label-kind"), kinds),
        ("language", visit.text("faq-label-language"), languages),
    ]
    return [(name, label, options) for name, label, options in every if options]


def _options(visit: Visit, labels: Sequence[Label]) -> Options:
    return [(label.slug, label.name(visit.locale)) for label in labels]
