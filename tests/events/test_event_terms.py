"""How one registers for an event, and for which working group it is, can be said later."""

import pytest

from cogs.events.domain import Audience, GroupNotSaid
from cogs.events.service import Change
from tests.events.ground import READER, Ground


async def test_an_event_is_given_to_a_group_and_taken_from_it_again(stand: Ground) -> None:
    event = await stand.published()
    with pytest.raises(GroupNotSaid):
        await stand.terms.set(event.id, Change(audience=Audience.GROUP), READER)
    given = await stand.terms.set(
        event.id, Change(group="innovation-diffusion", audience=Audience.GROUP, reminds_group=True), READER
    )
    assert (given.event.plan.group, given.event.terms.reminds_group) == ("innovation-diffusion", True)
    with pytest.raises(GroupNotSaid):
        await stand.terms.set(event.id, Change(group="-"), READER)
    taken = await stand.terms.set(event.id, Change(group="-", audience=Audience.EVERYONE), READER)
    assert (taken.event.plan.group, taken.event.terms.reminds_group) == (None, False)
