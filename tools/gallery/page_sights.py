"""The page's own sights, which no tour brings about: who one can be, and a bot that is away."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

from bot.practice.driver import Driver
from bot.practice.post import Letter
from bot.practice.scene import Scene, SceneMember
from tools.gallery.album import Album
from tools.gallery.camera import LEAVE, PICKER, UNSEEN, Camera

CHAPTER = "The page itself"
AWAY = timedelta(hours=98)
"""So long that a post becomes late: it comes all the same, and the report tells of it."""
BACK = re.compile("is back|est de retour")
"""What the page says then, in the language of whom it is photographed as."""
REPORTED_WITHIN = timedelta(minutes=5)


async def of_the_page(album: Album, scene: Scene, driver: Driver, cameras: Sequence[Camera]) -> None:
    """Photograph them with every camera."""
    member = scene.members[-1]

    async def take(
        what: str,
        look: Callable[[Camera], Awaitable[Mapping[str, bytes]]],
        who: SceneMember = member,
        place: str = "dm",
    ) -> None:
        taken: dict[str, bytes] = {}
        for camera in cameras:
            try:
                await camera.go(who.handle, place)
                taken |= await look(camera)
            except UNSEEN as error:
                album.notes.append(
                    f"Not photographed at {camera.width} pixels: {what}: {str(error).splitlines()[0]}"
                )
        sight = album.add(
            "page", what, who.name, "direct messages" if place == "dm" else f"#{place}", "en", CHAPTER
        )
        for lens, picture in taken.items():
            album.keep(sight, lens, picture)

    await take("The channels", _channels)
    await take("Whom one can act as", _members)
    await take("Changing a member", _settings)
    await take("The clock and the bot", _clock)
    await take("The mailbox of people without Discord", _mailbox)
    await driver.kill()
    await take("The bot was killed", _clock)
    await take("A command that nobody answers", _unanswered)
    await driver.start()
    await _outage(cameras[0])
    await take("After an outage", _clock)
    await driver.advance(REPORTED_WITHIN)
    await take("What staff read after an outage", Camera.of_page, scene.members[0], "staff")


async def of_letters(album: Album, letters: Sequence[Letter], cameras: Sequence[Camera]) -> None:
    """Photograph the newest letter that has lists, as a program of mail shows it."""
    pages = [str(page.get_content()) for one in letters if (page := one.message.get_body(("html",)))]
    listed = [page for page in pages if "<h2" in page]
    if not listed:
        return
    sight = album.add("page", "The digest by mail", "a subscriber", "a mailbox", "en", CHAPTER)
    for camera in cameras:
        for lens, picture in (await camera.of_letter(listed[-1])).items():
            album.keep(sight, lens, picture)


async def _channels(camera: Camera) -> Mapping[str, bytes]:
    await camera.part("channels")
    return await camera.of_page()


async def _members(camera: Camera) -> Mapping[str, bytes]:
    await camera.part("channels")
    await camera.page.locator(".act-as").click()
    pictures = await camera.of_page()
    await camera.page.keyboard.press("Escape")
    return pictures


async def _settings(camera: Camera) -> Mapping[str, bytes]:
    await camera.part("channels")
    change = camera.page.locator(".acting summary")
    await change.click()
    pictures = await camera.of_page()
    await change.click()
    return pictures


async def _clock(camera: Camera) -> Mapping[str, bytes]:
    await camera.part("clock")
    return await camera.of_page()


async def _mailbox(camera: Camera) -> Mapping[str, bytes]:
    await camera.part("clock")
    mailbox = camera.page.locator(".mailbox")
    letters = mailbox.locator(".letter summary")
    if await letters.count():
        await letters.first.click()
    return await camera.of(mailbox)


async def _unanswered(camera: Camera) -> Mapping[str, bytes]:
    page = camera.page
    await page.locator("#message-box").fill("/")
    offered = page.locator(PICKER).get_by_role("option")
    for index in range(await offered.count()):
        await offered.nth(index).click()
        form = page.locator(".command-form")
        if await form.locator(":required").count() == 0:
            await form.locator("[type=submit]").click()
            await page.locator(".message.failed").last.wait_for()
            break
        await page.locator(LEAVE).click()
        await page.locator("#message-box").fill("/")
    return await camera.of_page()


async def _outage(camera: Camera) -> None:
    await camera.part("clock")
    await camera.page.locator("#outage-hours").fill(str(int(AWAY / timedelta(hours=1))))
    await camera.page.locator("[data-bot='outage']").click()
    await camera.page.locator(".told").filter(has_text=BACK).wait_for()
