"""A link as somebody typed it: read once, and shown nowhere without the host that it leads to."""

from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from bot.kernel.text import cut, plain
from cogs.resources.domain.refusals import LinkNotPublic, LinkUnreadable

LONGEST: Final = 400
"""Characters of a link, as it is kept."""

SHOWN: Final = 80

_SAFE: Final = "/:@!$&'*+,;=~%-._"
"""What stays as it is in a path; parentheses do not: in Discord's Markdown they would end the link."""

_NOT_PUBLIC: Final = ("localhost", "local", "internal", "lan", "home", "test", "invalid", "onion")
"""Last parts of names that are nobody's on the web."""


def read_link(typed: str) -> str:
    """Return the link, fit to be shown in a message and on a page: http(s), its host in ASCII, nothing unquoted.

    Raises:
        LinkUnreadable: it is none, holds a name and password, or is too long.
        LinkNotPublic: it leads to an address or a name that is not everybody's.
    """
    parts = _split(plain(typed))
    host = _host(parts)
    port = "" if parts.port is None else f":{parts.port}"
    path = quote(parts.path, safe=_SAFE)
    query = f"?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else ""
    fragment = f"#{quote(parts.fragment, safe=_SAFE + '?')}" if parts.fragment else ""
    link = f"{parts.scheme.lower()}://{host}{port}{path}{query}{fragment}"
    if len(link) > LONGEST:
        raise _unreadable(typed)
    return link


def host_in(link: str) -> str:
    """Return the host that a link which was read leads to."""
    return urlsplit(link).hostname or ""


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        # A port that is none shows only when it is asked for.
        _ = parts.port
    except ValueError:
        raise _unreadable(text) from None
    odd = len(text) > 2 * LONGEST or any(letter.isspace() or letter == "\\" for letter in text)
    if odd or parts.scheme.lower() not in {"http", "https"} or not parts.hostname or "@" in parts.netloc:
        raise _unreadable(text)
    return parts


def _host(parts: SplitResult) -> str:
    name = (parts.hostname or "").rstrip(".")
    try:
        host = name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise _unreadable(name) from None
    if not _is_public(host):
        raise LinkNotPublic(host=cut(host, SHOWN))
    return host


def _is_public(host: str) -> bool:
    """Tell whether a name is that of a site: no address in numbers, no name of one network."""
    labels = host.split(".")
    named = all(label and all(letter.isalnum() or letter == "-" for letter in label) for label in labels)
    last = labels[-1]
    # No site ends in a number, as addresses do: 127.0.0.1, and to some programs 0x7f.0x1.
    return named and len(labels) > 1 and last not in _NOT_PUBLIC and not last[:1].isdigit()


def _unreadable(typed: str) -> LinkUnreadable:
    return LinkUnreadable(typed=cut(typed.strip(), SHOWN))
