"""Fetching what somebody else's site says, without ever being led to where only this machine can go.

The name of a site is looked up once, by a resolver that hands on no address but those that are everybody's, and the
connection goes to exactly what it handed on: a name that means another machine a moment later changes nothing. Each
redirect is such a request of its own. What comes is counted as it comes, packed and unpacked.
"""

import asyncio
import ipaddress
import re
import socket
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import urljoin

import aiohttp
from aiohttp import hdrs
from aiohttp.abc import AbstractResolver, ResolveResult

from bot import __version__
from bot.kernel.errors import DomainError
from cogs.resources.domain import LinkNotPublic, host_in, read_link
from cogs.syndication.domain import (
    FeedAstray,
    FeedDown,
    FeedGone,
    FeedMalformed,
    FeedPrivate,
    FeedRefused,
    FeedSlow,
    FeedTooLarge,
    FeedTrouble,
    Validators,
)

MOST_REDIRECTS: Final = 5
CHUNK: Final = 1 << 16
LONGEST_VALIDATOR: Final = 300
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
UNCHANGED: Final = 304

HEADERS: Final = {
    hdrs.USER_AGENT: f"community-bot/{__version__}",
    hdrs.ACCEPT: "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8",
    # Unpacked here, where it can be counted; the client itself would unpack whatever comes.
    hdrs.ACCEPT_ENCODING: "gzip",
}
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")

NEVER_SEEN: Final = Validators()

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a feed is taken."""

    seconds: float = 20.0
    """For all of it, redirects included."""
    size: int = 2 * 1024 * 1024
    """Bytes, packed as well as unpacked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site has answered."""

    link: str
    """Where it was found in the end."""
    body: bytes
    charset: str
    """What the site says it is written in; empty: nothing."""
    validators: Validators


class PublicResolver(AbstractResolver):
    """Looks names up, and hands on no address but those that are everybody's."""

    def __init__(
        self, inner: AbstractResolver | None = None, permitted: frozenset[str] = frozenset()
    ) -> None:
        """Ask ``inner``, else the machine; ``permitted`` are addresses that a test may use all the same."""
        self._inner = inner or aiohttp.ThreadedResolver()
        self._permitted = permitted

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Return the addresses of ``host`` that are everybody's.

        Raises:
            FeedPrivate: it has others only.
        """
        found = await self._inner.resolve(host, port, family)
        public = [one for one in found if one["host"] in self._permitted or is_public(one["host"])]
        if not public:
            raise FeedPrivate(host=host)
        return public

    async def close(self) -> None:
        """Let go of the inner resolver."""
        await self._inner.close()


class Fetcher:
    """Fetches feeds; for each of them anew, so that nothing of one site is kept for another."""

    def __init__(
        self,
        *,
        resolver: Callable[[], AbstractResolver] = PublicResolver,
        limits: Limits = Limits(),
        via: Callable[[str], str] = str,
    ) -> None:
        """Look names up with ``resolver``; in practice, ``via`` tells where the practice server has the site."""
        self._resolver = resolver
        self._limits = limits
        self._via = via

    async def fetch(self, link: str, validators: Validators = NEVER_SEEN) -> Answer | None:
        """Return what the site says; None if nothing has changed since it gave ``validators``.

        Raises:
            FeedTrouble: it cannot be had, and why.
        """
        host = host_in(link)
        try:
            async with asyncio.timeout(self._limits.seconds), self._session() as session:
                return await self._follow(session, link, validators)
        except TimeoutError:
            raise FeedSlow(host=host) from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise FeedDown(host=host) from error

    def _session(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(resolver=self._resolver(), use_dns_cache=False),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=HEADERS,
            auto_decompress=False,
            # The time of all of it is counted outside.
            timeout=aiohttp.ClientTimeout(total=None),
        )

    async def _follow(
        self, session: aiohttp.ClientSession, link: str, validators: Validators
    ) -> Answer | None:
        # Read once more: no resolver is asked about an address in numbers.
        here = _led(link, link)
        for _ in range(MOST_REDIRECTS + 1):
            headers = _conditions(validators)
            async with session.get(self._via(here), headers=headers, allow_redirects=False) as response:
                if response.status not in REDIRECTS:
                    return await self._taken(here, response)
                here = _led(here, response.headers.get(hdrs.LOCATION, ""))
        raise FeedAstray(host=host_in(link))

    async def _taken(self, link: str, response: aiohttp.ClientResponse) -> Answer | None:
        if response.status == UNCHANGED:
            return None
        if response.status != 200:
            raise _no(response.status, host_in(link))
        body = await self._body(link, response)
        return Answer(link, body, response.charset or "", _validators(response))

    async def _body(self, link: str, response: aiohttp.ClientResponse) -> bytes:
        most, host = self._limits.size, host_in(link)
        unpack = _unpacking(response.headers.get(hdrs.CONTENT_ENCODING, ""), host)
        body, packed = bytearray(), 0
        async for chunk in response.content.iter_chunked(CHUNK):
            packed += len(chunk)
            body += unpack(chunk, most + 1 - len(body))
            if max(packed, len(body)) > most:
                raise FeedTooLarge(host=host)
        return bytes(body)


def is_public(address: str) -> bool:
    """Tell whether an address is everybody's: no machine of this network, and none that only looks like another."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    return all(
        one.is_global
        and not (one.is_multicast or one.is_reserved or one.is_unspecified or one.is_link_local)
        and not (isinstance(one, ipaddress.IPv6Address) and one.is_site_local)
        for one in _meant(found)
    )


def _meant(address: Address) -> list[Address]:
    """Return the addresses at which one ends: its own, and those of version 4 to which one of version 6 is carried on."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address in _NAT64:
        # How a network that has version 6 only reaches the others; not an address by itself.
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    teredo = address.teredo or ()
    inner = (address.ipv4_mapped, address.sixtofour, *teredo)
    return [address, *(one for one in inner if one is not None)]


def _led(here: str, location: str) -> str:
    """Return where a redirect leads, read like any address that somebody typed."""
    host = host_in(here)
    if not location:
        raise FeedMalformed(host=host)
    try:
        return read_link(urljoin(here, location))
    except LinkNotPublic:
        raise FeedPrivate(host=host) from None
    except (DomainError, ValueError):
        raise FeedMalformed(host=host) from None


def _no(status: int, host: str) -> FeedTrouble:
    if status == 410:
        return FeedGone(host=host)
    return FeedRefused(host=host) if 400 <= status < 500 else FeedDown(host=host)


def _conditions(validators: Validators) -> dict[str, str]:
    given = {hdrs.IF_NONE_MATCH: validators.etag, hdrs.IF_MODIFIED_SINCE: validators.modified}
    return {name: value for name, value in given.items() if value}


def _validators(response: aiohttp.ClientResponse) -> Validators:
    return Validators(
        _short(response.headers.get(hdrs.ETAG, "")), _short(response.headers.get(hdrs.LAST_MODIFIED, ""))
    )


def _short(value: str) -> str:
    # It is handed back as a header, so it has to be one.
    return value if len(value) <= LONGEST_VALIDATOR and re.fullmatch(r"[\x20-\x7e]*", value) else ""


def _unpacking(encoding: str, host: str) -> Callable[[bytes, int], bytes]:
    """Return what unpacks a piece into so many bytes at most; what is left over is more than is taken."""
    if encoding.strip().lower() in {"", "identity"}:
        return lambda chunk, most: chunk[:most]
    if encoding.strip().lower() not in {"gzip", "x-gzip"}:
        raise FeedMalformed(host=host)
    packed = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)

    def unpack(chunk: bytes, most: int) -> bytes:
        try:
            return packed.decompress(chunk, most)
        except zlib.error:
            raise FeedMalformed(host=host) from None

    return unpack
