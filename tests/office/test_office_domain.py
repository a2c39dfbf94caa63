"""Who stands on a list of participants, with what, and what a file of it may do: in members' words."""

import csv
import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from cogs.events.domain import NOTICE, Registration, Standing
from cogs.office.domain import (
    AGREED_TO,
    COLUMNS,
    DOWNLOAD_HOLDS,
    Download,
    DownloadExpired,
    DownloadUnknown,
    Format,
    Table,
    is_active,
    neutral,
    participants,
    require_download,
)
from cogs.office.embeds.files import as_csv, as_workbook

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PORTO, LAPLAND = 101, 102
NAMES = {PORTO: "Porto", LAPLAND: "lapland"}
SAID = {
    "organisation": "CCDR Norte",
    "organisation-type": "regional-authority",
    "function": "Analyst",
    "country": "PT",
    "region": "PT11",
    "q1": "Skills",
    "listing": "yes",
    "notice": NOTICE,
}


def registered(
    member: int = PORTO, standing: Standing = Standing.SEATED, answers: Mapping[str, str] = SAID
) -> Registration:
    return Registration(1, 7, member, standing, False, NOW, answers=answers)


def test_the_version_of_the_notice_that_is_shown_now_says_what_is_agreed_to() -> None:
    assert NOTICE in AGREED_TO


def test_who_agreed_stands_on_the_list_with_what_the_notice_says_and_nothing_else() -> None:
    (row,) = participants([registered()], NAMES).rows
    assert tuple(row) == COLUMNS
    assert set(row.values()) == {"Porto", "CCDR Norte", "regional-authority", "Analyst", "PT", NOTICE}


def test_who_was_not_asked_something_has_an_empty_cell() -> None:
    (row,) = participants([registered(answers={"listing": "yes", "notice": NOTICE})], NAMES).rows
    assert row["organisation"] == row["country"] == ""


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {**SAID, "listing": "no"},
        {**SAID, "notice": "1999-01"},
        {name: value for name, value in SAID.items() if name != "notice"},
    ],
)
def test_without_somebodys_word_to_this_very_notice_they_are_only_counted(answers: Mapping[str, str]) -> None:
    assert participants([registered(answers=answers)], NAMES) == participants([registered()], {})
    assert participants([registered(answers=answers)], NAMES).left_out == 1


@pytest.mark.parametrize("standing", [one for one in Standing if one is not Standing.SEATED])
def test_who_has_no_seat_takes_no_part_yet(standing: Standing) -> None:
    listed = participants([registered(standing=standing)], NAMES)
    assert (listed.rows, listed.left_out) == ((), 0)


def test_a_guest_stands_on_it_by_the_name_they_gave() -> None:
    guest = registered(-3, answers={**SAID, "name": "Ana"})
    assert [row["name"] for row in participants([guest], {}).rows] == ["Ana"]


def test_the_list_is_sorted_by_name_whatever_the_case() -> None:
    listed = participants([registered(PORTO), registered(LAPLAND)], NAMES)
    assert [row["name"] for row in listed.rows] == ["lapland", "Porto"]


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+33 1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u200b=1",
        "\u00a0=1",
        "＝1",
        "＋1",
        "﹣1",
    ],
)
def test_what_a_spreadsheet_would_calculate_is_text(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("Agency;=cmd|' /C calc'!A0;x", "Agency;'=cmd|' /C calc'!A0;x"),
        ("; @A1", ";' @A1"),
        ("a;＝1", "a;'＝1"),
        ("Porto\n-2\n3", "Porto\n'-2\n3"),
        ("=1;=2", "'=1;'=2"),
    ],
)
def test_no_new_cell_begins_in_a_cell_for_a_program_whose_language_parts_them_by_semicolons(
    cell: str, written: str
) -> None:
    assert neutral(cell) == written


@pytest.mark.parametrize(
    "cell", ["", "Porto", "Porto; Lisboa\nFaro;", "1", "a=b", "O'Neill", "n/a - none", "é", "\u200b"]
)
def test_what_is_text_stays_as_it_is(cell: str) -> None:
    assert neutral(cell) == cell
    assert not is_active(cell)


def test_a_file_is_fetched_by_whoever_asked_for_it_and_in_time() -> None:
    download = Download(1, PORTO, 7, Format.CSV, NOW)
    last = NOW + DOWNLOAD_HOLDS - timedelta(microseconds=1)
    assert require_download(download, PORTO, last) is download
    with pytest.raises(DownloadExpired):
        require_download(download, PORTO, NOW + DOWNLOAD_HOLDS)
    with pytest.raises(DownloadUnknown):
        require_download(download, LAPLAND, NOW)
    with pytest.raises(DownloadUnknown):
        require_download(None, PORTO, NOW)


TABLE = Table("S3 [conf]: a/b?" * 9, ("Name", "Organisation"), [("=1+1", 'He said "x", y\nz'), ("Ærø", "")])


def test_a_csv_file_reads_as_it_was_written() -> None:
    written = as_csv(TABLE)
    assert written.startswith("\ufeff".encode())
    read = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert read == [["Name", "Organisation"], ["'=1+1", 'He said "x", y\nz'], ["Ærø", ""]]


def test_a_workbook_holds_text_and_no_formula() -> None:
    with zipfile.ZipFile(io.BytesIO(as_workbook(TABLE, NOW))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
        styles = book.read("xl/styles.xml").decode()
        named = book.read("xl/workbook.xml").decode()
        core = book.read("docProps/core.xml").decode()
    assert "<f>" not in sheet
    assert "<t>=1+1</t>" in strings
    # Text it stays, even when somebody edits the cell.
    assert 'quotePrefix="1"' in styles
    assert 'name="S3 conf a b S3 conf a b S3 conf"' in named
    assert "2026-03-01T12:00:00Z" in core


def test_a_title_full_of_emoji_names_a_sheet_within_its_limit() -> None:
    with zipfile.ZipFile(io.BytesIO(as_workbook(Table("S3 " + "🌍" * 31, ("Name",), []), NOW))) as book:
        assert f'name="S3 {"🌍" * 14}"' in book.read("xl/workbook.xml").decode()


def test_a_sheet_has_a_name_even_if_the_title_has_no_letter_that_may_stand_in_one() -> None:
    with zipfile.ZipFile(io.BytesIO(as_workbook(Table("[?]", ("Name",), []), NOW))) as book:
        assert 'name="1"' in book.read("xl/workbook.xml").decode()
