"""People without Discord in a campaign: they register on the bot's own pages, by the link of a letter, while it is killed."""

import asyncio
import random
import re
from typing import Final

import aiohttp

from tools.prove.chaos.evidence import Act
from tools.prove.chaos.witness import Witness

GUESTS: Final = 3
MOST_ASKED: Final = 2
"""So often each asks for a letter: more often in an hour one visitor causes none, as its page does not say."""

SIGN_UP: Final = "sign-up"
CONFIRM: Final = "confirm"

LINK: Final = re.compile(r"https?://\S+/guests/\S+/confirm/\d+")
WORDS: Final = re.compile(r"<main.*</main>", re.DOTALL)
TAG: Final = re.compile(r"<[^>]+>")
LONGEST: Final = 10.0


class Guest:
    """Somebody with a mailbox; whatever they are told by a page they believe."""

    def __init__(self, witness: Witness, seed: int, number: int, pause: tuple[float, float]) -> None:
        """Read the mailbox of that number; ``pause``: real seconds between two acts."""
        self._witness = witness
        self._address = f"guest{number}@example.org"
        self._dice = random.Random(f"guest {seed} {number}")
        self._pause = pause
        self._asked = 0
        self._pressed: set[str] = set()

    async def live(self, awake: asyncio.Event) -> None:
        """Ask for letters, and press what is in them, while ``awake`` is set."""
        timeout = aiohttp.ClientTimeout(total=LONGEST)
        headers = {"Accept": "text/html", "Accept-Language": "en"}
        async with aiohttp.ClientSession(timeout=timeout, headers=headers) as browser:
            while awake.is_set():
                await asyncio.sleep(self._dice.uniform(*self._pause))
                if self._witness.site:
                    await self._do(browser)

    async def _do(self, browser: aiohttp.ClientSession) -> None:
        links = [link for link in self._links() if link not in self._pressed]
        if links and self._dice.random() < 0.7:
            await self._confirm(browser, links[0])
        elif self._asked < MOST_ASKED and self._witness.events:
            event = self._dice.choice(sorted(self._witness.events))
            typed = {"name": "Guest", "address": self._address}
            address = f"{self._witness.site}/events/{event}"
            self._asked += await self._post(browser, SIGN_UP, f"{event} {self._address}", address, typed)

    async def _confirm(self, browser: aiohttp.ClientSession, link: str) -> None:
        # The letter of an earlier process of the bot leads to where that one served its pages: it is the same place.
        if await self._post(browser, CONFIRM, link.rpartition("/")[2], link, {}):
            self._pressed.add(link)

    def _links(self) -> list[str]:
        texts = [letter.text for letter in self._witness.letters() if letter.to == self._address]
        return list(dict.fromkeys(link for text in texts for link in LINK.findall(text)))

    async def _post(
        self, browser: aiohttp.ClientSession, doing: str, about: str, address: str, typed: dict[str, str]
    ) -> bool:
        """Press a button, and write down what the page says; False if nobody answered."""
        began = self._witness.now()
        try:
            async with browser.post(address, data=typed) as answer:
                page, answered = await answer.text(), answer.status < 500
        except aiohttp.ClientConnectorError:
            return False  # the bot is away, and nothing was tried
        except (aiohttp.ClientError, TimeoutError, OSError):
            page, answered = "", False
        told = _words(page)
        self._witness.acts.append(Act(0, doing, about, began, self._witness.now(), answered, told))
        return answered


def _words(page: str) -> str:
    """Return what stands in the main part of a page."""
    found = WORDS.search(page)
    return " ".join(TAG.sub(" ", found[0]).split()) if found else ""
