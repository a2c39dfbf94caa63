"""A member has the digest sent by mail: typed on Discord, confirmed by a letter, read, and ended by a mail program."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio

from tests.digest.test_digest_walk import the
from tests.events.office import Office, office
from tests.guests.test_guests_walk import SITE, browser, letters, link

COMPOSED = datetime(2023, 3, 20, 8, 0, tzinfo=UTC)
GOES = COMPOSED + timedelta(days=1)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path, web_bind="127.0.0.1:0", public_url=SITE) as opened:
        await opened.publish()
        yield opened


async def test_a_member_gets_the_digest_by_mail_and_a_mail_program_ends_it(desk: Office) -> None:
    h = desk.house
    shown = await h.secretariat.command("digest preview", channel="staff")
    await h.secretariat.click(shown, the(shown, "digest:start"))
    shown = await h.porto.command("me digest", channel="general")
    assert "It does not come to you" in shown.text
    form = await h.porto.click(shown, "subscriptions:subscribe")
    wrong = await h.porto.submit(form, {"address": "porto@"})
    assert "no e-mail address" in wrong.text.lower() or "not an e-mail address" in wrong.text.lower()
    asked = await h.porto.submit(form, {"address": "porto@example.pt"})
    assert "on its way to porto@example.pt" in asked.text
    (letter,) = await letters(desk, 1)
    shown = await h.porto.command("me digest", channel="general")
    assert "A letter went to porto@example.pt" in shown.text
    async with browser(desk) as porto:
        confirm = link(letter, "Yes, send me the digest")
        assert "Press the button" in await porto.open(confirm)
        assert "Done" in await porto.press(confirm)
        assert "Done" in await porto.open(confirm)
        shown = await h.porto.command("me digest", channel="general")
        assert "It goes to porto@example.pt" in shown.text
        shown = await h.porto.select(shown, "subscriptions:language", ["fr"])
        assert "Language: Français" in shown.text
        await h.driver.advance(to=COMPOSED)
        await desk.settle()
        await h.driver.advance(to=GOES)
        await desk.settle()
        weekly = (await letters(desk, 2))[1]
        assert weekly["subject"].startswith("CoP S3")
        assert "Événements à venir" in weekly["text"]
        assert f"{SITE}/events/1" in weekly["text"]
        stop = f"{link(weekly, 'Ne plus recevoir de courriels comme celui-ci')}/stop"
        assert "No more letters" in await porto.open(stop), "a visit ends nothing"
        ended = await porto.press(stop, **{"List-Unsubscribe": "One-Click"})
        assert ended.status == 200
        assert "no digest comes any more" in ended
        assert (await porto.press(stop)).status == 410
    shown = await h.porto.command("me digest", channel="general")
    assert "It does not come to you" in shown.text
    form = await h.porto.click(shown, "subscriptions:subscribe")
    await h.porto.submit(form, {"address": "porto@example.eu"})
    shown = await h.porto.command("me digest", channel="general")
    stopped = await h.porto.click(shown, "subscriptions:stop")
    assert "No digest comes by mail any more" in stopped.text
    everything = await h.porto.command("me export", channel="general")
    assert "porto@example" not in everything.text
    form = await h.porto.click(shown, "subscriptions:subscribe")
    await h.porto.submit(form, {"address": "porto@example.org"})
    await desk.settle()
    (letter,) = [one for one in await h.driver.mail() if one["to"] == ["porto@example.org"]]
    async with browser(desk) as porto:
        await porto.press(link(letter, "Yes, send me the digest"))
    group = {"channel": "staff", "group": "innovation-diffusion"}
    await h.secretariat.command("group settings", admission="open", **group)
    shown = await h.secretariat.command("digest preview", **group)
    await h.secretariat.click(shown, the(shown, "digest:start"))
    await h.porto.command("group join", channel="general", group="innovation-diffusion")
    await h.driver.advance(timedelta(days=1))
    shown = await h.porto.command("me digest", channel="general")
    assert "It goes to porto@example.org" in shown.text, "who is still here keeps it"
    shown = await h.porto.select(shown, "subscriptions:whose", ["everybody:", "innovation-diffusion"])
    assert "Whose digests come\nThe whole community’s\nInnovation Diffusion" in shown.text
    async with browser(desk) as porto:
        here = link(letter, "Yes, send me the digest").split("/confirm/")[0]
        page = await porto.open(f"{here}/stop/innovation-diffusion?lang=fr")
        assert "Le bulletin du groupe Diffusion de l’innovation vient à l’adresse" in page
        page = await porto.press(f"{here}/stop/innovation-diffusion")
        assert "the digest of Innovation Diffusion comes no more" in page
        assert "does not come" in await porto.open(f"{here}/stop/innovation-diffusion")
        assert (await porto.open(f"{here}/stop/nobody")).status == 410
    shown = await h.porto.command("me digest", channel="general")
    assert "Whose digests come\nThe whole community’s\n" in shown.text
    await h.porto.leave()
    await h.driver.advance(timedelta(days=1))
    await desk.settle()
    async with h.bot.platform.database.reading() as transaction:
        for table in ("subscription", "guest"):
            assert await transaction.fetch_all(f"SELECT 1 FROM {table}") == []
