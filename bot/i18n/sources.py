"""Where Fluent files are: beside the code that uses them, and with the community's own words."""

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.i18n.catalogue import Source

PACKAGES = ("bot", "cogs")
"""The packages whose parts may each have a ``locales`` folder."""


def locale_folders(data: Path, packages: Iterable[str] = PACKAGES) -> list[Source]:
    """Return every ``locales`` folder of ``packages``' parts, and that of the shipped content."""
    parts: list[Traversable] = [part for package in packages for part in files(package).iterdir()]
    shipped: list[Source] = [data / "locales"]
    found: list[Source] = [part / "locales" for part in sorted(parts, key=lambda part: part.name)]
    return [folder for folder in found + shipped if folder.is_dir()]
