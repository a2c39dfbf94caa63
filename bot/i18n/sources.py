"""Where Fluent files are: beside the code that uses them, and with the community's own words."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.i18n.catalogue import Source

PACKAGES = ("bot", "cogs")
"""The packages in which any folder may have a ``locales`` folder."""


def locale_folders(data: Path, packages: Iterable[str] = PACKAGES) -> list[Source]:
    """Return every ``locales`` folder in ``packages``, and that of the shipped content."""
    found: list[Source] = [folder for package in packages for folder in _inside(files(package))]
    shipped = data / "locales"
    return [*found, shipped] if shipped.is_dir() else found


def _inside(folder: Traversable) -> Iterator[Traversable]:
    for part in sorted(folder.iterdir(), key=lambda part: part.name):
        # A folder of a package has no dot in its name: nothing else has to be asked whether it is one.
        if "." not in part.name and part.name != "__pycache__" and part.is_dir():
            if part.name == "locales":
                yield part
            else:
                yield from _inside(part)
