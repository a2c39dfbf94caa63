"""Looks on while the tour is played, and photographs what each step brings."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from bot.kernel.text import cut
from bot.practice.driver import Answer
from bot.practice.player import Post
from bot.practice.scene import Scene
from bot.practice.tour import ON_PAGES, Step
from bot.practice.transcript import Eyes, lines
from bot.practice.visitor import Page, Visitor
from tools.gallery.album import Album
from tools.gallery.camera import UNSEEN, Camera
from tools.gallery.mirror import language
from tools.gallery.sister import places

NEW_LINE = "\n"
SEEN_WITHIN = 5_000
TITLE_LIMIT = 48
DISCORDS_OWN = {6, 18}
"""The types of messages that Discord writes by itself: something was pinned, a thread was begun."""

Take = Callable[[Camera], Awaitable[Mapping[str, bytes]]]


class Photographer:
    """A witness of a tour, with a camera for each width."""

    def __init__(self, album: Album, scene: Scene, cameras: Sequence[Camera]) -> None:
        """Put what ``cameras`` see of ``scene`` into ``album``."""
        self._album = album
        self._members = {member.handle: member for member in scene.members}
        self._cameras = cameras
        self._who, self._place = next(iter(self._members)), "dm"
        self._staff = {name for pair in places().items() if pair[0] == "staff" for name in pair}
        self.chapter = ""
        self.visitor = Visitor()
        """The browser in which the tour opens pages of the bot's own."""

    # What a tour's player tells

    async def before(self, step: Step) -> None:
        """See a command typed: the picker, and what it suggests."""
        if step.who:
            self._who, self._place = step.who, step.place
        if step.action != "command":
            return
        root = step.value.split()[0]
        if self._is_new("picker", root):
            await self._take("picker", f"Commands offered for /{root}", lambda one: one.of_picker(root))
        if (step.pick or step.options) and self._is_new("command", step.value, *step.pick):
            typed = f", with suggestions for {', '.join(step.pick)}" if step.pick else ""
            await self._take(
                "command",
                f"/{step.value}{typed}",
                lambda one: one.of_command(step.value, self._shown(step.options), step.pick),
            )

    async def after(self, step: Step, answer: Answer | None, posts: Sequence[Post]) -> None:
        """See the answer and every post."""
        if step.who:
            self._who, self._place = step.who, step.place
        if answer is not None and answer.modal is not None:
            await self._form(step, answer.modal)
        if answer is not None and answer.message is not None:
            kind = "Private reply" if answer.private else "Reply"
            for reply in (answer.message, *answer.followups):
                await self._message(reply, f"{kind} to {_deed(step)}")
        await self._what_was_looked_at(step)
        for place, message in posts:
            await self._post(place, message)
        if answer is not None and answer.private and answer.message and self._is_portrait(answer.message):
            await self._take("portrait", "The page", lambda one: one.of_page())

    async def _what_was_looked_at(self, step: Step) -> None:
        if step.action == "look" and step.on:
            await self._as_it_stands(step.on)
        if step.action in ON_PAGES and self.visitor.page is not None:
            await self._site(step, self.visitor.page)

    async def page(self) -> None:
        """Photograph the whole page as it is at the end of a chapter."""
        await self._take("page", f"The page, {self.chapter.lower()}", lambda one: one.of_page())

    def _is_portrait(self, reply: Mapping[str, Any]) -> bool:
        """Tell, once, of the first reply that gives somebody a calendar file: the README begins with it."""
        files = [str(one["filename"]) for one in reply.get("attachments") or ()]
        return any(name.endswith(".ics") for name in files) and self._album.is_new("portrait")

    # One sight

    async def _form(self, step: Step, modal: Mapping[str, Any]) -> None:
        if self._is_new("form", str(modal.get("title")), _plain(str(modal.get("components")))):
            title = modal.get("title")
            await self._take(
                "form", f"Form “{title}” after {_deed(step)}", lambda one: one.of_form(self._who, modal)
            )

    async def _site(self, step: Step, page: Page) -> None:
        """See a page of the bot's own, which it answered to somebody's browser."""
        if self._is_new("site", _plain(page.text)):
            what = f"Page: {page.text.partition(NEW_LINE)[0]}, after {_deed(step)}"
            await self._take("site", what, lambda one: one.of_site(page.address, page.source))

    async def _as_it_stands(self, words: str) -> None:
        """See a message that was posted before, and may have been edited since."""
        what = f"What became of the post “{words}”"
        await self._take("message", what, lambda one: one.of(one.saying(words)))

    async def _post(self, place: str, message: Mapping[str, Any]) -> None:
        before = self._who, self._place
        if place.startswith("#"):
            self._place = place[1:]
            if self._place in self._staff:
                self._who = next(iter(self._members))
            what = f"Post in {place}"
        else:
            self._who, self._place = place.removeprefix("direct to "), "dm"
            what = "Direct message"
        await self._message(message, what)
        self._who, self._place = before

    async def _message(self, message: Mapping[str, Any], occasion: str) -> None:
        if message.get("type", 0) in DISCORDS_OWN:
            return
        what = f"{occasion}: {_title(message)}"
        shape = _plain("\n".join(lines(message, Eyes("UTC", datetime.now(UTC)))))
        if not self._is_new("message", shape):
            return
        number = str(message["id"])
        await self._take("message", what, lambda one: one.of(one.message(number)), number)
        for kind, selector in (
            ("file", ".file-look"),
            ("select", "button.select"),
            ("menu", "details.actions"),
        ):
            await self._part_of_message(kind, selector, number, what)

    async def _part_of_message(self, kind: str, selector: str, number: str, what: str) -> None:
        there = self._cameras[0].message(number).locator(selector)
        for index in range(await there.count()):
            name = await there.nth(index).locator("visible=true").first.inner_text() if kind != "menu" else ""
            label = {"file": name, "select": f"The list “{name}”", "menu": "The menu of a message"}[kind]
            if not self._is_new(kind, _plain(label)):
                continue

            async def take(one: Camera, index: int = index) -> Mapping[str, bytes]:
                message = one.message(number)
                part = message.locator(selector).nth(index)
                if kind == "menu":
                    return await one.of_menu(message)
                return await (one.of_file if kind == "file" else one.of_select)(message, part)

            await self._take(kind, f"{label} on: {what}", take, number)

    def _shown(self, options: Mapping[str, str]) -> Mapping[str, str]:
        """Return options as the page shows them: a tour calls a member by the handle."""
        known = {handle: member.name for handle, member in self._members.items()}
        return {name: known.get(str(value), value) for name, value in options.items()}

    # Taking it

    def _is_new(self, *shape: str) -> bool:
        return self._album.is_new(self._language, *shape)

    @property
    def _language(self) -> str:
        return language(self._members[self._who].locale)

    async def _take(self, kind: str, what: str, take: Take, number: str | None = None) -> None:
        """Go there with every camera; what cannot be seen is noted, and the tour goes on."""
        where = "direct messages" if self._place == "dm" else f"#{self._place}"
        taken: dict[str, bytes] = {}
        for camera in self._cameras:
            try:
                await camera.go(self._who, self._place)
                if number is not None:
                    await camera.message(number).wait_for(timeout=SEEN_WITHIN)
                taken |= await take(camera)
            except UNSEEN as error:
                self._album.notes.append(
                    f"Not photographed at {camera.width} pixels: {what} ({self._who}, {where}): {str(error).splitlines()[0]}"
                )
        if not taken:
            return
        name = self._members[self._who].name
        sight = self._album.add(kind, what, name, where, self._language, self.chapter)
        for lens, picture in taken.items():
            self._album.keep(sight, lens, picture)


def _plain(text: str) -> str:
    """Return the shape of a text: two that differ in numbers only are one."""
    return re.sub(r"\d+", "#", text)


def _title(message: Mapping[str, Any]) -> str:
    """Return by what one tells a message from others of its occasion: its heading, else how it begins."""
    headings = (card.get("title") for card in message.get("embeds") or ())
    text = str(next(filter(None, (*headings, message.get("content"))), "")).partition("\n")[0]
    return cut(re.sub(r"<[^>]*>|[*_`]", "", text).strip(" ,:") or "no words", TITLE_LIMIT)


def _deed(step: Step) -> str:
    words = {
        "command": f"/{step.value}",
        "press": f"[{step.value}]",
        "choose": f"[{step.value}]",
        "menu": f"“{step.value}” in a message’s menu",
        "fill": "the form",
        "submit": f"[{step.value}] on a page",
        "letter": f"the letter “{step.value}”",
    }
    return words.get(step.action, step.action)
