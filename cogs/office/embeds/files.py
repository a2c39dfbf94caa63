"""Tables as files: text with commas for every program, and a workbook for those who calculate.

Making a workbook takes long with thousands of rows, so it belongs into a thread.
"""

import csv
import io
from datetime import datetime
from typing import Final

import xlsxwriter

from cogs.office.domain import Table, is_active, neutral

MEDIA_TYPES: Final = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

MARK: Final = "\ufeff"
"""Tells the usual spreadsheet program that the letters are UTF-8."""

SHEET_LIMIT: Final = 31
_NOT_IN_SHEET_NAMES: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def as_csv(table: Table) -> bytes:
    """Return the table as RFC 4180 wants it; no cell of it is taken for a formula."""
    written = io.StringIO(MARK)
    written.seek(0, io.SEEK_END)
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([neutral(cell) for cell in row] for row in (table.head, *table.rows))
    return written.getvalue().encode()


def as_workbook(table: Table, made: datetime) -> bytes:
    """Return the table as a workbook of one sheet; every cell is text, and stays text when it is edited.

    ``made`` is written into it as the time of its making, and no author is.
    """
    written = io.BytesIO()
    # In memory: by itself the library writes what people are called into temporary files.
    with xlsxwriter.Workbook(written, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": table.title, "created": made.replace(tzinfo=None)})
        head = workbook.add_format({"bold": True, "bottom": 1})
        text = workbook.add_format({"num_format": "@"})
        quoted = workbook.add_format({"num_format": "@", "quote_prefix": True})
        sheet = workbook.add_worksheet(_sheet_name(table.title))
        sheet.set_column(0, len(table.head) - 1, 28)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.head) - 1)
        for column, cell in enumerate(table.head):
            sheet.write_string(0, column, cell, head)
        for number, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell, quoted if is_active(cell) else text)
    return written.getvalue()


def _sheet_name(title: str) -> str:
    """Return as much of the title as the name of a sheet takes."""
    name = " ".join(title.translate(_NOT_IN_SHEET_NAMES).split())
    # The limit counts as UTF-16 does: a sign like an emoji is two, and no half of one is left over.
    return name.encode("utf-16-le")[: 2 * SHEET_LIMIT].decode("utf-16-le", "ignore").strip() or "1"
