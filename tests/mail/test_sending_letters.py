"""Letters over real sockets, to a mail server that is not ours."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.delivery.addresses import AddressBook, Addressee
from bot.delivery.kinds import File
from bot.delivery.messages import ToChannel, ToMember
from bot.delivery.sender import Absent, Refused, Sent, Unclear
from bot.kernel.clock import StillClock
from bot.mail.letters import Letter, Link
from bot.mail.sender import EachItsWay, MailSender, MailServer, lets_in
from bot.storage.database import Transaction
from tests.mail.post_office import PostOffice, post_office

NOW = datetime(2023, 3, 1, 9, tzinfo=UTC)
GUEST = ToMember(-7)
LETTER = Letter(
    subject="Your registration: S3\r\nBcc: everybody@example.org",
    content="You have a seat.\n\n<b>Ateliê</b>, and a line\nbelow it.",
    links=(Link("Your registration", "/mine/{key}?event=7"),),
    files=(File("event.ics", "text/calendar", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),),
    calm="/mine/{key}/calm",
).rendered()


def server(office: PostOffice, **changes: Any) -> MailServer:
    known = MailServer(
        host="localhost",
        port=office.port,
        sender="S3 Secretariat <bot@example.org>",
        site="https://bot.example.org",
        trusted=office.trusted,
    )
    return replace(known, **changes)


async def known(_member: int) -> Addressee | None:
    return Addressee("ana@example.pt", "k-2c")


async def named(_transaction: Transaction, _member: int) -> str | None:
    return "Ana"


def sender(mail_server: MailServer | None) -> MailSender:
    book = AddressBook()
    book.use(known, named)
    return MailSender(mail_server, book, StillClock(NOW))


async def test_a_letter_arrives_encrypted_with_its_key_its_number_and_its_file() -> None:
    async with post_office() as office:
        told = await sender(server(office, user="bot", password="hush")).send(
            GUEST, LETTER.payload, LETTER.files, "n0nce"
        )
    assert told == Sent(None)
    (letter,) = office.received
    assert office.to == ["ana@example.pt"]
    assert office.encrypted == [True]
    assert letter["From"] == "S3 Secretariat <bot@example.org>"
    assert letter["To"] == "ana@example.pt"
    assert letter["Message-ID"] == "<n0nce@example.org>"
    assert letter["Date"].datetime == NOW
    # What would have been a header of its own is part of the subject.
    assert letter["Subject"] == "Your registration: S3 Bcc: everybody@example.org"
    assert letter["Bcc"] is None
    assert letter["List-Unsubscribe"] == "<https://bot.example.org/mine/k-2c/calm>"
    text = letter.get_body(("plain",))
    page = letter.get_body(("html",))
    assert text is not None
    assert page is not None
    assert "https://bot.example.org/mine/k-2c?event=7" in text.get_content()
    assert "&lt;b&gt;Ateliê&lt;/b&gt;, and a line<br>" in page.get_content()
    assert "(bot.example.org)" in page.get_content()
    (file,) = letter.iter_attachments()
    assert file.get_content_type() == "text/calendar"
    assert file.get_filename() == "event.ics"


async def test_a_server_with_tls_from_the_first_byte_is_spoken_to_so() -> None:
    async with post_office(security="tls") as office:
        assert await sender(server(office, security="tls")).send(GUEST, LETTER.payload, (), "n") == Sent(None)
    assert office.encrypted == [True]


async def test_nothing_is_said_to_a_server_that_cannot_show_who_it_is(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with post_office(name="elsewhere.example") as office:
        told = await sender(server(office)).send(GUEST, LETTER.payload, (), "n")
        unknown = await sender(server(office, trusted=None)).send(GUEST, LETTER.payload, (), "n")
    assert told == unknown == Refused(0, permanent=False)
    assert office.received == []
    assert "ana@example.pt" not in caplog.text


async def test_no_letter_goes_out_in_clear_where_tls_is_wanted() -> None:
    async with post_office(security="none") as office:
        assert await sender(server(office)).send(GUEST, LETTER.payload, (), "n") == Refused(
            0, permanent=False
        )
        here = server(office, security="none")
        assert await sender(here).send(GUEST, LETTER.payload, (), "n") == Sent(None)
    assert office.encrypted == [False]


async def test_a_wrong_password_is_nobodys_letter_refused() -> None:
    async with post_office() as office:
        told = await sender(server(office, user="bot", password="wrong")).send(GUEST, LETTER.payload, (), "n")
    assert told == Refused(0, permanent=False)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("450 4.2.0 greylisted", Refused(450, permanent=False)),
        ("550 5.1.1 no such user <ana@example.pt>", Refused(550, permanent=True)),
        ("421 4.3.2 closing", Refused(0, permanent=False)),
    ],
)
async def test_a_no_of_the_server_is_for_now_or_for_good(answer: str, told: Refused) -> None:
    async with post_office() as office:
        office.says_to_recipients.append(answer)
        assert await sender(server(office)).send(GUEST, LETTER.payload, (), "n") == told
        office.says_to_letters.append(answer)
        assert await sender(server(office)).send(GUEST, LETTER.payload, (), "n") == told
    assert office.received == []


async def test_a_server_that_hangs_up_on_a_whole_letter_may_have_taken_it() -> None:
    async with post_office() as office:
        office.says_to_letters.append(None)
        told = await sender(server(office)).send(GUEST, LETTER.payload, (), "n")
        assert isinstance(told, Unclear)
        # So it is sent again, and the reader can tell that it is the same.
        assert await sender(server(office)).send(GUEST, LETTER.payload, (), "n") == Sent(None)
    first, second = office.received
    assert first["Message-ID"] == second["Message-ID"] == "<n@example.org>"


async def test_a_letter_that_may_have_come_three_times_is_not_sent_a_fourth(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.mail.sender.MOST_REMEMBERED", 1)
    async with post_office() as office:
        office.says_to_letters += [None] * 4
        post = sender(server(office))
        told = [await post.send(GUEST, LETTER.payload, (), nonce) for nonce in "aaba"]
    # Of the second letter is known that it was in doubt once; the first was given up, and is forgotten.
    assert [type(one) for one in told] == [Unclear, Unclear, Unclear, Unclear]
    async with post_office() as office:
        office.says_to_letters += [None] * 3
        post = sender(server(office))
        told = [await post.send(GUEST, LETTER.payload, (), "a") for _ in range(3)]
    assert told[2] == Refused(554, permanent=True)


async def test_what_would_break_a_header_is_refused_once_and_for_all() -> None:
    async with post_office() as office:
        broken = server(office, sender="bot@example.org\r\nBcc: all@example.org")
        told = await sender(broken).send(GUEST, LETTER.payload, (), "n")
    assert told == Refused(553, permanent=True)
    assert office.received == []


@pytest.mark.parametrize(
    "title",
    [
        "S3\r\nBcc: all@example.org",
        "S3\u2028Bcc: all@example.org",
        "=?utf-8?q?=0D=0ABcc:_all=40example.org?=",
        "S3 =\n?utf-8?b?DQpCY2M6IGFsbEBleGFtcGxlLm9yZw==?= 4",
        "==?utf-8?q?=0D=0ABcc:_all?= =?utf-8?q?=0D=0ABcc:_all?=",
    ],
)
async def test_no_title_however_it_is_encoded_becomes_a_header_of_its_own(title: str) -> None:
    letter = Letter(f"Your registration: {title}", "Hello.").rendered()
    async with post_office() as office:
        assert await sender(server(office)).send(GUEST, letter.payload, (), "n") == Sent(None)
        (received,) = office.received
    assert received["Bcc"] is None
    assert received.get_all("Subject") == [received["Subject"]]
    assert str(received["Subject"]).strip().startswith("Your registration: ")


async def test_a_no_to_the_sender_is_no_verdict_on_a_letter() -> None:
    async with post_office() as office:
        # Longer than this server takes any sender to be.
        told = await sender(server(office, sender=f"{'x' * 5000}@example.org")).send(
            GUEST, LETTER.payload, (), "n"
        )
    assert told == Refused(0, permanent=False)


async def test_letters_wait_for_a_server_that_is_not_there() -> None:
    async with post_office() as office:
        pass
    await asyncio.sleep(0)
    assert await sender(server(office)).send(GUEST, LETTER.payload, (), "n") == Refused(0, permanent=False)
    assert await sender(None).send(GUEST, LETTER.payload, (), "n") == Refused(0, permanent=False)
    assert not await lets_in(server(office))


async def test_whether_a_server_takes_letters_can_be_asked_without_one() -> None:
    async with post_office() as office:
        assert await lets_in(server(office))
        assert office.received == []
        assert not await lets_in(server(office, trusted=None))


async def test_to_somebody_who_had_themselves_erased_nothing_is_sent() -> None:
    async with post_office() as office:
        nobody = MailSender(server(office), AddressBook(), StillClock(NOW))
        told = await nobody.send(GUEST, LETTER.payload, (), "n")
    assert told == Refused(550, permanent=True)


async def test_what_was_mailed_is_neither_edited_nor_found_again() -> None:
    post = sender(None)
    assert await post.edit(GUEST, 1, {}) == Refused(550, permanent=True)
    # Nobody can look: what is in doubt is taken for not sent, and sent again.
    assert await post.find(GUEST, "text:1", NOW, ()) == Absent()


async def test_who_has_no_discord_gets_letters_and_nobody_else() -> None:
    both = EachItsWay(sender(None), MailSender(None, AddressBook(), StillClock(NOW)))
    # Each side answers like the mail sender it is here; a channel has no mailbox, so it was Discord's side.
    assert isinstance(await both.find(GUEST, "", NOW, ()), Absent)
    assert isinstance(await both.edit(ToChannel(1), 1, {}), Refused)
    assert isinstance(await both.send(GUEST, {}, (), "n"), Refused)
    async with post_office() as office:
        with pytest.raises(TypeError):
            await EachItsWay(sender(server(office)), sender(None)).send(ToChannel(1), {}, (), "n")
