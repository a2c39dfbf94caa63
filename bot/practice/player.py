"""Plays a tour against a practice server and its bot, and writes down what everybody saw.

It knows the bot only as a member does: what was answered, what is posted, what a button says.
"""

import asyncio
import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeAlias

from bot.practice.driver import DIRECT, Answer, Driver, Member
from bot.practice.errors import ControlError
from bot.practice.forms import filled_in, form_fields
from bot.practice.tour import ON_PAGES, Chapter, Step, StepFailed, span, with_words
from bot.practice.transcript import Eyes, button, lines, option
from bot.practice.visitor import Page, Visitor, link_in, newest_letter

PATIENCE = 10.0
"""Real seconds until what a step promises to show must be there."""

LOOK_EVERY = 0.05

Post: TypeAlias = tuple[str, Mapping[str, Any]]
"""A public message of the bot, with the name of its place."""


class Witness(Protocol):
    """Looks on while a tour is played."""

    async def before(self, step: Step) -> None:
        """See the place as it is before a step."""
        ...

    async def after(self, step: Step, answer: Answer | None, posts: Sequence[Post]) -> None:
        """See what a step brought: the answer to the member, and what the bot posted since, each with its place."""
        ...


@dataclass
class Tally:
    """What the summary says."""

    steps: int = 0
    kills: int = 0
    posts: int = 0
    twice: list[str] = field(default_factory=list)


class Player:
    """Plays chapters and tells each line as it happens."""

    reads = "en"
    """The language in which somebody without Discord reads pages and letters."""

    def __init__(
        self,
        driver: Driver,
        tell: Callable[[str], None],
        zones: Mapping[str, str],
        zone: str,
        witness: Witness | None = None,
    ) -> None:
        """Act through ``driver``; ``zones`` are the members' by handle, ``zone`` the community's."""
        self._driver = driver
        self._tell = tell
        self._zones = zones
        self._zone = zone
        self._witness = witness
        self._answer: Answer | None = None
        self._seen: set[str] = set()
        self._kept: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._now = datetime.now(UTC)
        self.visitor = Visitor(self.reads)
        """The browser of somebody without Discord."""
        self.tally = Tally()
        self.patience = PATIENCE
        """So many seconds it waits for what is to be pressed."""

    async def play(self, chapters: Sequence[Chapter]) -> bool:
        """Play until the end or the first step that does not hold; tell whether all held."""
        for number, chapter in enumerate(chapters, 1):
            self._tell(f"\n{number}. {chapter.title}")
            for step in chapter.steps:
                try:
                    await self._play(step)
                except (StepFailed, ControlError) as failure:
                    self._tell(f"\n  FAILED at step {self.tally.steps} of the tour: {failure}")
                    return False
        await self._count_what_was_seen()
        return not self.tally.twice

    async def _play(self, written: Step) -> None:
        self.tally.steps += 1
        step = with_words(written, self._kept)
        self._names = await self._known_names()
        self._now = (await self._driver.clock()).now
        if step.note:
            self._tell(f"     ({step.note})")
        if self._witness is not None:
            await self._witness.before(step)
        await getattr(self, f"_{step.action}")(step)
        await self._check(step)
        self._keep(step)
        posts = await self._tell_posts()
        if self._witness is not None:
            await self._witness.after(step, self._answer, posts)

    def _keep(self, step: Step) -> None:
        answer = self._answered(step)
        text = self._seen_text(step, answer, ()) if answer is not None else ""
        for name, pattern in step.keep.items():
            found = re.search(pattern, text)
            if found is None:
                raise StepFailed(f"nothing to keep as {name!r} by {pattern!r} in:\n{text}")
            self._kept[name] = found[1]

    async def _known_names(self) -> dict[str, str]:
        guild = await self._driver.guild()
        named = [*guild["channels"], *guild["threads"], *guild["roles"]]
        return {one["id"]: one["name"] for one in named} | {
            one["id"]: one["handle"] for one in guild["members"]
        }

    def _eyes(self, who: str = "") -> Eyes:
        return Eyes(self._zones.get(who, self._zone), self._now, self._names)

    # What a step can do

    def _member(self, step: Step) -> Member:
        return self._driver.member(step.who)

    def _says(self, step: Step, what: str) -> None:
        self._tell(f"  {step.who:<12} {'#' + step.place if step.place != 'dm' else 'direct'}: {what}")

    async def _look(self, _step: Step) -> None:
        self._answer = None

    async def _command(self, step: Step) -> None:
        options = dict(step.options)
        for name, typed in step.pick.items():
            choices = await self._member(step).complete(
                step.value, name, typed, channel=step.place, options=options
            )
            if not choices:
                raise StepFailed(f"nothing is suggested for {name} as {typed!r} is typed")
            options[name] = choices[0][1]
        shown = "".join(f" {name}: {step.pick.get(name, value)}" for name, value in options.items())
        self._says(step, f"/{step.value}{shown}")
        # Not by command(): an option may be called "channel", too.
        body = {"channel": step.place, "name": step.value, "options": options}
        await self._heard(step, Answer(**await self._member(step).act("command", **body)))

    async def _press(self, step: Step) -> None:
        message = await self._message_with(step, lambda one: button(one, step.value) is not None)
        custom_id = button(message, step.value)
        if custom_id is None:
            raise StepFailed(f"no button [{step.value}] on: {self._text(step, message)}")
        self._says(step, f"presses [{step.value}]")
        await self._heard(step, await self._member(step).click(message, custom_id))

    async def _choose(self, step: Step) -> None:
        message = await self._message_with(step, lambda one: option(one, step.value) is not None)
        found = option(message, step.value)
        if found is None:
            raise StepFailed(f"no option {step.value!r} on: {self._text(step, message)}")
        self._says(step, f"chooses “{step.value}”")
        await self._heard(step, await self._member(step).select(message, found[0], [found[1]]))

    async def _menu(self, step: Step) -> None:
        message = await self._message_with(step, lambda _: True)
        self._says(step, f"opens the menu of a message: {step.value}")
        await self._heard(step, await self._member(step).message_command(dict(message), step.value))

    async def _message_with(self, step: Step, fits: Callable[[Mapping[str, Any]], bool]) -> Mapping[str, Any]:
        if step.on is None:
            if self._answer is None or self._answer.message is None:
                raise StepFailed("there is no answer to press on; name the message with 'on'")
            return self._answer.message
        deadline = time.perf_counter() + self.patience
        # What is pressed may still be on its way: the panels of a server that was set up a moment ago.
        while True:
            messages = [one for one in await self._messages(step) if fits(one)]
            found = [one for one in messages if step.on in self._text(step, one)]
            if found:
                return found[-1]
            if time.perf_counter() > deadline:
                raise StepFailed(f"no message with {step.on!r} and [{step.value}] in {step.place}")
            await asyncio.sleep(LOOK_EVERY)

    async def _fill(self, step: Step) -> None:
        if self._answer is None or self._answer.modal is None:
            raise StepFailed("there is no form to fill in")
        values = filled_in(self._answer.modal, step.value)
        self._says(
            step,
            f"fills in “{self._answer.modal['title']}”: "
            + "; ".join(f"{k}: {v}" for k, v in step.value.items()),
        )
        await self._heard(step, await self._member(step).submit(self._answer, values))

    async def _say(self, step: Step) -> None:
        self._answer = None
        self._says(step, step.value)
        await self._member(step).say(step.place, step.value)

    async def _dms(self, step: Step) -> None:
        self._answer = None
        self._says(step, f"direct messages are {step.value} now")
        await (self._member(step).open_dms() if step.value == "open" else self._member(step).close_dms())

    async def _page(self, step: Step) -> None:
        site = (await self._driver.get("view", **{"as": step.who}))["site"]
        self._visits(f"opens {step.value}", await self.visitor.open(f"{site}{step.value}"))

    async def _letter(self, step: Step) -> None:
        letter = await newest_letter(self._driver, step.value, PATIENCE)
        self._tell(f"  a letter     {letter['subject']}")
        self._visits("follows its link", await self.visitor.open(link_in(letter["text"])))

    async def _follow(self, step: Step) -> None:
        text = self._text(step, (self._answer and self._answer.message) or {})
        self._visits("follows the link", await self.visitor.open(link_in(text, step.value)))

    async def _submit(self, step: Step) -> None:
        typed = "; ".join(f"{label}: {text}" for label, text in step.options.items())
        page = await self.visitor.press(step.value, step.options)
        self._visits(f"{typed or 'reads it'}, presses [{step.value}]", page)

    def _visits(self, does: str, page: Page) -> None:
        self._answer = None
        self._tell(f"  a guest      {does}")
        for number, line in enumerate(page.text.splitlines()):
            self._tell(f"     {'page' if number == 0 else '':<11} {line}")

    async def _clock(self, step: Step) -> None:
        self._answer = None
        now = await self._move_clock(step.value)
        self._tell(f"  clock        {now:%a %d %b %Y %H:%M} UTC")

    async def _move_clock(self, value: str) -> datetime:
        if value == "next":
            moved = await self._driver.advance(next=True)
        elif value.startswith("to "):
            moved = await self._driver.advance(to=datetime.fromisoformat(value[3:] + "+00:00"))
        else:
            moved = await self._driver.advance(timedelta(seconds=span(value)))
        return moved.now

    async def _kill(self, step: Step) -> None:
        if step.value == "while sending":
            await self._cut_off_a_post()
        await self._driver.kill()
        began = time.perf_counter()
        await self._driver.faults.clear()
        await self._driver.start()
        self.tally.kills += 1
        self._tell(
            f"  KILL {self.tally.kills}       the bot was killed {step.value}; back after {time.perf_counter() - began:.1f} s"
        )

    async def _cut_off_a_post(self) -> None:
        """Move to the next post and return once the server has it, while the bot still waits for the answer."""
        before = len(await self._driver.requests())
        await self._driver.faults.add(
            method="POST", path=r"/channels/\d+/messages$", do="slow", when="after", seconds=30
        )
        moving = asyncio.create_task(self._driver.advance(next=True))
        deadline = time.perf_counter() + PATIENCE
        while not any(
            one["method"] == "POST" and re.search(r"/channels/\d+/messages$", one["path"])
            for one in (await self._driver.requests())[before:]
        ):
            if time.perf_counter() > deadline:
                raise StepFailed("nothing was sent that a kill could cut off")
            await asyncio.sleep(LOOK_EVERY)
        moving.cancel()
        await asyncio.wait([moving])

    # What was seen

    async def _heard(self, step: Step, answer: Answer) -> None:
        self._answer = answer
        # The answer may speak of what it has just made, a thread for example.
        self._names = await self._known_names()
        if not answer.acknowledged:
            raise StepFailed("the application did not respond")
        if answer.modal is not None:
            self._tell(f"     form        “{answer.modal['title']}”: {', '.join(form_fields(answer.modal))}")
        if answer.message is not None:
            head = "only you" if answer.private else "bot"
            for number, line in enumerate(lines(answer.message, self._eyes(step.who))):
                self._tell(f"     {head if number == 0 else '':<11} {line}")

    def _text(self, step: Step, message: Mapping[str, Any]) -> str:
        return "\n".join(lines(message, self._eyes(step.who)))

    async def _messages(self, step: Step) -> list[Mapping[str, Any]]:
        member = self._member(step)
        return list(await (member.direct_messages() if step.place == "dm" else member.messages(step.place)))

    async def _check(self, step: Step) -> None:
        deadline = time.perf_counter() + PATIENCE
        while True:
            wrong = await self._wrong(step)
            if wrong is None:
                return
            # An answer does not change any more; a post may still be on its way.
            final = self._answered(step) is not None and not step.once
            if (final and not step.again) or time.perf_counter() > deadline:
                raise StepFailed(wrong)
            await asyncio.sleep(LOOK_EVERY)
            if step.again:
                await self._command(step)

    def _answered(self, step: Step) -> Answer | None:
        """Return the answer that a step is about: a kill leaves the last one for later steps and has none."""
        return None if step.action == "kill" else self._answer

    async def _wrong(self, step: Step) -> str | None:
        """Return what does not hold, or None."""
        answer = self._answered(step)
        if step.private is not None and (answer is None or answer.private is not step.private):
            return f"the answer is {'not private' if step.private else 'private'}"
        messages = await self._messages(step) if step.place else []
        posts = [self._text(step, one) for one in messages if not one["private"]]
        page = self.visitor.page if step.action in ON_PAGES else None
        text = self._seen_text(step, answer, posts) if page is None else page.text
        file = [] if step.file is None else [f"(file {step.file})"]
        missing = [
            f"{wanted!r} is not shown in:\n{text}" for wanted in [*step.shows, *file] if wanted not in text
        ]
        unwanted = [f"{one!r} is shown in:\n{text}" for one in step.hides if one in text]
        counts = {wanted: sum(wanted in post for post in posts) for wanted in step.once}
        uneven = [
            f"{one!r} is there {n} times, not once, in {step.place}" for one, n in counts.items() if n != 1
        ]
        return next(iter([*missing, *unwanted, *uneven]), None)

    def _seen_text(self, step: Step, answer: Answer | None, posts: Sequence[str]) -> str:
        if answer is None:
            return "\n".join(posts)
        form = form_fields(answer.modal) if answer.modal is not None else {}
        filled = [f"{label}: {one.get('value') or ''}" for label, one in form.items()]
        return "\n".join([*filled, self._text(step, answer.message) if answer.message is not None else ""])

    async def _tell_posts(self) -> list[Post]:
        """Tell, and return, what the bot posted since, wherever it was."""
        new: list[Post] = [
            (place, one) for place, one in await self._driver.posts() if one["id"] not in self._seen
        ]
        for place, message in new:
            self._seen.add(message["id"])
            self.tally.posts += 1
            for number, line in enumerate(self._as_posted(place, message)):
                self._tell(f"     {place if number == 0 else '':<22} {line}")
        return new

    def _as_posted(self, place: str, message: Mapping[str, Any]) -> list[str]:
        """Return a post as it read when it appeared, its relative times included."""
        zone = self._zones.get(place.removeprefix(DIRECT), self._zone)
        return lines(message, Eyes(zone, datetime.fromisoformat(message["timestamp"]), self._names))

    async def _count_what_was_seen(self) -> None:
        """Note every post that has a twin; what comes back every week by design has none within a day."""
        last: dict[tuple[str, str], datetime] = {}
        for place, message in await self._driver.posts():
            post = place, "\n".join(self._as_posted(place, message))
            posted = datetime.fromisoformat(message["timestamp"])
            if post in last and posted - last[post] < timedelta(days=1):
                self.tally.twice.append(f"{place}: {post[1]}")
                self._tell(f"  SEEN TWICE   {place}: {post[1]}")
            last[post] = posted
