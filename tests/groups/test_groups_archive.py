"""A group that ends for now: nobody writes, joins or is chased in it, and all of it comes back."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.kinds import Reader
from bot.delivery.outbox import BETWEEN_EDITS
from bot.practice.driver import Member, readable
from bot.practice.guild_life import edit_role
from bot.practice.kinds import JsonObject, Permission
from cogs.groups.domain import GroupArchived, Settings
from cogs.groups.embeds import archive as cards
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import ArchiveService, Done, Errands, GroupService, Moved, No
from cogs.meetings.service import ActionService
from tests.events.ground import community, translator
from tests.groups.office import GROUP, Office, button, buttons
from tests.house import House
from tests.waiting import until

QUESTION = "group archive"


async def _may_write(member: Member, channel: str = GROUP) -> bool:
    channels = (await member.view())["channels"]
    return bool(next(one["can_send"] for one in channels if one["name"] == channel))


async def test_a_group_rests_and_comes_back_as_it_was(desk: Office) -> None:
    h = desk.house
    await desk.open()
    await h.porto.command("group join", channel="general", group=GROUP)
    await desk.appoint("lapland")
    for when in ("every Monday 10:00", "tomorrow 10:00", "in 30 days 10:00"):
        reading = await desk.announce(h.lapland, en=f"News {when}", when=when)
        await h.lapland.click(reading, button(reading, "publish"))
    taken_on = await h.porto.command("group action", channel=GROUP, what="Send the list", due="in 2 days")
    assert "Send the list" in taken_on.text
    await desk.settle()
    await desk.panel()
    before = len(await desk.posts())
    assert await _may_write(h.porto)

    refused = await h.lapland.command(QUESTION, channel="general", group=GROUP)
    assert "Only the Secretariat can do this" in refused.text
    asked = await h.secretariat.command(QUESTION, channel="staff", group=GROUP)
    assert "the 3 posts that are planned are held back" in asked.text
    done = await h.secretariat.click(asked, button(asked, "archive"))
    assert "The group is archived" in done.text
    assert "may not change" not in done.text
    assert not await _may_write(h.porto)
    await desk.settle()
    (told,) = (await desk.posts())[before:]
    assert "This group is archived" in readable(told)
    assert "Ce groupe est archivé" in readable(told)

    # One edit follows another at a distance.
    await h.driver.advance(BETWEEN_EDITS)

    async def says_so() -> list[dict[str, object]]:
        return [one for one in await desk.panels() if "archived" in readable(one)]

    (panel,) = await desk.until(says_so)
    assert buttons(panel) == ["about"]
    for command in ("group join", "group announce", "group requests", "group posts", "group panel"):
        refused = await h.lapland.command(command, channel="general", group=GROUP)
        assert "This group is archived since" in refused.text, command
    refused = await h.porto.command("group action", channel=GROUP, what="More", due="in 2 days")
    assert "This group is archived since" in refused.text
    for command in ("group show", "group list"):
        shown = await h.porto.command(command, channel=GROUP)
        assert "Archived since" in shown.text
    await h.driver.advance(timedelta(days=15))
    await h.bot.service(ActionService).chase()
    await desk.settle()
    assert len(await desk.posts()) == before + 1
    assert await h.porto.direct_messages() == []

    asked = await h.secretariat.command(QUESTION, channel="staff", group=GROUP)
    assert "This group is archived since" in asked.text
    done = await h.secretariat.click(asked, button(asked, "reopen"))
    assert "One post had its time while the group was archived" in done.text
    assert await _may_write(h.porto)
    await h.bot.service(ActionService).chase()
    await h.driver.advance(timedelta(days=8))
    await desk.settle()
    words = [readable(one) for one in await desk.posts()][before + 1 :]
    assert "This group is open again" in words[0]
    assert sum("every Monday" in one for one in words) in {1, 2}
    assert not any("tomorrow" in one for one in words)
    assert "Send the list" in readable((await h.porto.direct_messages())[0])
    await h.driver.advance(timedelta(days=8))
    await desk.settle()
    assert any("in 30 days" in readable(one) for one in await desk.posts())


def let(h: House, *, manage: bool) -> None:
    """Give the bot what it takes to say who writes in channels, or take it away."""
    needed = Permission.MANAGE_CHANNELS | Permission.MANAGE_ROLES
    world = h.server.world
    for number in world.guild.members[world.bot.id].roles:
        role = world.guild.roles[number]
        may = role.permissions | needed if manage else role.permissions & ~needed
        edit_role(world, role, {"permissions": str(int(may & ~Permission.ADMINISTRATOR))})


async def test_a_channel_that_could_not_be_closed_is_closed_as_soon_as_the_bot_may(desk: Office) -> None:
    h = desk.house
    await h.porto.set_roles("WG Innovation Diffusion")
    let(h, manage=False)
    asked = await h.secretariat.command(QUESTION, channel="staff", group=GROUP)
    done = await h.secretariat.click(asked, button(asked, "archive"))
    assert "lacks permissions in that channel: Manage Channels, Manage Roles (Manage" in done.text
    assert "it is tried again until it is done" in done.text
    with pytest.raises(GroupArchived):
        await h.bot.service(GroupService).join(GROUP, 1)
    again = await h.bot.service(ArchiveService).archive(GROUP)
    assert isinstance(again.door, No)
    await desk.settle()
    assert await _may_write(h.porto)
    (told,) = await desk.notices("its channel is still open for writing")
    assert "Manage Channels" in told["content"]

    let(h, manage=True)
    await h.driver.advance(BETWEEN_EDITS)

    async def settled() -> list[JsonObject]:
        return await desk.notices("this is settled")

    assert [one["id"] for one in await desk.until(settled)] == [told["id"]]
    assert not await _may_write(h.porto)

    # What Discord does not answer is not taken for done, and follows.
    async with h.driver.faults.during("503", method="PATCH", path=r"/channels/\d+$"):
        moved = await h.bot.service(ArchiveService).reopen(GROUP)
    assert moved.door == No(hopeless=False)
    assert not await _may_write(h.porto)
    await h.driver.advance(timedelta(minutes=1))
    await desk.settle()
    assert await _may_write(h.porto)


async def test_a_channel_that_is_bound_while_its_group_is_archived_is_closed_as_well(desk: Office) -> None:
    h = desk.house
    await h.porto.set_roles("WG Innovation Diffusion")
    async with h.bot.platform.database.transaction() as transaction:
        await desk.unbind(transaction, "channel", GROUP)
    await h.bot.service(ArchiveService).archive(GROUP)
    await desk.settle()
    assert await _may_write(h.porto)
    assert await desk.posts() == []

    await desk.bind(GROUP)
    assert not await _may_write(h.porto)
    (told,) = await desk.posts()
    assert "This group is archived" in readable(told)

    # Another is closed as well, and nobody may write there afterwards who might not before.
    assert await _may_write(h.porto, "general")
    await desk.bind("general")
    assert not await _may_write(h.porto, "general")
    await h.bot.service(ArchiveService).reopen(GROUP)
    assert await _may_write(h.porto, "general")
    assert len(await desk.posts()) == 1


async def test_a_channel_that_comes_later_is_closed_without_anybody_asking(desk: Office) -> None:
    h = desk.house
    await h.porto.set_roles("WG Innovation Diffusion")
    async with h.bot.platform.database.transaction() as transaction:
        await desk.unbind(transaction, "channel", GROUP)
    await h.bot.service(ArchiveService).archive(GROUP)
    await desk.settle()
    # Nothing else that is to be looked at again, as a panel is until it stands, may be what wakes the errands.
    errands = h.bot.service(Errands)
    await until(lambda: errands._alarm.due is None)  # type: ignore[attr-defined]  # that of the real bot
    await desk.choose(GROUP)

    async def closed() -> bool:
        return not await _may_write(h.porto)

    await until(closed)


async def test_what_staff_opened_by_hand_stays_so_while_other_channels_are_bound(desk: Office) -> None:
    h = desk.house
    await h.porto.set_roles("WG Innovation Diffusion")
    await h.bot.service(ArchiveService).archive(GROUP)
    await desk.settle()
    assert not await _may_write(h.porto)
    channel, role = await h.driver.channel(GROUP), await desk.role()
    await h.driver.post(
        f"channels/{channel['id']}/overwrite",
        id=role["id"],
        type=0,
        allow=str(int(Permission.SEND_MESSAGES)),
        deny="0",
    )
    for slug in ("announcements", "industrial-transformation"):
        await desk.bind("general", slug)
    assert await _may_write(h.porto)


async def test_a_channel_is_closed_as_long_as_it_is_that_of_an_archived_group(desk: Office) -> None:
    h = desk.house
    await h.porto.set_roles("WG Innovation Diffusion")
    assert await _may_write(h.porto)
    await h.bot.service(ArchiveService).archive(GROUP)
    await desk.settle()
    assert not await _may_write(h.porto)

    # What is not the group's any more is as it was before it was closed.
    await desk.bind("general")
    assert await _may_write(h.porto)
    assert not await _may_write(h.lapland)
    assert not await _may_write(h.porto, "general")

    await desk.bind(GROUP)
    assert not await _may_write(h.porto)
    assert await _may_write(h.porto, "general")
    await h.bot.service(ArchiveService).reopen(GROUP)
    assert await _may_write(h.porto)
    assert not await _may_write(h.lapland)


async def test_a_channel_that_could_not_be_opened_again_is_named_to_staff_until_it_is(desk: Office) -> None:
    h = desk.house
    await h.porto.set_roles("WG Innovation Diffusion")
    await h.bot.service(ArchiveService).archive(GROUP)
    await desk.settle()
    let(h, manage=False)
    await desk.bind("general")
    (told,) = await desk.notices("still closed for writing")
    number = (await h.driver.channel(GROUP))["id"]
    assert f"<#{number}> is no longer the group’s channel" in told["content"]
    assert "lacks permissions in that channel: Manage Channels" in told["content"]
    assert not await _may_write(h.porto)

    let(h, manage=True)
    await h.driver.advance(BETWEEN_EDITS)

    async def settled() -> list[JsonObject]:
        return [one for one in await desk.notices("this is settled") if one["id"] == told["id"]]

    assert await desk.until(settled)
    assert await _may_write(h.porto)
    assert not await _may_write(h.porto, "general")


@pytest.mark.parametrize(
    ("door", "words"),
    [
        (No(hopeless=True, why="manage_roles"), "lacks a permission in that channel: Manage Roles"),
        (No(hopeless=True), "Discord refuses it, although the bot has the permissions"),
        (No(hopeless=False), "Discord does not answer at the moment"),
    ],
)
def test_what_is_in_the_way_of_closing_is_said(door: No, words: str) -> None:
    voice = Voice(translator(), Reader("en", "Europe/Brussels"), community())
    settings = Settings(GROUP, archived=datetime(2023, 3, 1, tzinfo=UTC))
    shown = str(cards.archived(voice, Moved(settings, door)).to_dict())
    assert words in shown
    assert "it is tried again until it is done" in shown
    assert words not in str(cards.archived(voice, Moved(settings, Done.MISSING)).to_dict())
