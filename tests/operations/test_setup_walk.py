"""Staff set a server up, through the real client and the practice server."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.delivery.messages import Message, ToChannel, ToMember
from bot.delivery.worker import Worker
from bot.practice.errors import ControlError
from bot.practice.scene import Scene, SceneChannel, SceneMember, SceneRole
from cogs.operations.domain import ServerRefused, Thing, Wanted
from cogs.operations.views.guild import GuildBuilder
from tests.house import House, house
from tests.waiting import PATIENCE, until

SCENE = Scene(
    name="Where nothing is set up",
    roles=(SceneRole("Managers", ("manage_guild", "manage_events")), SceneRole("Secretariat")),
    channels=(SceneChannel("general"), SceneChannel("Événements"), SceneChannel("office")),
    members=(
        SceneMember("owner", "Owner"),
        SceneMember("manager", "Manager", roles=("Managers",)),
        SceneMember("equipe", "Équipe", locale="fr", roles=("Managers",)),
        SceneMember("clerk", "Clerk", roles=("Secretariat",)),
        SceneMember("porto", "Porto"),
    ),
)


@pytest.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    async with house(tmp_path, scene=SCENE) as opened:
        yield opened


async def named(h: House, kind: str) -> dict[str, Any]:
    return {one["name"]: one for one in await h.driver.get(kind)}


async def sees(h: House, handle: str, channel: str) -> dict[str, Any] | None:
    view = await h.driver.member(handle).view()
    return next((one for one in view["channels"] if one["name"] == channel), None)


async def permit(h: House, *, without: str) -> None:
    """Take a permission from the bot's own role."""
    role = (await named(h, "roles"))[SCENE.bot]
    bit = {"manage_channels": 1 << 4, "manage_roles": 1 << 28, "pin_messages": 1 << 51}[without]
    await h.driver.post(f"roles/{role['id']}", permissions=str(int(role["permissions"]) & ~bit))


async def test_a_plan_shows_what_would_happen_and_changes_nothing(h: House) -> None:
    before = await h.driver.get("channels"), await h.driver.get("roles")
    shown = await h.manager.command("setup plan", channel="general")
    assert shown.private
    assert "Channel **announcements** would be made." in shown.text
    assert "Role **Secretariat** would be <@&" in shown.text
    assert "Channel **events** would be <#" in shown.text
    assert (await h.driver.get("channels"), await h.driver.get("roles")) == before


async def test_applying_makes_the_server_as_the_community_wants_it(h: House) -> None:
    done = await h.manager.command("setup apply", channel="general")
    assert done.private
    assert "The server is set up" in done.text
    assert "Please look at this" not in (await h.manager.command("setup plan", channel="general")).text
    assert {"announcements", "events", "help", "staff"} - set(await named(h, "channels")) == {"events"}
    assert await sees(h, "porto", "staff") is None
    assert (await sees(h, "clerk", "staff") or {})["can_send"]
    assert not (await sees(h, "porto", "announcements") or {})["can_send"]
    assert (await sees(h, "clerk", "announcements") or {})["can_send"]
    assert (await sees(h, "porto", "help") or {})["can_send"]
    guild = h.server.world.guild
    for channel in guild.channels.values():
        said = {one.id: one.kind for one in channel.overwrites.values()}
        assert all((kind == 0) == (party in guild.roles) for party, kind in said.items()), channel.name
    assert "WG Innovation Diffusion" in await named(h, "roles")


async def test_applying_twice_and_after_a_restart_makes_nothing_twice(h: House) -> None:
    await h.manager.command("setup apply", channel="general")
    before = await named(h, "channels"), await named(h, "roles")
    await h.restart()
    again = await h.manager.command("setup apply", channel="general")
    assert "There is nothing to do." in again.text
    assert [list(one) for one in (await named(h, "channels"), await named(h, "roles"))] == [
        list(one) for one in before
    ]


async def panels(h: House, channel: str) -> list[dict[str, Any]]:
    """Return the pinned posts of the bot in a channel, once what was promised has been posted."""

    async def pinned() -> list[dict[str, Any]]:
        return [one for one in await h.owner.messages(channel) if one["pinned"]]

    async def pinned_there() -> bool:
        return bool(await pinned())

    await until(pinned_there)
    return await pinned()


async def test_applying_posts_and_pins_the_panels_once(h: House) -> None:
    places = ("welcome", "innovation-diffusion", "industrial-transformation", "interregional-cooperation")
    plan = await h.manager.command("setup plan", channel="general")
    assert "Channel **welcome**: its panel would be posted and pinned." in plan.text
    done = await h.manager.command("setup apply", channel="general")
    assert done.text.count("its panel is being posted and pinned") == len(places)
    for place in places:
        (panel,) = await panels(h, place)
        assert panel["components"]
    await h.restart()
    await h.manager.command("setup apply", channel="general")
    await h.bot.service(Worker).settled()
    for place in places:
        assert len([one for one in await h.owner.messages(place) if one["components"]]) == 1


async def test_a_permission_to_pin_is_asked_for_before_it_is_missed(h: House) -> None:
    await permit(h, without="pin_messages")
    plan = await h.manager.command("setup plan", channel="general")
    assert "the bot lacks: Pin Messages. Give them to its role" in plan.text
    done = await h.manager.command("setup apply", channel="general")
    assert "The server is set up" in done.text


async def test_the_button_under_a_plan_works_after_a_restart(h: House) -> None:
    shown = await h.manager.command("setup plan", channel="general")
    await h.restart()
    done = await h.manager.click(shown, "operations:apply")
    assert done.private
    assert "The server is set up" in done.text


async def test_a_deleted_channel_is_made_again_and_told(h: House) -> None:
    await h.manager.command("setup apply", channel="general")
    help_channel = await h.driver.channel("help")
    await h.driver.post(f"channels/{help_channel['id']}/delete")
    assert (
        "was deleted and would be made again"
        in (await h.manager.command("setup plan", channel="general")).text
    )
    assert "was made again" in (await h.manager.command("setup apply", channel="general")).text
    assert (await h.driver.channel("help"))["id"] != help_channel["id"]


async def test_a_missing_permission_is_named_and_what_could_be_done_stays(h: House) -> None:
    await permit(h, without="manage_channels")
    refused = await h.manager.command("setup apply", channel="general")
    assert "Something is still missing" in refused.text
    assert "The bot lacks the permission “Manage Channels”." in refused.text
    assert "WG Innovation Diffusion" in await named(h, "roles")
    assert "help" not in await named(h, "channels")


async def test_a_failing_discord_is_told_and_the_next_try_completes(h: House) -> None:
    async with h.driver.faults.during("503", method="POST", path="/guilds/.*/channels"):
        failed = await h.manager.command("setup apply", channel="general")
    assert "Discord did not make it (503" in failed.text
    done = await h.manager.command("setup apply", channel="general")
    assert "The server is set up" in done.text
    channels = [one["name"] for one in await h.driver.get("channels")]
    assert len(channels) == len(set(channels))


async def test_a_broken_connection_is_told_and_what_was_made_after_all_is_found(h: House) -> None:
    async with h.driver.faults.during("reset", method="POST", path="/guilds/.*/channels", when="after"):
        failed = await h.manager.command("setup apply", channel="general")
    assert "Try again; whatever it did make after all will be found." in failed.text
    assert "The server is set up" in (await h.manager.command("setup apply", channel="general")).text
    channels = [one["name"] for one in await h.driver.get("channels")]
    assert len(channels) == len(set(channels))


async def test_what_discord_forbids_against_all_appearance_is_told(h: House) -> None:
    guild = h.bot.get_guild(h.bot.server.id)
    assert guild is not None
    builder = GuildBuilder(guild, "Manager")
    await permit(h, without="manage_roles")
    with pytest.raises(ServerRefused) as refused:
        await builder.make(Wanted(Thing.ROLE, "member", "Member"), {})
    assert refused.value.details == {"permission": "manage_roles"}


async def test_nothing_is_offered_before_it_is_known_whether_a_role_or_a_channel_is_meant(h: House) -> None:
    assert await h.manager.complete("setup bind", "place", "staff", channel="general") == []


async def test_staff_bind_a_channel_of_their_own(h: House) -> None:
    office = await h.driver.channel("office")
    offered = await h.manager.complete(
        "setup bind", "place", "equip", channel="general", options={"kind": "channel"}
    )
    assert offered == [("staff", "staff")]
    options = {"kind": "channel", "place": "staff", "channel": office["id"]}
    bound = await h.manager.act("command", channel="general", name="setup bind", options=options)
    assert "everyone can see it" in str(bound)
    await h.manager.command("setup apply", channel="general")
    assert "staff" not in await named(h, "channels")


async def test_a_binding_without_a_channel_is_refused_in_the_language_of_the_one_who_asks(h: House) -> None:
    refused = await h.equipe.command("setup bind", channel="general", kind="channel", place="staff")
    assert refused.private
    assert "Indiquez le salon à utiliser" in refused.text


async def test_only_who_manages_the_server_sets_it_up(h: House) -> None:
    for member in (h.porto, h.clerk):
        with pytest.raises(ControlError):
            await member.command("setup apply", channel="general")


async def test_a_plan_that_lies_open_cannot_be_applied_by_who_lost_the_right(h: House) -> None:
    shown = await h.manager.command("setup plan", channel="general")
    await h.manager.set_roles()
    refused = await h.manager.click(shown, "operations:apply")
    assert refused.private
    assert "Manage Server" in refused.text
    assert "help" not in await named(h, "channels")


async def test_a_role_above_the_bots_is_pointed_out(tmp_path: Path) -> None:
    scene = replace(SCENE, roles=(*SCENE.roles, SceneRole("Member")))
    async with house(tmp_path, scene=scene) as h:
        role = (await named(h, "roles"))["Member"]
        assert "cannot give" not in (await h.manager.command("setup plan", channel="general")).text
        await h.driver.post(f"roles/{role['id']}", position=50)
        told = await h.manager.command("setup plan", channel="general")
        assert f"The bot cannot give <@&{role['id']}> to anyone" in told.text


async def test_staff_see_how_the_bot_stands_and_members_do_not(h: House) -> None:
    before = await h.manager.command("status", channel="general")
    assert before.private
    assert "Without a place on this server" in before.text
    assert "Nothing is planned." in before.text
    assert "reachable" in before.text
    assert "What needs somebody" not in before.text
    assert len((before.message or {})["embeds"]) == 1
    await h.manager.command("setup apply", channel="general")
    platform = h.bot.platform
    channel = int((await h.driver.channel("help"))["id"])
    async with platform.database.transaction() as transaction:
        for target in (ToChannel(channel), ToMember(channel)):
            due = platform.clock.now() + timedelta(days=1)
            await platform.outbox.add(transaction, Message(f"tests:{target}", "tests.later", target, due, {}))
    after = (await h.manager.command("status", channel="general")).text
    assert "Without a place" not in after
    assert f"a message of the kind “tests.later”, in <#{channel}>" in after
    assert "a message of the kind “tests.later”, by direct message" in after
    with pytest.raises(ControlError):
        await h.porto.command("status", channel="general")


async def test_staff_are_told_what_needs_somebody(h: House) -> None:
    h.bot.service(Worker).stopped = True
    told = await h.equipe.command("status", channel="general")
    assert "Ce qui demande quelqu’un" in told.text
    assert "doit donner un nouveau jeton" in told.text


async def test_staff_see_which_channels_and_roles_were_deleted(h: House) -> None:
    await h.manager.command("setup apply", channel="general")
    for what in ("channels/help", "roles/WG Innovation Diffusion"):
        await h.driver.post(f"{what}/delete")
    await until(lambda: not any(one.name == "help" for one in h.bot.get_all_channels()))
    told = (await h.manager.command("status", channel="general")).text
    assert "Deleted on this server" in told
    assert "Channel **help**" in told
    assert "Role **WG Innovation Diffusion**" in told
    assert "Without a place" not in told
    assert "setup plan" in told
    await h.manager.command("setup apply", channel="general")
    assert "Deleted on this server" not in (await h.manager.command("status", channel="general")).text


async def test_a_notice_that_waits_for_a_staff_channel_is_sent_once_there_is_one(h: House) -> None:
    platform = h.bot.platform
    general = ToChannel(int((await h.driver.channel("general"))["id"]))
    now = platform.clock.now()
    promised = Message("tests:x", "tests.gone", general, now, {}, not_after=now - timedelta(hours=1))
    async with platform.database.transaction() as transaction:
        await platform.outbox.add(transaction, promised)
    await h.bot.service(Worker).settled()
    await h.manager.command("setup apply", channel="general")
    async with asyncio.timeout(PATIENCE):
        await h.bot.service(Worker).settled()
    (notice,) = await h.clerk.messages("staff")
    assert "tests.gone" in notice["content"]


async def test_what_is_promised_to_a_deleted_channel_is_kept_in_the_one_made_again(h: House) -> None:
    await h.manager.command("setup apply", channel="general")
    platform = h.bot.platform
    old = int((await h.driver.channel("help"))["id"])
    due = platform.clock.now() + timedelta(hours=1)
    async with platform.database.transaction() as transaction:
        await platform.outbox.add(transaction, Message("tests:x", "tests.later", ToChannel(old), due, {}))
    await h.driver.post(f"channels/{old}/delete")
    await h.manager.command("setup apply", channel="general")
    new = int((await h.driver.channel("help"))["id"])
    async with platform.database.reading() as transaction:
        (row,) = await platform.outbox.planned(transaction, "tests")
    assert old != new
    assert row.target == ToChannel(new)
