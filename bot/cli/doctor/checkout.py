"""The doctor's look at the program itself: interpreter, packages, shipped content."""

import platform
import re
from collections.abc import Iterator
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

from bot.cli.doctor.finding import Finding, missing, note, right, wrong
from bot.community.content import load_community
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.errors import OperatorError
from bot.retrieval.encoder.model import NoModel, examine
from bot.settings import COMMUNITY, ROOT
from bot.storage.edition import sqlite_edition

LOCK = ROOT / "requirements" / "run.lock"


def interpreter() -> Iterator[Finding]:
    """Look at Python and at the SQLite it brings."""
    yield right(f"Python {platform.python_version()} on {platform.system()}")
    edition = sqlite_edition()
    if edition.too_old:
        yield wrong(
            f"SQLite {edition.version} has no STRICT tables", "use a Python that brings SQLite 3.37 or newer"
        )
    elif edition.unsafe_with_two_connections:
        yield note(
            f"SQLite {edition.version} can lose writes when two programs write or checkpoint at once; "
            "alone, as the bot uses it, it is safe",
            "open the database with no other tool while the bot runs, and replicate it with none: "
            "docs/how-to/run-it-for-real.md says which versions allow that",
        )
    else:
        yield right(f"SQLite {edition.version}, which a replication beside the bot may rely on")


def packages(lock: Path = LOCK) -> Iterator[Finding]:
    """Compare what is installed with what is locked."""
    if not lock.exists():
        yield note("the lock file is not at hand, so versions were not compared")
        return
    different = list(_different(lock.read_text(encoding="utf-8")))
    if different:
        yield note(
            f"not the locked versions: {', '.join(different)}",
            "what was tested: python -m pip install --require-hashes -r requirements/run.lock",
        )
    else:
        yield right("every package has its locked version")


def _different(lock: str) -> Iterator[str]:
    for line in re.findall(r"^([a-z0-9].*?)(?: \\)?$", lock, flags=re.MULTILINE):
        requirement = Requirement(line)
        if requirement.marker is not None and not requirement.marker.evaluate():
            continue
        try:
            found = metadata.version(requirement.name)
        except metadata.PackageNotFoundError:
            yield f"{requirement.name} (absent)"
            continue
        if not requirement.specifier.contains(found, prereleases=True):
            yield f"{requirement.name} {found}"


def answers(model: Path | None = None) -> Iterator[Finding]:
    """Look for the model that finds answers by meaning; the bot runs without."""
    try:
        examine(model)
    except NoModel as error:
        yield note(
            f"questions are found by their words only, in the language of an answer: {error}", error.remedy
        )
    else:
        yield right("the model that finds answers by meaning is the one that was measured")


def figures(library: str = "matplotlib") -> Iterator[Finding]:
    """Look for the library that draws the figures of events; the bot runs without."""
    if find_spec(library) is None:
        yield note(
            "figures of events are told as numbers: the library that draws them is not installed",
            "python -m pip install --require-hashes -r requirements/figures.lock",
        )
    else:
        yield right("figures of events are drawn as pictures")


def content(data: Path) -> Iterator[Finding]:
    """Look at the community's content: its file, and the texts in every language it names."""
    try:
        community = load_community(data / COMMUNITY)
    except OperatorError as error:
        yield wrong(str(error))
        return
    yield right(f"{data / COMMUNITY}: {community.name}, {len(community.groups)} groups")
    if not community.contact:
        yield note(
            "no contact is given, so members have none outside Discord", "fill in contact in community.toml"
        )
    try:
        translator = Translator(locale_folders(data, ("bot", "cogs")), community.languages[0])
    except OperatorError as error:
        yield wrong(str(error))
        return
    for language in community.languages:
        if language in translator.locales:
            yield right(f"texts in {language} are complete")
        else:
            yield missing(f"texts in {language} are not complete", "the start-up log names what is missing")
