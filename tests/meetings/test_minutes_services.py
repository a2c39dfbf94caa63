"""Minutes on a real database: written by several at once, approved as read, posted, corrected, and erased of names."""

from datetime import timedelta

import pytest

from bot.delivery.kinds import Reader
from bot.delivery.messages import ToChannel, ToMember
from bot.kernel.errors import DomainError
from cogs.events.domain import EventNotFound
from cogs.groups.domain import LeadersOnly, Office, Settings
from cogs.groups.service import Actor
from cogs.meetings.domain import (
    ChannelForbids,
    ChannelLost,
    GroupsOwnPeople,
    MeetingCancelled,
    MinutesApproved,
    MinutesEmpty,
    NoMeeting,
    OwnMinutes,
    PartGone,
    Stage,
    Written,
)
from cogs.meetings.embeds import minutes as cards
from cogs.meetings.embeds.voice import Voice
from cogs.meetings.service import MINUTES, TO_APPROVE, Overtaken, Paper
from tests.events.ground import STAFF_ROOM, community, translator
from tests.meetings.ground import CHAIR, DESK, GROUP, LEADER, MEMBER, RAPPORTEUR, ROOM, STRANGER, Stand

BUDGET = Written("Budget", "The budget is adopted.", "A long talk.")
CALENDAR = Written("Calendar", "We meet in May.", "")


async def begun(stand: Stand) -> Paper:
    """Return minutes with one part, by the rapporteur."""
    event = await stand.held()
    return await taken(stand, event.id, 0, 0, BUDGET)


async def taken(
    stand: Stand, event: int, part: int, version: int, written: Written, actor: Actor = RAPPORTEUR
) -> Paper:
    """Write a part that nobody else has written on meanwhile."""
    paper = await stand.minutes.write(event, part, version, written, actor)
    assert isinstance(paper, Paper)
    return paper


async def proposed(stand: Stand) -> Paper:
    paper = await begun(stand)
    return await stand.minutes.propose(paper.event.id, paper.minutes.version, RAPPORTEUR)


async def approved(stand: Stand) -> Paper:
    paper = await proposed(stand)
    return await stand.minutes.approve(paper.event.id, paper.minutes.version, CHAIR)


async def test_of_two_who_write_one_part_the_second_overwrites_nothing_and_loses_nothing(
    stand: Stand,
) -> None:
    paper = await begun(stand)
    event, (part,) = paper.event.id, paper.parts
    await taken(stand, event, part.id, part.version, Written("Budget", "Adopted by all.", ""))
    mine = Written("Budget", "Put off.", "")
    overtaken = await stand.minutes.write(event, part.id, part.version, mine, CHAIR)
    assert isinstance(overtaken, Overtaken)
    assert overtaken.now is not None
    assert overtaken.now.written.decisions == "Adopted by all."
    assert [one.written.decisions for one in overtaken.paper.parts] == ["Adopted by all."]
    # Once more somebody is faster than the choice between the two.
    third = Written("Budget", "Adopted, with thanks.", "")
    await taken(stand, event, part.id, overtaken.now.version, third)
    again = await stand.minutes.put_mine(overtaken.kept.id, overtaken.now.version, CHAIR)
    assert isinstance(again, Overtaken)
    assert again.now is not None
    with pytest.raises(PartGone):
        await stand.minutes.put_mine(overtaken.kept.id, again.now.version, RAPPORTEUR)
    put = await stand.minutes.put_mine(overtaken.kept.id, again.now.version, CHAIR)
    assert isinstance(put, Paper)
    assert [(one.written, one.writer) for one in put.parts] == [(mine, LEADER)]
    with pytest.raises(PartGone):
        await stand.minutes.add_mine(overtaken.kept.id, CHAIR)


async def test_who_writes_on_a_part_that_was_removed_can_add_theirs(stand: Stand) -> None:
    paper = await begun(stand)
    event, (part,) = paper.event.id, paper.parts
    emptied = await taken(stand, event, part.id, part.version, Written())
    assert emptied.parts == ()
    overtaken = await stand.minutes.write(event, part.id, part.version, CALENDAR, CHAIR)
    assert isinstance(overtaken, Overtaken)
    assert overtaken.now is None
    with pytest.raises(PartGone):
        await stand.minutes.put_mine(overtaken.kept.id, 1, CHAIR)
    with pytest.raises(PartGone):
        await stand.minutes.opened(event, part.id, CHAIR)
    added = await stand.minutes.add_mine(overtaken.kept.id, CHAIR)
    assert [one.written for one in added.parts] == [CALENDAR]


async def test_the_same_words_from_both_are_no_conflict(stand: Stand) -> None:
    paper = await begun(stand)
    event, (part,) = paper.event.id, paper.parts
    await taken(stand, event, part.id, part.version, CALENDAR)
    same = await taken(stand, event, part.id, part.version, CALENDAR, CHAIR)
    assert [one.writer for one in same.parts] == [RAPPORTEUR.member]


async def test_the_leader_is_asked_approves_and_the_minutes_are_posted(stand: Stand) -> None:
    paper = await proposed(stand)
    (asked,) = await stand.promised(TO_APPROVE)
    assert asked.target == ToMember(LEADER)
    with pytest.raises(OwnMinutes):
        await stand.minutes.approve(paper.event.id, paper.minutes.version, RAPPORTEUR)
    done = await stand.minutes.approve(paper.event.id, paper.minutes.version, CHAIR)
    assert done.minutes.stage is Stage.APPROVED
    # A second press changes nothing, and posts nothing.
    assert await stand.minutes.approve(paper.event.id, paper.minutes.version, DESK) == done
    (post,) = await stand.promised(MINUTES)
    assert post.target == ToChannel(ROOM)
    assert await stand.promised(TO_APPROVE) == []


async def test_staff_are_asked_where_there_is_no_leader_and_nobody_where_they_propose_it(
    stand: Stand,
) -> None:
    stand.club.settings[GROUP] = Settings(GROUP, None, RAPPORTEUR.member)
    await proposed(stand)
    assert [one.target for one in await stand.promised(TO_APPROVE)] == [ToChannel(STAFF_ROOM)]
    with pytest.raises(LeadersOnly):
        await stand.minutes.correct(1, CHAIR)


async def test_minutes_that_wait_for_a_leader_who_is_gone_are_shown_to_staff_once(stand: Stand) -> None:
    await proposed(stand)
    for office in (Office.RAPPORTEUR, Office.LEADER, Office.LEADER):
        async with stand.events.database.transaction() as transaction:
            await stand.minutes.vacated(transaction, GROUP, office, LEADER)
            await stand.minutes.given(transaction, GROUP, office, None)
    rows = await stand.promised(TO_APPROVE)
    assert [row.target for row in rows] == [ToMember(LEADER), ToChannel(STAFF_ROOM)]


@pytest.mark.parametrize(("present", "told"), [(None, None), (0, None), (4, None), (5, 5), (12, 12)])
async def test_minutes_say_how_many_were_there_unless_they_are_few(
    stand: Stand, present: int | None, told: int | None
) -> None:
    paper = await begun(stand)
    stand.club.present = present
    paper = await stand.minutes.read(paper.event.id, RAPPORTEUR)
    assert paper.attended == told
    for locale, words in (("en", "people were there"), ("fr", "personnes étaient présentes")):
        voice = Voice(translator(), Reader(locale, "Europe/Brussels"), community())
        shown = f"{told} {words}."
        for text in (cards.markdown(voice, paper), str(cards.card(voice, paper).to_dict())):
            assert (shown in text) == (told is not None)


async def test_a_leader_who_proposes_is_not_asked(stand: Stand) -> None:
    paper = await begun(stand)
    await stand.minutes.propose(paper.event.id, paper.minutes.version, CHAIR)
    assert await stand.promised(TO_APPROVE) == []


async def test_who_changes_what_was_proposed_takes_the_question_back(stand: Stand) -> None:
    paper = await proposed(stand)
    await taken(stand, paper.event.id, 0, 0, CALENDAR)
    assert await stand.promised(TO_APPROVE) == []
    assert (await stand.minutes.read(paper.event.id, CHAIR)).minutes.stage is Stage.DRAFT


async def test_who_writes_while_it_is_approved_loses_nothing(stand: Stand) -> None:
    paper = await approved(stand)
    overtaken = await stand.minutes.write(paper.event.id, 0, 0, CALENDAR, RAPPORTEUR)
    assert isinstance(overtaken, Overtaken)
    with pytest.raises(MinutesApproved):
        await stand.minutes.add_mine(overtaken.kept.id, RAPPORTEUR)
    with pytest.raises(MinutesApproved):
        await stand.minutes.opened(paper.event.id, 0, RAPPORTEUR)
    await stand.minutes.correct(paper.event.id, RAPPORTEUR)
    added = await stand.minutes.add_mine(overtaken.kept.id, RAPPORTEUR)
    again = await stand.minutes.propose(paper.event.id, added.minutes.version, RAPPORTEUR)
    done = await stand.minutes.approve(paper.event.id, again.minutes.version, CHAIR)
    assert done.minutes.edition == 2
    assert [row.key for row in await stand.promised(MINUTES)] == [
        f"meetings:minutes:{paper.event.id}:post:{edition}" for edition in (1, 2)
    ]


@pytest.mark.parametrize("actor", [MEMBER, STRANGER])
async def test_only_who_runs_the_group_writes_and_reads_what_is_not_approved(
    stand: Stand, actor: Actor
) -> None:
    paper = await begun(stand)
    for refused in (
        stand.minutes.write(paper.event.id, 0, 0, CALENDAR, actor),
        stand.minutes.propose(paper.event.id, paper.minutes.version, actor),
        stand.minutes.approve(paper.event.id, paper.minutes.version, actor),
        stand.minutes.read(paper.event.id, actor),
    ):
        with pytest.raises((LeadersOnly, GroupsOwnPeople)):
            await refused


async def test_approved_minutes_are_read_by_all_of_the_group_and_nobody_else(stand: Stand) -> None:
    paper = await approved(stand)
    assert (await stand.minutes.read(paper.event.id, MEMBER)).parts == paper.parts
    assert not await stand.minutes.runs(paper, MEMBER)
    with pytest.raises(GroupsOwnPeople):
        await stand.minutes.read(paper.event.id, STRANGER)


async def test_nobody_learns_what_a_draft_is_called_by_its_number(stand: Stand) -> None:
    draft = await stand.events.written()
    with pytest.raises(EventNotFound) as refused:
        await stand.minutes.read(draft.id, STRANGER)
    assert draft.title not in str(refused.value.details)


async def test_there_are_no_minutes_of_what_is_no_meeting_or_was_cancelled(stand: Stand) -> None:
    nobodys = await stand.held(group=None)
    with pytest.raises(NoMeeting):
        await stand.minutes.read(nobodys.id, DESK)
    stand.events.clock.set(nobodys.starts_at - timedelta(days=2))
    meeting = await stand.held()
    with pytest.raises(MinutesEmpty):
        await stand.minutes.write(meeting.id, 0, 0, Written(), CHAIR)
    stand.events.clock.set(meeting.starts_at - timedelta(days=2))
    await stand.events.events.cancel(meeting.id)
    with pytest.raises(MeetingCancelled):
        await stand.minutes.write(meeting.id, 0, 0, BUDGET, CHAIR)


async def test_what_cannot_be_posted_is_not_approved(stand: Stand) -> None:
    paper = await proposed(stand)
    refusal: DomainError = ChannelForbids(channel=f"<#{ROOM}>")
    stand.events.gate.refusals[ROOM] = refusal
    with pytest.raises(ChannelForbids):
        await stand.minutes.approve(paper.event.id, paper.minutes.version, CHAIR)
    stand.club.room = None
    with pytest.raises(ChannelLost):
        await stand.minutes.approve(paper.event.id, paper.minutes.version, CHAIR)
    assert (await stand.minutes.read(paper.event.id, CHAIR)).minutes.stage is Stage.PROPOSED


async def test_minutes_stay_the_groups_and_forget_who_wrote_them(stand: Stand) -> None:
    paper = await approved(stand)
    event = paper.event.id
    await stand.minutes.write(event, 0, 0, CALENDAR, RAPPORTEUR)
    async with stand.events.database.transaction() as transaction:
        exported = await stand.records.export(transaction, RAPPORTEUR.member)
        assert exported == {
            "minutes": [
                {"event": event, "heading": "Budget", "decisions": BUDGET.decisions, "notes": BUDGET.notes}
            ],
            "minutes_not_taken": [
                {"event": event, "heading": "Calendar", "decisions": CALENDAR.decisions, "notes": ""}
            ],
        }
        assert await stand.records.erase(transaction, RAPPORTEUR.member) == 3
        assert await stand.records.export(transaction, RAPPORTEUR.member) is None
    assert [part.written for part in (await stand.minutes.read(event, CHAIR)).parts] == [BUDGET]
    stand.events.clock.set(stand.events.clock.now() + timedelta(days=400))
    await stand.records.forget_old()
    assert (await stand.minutes.read(event, CHAIR)).minutes.approved_by is None
