"""Which addresses may stand as a source: those of pages that anybody could open. None is ever fetched."""

import re
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

_ADDRESS: Final = re.compile(r"https?://[^\s()<>\[\]\\|\"`]+")
_LABEL: Final = re.compile(r"[^\W_]([\w-]{0,61}[^\W_])?")

NOWHERE: Final = frozenset(
    {
        *("corp", "home", "internal", "lan", "private"),
        *("example", "invalid", "local", "localdomain", "localhost", "onion", "test"),
    }
)
"""Last parts of names that lead to no public page, by the rules of the Internet or by custom."""


def is_public(source: str) -> bool:
    """Tell whether ``source`` is the address of a page that anybody could open, as far as one can tell by its form."""
    if not _ADDRESS.fullmatch(source):
        return False
    try:
        parts = urlsplit(source)
        port = parts.port
    except ValueError:
        return False
    # Who stands before the @ is what a reader takes for the host.
    if "@" in parts.netloc or port == 0:
        return False
    return _is_public_host(parts.hostname or "")


def _is_public_host(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        labels = host.split(".")
    named = len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
    # Numbers with dots that are no address are read as one by some programs: 127.1, 0x7f.1.
    return named and labels[-1] not in NOWHERE and not labels[-1][0].isdigit()
