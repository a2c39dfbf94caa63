"""The mailbox of practice: spoken to as mail programs speak, and as nobody should."""

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from aiosmtplib import SMTP

from bot.kernel.clock import StillClock
from bot.practice.founding import found
from bot.practice.post import LARGEST_LETTER, MOST_LETTERS, PostOffice
from bot.practice.scene import Scene
from bot.practice.world import Change

NOW = datetime(2023, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def office() -> PostOffice:
    return PostOffice(found(Scene(), StillClock(NOW), timedelta(minutes=3)))


def letter(text: str = "Hello.\n.\n..two dots\n") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "bot@practice.example"
    message["To"] = "ana@example.pt"
    message["Subject"] = "Olá"
    message["Message-ID"] = "<n@practice.example>"
    message.set_content(text)
    return message


async def test_a_letter_is_kept_as_it_was_sent_and_the_page_hears_of_it(office: PostOffice) -> None:
    heard: list[Change] = []
    office._world.watchers.append(heard.append)
    async with office.open(), SMTP(hostname="127.0.0.1", port=office.port, start_tls=False) as client:
        await client.send_message(letter())
        await client.noop()
    (kept,) = [one.describe() for one in office.letters]
    assert kept == {
        "n": 1,
        "at": NOW.isoformat(),
        "to": ["ana@example.pt"],
        "from": "bot@practice.example",
        "subject": "Olá",
        "text": "Hello.\n.\n..two dots\n",
        "files": [],
        "id": "<n@practice.example>",
    }
    assert [change.what for change in heard] == ["changed"]


async def said(office: PostOffice, *lines: bytes) -> list[str]:
    """Say ``lines`` all at once, and return what the mailbox answers until it hangs up, if it does."""
    reader, writer = await asyncio.open_connection("127.0.0.1", office.port)
    try:
        with contextlib.suppress(ConnectionError):
            for line in lines:
                writer.write(line + b"\r\n")
            writer.write_eof()
            return (await reader.read()).decode().splitlines()
        return []
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def test_nonsense_is_refused_and_breaks_nothing(office: PostOffice) -> None:
    async with office.open():
        told = await said(office, b"EHLO x", b"DATA", b"\xff\xfe", b"VRFY ana", b"QUIT")
        assert [line[:3] for line in told] == ["220", "250", "503", "502", "502", "221"]
        # Who hangs up in the middle of a letter has sent none.
        assert (await said(office, b"MAIL FROM:<a@b.eu>", b"RCPT TO:<c@d.eu>", b"DATA", b"Hello"))[-1][
            :3
        ] == "354"
    assert office.letters == []


async def test_what_is_larger_than_any_letter_is_not_kept(office: PostOffice) -> None:
    line = b"x" * 60_000
    async with office.open():
        await said(office, b"RCPT TO:<c@d.eu>", b"DATA", *[line] * (LARGEST_LETTER // len(line) + 2), b".")
    assert office.letters == []


def test_of_very_many_letters_the_oldest_go(office: PostOffice) -> None:
    raw = bytes(letter())
    for _ in range(MOST_LETTERS + 2):
        office.take(("ana@example.pt",), raw)
    assert [office.letters[0].number, len(office.letters)] == [3, MOST_LETTERS]
