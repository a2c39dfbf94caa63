"""What is agreed in a group, from the command to the press that ends it, in the whole bot."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest_asyncio

from tests.groups.office import GROUP, Office, office
from tests.meetings.ground import button


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_somebody_takes_something_on_is_reminded_and_does_it(desk: Office) -> None:
    h = desk.house
    await desk.open()
    await desk.appoint("porto")
    await h.azores.command("group join", channel="general", group=GROUP)
    await desk.settle()
    azores, stranger = await desk.identity("azores"), await desk.identity("attica")
    what = {"what": "Send the *list*", "due": "in two weeks"}
    refused = await h.porto.command("group action", channel=GROUP, owner=stranger, **what)
    assert "is not in this group, so nothing was noted" in refused.text
    agreed = await h.porto.command("group action", channel=GROUP, owner=azores, **what)
    assert "Noted, and I tell them" in agreed.text
    await desk.settle()
    (told,) = await h.azores.direct_messages()
    assert "has noted this for you in the group Innovation Diffusion" in str(told["embeds"])
    # A restart changes nothing: neither is it told twice, nor are buttons lost.
    await desk.restart()
    # The bot looks once for all the days that a leap of the clock passes over.
    for days in (12, 4):
        await h.driver.advance(timedelta(days=days))
    messages = await h.azores.direct_messages()
    assert [str(one["embeds"]).count("its day") for one in messages] == [0, 1, 1]
    assert "its day has passed" in str(messages[-1]["embeds"])
    listed = await h.azores.command("group actions", channel="general", which="late")
    assert "Send the \\\\*list\\\\*" in str(listed.message)
    shown = await h.azores.select(listed, "meetings:pick", ["1"])
    how = await h.azores.click(shown, button(shown, "Hand over"))
    assert "the number of this action is 1" in how.text
    form = await h.azores.click(shown, button(shown, "Another day"))
    again = await h.azores.submit(form, {"day": "yesterday"})
    assert "has passed" in again.text
    moved = await h.azores.submit(
        await h.azores.click(shown, button(shown, "Another day")), {"day": "in a week"}
    )
    assert "there is another day for it" in moved.text
    done = await h.azores.click(messages[-1], button(messages[-1], "Done"))
    assert "Done. Thank you!" in done.text
    ended = await h.azores.click(messages[-1], button(messages[-1], "Drop"))
    assert "This is done already" in ended.text
    assert "Open again" in str((await h.azores.click(messages[-1], button(messages[-1], "Done"))).message)
    assert "There is nothing to be done" in (await h.porto.command("group actions", channel=GROUP)).text
    late = await h.attica.command("group actions", channel="general", group=GROUP)
    assert "Only those who are in this group see" in late.text


async def test_it_is_handed_over_by_its_words_in_french(desk: Office) -> None:
    h = desk.house
    await desk.open()
    for member in (h.porto, h.azores):
        await member.command("group join", channel="general", group=GROUP)
    await desk.settle()
    await h.porto.set_locale("fr")
    agreed = await h.porto.command("group action", channel=GROUP, what="Relire le texte", due="15 avril")
    assert "C’est noté" in agreed.text
    offered = await h.porto.complete("group hand-over", "action", "relire", channel=GROUP)
    assert offered == [("#1 Relire le texte", "1")]
    given = await h.porto.command(
        "group hand-over", channel=GROUP, action="#1", member=await desk.identity("azores")
    )
    assert "que je préviens" in given.text
    await h.azores.close_dms()
    await desk.settle()
    assert "message" in str((await desk.posts())[-1]["content"])
    nothing = await h.porto.command(
        "group hand-over", channel=GROUP, action="texte", member=await desk.identity("azores")
    )
    assert "n’existe pas" in nothing.text
