"""E-mail addresses as people type them, and as those type them who want more than a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kernel.addresses import (
    AddressBreaksLine,
    AddressNotAscii,
    AddressUnreadable,
    read_address,
    same_box,
    same_reader,
)
from bot.kernel.errors import DomainError


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("ana@example.pt", "ana@example.pt"),
        (" Ana.Costa+s3@Example.PT ", "Ana.Costa+s3@example.pt"),
        ("o'neil_x@sub.example.co", "o'neil_x@sub.example.co"),
        ("info@kücher.example", "info@xn--kcher-kva.example"),
        ("a@example.xn--p1ai", "a@example.xn--p1ai"),
    ],
)
def test_an_address_is_read_as_servers_write_it(typed: str, address: str) -> None:
    assert read_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ana",
        "@example.pt",
        "ana@",
        "ana@localhost",
        "ana@example..pt",
        "ana@-example.pt",
        "ana@[127.0.0.1]",
        "ana@1.2.3.4",
        "a b@example.pt",
        '"a b"@example.pt',
        ".ana@example.pt",
        "ana.@example.pt",
        "ana@example.pt, eve@example.pt",
        "Ana <ana@example.pt>",
        "=?utf-8?q?ana=0D=0ABcc?=@example.pt",
        "ana.=?utf-8?q?=0D=0A?=@example.pt",
        "ana@eve@example.pt",
        "a" * 65 + "@example.pt",
        "ana@" + "a" * 64 + ".pt",
        "ana@" + "a." * 130 + "pt",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(AddressUnreadable):
        read_address(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "ana@example.pt\r\nBcc: all@example.org",
        "ana@example.pt\n",
        "\tana@example.pt",
        "ana\x00@example.pt",
        "ana@example.pt\u2028",
        "ana@example.pt\x85",
    ],
)
def test_a_line_break_in_an_address_is_refused_as_what_it_is(typed: str) -> None:
    with pytest.raises(AddressBreaksLine):
        read_address(typed)


def test_letters_that_not_every_server_carries_are_refused_as_what_they_are() -> None:
    with pytest.raises(AddressNotAscii):
        read_address("josé@example.pt")


def test_case_makes_no_second_mailbox() -> None:
    assert same_box("Ana@example.pt") == same_box("ana@example.pt")


@given(st.text(max_size=40) | st.from_regex(r"\A[\w.]{1,5}@[\w.-]{1,9}\s?\Z"))
def test_nothing_that_is_read_as_an_address_can_be_two_or_break_a_line(typed: str) -> None:
    try:
        address = read_address(typed)
    except DomainError:
        return
    assert address.count("@") == 1
    assert address.isascii()
    assert address.isprintable()
    assert not set(address) & set(' <>,;:"()[]\\')
    assert read_address(address) == address


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ana@example.pt", "ANA+s3@Example.pt", True),
        ("ana.costa@example.pt", "anacosta@example.pt", True),
        ("ana@example.pt", "ana@example.de", False),
        ("ana@example.pt", "anna@example.pt", False),
    ],
)
def test_addresses_that_many_servers_bring_to_one_reader_count_as_one(
    one: str, other: str, same: bool
) -> None:
    assert (same_reader(one) == same_reader(other)) is same
