"""The shipped list of regions, each by the names people give it in the bot's languages."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from babel import Locale

from bot.kernel.errors import ContentError

FILE: Final = Path("regions", "nuts2_2024.csv")

COLUMNS: Final = ["country", "nuts2", "label", "latin"]

EUROSTATS_OWN: Final = {"EL": "GR"}
"""Where Eurostat's code of a country is not that of ISO 3166, by which the names are found."""


class NamedRegion(NamedTuple):
    """A NUTS 2 region."""

    code: str
    country: str
    name: str
    """In Latin script, as all members can read it."""
    own_name: str
    """As it is written there."""


class NamedCountry(NamedTuple):
    """A country by Eurostat's code, what it is called in each language, and its regions."""

    code: str
    names: Mapping[str, str]
    regions: tuple[NamedRegion, ...]


def named_countries(data: Path, languages: Sequence[str]) -> list[NamedCountry]:
    """Read the countries with their regions from the shipped file.

    Raises:
        ContentError: the file is missing or is not as it was shipped.
    """
    regions: dict[str, list[NamedRegion]] = {}
    for row in _rows(data / FILE):
        region = NamedRegion(row["nuts2"], row["country"], row["latin"] or row["label"], row["label"])
        regions.setdefault(region.country, []).append(region)
    return [
        NamedCountry(code, {language: country_name(code, language) for language in languages}, tuple(own))
        for code, own in regions.items()
    ]


def country_name(code: str, language: str) -> str:
    """Return what a country is called in a language."""
    names = Locale.parse(language, sep="-").territories
    return str(names.get(EUROSTATS_OWN.get(code, code), code))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: cannot be read ({error}); restore it as it was shipped") from error
    # The first lines name the source; they are not part of the table.
    reader = csv.DictReader(line for line in lines if not line.startswith("#"))
    if reader.fieldnames != COLUMNS:
        raise ContentError(
            f"{path}: its columns must be {', '.join(COLUMNS)}; restore the file as it was shipped"
        )
    yield from reader
