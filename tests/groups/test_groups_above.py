"""Who stands above the bot on the server: a role may be given them all the same, if it stands below the bot's."""

from bot.practice.driver import Answer, readable
from cogs.groups.service import Errands
from tests.groups.office import GROUP, Office, button
from tests.waiting import until

CABINET = "Cabinet"


async def test_a_leader_who_stands_above_the_bot_leads_and_is_welcomed(desk: Office) -> None:
    h = desk.house
    await _raise_above_the_bot(desk, "lapland")
    appointed = await desk.appoint("lapland")
    assert "Saved" in appointed.text
    assert "Not finished" not in appointed.text
    assert await desk.has_role("lapland")
    await desk.settle()
    (welcome,) = await desk.posts()
    assert f"<@{await desk.identity('lapland')}>" in welcome["content"]

    await desk.request(h.porto)
    await desk.settle()
    (request,) = [one for one in await h.lapland.direct_messages() if "Request to join" in readable(one)]
    accepted = await h.lapland.click(request, button(request, "accept"))
    assert "Accepted by" in accepted.text
    assert await desk.has_role("porto")
    reading = await desk.announce(h.lapland, en="From above")
    await h.lapland.click(reading, button(reading, "publish"))
    await desk.settle()
    assert "From above" in readable((await desk.posts())[-1])
    assert await desk.notices("cannot give") == []


async def test_a_member_who_stands_above_the_bot_joins_and_leaves(desk: Office) -> None:
    h = desk.house
    await _raise_above_the_bot(desk, "porto")
    await desk.open()
    joined = await h.porto.command("group join", channel="general", group=GROUP)
    assert "You are in" in joined.text
    assert await desk.has_role("porto")
    await desk.settle()
    (welcome,) = await desk.posts()
    assert [one["id"] for one in welcome["mentions"]] == [await desk.identity("porto")]
    left = await h.porto.click(joined, button(joined, "leave"))
    assert "You have left" in left.text
    assert not await desk.has_role("porto")


async def test_the_owner_of_the_server_leads_although_nobody_stands_above_them(desk: Office) -> None:
    h = desk.house
    h.server.world.guild.owner_id = int(await desk.identity("lapland"))
    await desk.appoint("lapland")
    assert await desk.has_role("lapland")


async def test_a_groups_role_above_the_bots_is_refused_with_its_remedy_where_a_leader_is_named(
    desk: Office,
) -> None:
    h = desk.house
    role = await desk.role()
    h.server.world.guild.roles[int(role["id"])].position = 99
    appointed = await desk.appoint("lapland")
    _names_the_remedy(appointed, f"<@&{role['id']}> stands above the bot’s own role")
    assert "drag the bot’s role above it" in appointed.text
    await h.secretariat.set_locale("fr")
    again = await desk.appoint("lapland")
    assert "glissez celui du bot au-dessus" in again.text

    await desk.settle()
    assert len(await desk.notices("drag the bot’s role above it")) == 1
    h.server.world.guild.roles[int(role["id"])].position = role["position"]
    await h.bot.service(Errands).hurry()
    await until(lambda: desk.has_role("lapland"))


def _names_the_remedy(answer: Answer, words: str) -> None:
    assert answer.private
    assert "Discord has not given" in answer.text
    assert words in answer.text


async def _raise_above_the_bot(desk: Office, handle: str) -> None:
    """Give somebody a role that stands above the bot's own, as a director's may."""
    roles = await desk.house.driver.post("roles", name=CABINET)
    await desk.house.driver.post(f"roles/{roles['id']}", position=99)
    await desk.house.driver.member(handle).set_roles(CABINET)
