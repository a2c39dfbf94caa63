"""Somebody without Discord in a tour: their browser on the bot's own pages, and the mailbox they read."""

import asyncio
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import aiohttp

from bot.practice.driver import Driver
from bot.practice.errors import ControlError
from bot.practice.kinds import JsonObject

LOOPBACK = {"127.0.0.1", "localhost"}
LOOK_EVERY = 0.05
LINK = re.compile(r"https?://[^\s<>]+")


@dataclass
class Form:
    """A form of a page: where it goes, what stands in it, and what its button says."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    button: str = ""


class Page(HTMLParser):
    """What a page says and what can be done there."""

    def __init__(self, address: str, source: str) -> None:
        """Read ``source``, which was found at ``address``."""
        super().__init__()
        self.address = address
        self.source = source
        self._stack: list[str] = []
        self._label = self._legend = ""
        self._words: list[str] = []
        self.forms: list[Form] = []
        self.labels: dict[str, str] = {}
        """What stands beside a field, and the name of the field."""
        self.options: dict[str, dict[str, str]] = {}
        """By the name of a field with several to choose from: the words of each, and its value."""
        self._option: tuple[str, str] | None = None
        self.feed(source)

    @property
    def text(self) -> str:
        """Return what stands in the main part, each piece on a line, pictures by their words."""
        return "\n".join(self._words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a form and its fields down, and the words of a picture."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(urljoin(self.address, given.get("action", ""))))
        elif tag == "input" and self.forms:
            self._field(given)
        elif tag == "label":
            self._label, self._option = given.get("for", ""), None
        elif tag == "img" and given.get("alt") and "main" in self._stack:
            self._words.append(f"(picture: {given['alt']})")
        if tag in {"main", "button", "label", "legend"}:
            self._stack.append(tag)

    def _field(self, given: Mapping[str, str]) -> None:
        name, value = given.get("name", ""), given.get("value", "")
        if given.get("type") == "radio":
            self._option = name, value
            self.labels[self._legend] = name
        if given.get("type") != "radio" or "checked" in given:
            self.forms[-1].fields[name] = value

    def handle_endtag(self, tag: str) -> None:
        """Leave a part of the page."""
        if self._stack and self._stack[-1] == tag:
            self._stack.pop()

    def handle_data(self, data: str) -> None:
        """Take words down where they stand."""
        words = " ".join(data.split())
        if not words or "main" not in self._stack:
            return
        self._words.append(words)
        if self._stack[-1] == "button" and self.forms:
            self.forms[-1].button = words
        elif self._stack[-1] == "legend":
            self._legend = words
        elif self._stack[-1] == "label" and self._option is not None:
            name, value = self._option
            self.options.setdefault(name, {})[words] = value
        elif self._stack[-1] == "label":
            self.labels[words] = self._label


class Visitor:
    """A browser and a mailbox; it goes to pages on this machine only."""

    def __init__(self, language: str = "en") -> None:
        """Read pages in ``language``."""
        self._headers = {"Accept": "text/html", "Accept-Language": language}
        self._cookies: aiohttp.CookieJar | None = None
        self.page: Page | None = None

    async def open(self, address: str) -> Page:
        """Look at a page; that changes nothing.

        Raises:
            ControlError: it is not on this machine.
        """
        return await self._ask("GET", address)

    async def press(self, button: str, typed: Mapping[str, str]) -> Page:
        """Fill in the form that ends with ``button``, by its labels, and press it.

        Raises:
            ControlError: there is no such button or field on the page.
        """
        page = self.page
        form = next((one for one in page.forms if one.button == button), None) if page else None
        if page is None or form is None:
            raise ControlError(
                f"no button {button!r} on the page", remedy=str(page and [one.button for one in page.forms])
            )
        unknown = typed.keys() - page.labels.keys()
        if unknown:
            raise ControlError(f"no field {unknown} on the page", remedy=", ".join(page.labels))
        entered = {page.labels[label]: text for label, text in typed.items()}
        chosen = {name: page.options.get(name, {}).get(text, text) for name, text in entered.items()}
        return await self._ask("POST", form.action, {**form.fields, **chosen})

    async def _ask(self, method: str, address: str, fields: Mapping[str, str] | None = None) -> Page:
        if urlsplit(address).hostname not in LOOPBACK:
            raise ControlError(f"{address} is not on this machine; practice never leaves it")
        # Bound to the running loop, so not made before; a host that is a number may set cookies here.
        self._cookies = self._cookies or aiohttp.CookieJar(unsafe=True)
        async with (
            aiohttp.ClientSession(headers=self._headers, cookie_jar=self._cookies) as session,
            session.request(method, address, data=fields) as answer,
        ):
            self.page = Page(str(answer.url), await answer.text())
        return self.page


async def newest_letter(driver: Driver, words: str, patience: float) -> JsonObject:
    """Return the newest letter with ``words`` in its subject, once there is one.

    Raises:
        ControlError: none has come after so many real seconds.
    """
    deadline = time.perf_counter() + patience
    while True:
        found = [one for one in await driver.mail() if words in one["subject"]]
        if found:
            return found[-1]
        if time.perf_counter() > deadline:
            raise ControlError(f"no letter came with {words!r} in its subject")
        await asyncio.sleep(LOOK_EVERY)


def link_in(text: str, words: str = "") -> str:
    """Return the first address in a text that holds ``words``.

    Raises:
        ControlError: there is none.
    """
    found = next((link for link in LINK.findall(text) if words in link), None)
    if found is None:
        raise ControlError(f"there is no link with {words!r} in: {text}")
    return str(found)
