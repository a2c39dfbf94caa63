"""Tables that leave the bot as files: in which form, until when, and so that no cell does anything."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from cogs.office.domain.refusals import DownloadExpired, DownloadUnknown

DOWNLOAD_HOLDS: Final = timedelta(minutes=10)
"""A file can be fetched for so long after it was asked for."""

_ACTIVE: Final = frozenset("=+-@")
"""With what a spreadsheet begins to calculate."""

_BREAKS: Final = frozenset("\t\r\n")
"""With what some begin another cell, which is looked at by itself."""

_NEXT: Final = re.compile(r"(;|(?<=.)[\t\r\n])([^;\t\r\n]*)", re.DOTALL)
"""Such another cell, behind the first."""


class Format(StrEnum):
    """In which form a table is fetched."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is written into a file."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Download:
    """A file that somebody of staff has asked for."""

    id: int
    member: int
    event: int
    format: Format
    made: datetime


def is_active(cell: str) -> bool:
    """Tell whether a spreadsheet would take the text of a cell for a formula.

    Wide forms of the signs count as the signs, as some programs read them so; what cannot be seen
    before them does not hide them.
    """
    plain = unicodedata.normalize("NFKC", cell)
    first = next((one for one in plain if unicodedata.category(one)[0] not in "CZ"), "")
    return cell[:1] in _BREAKS or first in _ACTIVE


def neutral(cell: str) -> str:
    """Return the text of a cell as a spreadsheet shows it and does nothing with it.

    An apostrophe in front says to all of them that what follows is text. Where numbers have commas, they part
    cells by semicolons, also within what others know for one cell by its quotation marks.
    """
    text = _NEXT.sub(lambda found: f"{found[1]}{_as_text(found[2])}", cell)
    return _as_text(text)


def _as_text(cell: str) -> str:
    return f"'{cell}" if is_active(cell) else cell


def require_download(download: Download | None, member: int, now: datetime) -> Download:
    """Return the file, if this very member may fetch it now.

    Raises:
        DownloadUnknown: there is none, or somebody else asked for it.
        DownloadExpired: it was not fetched in time.
    """
    if download is None or download.member != member:
        raise DownloadUnknown
    if now >= download.made + DOWNLOAD_HOLDS:
        raise DownloadExpired(minutes=DOWNLOAD_HOLDS // timedelta(minutes=1))
    return download
