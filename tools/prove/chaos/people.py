"""The members of a campaign: each does one thing after another, as its own dice say, whatever the bot is going through."""

import asyncio
import json
import random
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp

from bot.practice.driver import Answer, Driver
from bot.practice.errors import ControlError
from tools.prove.chaos.evidence import Act
from tools.prove.chaos.week import NEWS
from tools.prove.chaos.witness import Witness

BRUSSELS = ZoneInfo("Europe/Brussels")

MEMBERS = tuple(f"member{number:02}" for number in range(1, 13))
CLOSED = MEMBERS[-2:]
"""Who accepts no direct messages."""
STAFF = "secretariat"
GROUP = "innovation-diffusion"

MOST_REMINDERS = 1
"""Of each member: direct messages go out in drips, and a seed has to end."""
MOST_EVENTS = 5

DOINGS: Mapping[str, int] = {
    "register": 9,
    "withdraw": 4,
    "take": 3,
    "remind": 2,
    "change": 1,
    "forget": 1,
    "ask": 1,
    "join": 1,
}
STAFF_DOINGS: Mapping[str, int] = {
    "publish": 5,
    "cancel": 1,
    "accept": 2,
    "edit": 2,
    "claim": 2,
    "resolve": 1,
}

PUBLISHED = re.compile(r"Event (\d+) is published")


@dataclass(frozen=True, slots=True)
class Town:
    """What everybody shares: the server, the witness, and how busy the place is."""

    driver: Driver
    witness: Witness
    seed: int
    pause: tuple[float, float] = (0.05, 0.5)
    """Real seconds between two acts of a person."""


class Person:
    """One member."""

    def __init__(self, town: Town, handle: str) -> None:
        """Live in ``town`` as ``handle``, which the server knows."""
        self._town = town
        self._handle = handle
        self._number = town.witness.number_of(handle)
        self._dice = random.Random(f"person {town.seed} {handle}")
        self._made = 0
        self._reminders: list[str] = []
        self._me = town.driver.member(handle)

    async def live(self, awake: asyncio.Event) -> None:
        """Do one thing after another while ``awake`` is set."""
        weights = STAFF_DOINGS if self._handle == STAFF else DOINGS
        deeds: dict[str, Callable[[], Awaitable[None]]] = {
            "register": self._register,
            "withdraw": self._withdraw,
            "take": self._take,
            "remind": self._remind,
            "change": self._change,
            "forget": self._forget,
            "ask": self._ask,
            "join": self._join,
            "publish": self.publish,
            "cancel": self._cancel,
            "accept": self._accept,
            "edit": self._edit,
            "claim": self._claim,
            "resolve": self._resolve,
        }
        while awake.is_set():
            await asyncio.sleep(self._dice.uniform(*self._town.pause))
            if not self._town.witness.bot_hears:
                continue  # nobody presses buttons of a bot that is shown as offline
            await deeds[self._dice.choices(list(weights), list(weights.values()))[0]]()

    async def do(self, doing: str, about: str, deed: Awaitable[Answer]) -> Answer | None:
        """Do something, and write down what came of it; None if it could not even be tried."""
        began = self._town.witness.now()
        try:
            answer = await deed
        except ControlError:
            return None  # the button is gone by now, or the command: nobody could have pressed it
        except (aiohttp.ClientError, LookupError):
            return None
        self._town.witness.acts.append(
            Act(
                self._number,
                doing,
                about,
                began,
                self._town.witness.now(),
                answer.acknowledged,
                answer.text,
            )
        )
        return answer

    # ---- members ---------------------------------------------------------------------

    async def _register(self) -> None:
        event = self._some_event()
        if event is None:
            return
        deed = (
            self._on_announcement("register", event)
            if self._dice.random() < 0.6
            else self._typed("register", event)
        )
        answer = await self.do("register", event, deed)
        wanted = f"events:remind-me:{event}"
        if answer is not None and self._dice.random() < 0.25 and wanted in _custom_ids(answer.message):
            await self.do("remind-me", event, self._me.click(answer, wanted))

    async def _withdraw(self) -> None:
        event = self._some_event()
        if event is not None:
            answer = await self.do("withdraw", event, self._on_announcement("withdraw", event))
            # Who could not have the place again is asked once more.
            await self._press(answer, rf"events:give-up:{event}", "withdraw", event)

    async def _take(self) -> None:
        """Take a seat that was offered: by the button, or by the command where no direct message arrives."""
        if self._handle in CLOSED:
            event = self._some_event()
            if event is not None:
                await self.do("take", event, self._typed("accept", event))
            return
        offers = self._town.witness.offers.get(self._number, [])
        if offers:
            channel, message, custom_id = self._dice.choice(offers)
            where = {"channel_id": str(channel), "id": str(message)}
            await self.do("take", custom_id.split(":")[2], self._me.click(where, custom_id))

    def _some_event(self) -> str | None:
        events = sorted(self._town.witness.events)
        return str(self._dice.choice(events)) if events else None

    def _on_announcement(self, what: str, event: str) -> Awaitable[Answer]:
        channel, message = self._town.witness.events[int(event)]
        where = {"channel_id": str(channel), "id": str(message)}
        return self._me.click(where, f"events:{what}:{event}")

    def _typed(self, what: str, event: str) -> Awaitable[Answer]:
        return self._me.command(f"event {what}", channel="events", event=event)

    async def _remind(self) -> None:
        if len(self._reminders) >= MOST_REMINDERS:
            return
        words = self._new("errand")
        when = f"in {self._dice.randint(2, 240)} minutes"
        reading = await self._try(self._me.command("remind me", channel="events", when=when, what=words))
        doing = "remind-in-vain" if self._handle in CLOSED else "remind"
        if await self._press(reading, r"reminders:confirm:[\d:]+", doing, words):
            self._reminders.append(words)

    async def be_called(self, minutes: int) -> None:
        """Have oneself reminded in a channel so many minutes from now."""
        call = {"when": f"in {minutes} minutes", "what": self._new("errand"), "where": "channel"}
        reading = await self._try(self._me.command("remind me", channel="events", **call))
        await self._press(reading, r"reminders:confirm:[\d:]+", "be-called", call["what"])

    async def _change(self) -> None:
        words = self._one_of_mine()
        if words is None:
            return
        form = await self._try(self._me.command("remind edit", channel="events", reminder=words))
        if form is None or form.modal is None:
            return
        typed = {"when": f"in {self._dice.randint(2, 240)} minutes", "words": words}
        reading = await self._try(self._me.submit(form, typed))
        await self._press(reading, r"reminders:confirm:[\d:]+", "change", words)

    async def _forget(self) -> None:
        words = self._one_of_mine()
        if words is not None:
            question = await self._try(self._me.command("remind delete", channel="events", reminder=words))
            await self._press(question, r"reminders:delete:[\d:]+", "forget", words)

    def _one_of_mine(self) -> str | None:
        return self._dice.choice(self._reminders) if self._reminders else None

    async def _ask(self) -> None:
        question = self._new("zzyzx quux")
        if self._dice.random() < 0.5:
            await self._hand_in(question)
            return
        answer = await self._try(self._me.command("faq ask", channel="help", question=question))
        await self._press(answer, r"faq:ask-someone", "ask", question)

    async def _hand_in(self, question: str) -> None:
        """Ask by the form of a request; what the FAQ says to it is not what was asked."""
        form = await self._try(self._me.command("ask", channel="help"))
        if form is None or form.modal is None:
            return
        answer = await self.do(
            "ask", question, self._me.submit(form, {"question": question, "category": ["general"]})
        )
        await self._press(answer, r"helpdesk:hand-on:.*", "ask", question)

    async def _join(self) -> None:
        form = await self._try(self._me.command("group join", channel="events", group=GROUP))
        if form is not None and form.modal is not None:
            values = dict.fromkeys(_custom_ids(form.modal.get("components")), "To learn")
            await self.do("join", GROUP, self._me.submit(form, values))

    # ---- staff -----------------------------------------------------------------------

    async def begin_the_digest(self) -> bool:
        """Let the community's digest come every week, and publish something that it tells; tell whether all was done."""
        preview = await self._try(self._me.command("digest preview", channel="staff"))
        begun = await self._press(preview, r"digest:start:0", "begin-digest", "0")
        form = await self._try(self._me.command("resource add", channel="staff"))
        if form is not None and form.modal is not None:
            draft = await self._try(self._me.submit(form, NEWS))
            await self._press(draft, r"resources:submit:.*", "propose", NEWS["title"])
        shown = await self._try(self._me.command("resource show", channel="staff", resource=NEWS["title"]))
        return begun and await self._press(shown, r"resources:publish:.*", "tell", NEWS["title"])

    async def publish(self) -> None:
        """Create an event; now and then with a mistake that is corrected; publish it."""
        if len(self._town.witness.events) >= MOST_EVENTS:
            return
        form = await self._try(self._me.command("event create", channel="staff"))
        if form is None or form.modal is None:
            return
        preview = await self._try(self._me.submit(form, self._typed_in(form)))
        if self._dice.random() < 0.3:
            form = await self._try(self._click(preview, r"events:correct:\d+"))
            if form is None or form.modal is None:
                return
            preview = await self._try(self._me.submit(form, self._typed_in(form)))
        custom_id = _match(r"events:publish:[\d:]+", preview)
        if preview is not None and custom_id is not None:
            number = custom_id.split(":")[2]
            await self.do("publish", number, self._me.click(preview, custom_id))

    def _typed_in(self, form: Answer) -> dict[str, str]:
        now = datetime.fromisoformat(self._town.witness.now())
        starts = (now + timedelta(minutes=self._dice.randint(30, 1_600))).astimezone(BRUSSELS)
        ends = starts + timedelta(minutes=45)
        when = f"{starts.day} {starts:%B %Y}, {starts:%H:%M}-{ends:%H:%M}"
        if ends.date() != starts.date():
            when = f"{starts.day} {starts:%B %Y}, {starts:%H:%M} - {ends.day} {ends:%B %Y}, {ends:%H:%M}"
        typed = [self._new("Gathering"), when, "Online", str(self._dice.randint(1, 4)), "Nothing"]
        return dict(zip(_custom_ids((form.modal or {}).get("components")), typed, strict=True))

    async def _cancel(self) -> None:
        event = self._some_event()
        if event is None or len(self._town.witness.events) < 3:
            return
        question = await self._try(self._typed("cancel", event))
        await self._press(question, r"events:cancel:\d+", "cancel", event)

    async def _accept(self) -> None:
        for channel, message, custom_id in self._town.witness.requests[-3:]:
            card = {"channel_id": str(channel), "id": str(message)}
            await self.do("accept", custom_id, self._me.click(card, custom_id))

    async def _edit(self) -> None:
        event = self._some_event()
        if event is None:
            return
        form = await self._try(self._typed("edit", event))
        if form is None or form.modal is None:
            return
        place = self._new("Room")
        shown = await self._try(self._me.submit(form, {"place": place}))
        await self._press(shown, r"events:apply:\d+", "edit", f"{event} {place}")

    async def _claim(self) -> None:
        if self._town.witness.questions:
            number = str(self._dice.randint(1, self._town.witness.questions))
            await self.do("claim", number, self._me.command("desk claim", channel="staff", request=number))

    async def _resolve(self) -> None:
        if not self._town.witness.questions:
            return
        number = str(self._dice.randint(1, self._town.witness.questions))
        form = await self._try(self._me.command("desk resolve", channel="staff", request=number))
        if form is not None and form.modal is not None:
            await self.do("resolve", number, self._me.submit(form, {"text": "So it is."}))

    # ---- hands -----------------------------------------------------------------------

    def _new(self, word: str) -> str:
        """Return words that nobody else uses."""
        self._made += 1
        return f"{word} {self._town.seed}x{self._handle[-2:]}x{self._made}y"

    async def _try(self, deed: Awaitable[Answer] | None) -> Answer | None:
        if deed is None:
            return None
        try:
            return await deed
        except (ControlError, aiohttp.ClientError, LookupError):
            return None

    def _click(self, answer: Answer | None, pattern: str) -> Awaitable[Answer] | None:
        custom_id = _match(pattern, answer)
        return None if answer is None or custom_id is None else self._me.click(answer, custom_id)

    async def _press(self, answer: Answer | None, pattern: str, doing: str, about: str) -> bool:
        deed = self._click(answer, pattern)
        return deed is not None and await self.do(doing, about, deed) is not None


def _match(pattern: str, answer: Answer | None) -> str | None:
    """Return the first custom id of an answer's buttons that fits."""
    ids = _custom_ids(answer.message) if answer is not None else ()
    return next((one for one in ids if re.fullmatch(pattern, one)), None)


def _custom_ids(shown: Any) -> Sequence[str]:
    return re.findall(r'"custom_id": "([^"]+)"', json.dumps(shown))
