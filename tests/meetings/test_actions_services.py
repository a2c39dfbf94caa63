"""Actions on a real database: who may give, see, end and hand them over, and what their owners are told."""

from datetime import date, datetime, time, timedelta

import pytest

from bot.dates import DateInThePast, UnreadableDate
from bot.delivery.messages import ToMember
from bot.kernel.errors import DomainError
from bot.kernel.quiet import QuietHours
from cogs.groups.domain import LeadersOnly
from cogs.groups.service import Actor
from cogs.meetings.domain import (
    ActionEnded,
    ActionNotFound,
    GroupsOwnPeople,
    NotYourAction,
    OwnerNotInGroup,
    State,
    TooManyActions,
    Which,
)
from cogs.meetings.service import ASSIGNED, CHASER, Given
from cogs.meetings.service import actions as service
from tests.events.ground import LAPLAND, NOW, PORTO, READER
from tests.meetings.ground import CHAIR, DESK, GROUP, MEMBER, OTHER, RAPPORTEUR, STRANGER, Stand


async def test_whoever_is_given_something_is_told_and_who_takes_it_on_is_not(stand: Stand) -> None:
    number = await stand.given()
    (told,) = await stand.promised(ASSIGNED)
    assert told.target == ToMember(LAPLAND)
    mine = await stand.actions.give(Given(GROUP, LAPLAND, "Book a room", "in two weeks"), MEMBER, READER)
    assert mine.due == date(2023, 4, 3)
    assert len(await stand.promised(ASSIGNED)) == 1
    assert [one.id for one in await stand.actions.listed(MEMBER, None, Which.MINE)] == [number, mine.id]


@pytest.mark.parametrize(
    ("given", "actor", "refusal"),
    [
        (Given(GROUP, 999, "Send the list", "3 April"), CHAIR, OwnerNotInGroup),
        (Given(GROUP, PORTO, "Send the list", "3 April"), MEMBER, LeadersOnly),
        (Given(GROUP, 999, "Send the list", "3 April"), STRANGER, GroupsOwnPeople),
        (Given(OTHER, LAPLAND, "Send the list", "3 April"), DESK, OwnerNotInGroup),
        (Given(GROUP, LAPLAND, "Send the list", "19 March 2023"), CHAIR, DateInThePast),
        (Given(GROUP, LAPLAND, "Send the list", "soon"), CHAIR, UnreadableDate),
    ],
)
async def test_what_cannot_be_agreed_is_refused_and_leaves_nothing(
    stand: Stand, given: Given, actor: Actor, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        await stand.actions.give(given, actor, READER)
    assert await stand.actions.listed(DESK, None, Which.OPEN) == []
    assert await stand.promised(ASSIGNED) == []


async def test_a_group_has_no_more_actions_than_anybody_can_follow(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MOST", 1)
    number = await stand.given()
    with pytest.raises(TooManyActions):
        await stand.given()
    await stand.actions.end(number, CHAIR, State.DONE)
    await stand.given()


async def test_a_day_may_be_written_with_a_time_and_today_is_a_day_ahead(stand: Stand) -> None:
    async def due(typed: str) -> date:
        return (await stand.actions.see(await stand.given(due=typed), CHAIR)).due

    assert await due("3 April 2023 at 18:00") == date(2023, 4, 3)
    assert await due("20 March 2023") == stand.actions.today == date(2023, 3, 20)


async def test_its_owner_ends_it_and_can_open_it_again(stand: Stand) -> None:
    number = await stand.given()
    assert (await stand.actions.end(number, MEMBER, State.DONE)).state is State.DONE
    assert await stand.promised(ASSIGNED) == []
    with pytest.raises(ActionEnded):
        await stand.actions.end(number, MEMBER, State.DROPPED)
    assert [one.id for one in await stand.actions.listed(MEMBER, GROUP, Which.ENDED)] == [number]
    assert (await stand.actions.reopen(number, MEMBER)).state is State.OPEN
    assert [one.id for one in await stand.actions.listed(MEMBER, GROUP, Which.OPEN)] == [number]


async def test_others_of_the_group_see_it_and_have_no_hand_in_it(stand: Stand) -> None:
    number = await stand.given()
    stand.club.members[GROUP].append(105)
    another = Actor(105)
    assert (await stand.actions.see(number, another)).owner == LAPLAND
    with pytest.raises(NotYourAction):
        await stand.actions.end(number, another, State.DONE)
    with pytest.raises(ActionNotFound):
        await stand.actions.see(number, STRANGER)
    with pytest.raises(GroupsOwnPeople):
        await stand.actions.listed(STRANGER, GROUP, Which.OPEN)
    assert await stand.actions.listed(STRANGER, None, Which.OPEN) == []
    with pytest.raises(ActionNotFound):
        await stand.actions.see(number + 1, DESK)


async def test_it_is_handed_over_to_somebody_of_the_group_who_is_told(stand: Stand) -> None:
    number = await stand.given()
    with pytest.raises(OwnerNotInGroup):
        await stand.actions.hand_over(number, MEMBER, 999)
    await stand.actions.hand_over(number, MEMBER, RAPPORTEUR.member)
    (told,) = await stand.promised(ASSIGNED)
    assert told.target == ToMember(RAPPORTEUR.member)
    # Who has given it away may still see it, and has no hand in it any more.
    with pytest.raises(NotYourAction):
        await stand.actions.end(number, MEMBER, State.DONE)


async def test_who_has_left_the_group_still_ends_what_is_theirs(stand: Stand) -> None:
    number = await stand.given()
    stand.club.members[GROUP].remove(LAPLAND)
    assert (await stand.actions.end(number, MEMBER, State.DONE)).state is State.DONE


async def on(stand: Stand, day: str) -> None:
    """Let it be nine o'clock in Brussels on that day, and do what the calendar does then."""
    stand.events.clock.set(datetime.fromisoformat(f"{day}T07:07:00+00:00"))
    await stand.actions.chase()
    await stand.actions.chase()


async def test_the_owner_is_reminded_once_for_each_beat_until_it_is_done(stand: Stand) -> None:
    number = await stand.given()
    for day in ("2023-03-30", "2023-03-31", "2023-04-01", "2023-04-04", "2023-04-11"):
        await on(stand, day)
    days = [row.key.rpartition(":")[2] for row in await stand.promised(CHASER)]
    assert days == ["2023-03-31", "2023-04-04", "2023-04-11"]
    await stand.actions.end(number, MEMBER, State.DONE)
    assert await stand.promised(CHASER) == []
    await on(stand, "2023-04-18")
    assert await stand.promised(CHASER) == []


async def test_another_day_begins_the_rhythm_anew(stand: Stand) -> None:
    number = await stand.given()
    await on(stand, "2023-03-31")
    await stand.actions.move(number, MEMBER, "20 April", READER)
    assert await stand.promised(CHASER) == []
    with pytest.raises(DateInThePast):
        await stand.actions.move(number, MEMBER, "30 March 2023", READER)
    await on(stand, "2023-04-04")
    assert await stand.promised(CHASER) == []
    await on(stand, "2023-04-17")
    assert len(await stand.promised(CHASER)) == 1


async def test_quiet_hours_are_kept_and_who_wants_no_reminders_gets_none(stand: Stand) -> None:
    await stand.given()
    stand.club.quiet[LAPLAND] = QuietHours(time(22), time(11), "Europe/Brussels")
    await on(stand, "2023-03-31")
    (row,) = await stand.promised(CHASER)
    assert row.due == datetime.fromisoformat("2023-03-31T09:00:00+00:00")
    stand.club.silent = frozenset({LAPLAND})
    await on(stand, "2023-04-04")
    assert await stand.promised(CHASER) == [row]


async def test_what_somebody_took_on_is_handed_out_erased_and_forgotten(stand: Stand) -> None:
    records, database = stand.records, stand.events.database
    open_one, done = await stand.given(), await stand.given(what="Thank the hosts")
    await stand.actions.end(done, MEMBER, State.DONE)
    async with database.transaction() as transaction:
        exported = await records.export(transaction, LAPLAND)
        assert exported == {
            "actions": [
                {"group": GROUP, "what": "Send the list", "due": "2023-04-03", "state": "open"},
                {"group": GROUP, "what": "Thank the hosts", "due": "2023-04-03", "state": "done"},
            ]
        }
        given = await records.export(transaction, PORTO)
        assert isinstance(given, dict)
        assert list(given) == ["given_to_others"]
        assert await records.erase(transaction, PORTO) == 2
        assert await records.erase(transaction, LAPLAND) == 2
        assert await records.export(transaction, LAPLAND) is None
    assert (await stand.actions.see(open_one, CHAIR)).owner is None
    assert await stand.promised(ASSIGNED) == []
    await on(stand, "2023-04-11")
    assert await stand.promised(CHASER) == []
    # Somebody else takes what is nobody's any more.
    await stand.actions.hand_over(open_one, CHAIR, PORTO)
    await stand.actions.end(open_one, CHAIR, State.DONE)
    stand.events.clock.set(NOW + timedelta(days=400))
    await records.forget_old()
    assert await stand.actions.listed(DESK, None, Which.ENDED) == []
