"""The web, asked by hostile visitors: every route as it is registered, in words that no browser sends.

Three sorts of people come: nobody in particular, a guest with the key of a letter of their own, and staff who are
signed in. A page that is added is visited from its first day; what may be written through it is said here.
"""

import asyncio
import gc
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final
from urllib.parse import quote_from_bytes

import aiohttp
from aiohttp import web
from yarl import URL

from bot.composition import website
from bot.watch.look import Look
from bot.web.server import serving
from bot.web.signin.rules import seal
from bot.web.signin.service import SignIn
from tools.prove.hostile import words
from tools.prove.hostile.campaign import Errors, Finding, hearing
from tools.prove.hostile.ground import STAFF, Ground, ground
from tools.prove.hostile.journal import Change
from tools.prove.hostile.planting import MARKED, Secret, plant, prepare
from tools.prove.hostile.rights import READERS
from tools.prove.report import Progress

SITE: Final = "https://bot.example.org"
ACTORS: Final = ("nobody", "nobody", "guest", "guest", "staff")

MAY_WRITE: Final[Mapping[str, frozenset[str]]] = {
    "nobody": frozenset({"guest", "guest_link", "guest_sign_up", "outbox"}),
    "guest": frozenset({"guest", "guest_link", "guest_sign_up", "guest_key", "event_registration", "outbox"}),
}
"""What those may write who are not on Discord; of the rest of the bot's own, see ``OF_THE_BOT``."""

OF_THE_BOT: Final = frozenset({"alive", "attempt", "calendar", "erasure_count", "guest_key"})
"""What is written while they ask, by nobody in particular."""

MOST_WAITED: Final = 3.0
FIELD: Final = re.compile(r'name="([^"]{1,60})"')
PART: Final = re.compile(r"\{(\w+)\}")
KEY: Final = re.compile(r"/guests/([\w-]+)")


@dataclass
class Visits:
    """What came of one seed."""

    seed: int
    findings: list[Finding] = field(default_factory=list)
    sent: int = 0
    changed: int = 0
    longest: float = 0.0
    statuses: Counter[int] = field(default_factory=Counter)
    routes: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Ask:
    """One request."""

    number: int
    actor: str
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    def __str__(self) -> str:
        """Tell it so that a person can do it again."""
        asked = f"{self.path}{'?' if self.query else ''}{self.query}"
        return f"number {self.number}: {self.actor} {self.method} {asked[:200]} {dict(self.headers)} {self.body[:300]!r}"


@dataclass
class Keys:
    """What opens something: the cookie of staff, the key of a guest, the names of fields that pages showed."""

    session: str
    guest: str = ""
    mailbox: str = ""
    guests: int = 0
    fields: set[str] = field(default_factory=set)


FROM_ONE_ADDRESS: Final = 500
GUESTS_AT_ONE_ADDRESS: Final = 10
"""So many requests, and guests who register, come from one address of the network."""
GUESTS_LIVE: Final = 1_000
"""Their addresses, from here on, are not those of visitors."""


async def play(seed: int, asks: int, progress: Progress) -> Visits:
    """Send so many requests drawn from ``seed`` to a bot of their own."""
    gc.collect()
    async with _place(seed) as (here, url, keys, secrets):
        with hearing() as errors:
            visits = Visits(seed)
            routes = list(_routes(here))
            here.journal.since()
            for begin in range(0, asks, FROM_ONE_ADDRESS):
                async with _browser(begin // FROM_ONE_ADDRESS) as browser:
                    for number in range(begin, min(asks, begin + FROM_ONE_ADDRESS)):
                        ask = _drawn(seed, number, routes, keys)
                        if await _one(visits, here, browser, url, ask, keys, secrets, errors):
                            await _register(here, url, keys)
                            here.journal.since()
                        progress(number + 1, asks, f"seed {seed}")
    return visits


def _browser(neighbour: int, **how: Any) -> aiohttp.ClientSession:
    """Return a browser at an address of its own: whoever does so much from one is soon told to wait."""
    own = (f"127.0.{neighbour // 250}.{neighbour % 250 + 1}", 0) if neighbour else None
    connector = aiohttp.TCPConnector(local_addr=own)
    return aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar(), **how)


def _routes(here: Ground) -> list[tuple[str, str]]:
    """Return method and path of each route, as it is registered."""
    app: web.Application = website(here.bot, here.bot.service(Look))
    return [
        (route.method, route.resource.canonical)
        for route in app.router.routes()
        if route.resource is not None and route.method != "HEAD"
    ]


@asynccontextmanager
async def _place(seed: int) -> AsyncIterator[tuple[Ground, str, Keys, dict[str, Secret]]]:
    async with (
        ground(SITE) as here,
        serving("127.0.0.1:0", website(here.bot, here.bot.service(Look))) as url,
    ):
        await prepare(here)
        laid = await plant(here, Random(seed))
        staff = here.person(STAFF[0]).id
        sign_in = here.bot.service(SignIn)
        opened = await sign_in.enter((await sign_in.invite(staff)).rpartition("/")[2])
        keys = Keys(opened.secret)
        await _register(here, url, keys)
        yield here, url, keys, {secret.token: secret for secret in laid}


async def _register(here: Ground, url: str, keys: Keys) -> None:
    """Register a guest by their letter, whose key is theirs from then on; the one before has gone."""
    keys.guests += 1
    keys.mailbox, letters = f"guest{keys.guests}@example.pt", len(here.server.post.letters)
    async with _browser(
        GUESTS_LIVE * (keys.guests // GUESTS_AT_ONE_ADDRESS), base_url=url, headers={"Accept": "text/html"}
    ) as browser:
        await browser.post("/events/1", data={"name": "Ana", "address": keys.mailbox})
        async with asyncio.timeout(30):
            while len(here.server.post.letters) == letters:  # noqa: ASYNC110 - a mailbox rings nobody
                await asyncio.sleep(0.01)
        text = str(here.server.post.letters[-1].describe()["text"])
        (link,) = re.findall(rf"{SITE}(/guests/\S+/confirm/\d+)", text)
        await browser.post(link)
    found = KEY.search(link)
    keys.guest = found[1] if found else ""


# ---- drawing ---------------------------------------------------------------------------------


def _drawn(seed: int, number: int, routes: list[tuple[str, str]], keys: Keys) -> Ask:
    random = Random(f"{seed}:page:{number}")
    actor = random.choice(ACTORS)
    method, canonical = random.choice(routes)
    if random.random() < 0.08:
        method = random.choice(("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"))
    path = PART.sub(lambda part: _part(random, part[1], actor, keys), canonical)
    headers = _headers(random, actor, keys)
    body = b""
    if method == "POST":
        kind, body = _body(random, actor, keys)
        headers |= {"Content-Type": kind}
    names = random.choices(("lang", "page", "whose", "format", "x"), k=random.choice((0, 0, 1, 2)))
    query = "&".join(f"{name}={_typed(random)}" for name in names)
    return Ask(number, actor, method, path, query, headers, body)


def _part(random: Random, name: str, actor: str, keys: Keys) -> str:
    if name == "key" and actor == "guest" and random.random() < 0.8:
        return keys.guest
    if random.random() < 0.7:
        return str(random.randint(1, 3) if random.random() < 0.7 else random.randint(0, words.SMALL_IDS))
    if random.random() < 0.3:
        return random.choice(
            ("withdraw", "accept", "pass", "calm", "remind", "9" * 18, "9" * 400, "%2e%2e", "%00")
        )
    return _typed(random)[:2_000] or "x"


def _headers(random: Random, actor: str, keys: Keys) -> dict[str, str]:
    # A proxy on this machine says who asks; each is somebody else, for how often one may ask is tried elsewhere.
    headers = {
        "Host": "bot.example.org",
        "X-Forwarded-For": ".".join(str(random.randint(1, 250)) for _ in range(4)),
        "Accept": random.choice(("text/html", "text/html", "*/*", "application/json")),
        "Accept-Language": random.choice(("fr", "en", "xx;q=9,*;q=NaN", "," * 300, "fr-" * 90)),
    }
    if actor == "staff":
        headers["Cookie"] = f"__Host-session={keys.session}"
    elif random.random() < 0.2:
        headers["Cookie"] = random.choice(
            ("__Host-session=x", "__Host-session=" + "A" * 43, '="";;,', "a=b" * 900)
        )
    if random.random() < 0.1:
        headers["Origin"] = random.choice(("https://evil.example", "null", "https://[", SITE))
    if random.random() < 0.1:
        headers["Sec-Fetch-Site"] = random.choice(("cross-site", "same-origin", "x"))
    if random.random() < 0.03:
        headers["Host"] = random.choice(("evil.example", "127.0.0.1", "[::1", "a" * 300))
    return headers


def _body(random: Random, actor: str, keys: Keys) -> tuple[str, bytes]:
    how = random.random()
    if how < 0.05:
        return "multipart/form-data", b"--x\r\n"
    if how < 0.1:
        line = b'--x\r\nContent-Disposition: form-data; name="list"; filename="a.csv"\r\n\r\n'
        return "multipart/form-data; boundary=x", line + _typed(random).encode() + b"\r\n--x--\r\n"
    if how < 0.15:
        return random.choice(
            ("application/json", "text/plain", "x/y", "application/x-www-form-urlencoded; charset=zz")
        ), b"{]"
    names = random.sample(sorted(keys.fields | {"name", "address", "holder", "code", "mode"}), k=4)
    fields = [(name, _typed(random)) for name in names if random.random() < 0.9]
    if actor == "guest" and random.random() < 0.5:
        fields.append(("address", keys.mailbox.replace("@", "%40")))
    if actor == "staff" and random.random() < 0.7:
        fields.append(("seal", seal(keys.session)))
    return "application/x-www-form-urlencoded", "&".join(f"{name}={text}" for name, text in fields).encode()


def _typed(random: Random) -> str:
    """Return something as it stands in an address or a form; halves of characters, too."""
    return quote_from_bytes(words.text(random).encode("utf-8", "surrogatepass")[:60_000])


# ---- judging ---------------------------------------------------------------------------------


async def _one(
    visits: Visits,
    here: Ground,
    browser: aiohttp.ClientSession,
    url: str,
    ask: Ask,
    keys: Keys,
    secrets: Mapping[str, Secret],
    errors: Errors,
) -> bool:
    """Send a request and judge it; True if the guest had everything erased by it."""
    began = time.perf_counter()
    address = URL(f"{url}{ask.path}{'?' if ask.query else ''}{ask.query}", encoded=True)
    try:
        async with browser.request(
            ask.method, address, headers=ask.headers, data=ask.body or None, allow_redirects=False
        ) as answer:
            status, page = answer.status, (await answer.read()).decode(errors="replace")
    except (aiohttp.ClientError, ValueError, TimeoutError) as error:
        # What the library does not let out, or the server hangs up on before anybody reads it.
        status, page = 0, f"{error!r}"
    waited = time.perf_counter() - began
    changes = here.journal.since()
    visits.sent += 1
    visits.changed += bool(changes)
    visits.statuses[status] += 1
    visits.longest = max(visits.longest, waited)
    visits.routes.add(ask.path.partition("/")[2].partition("/")[0])
    keys.fields.update(FIELD.findall(page))
    for problem in (
        *errors.taken(),
        *_answered(ask, status, waited),
        *_shown(ask, page, keys, secrets),
        *_written(ask, changes),
    ):
        visits.findings.append(Finding(str(ask), problem))
    return any(change.table == "guest" and change.after is None for change in changes)


def _answered(ask: Ask, status: int, waited: float) -> list[str]:
    found = []
    if status >= 500 and not (status == 503 and ask.path == "/health"):
        found.append(f"was answered by {status}")
    if waited > MOST_WAITED:
        found.append(f"waited {waited:.1f} s")
    return found


def _shown(ask: Ask, page: str, keys: Keys, secrets: Mapping[str, Secret]) -> list[str]:
    known = [secrets[token] for token in set(re.findall(MARKED, page)) if token in secrets]
    if ask.actor == "staff":
        known = [secret for secret in known if "staff" not in READERS[secret.kind]]
    found = [f"reads the {secret.kind} of {secret.owner}" for secret in known]
    if keys.mailbox in page and ask.actor == "nobody":
        found.append("reads a guest's address")
    return found


def _written(ask: Ask, changes: list[Change]) -> list[str]:
    if ask.actor == "staff":
        return []
    may = MAY_WRITE[ask.actor] | OF_THE_BOT
    found = [f"wrote without the right to: {change}" for change in changes if change.table not in may]
    members = [
        change for change in changes if change.table == "event_registration" and change.row["member"] > 0
    ]
    # Who gives a seat back lets it be offered to the next in line.
    return found + [
        f"wrote somebody else's: {change}"
        for change in members
        if not (change.before and change.changed <= {"standing", "offered_until", "queue"})
    ]
