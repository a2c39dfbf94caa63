"""Events are found by any word of their title, and only by those who may know of them."""

from datetime import timedelta

import pytest

from cogs.events.domain import EventNotFound, Scope, Typed
from tests.events.ground import ENDS_AT, LAPLAND, PORTO, READER, STAFF, Ground


async def test_any_word_of_a_title_finds_the_event(stand: Ground) -> None:
    conference = await stand.published(title="S3 Conférence")
    await stand.published(title="Webinar on digitalisation")
    for typed in ("conference", "S3", "s3 conf", str(conference.id), f"#{conference.id}"):
        assert await stand.finder.find(typed, Scope.OPEN, PORTO, staff=False) == conference


@pytest.mark.parametrize("typed", ["", "   ", "nothing", "99", "s3", "9" * 30])
async def test_what_fits_none_or_several_is_not_guessed(stand: Ground, typed: str) -> None:
    await stand.published(title="S3 Conference")
    await stand.published(title="S3 Webinar")
    with pytest.raises(EventNotFound):
        await stand.finder.find(typed, Scope.OPEN, PORTO, staff=False)


async def test_the_exact_title_wins_over_titles_that_hold_it(stand: Ground) -> None:
    webinar = await stand.published(title="Webinar")
    await stand.published(title="Webinar for newcomers")
    assert await stand.finder.find("webinar", Scope.OPEN, PORTO, staff=False) == webinar


async def test_drafts_are_for_staff_only(stand: Ground) -> None:
    draft = await stand.written()
    for reference in ("s3", str(draft.id)):
        assert await stand.finder.find(reference, Scope.ALL, STAFF, staff=True) == draft
        with pytest.raises(EventNotFound):
            await stand.finder.find(reference, Scope.ALL, PORTO, staff=False)


async def test_what_was_announced_where_somebody_cannot_read_is_found_by_nobody_but_staff_and_who_registered(
    stand: Ground,
) -> None:
    event = await stand.published(title="Closed meeting")
    await stand.events.register(event.id, LAPLAND)

    def reads(channel: int) -> bool:
        assert channel == event.channel
        return False

    for reference in ("meeting", str(event.id)):
        with pytest.raises(EventNotFound) as refused:
            await stand.finder.find(reference, Scope.ALL, PORTO, staff=False, reads=reads)
        assert refused.value.details == {"reference": reference}
    for press in (stand.finder.card, stand.events.register):
        with pytest.raises(EventNotFound):
            await press(event.id, PORTO, reads=reads)
    assert await stand.finder.suggest("", Scope.ALL, PORTO, staff=False, reads=reads) == []
    assert await stand.finder.ahead(PORTO, reads) == []
    # What somebody came to stays theirs to look at.
    await stand.events.withdraw(event.id, LAPLAND)
    for member, staff in ((LAPLAND, False), (STAFF, True)):
        assert await stand.finder.find("meeting", Scope.ALL, member, staff=staff, reads=reads) == event
        assert await stand.finder.ahead(member, reads, staff=staff) == [event]


async def test_each_command_offers_the_events_it_is_for(stand: Ground) -> None:
    draft = await stand.written(title="Draft")
    closed = await stand.published(title="Closed", closes="21 March 2023, 12:00")
    mine = await stand.published(title="Mine")
    await stand.events.register(mine.id, PORTO)
    stand.clock.set(closed.closes_at)
    expected = {
        Scope.ALL: {draft.id, closed.id, mine.id},
        Scope.OPEN: {mine.id},
        Scope.MINE: {mine.id},
        Scope.DRAFTS: {draft.id},
        Scope.ALIVE: {closed.id, mine.id},
    }
    for scope, wanted in expected.items():
        offered = await stand.finder.suggest("", scope, PORTO, staff=True)
        assert {event.id for event in offered} == wanted, scope
    assert await stand.finder.suggest("", Scope.DRAFTS, PORTO, staff=False) == []


async def test_what_is_over_is_listed_no_more(stand: Ground) -> None:
    event = await stand.published()
    await stand.events.register(event.id, PORTO)
    stand.clock.set(ENDS_AT - timedelta(seconds=1))
    assert await stand.finder.upcoming() == [event]
    assert [card.event for card in await stand.finder.mine(PORTO)] == [event]
    stand.clock.set(ENDS_AT)
    assert await stand.finder.upcoming() == []
    assert await stand.finder.mine(PORTO) == []
    stand.clock.set(ENDS_AT + timedelta(days=29))
    assert await stand.finder.find("S3", Scope.RECENT, STAFF, staff=True) == event


async def test_events_of_a_working_group_are_listed_by_it(stand: Ground) -> None:
    await stand.published()
    draft = await stand.drafts.begin(STAFF, READER, group="innovation-diffusion")
    kept = await stand.drafts.keep(draft.id, STAFF, Typed("Group meeting", "1 April 2023, 10:00"))
    event = await stand.publications.publish((await stand.drafts.read(kept, READER)).event.id)
    assert await stand.finder.upcoming("innovation-diffusion") == [event]
    assert len(await stand.finder.upcoming()) == 2
