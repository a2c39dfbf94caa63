"""E-mail addresses as people type them: read once, and never able to become a header of their own."""

import re
from typing import Final

from bot.kernel.errors import DomainError

LONGEST: Final = 254
"""Characters in an address that the protocol of mail can carry."""

LONGEST_LOCAL: Final = 64

# What people have; an address in quotation marks, or in letters beyond ASCII before the "@", few servers take.
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN: Final = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})")


class AddressUnreadable(DomainError):
    """What was typed is no e-mail address."""

    key = "mail-address-unreadable"


class AddressBreaksLine(DomainError):
    """There is a line break or another control character in it, with which one could write headers."""

    key = "mail-address-breaks-line"


class AddressNotAscii(DomainError):
    """Before the "@" are letters that not every mail server can carry."""

    key = "mail-address-not-ascii"


def read_address(typed: str) -> str:
    """Return the address that was typed; its domain in lower case and, if it has other letters, as ``xn--``.

    Raises:
        AddressBreaksLine: it holds a line break or another control character, also at its ends.
        AddressNotAscii: its local part has letters beyond ASCII.
        AddressUnreadable: it is none, or too long for one.
    """
    if any(ord(letter) < 32 or ord(letter) in {127, 0x85, 0x2028, 0x2029} for letter in typed):
        raise AddressBreaksLine
    local, at, domain = typed.strip(" ").rpartition("@")
    if not at or not local or len(local) > LONGEST_LOCAL:
        raise AddressUnreadable
    if not local.isascii():
        raise AddressNotAscii
    address = f"{local}@{_host(domain)}"
    # "=?" begins what programs of mail take for other letters in disguise, line breaks among them.
    if len(address) > LONGEST or "=?" in local or not _LOCAL.fullmatch(local):
        raise AddressUnreadable
    return address


def same_box(address: str) -> str:
    """Return what two addresses have in common that lead to one mailbox, as servers have it: case apart."""
    return address.lower()


def same_reader(address: str) -> str:
    """Return what addresses have in common that many servers bring to one reader: case, dots and ``+words`` apart.

    Only for counting what somebody is sent: two people may share it.
    """
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0].replace('.', '')}@{domain}"


def _host(domain: str) -> str:
    if len(domain) > LONGEST:
        # Before it is looked at closely: that takes seconds for as much as a form can hold.
        raise AddressUnreadable
    try:
        host = domain.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise AddressUnreadable from error
    if not _DOMAIN.fullmatch(host):
        raise AddressUnreadable
    return host
