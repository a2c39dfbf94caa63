"""Files of answers from the command line: what they would change, and writing them without overwriting anybody."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.kernel.errands import Errands
from bot.kernel.errors import OperatorError
from cogs.faq.domain import Act
from cogs.faq.service import FileErrands
from tests.faq.ground import Ground, entry_of, ground, written

EDITOR = 7


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        standing.write("rent.md", written("How do I rent?", "First line.\nSecond line."))
        standing.write("tide.md", written("When is the tide?"))
        await standing.bring_in()
        yield standing


def errands(stand: Ground) -> FileErrands:
    return FileErrands(stand.files, stand.folder, lambda fault: f"{fault.path}: {fault.key}")


async def edit(stand: Ground, entry: str, answer: str) -> None:
    said = replace(await entry_of(stand, entry), answer=answer)
    async with stand.database.transaction() as transaction:
        base = (await stand.store.versions(transaction, entry))["en"].number
        await stand.store.write(transaction, said, Act.EDITED, EDITOR, base=base)


async def test_what_was_taken_over_is_told_line_by_line_and_what_is_left_to_people(stand: Ground) -> None:
    await edit(stand, "tide", "Twice a day.")
    stand.write("rent.md", written("How do I rent?", "First line.\nAnother line."))
    stand.write("new.md", written("Anything new?"))
    stand.write("wrong.md", "+++")
    await stand.bring_in()
    outcome = await errands(stand).bring_in({})
    assert (
        outcome.lines
        == (
            *("faq/new.md: new", "    question", "    + Anything new?", "    answer", "    + Like this."),
            *("    source", "    + https://example.org/a", "    tags", "    + boats"),
            *("    checked", "    + 2026-11-01"),
            *("faq/rent.md: changed", "    answer", "      First line.", "    - Second line."),
            *("    + Another line.", "faq/tide.md: kept as it was edited on Discord"),
            "faq/wrong.md: faq-fault-no-front",
        )
        or not outcome.settled
    )


async def test_where_files_say_what_members_read_that_is_said(stand: Ground) -> None:
    stand.files.taken = ()
    outcome = await errands(stand).bring_in({})
    assert (outcome.lines, outcome.settled) == (("The files say what members read.",), True)


async def test_a_file_that_people_changed_is_spared_in_its_own_folder_and_written_elsewhere(
    stand: Ground, tmp_path: Path
) -> None:
    for entry in ("rent", "tide"):
        await edit(stand, entry, "As edited.")
    stand.write("rent.md", written("How do I rent?", "As the file says."))
    stand.write("bad.md", b"\xff")
    await stand.bring_in()
    conflict = await errands(stand).bring_in({})
    assert not conflict.settled
    assert any(line.startswith("faq/rent.md: changed, and so was the answer") for line in conflict.lines)
    outcome = await errands(stand).hand_out({"folder": str(stand.folder)})
    assert outcome.lines == (
        "bad.md: left as it is, for it says something that the answer does not",
        "rent.md: left as it is, for it says something that the answer does not",
        "tide.md: written",
        "1 of 2 files written, the others say the same",
    )
    assert not outcome.settled
    assert "As the file says." in (stand.folder / "rent.md").read_text()
    away = await errands(stand).hand_out({"folder": str(tmp_path / "away")})
    assert away.settled
    assert "As edited." in (tmp_path / "away" / "rent.md").read_text()
    again = await errands(stand).hand_out({"folder": str(tmp_path / "away")})
    assert again.lines == ("0 of 2 files written, the others say the same",)


async def test_a_folder_that_cannot_be_written_is_told_in_one_line(stand: Ground, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OperatorError, match="cannot be written"):
        await errands(stand).hand_out({"folder": str(tmp_path / "file")})


async def test_an_errand_is_found_by_its_name(stand: Ground) -> None:
    known = Errands()
    known.offer("faq import", errands(stand).bring_in)
    stand.files.taken = ()
    assert (await known.run("faq import", {})).settled
    with pytest.raises(LookupError):
        await known.run("faq dance", {})
