"""Who leads a group passes it on, steps down or is gone: who is asked, who follows, and that nobody is asked for no reason."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.delivery.messages import ToChannel, ToMember
from bot.kernel.quiet import QuietHours
from cogs.groups.domain import GroupArchived, Leaderless, LeadersOnly, Office, Standing
from cogs.groups.repository import MembershipRepository, SettingRepository
from cogs.groups.service import Actor
from cogs.leading.domain import HandoverGone, LeftTheGroup, NotAsked, NotYours, State, TakenBack
from cogs.leading.service import ANSWERED, ASKED, KEPT, VACANT
from tests.leading.ground import (
    ANNA,
    BRUNO,
    DESK,
    GROUP,
    LEADER,
    NOW,
    RAPPORTEUR,
    STAFF_ROOM,
    STRANGER,
    Stand,
    standing,
)


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Stand]:
    async with standing(tmp_path) as opened:
        yield opened


async def _deserted(stand: Stand) -> None:
    """Let the leader, who has two deputies, leave the server, and find that out."""
    for deputy in (ANNA, BRUNO):
        await stand.leading.name_deputy(GROUP, deputy, Actor(LEADER))
    stand.server.away.add(LEADER)
    await stand.leading.watch()


async def test_until_the_other_agrees_a_leader_leads(stand: Stand) -> None:
    offered = await stand.leading.offer(GROUP, LEADER, ANNA, None)
    assert (await stand.settings()).leader == LEADER
    assert await stand.leading.offer(GROUP, LEADER, ANNA, None) == offered
    assert await stand.keys() == ["leading:1:asked:3"]
    taken = await stand.leading.take(offered.id, ANNA)
    assert (taken.state, taken.taken_by) == (State.TAKEN, ANNA)
    assert (await stand.settings()).leader == ANNA
    assert await stand.leading.take(offered.id, ANNA) == taken
    assert "leading:1:answered" in await stand.keys()
    with pytest.raises(NotYours):
        await stand.leading.offer(GROUP, LEADER, BRUNO, None)


async def test_an_offer_to_another_takes_the_first_one_back_and_a_no_changes_nothing(stand: Stand) -> None:
    first = await stand.leading.offer(GROUP, LEADER, ANNA, Office.LEADER)
    second = await stand.leading.offer(GROUP, LEADER, BRUNO, Office.LEADER)
    with pytest.raises(TakenBack):
        await stand.leading.take(first.id, ANNA)
    assert (await stand.leading.decline(second.id, BRUNO)).state is State.DECLINED
    assert (await stand.settings()).leader == LEADER
    assert "leading:2:answered" in await stand.keys()
    for press in (stand.leading.take, stand.leading.decline):
        with pytest.raises((NotAsked, HandoverGone)):
            await press(first.id, STRANGER)
        with pytest.raises(HandoverGone):
            await press(9, STRANGER)


async def test_who_was_asked_and_left_the_group_does_not_lead_it(stand: Stand) -> None:
    offered = await stand.leading.offer(GROUP, LEADER, ANNA, None)
    async with stand.database.transaction() as transaction:
        members = MembershipRepository(transaction)
        found = await members.alive(GROUP, ANNA)
        assert found is not None
        await members.remove(found.id)
    with pytest.raises(LeftTheGroup):
        await stand.leading.take(offered.id, ANNA)
    assert (await stand.settings()).leader == LEADER


async def test_as_long_as_they_are_there_or_discord_does_not_say_nobody_is_asked(stand: Stand) -> None:
    await stand.leading.name_deputy(GROUP, ANNA, DESK)
    await stand.leading.watch()
    stand.server.away.update((LEADER, RAPPORTEUR))
    stand.server.silent = True
    await stand.leading.watch()
    assert await stand.keys() == []
    assert (await stand.settings()).leader == LEADER


async def test_a_leader_who_left_the_server_leads_no_more_staff_are_told_and_deputies_asked_once(
    stand: Stand,
) -> None:
    await _deserted(stand)
    assert (await stand.settings()).leader is None
    rows = await stand.promised()
    assert [(row.kind, row.target) for row in rows] == [
        (VACANT, ToChannel(STAFF_ROOM)),
        (ASKED, ToMember(ANNA)),
        (ASKED, ToMember(BRUNO)),
    ]
    await stand.leading.watch()
    assert await stand.keys() == [row.key for row in rows]
    with pytest.raises(Leaderless):
        await stand.leading.name_deputy(GROUP, ANNA, Actor(RAPPORTEUR))
    assert (await stand.leading.decline(1, ANNA)).state is State.VACANT
    await stand.leading.take(1, BRUNO)
    assert (await stand.settings()).leader == BRUNO
    assert (await stand.leading.deputies(GROUP)).deputies == (ANNA,)


async def test_who_had_the_groups_role_taken_by_hand_leads_no_more_and_who_waits_for_it_does(
    stand: Stand,
) -> None:
    stand.server.without_role.update((LEADER, STRANGER))
    await stand.appoint(Office.RAPPORTEUR, STRANGER)
    await stand.leading.watch()
    assert (await stand.settings()).leader is None
    assert (await stand.settings()).rapporteur == STRANGER


async def test_in_quiet_hours_nobody_is_asked_nor_told_before_they_end(stand: Stand) -> None:
    stand.server.quiet[ANNA] = stand.server.quiet[LEADER] = QuietHours(time(11), time(15), "UTC")
    offered = await stand.leading.offer(GROUP, LEADER, ANNA, None)
    await stand.leading.decline(offered.id, ANNA)
    told = {row.kind: row.due for row in await stand.promised()}
    end = NOW.replace(hour=15)
    assert told == {ASKED: end, ANSWERED: end}
    # Whoever is awake is asked at once, and so are staff told.
    await _deserted(stand)
    told = {str(row.target): row.due for row in await stand.promised("leading:2")}
    assert told == {str(ToMember(ANNA)): end, str(ToMember(BRUNO)): NOW, str(ToChannel(STAFF_ROOM)): NOW}


async def test_staff_who_name_somebody_end_the_question_and_so_does_naming_nobody(stand: Stand) -> None:
    await _deserted(stand)
    await stand.appoint(Office.LEADER, RAPPORTEUR)
    with pytest.raises(Exception, match="leading-taken"):
        await stand.leading.take(1, ANNA)
    await stand.leading.lay_down(GROUP, RAPPORTEUR, Office.LEADER)
    async with stand.database.transaction() as transaction:
        await stand.leading.given(transaction, GROUP, Office.LEADER, None)
    with pytest.raises(TakenBack):
        await stand.leading.take(2, ANNA)


async def test_who_steps_down_is_still_of_the_group_and_an_offer_stays_open(stand: Stand) -> None:
    offered = await stand.leading.offer(GROUP, LEADER, ANNA, None)
    assert await stand.leading.mine(GROUP, LEADER, None) is Office.LEADER
    await stand.leading.lay_down(GROUP, LEADER, Office.LEADER)
    with pytest.raises(NotYours):
        await stand.leading.lay_down(GROUP, LEADER, Office.LEADER)
    async with stand.database.reading() as transaction:
        assert LEADER in await MembershipRepository(transaction).inside(GROUP)
        shown = await stand.leading.tell(transaction, offered.id)
    assert shown is not None
    assert (shown.state, shown.holder) == (State.VACANT, None)
    await stand.leading.take(offered.id, ANNA)
    # Nobody is left who passed it on and could be told.
    assert "leading:1:answered" not in await stand.keys()


async def test_requests_that_waited_for_a_leader_who_is_gone_come_to_staff(stand: Stand) -> None:
    await stand.put(STRANGER, Standing.REQUESTED)
    await stand.leading.lay_down(GROUP, LEADER, Office.LEADER)
    (row,) = await stand.promised("groups:membership")
    assert row.target == ToChannel(STAFF_ROOM)


async def test_where_staff_have_no_channel_they_are_told_once_they_have_one(tmp_path: Path) -> None:
    async with standing(tmp_path, staff=False) as stand:
        await _deserted(stand)
        assert await stand.keys() == ["leading:1:asked:3", "leading:1:asked:4"]
        async with stand.database.transaction() as transaction:
            await stand.places.bind(transaction, "channel", "staff", STAFF_ROOM, made_by_bot=True)
        await stand.leading.watch()
        assert "leading:1:staff" in await stand.keys()


async def test_deputies_are_named_by_who_leads_and_let_go_by_themselves(stand: Stand) -> None:
    with pytest.raises(LeadersOnly):
        await stand.leading.name_deputy(GROUP, ANNA, Actor(RAPPORTEUR))
    await stand.leading.name_deputy(GROUP, ANNA, Actor(LEADER))
    with pytest.raises(LeadersOnly):
        await stand.leading.dismiss_deputy(GROUP, ANNA, Actor(BRUNO))
    assert (await stand.leading.dismiss_deputy(GROUP, ANNA, Actor(ANNA))).deputies == ()


async def test_a_deputy_who_is_let_go_takes_nothing_over_any_more(stand: Stand) -> None:
    await _deserted(stand)
    await stand.leading.dismiss_deputy(GROUP, ANNA, DESK)
    with pytest.raises(NotAsked):
        await stand.leading.take(1, ANNA)
    assert (await stand.settings()).leader is None


async def test_in_a_group_that_is_archived_nobody_is_asked_and_nobody_takes_anything_over(
    stand: Stand,
) -> None:
    offered = await stand.leading.offer(GROUP, LEADER, ANNA, None)
    async with stand.database.transaction() as transaction:
        settings = SettingRepository(transaction)
        await settings.put(replace(await settings.get(GROUP), archived=NOW))
    with pytest.raises(GroupArchived):
        await stand.leading.take(offered.id, ANNA)
    with pytest.raises(GroupArchived):
        await stand.leading.offer(GROUP, LEADER, BRUNO, None)
    stand.server.away.update((LEADER, RAPPORTEUR))
    await stand.leading.watch()
    await stand.leading.lay_down(GROUP, LEADER, Office.LEADER)
    assert [row.kind for row in await stand.promised()] == [ASKED]


async def test_what_is_kept_is_handed_out_erased_and_forgotten(stand: Stand) -> None:
    await stand.leading.name_deputy(GROUP, BRUNO, DESK)
    await stand.leading.offer(GROUP, LEADER, ANNA, None)
    async with stand.database.transaction() as transaction:
        mine = await stand.leading.export(transaction, BRUNO)
        assert mine == {"deputy_of": [GROUP], "handovers": []}
        offered = await stand.leading.export(transaction, LEADER)
        assert isinstance(offered, dict)
        assert offered["handovers"][0]["offered_by_you"]
        assert await stand.leading.export(transaction, STRANGER) is None
        # The only one who was asked: the offer goes with them.
        assert await stand.leading.erase(transaction, ANNA) == 1
        assert await stand.leading.erase(transaction, BRUNO) == 1
        assert await stand.leading.export(transaction, ANNA) is None
        known = await stand.leading.tell(transaction, 1)
        assert known is not None
        assert known.state is State.WITHDRAWN
        assert await stand.leading.erase(transaction, LEADER) == 1
    await stand.leading.forget_old()
    stand.clock.advance(KEPT + timedelta(seconds=1))
    await stand.leading.forget_old()
    async with stand.database.reading() as transaction:
        assert await stand.leading.tell(transaction, 1) is None
