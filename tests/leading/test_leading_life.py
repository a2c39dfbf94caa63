"""The life of an office that looks for somebody, without a database."""

from datetime import UTC, datetime, timedelta

import discord
import pytest

from cogs.groups.domain import Leaderless, LeadersOnly, Office, Settings, require_leading, require_running
from cogs.leading.cog import _person
from cogs.leading.domain import (
    DEPUTIES,
    AlreadyTaken,
    Cannot,
    Given,
    Handover,
    HandoverGone,
    LeadsAlready,
    LeftTheGroup,
    NotAsked,
    NotOfTheGroup,
    NotYours,
    OwnOffice,
    State,
    TakenBack,
    TooManyDeputies,
    Vacated,
    WhichOffice,
    Withdrawn,
    agree,
    held,
    require_deputy,
    require_successor,
    step,
)

NOW = datetime(2023, 3, 20, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
HOLDER, ANNA, BRUNO = 1, 2, 3
OFFERED = Handover(7, "g", Office.LEADER, State.OFFERED, NOW, HOLDER, {ANNA: None})
VACANT = Handover(7, "g", Office.LEADER, State.VACANT, NOW, None, {ANNA: None, BRUNO: None})


def test_an_offer_that_is_given_or_taken_back_is_over_and_stays_as_it_is() -> None:
    taken = step(OFFERED, Given(ANNA), LATER)
    assert (taken.state, taken.taken_by, taken.ended) == (State.TAKEN, ANNA, LATER)
    for happening in (Given(None), Withdrawn()):
        over = step(OFFERED, happening, LATER)
        assert (over.state, over.taken_by) == (State.WITHDRAWN, None)
    for late in (Given(BRUNO), Withdrawn(), Vacated([BRUNO])):
        assert step(taken, late, LATER) == taken


def test_who_was_offered_an_office_stays_asked_when_its_holder_is_gone_and_the_deputies_with_them() -> None:
    assert step(OFFERED, Vacated([BRUNO]), LATER).asked == {BRUNO: None, ANNA: None}
    declined = step(VACANT, Cannot(ANNA), LATER)
    again = step(declined, Vacated([ANNA]), LATER)
    assert (again.state, again.holder, again.asked[ANNA]) == (State.VACANT, None, LATER)


def test_no_ends_an_offer_and_leaves_a_vacant_office_open_and_the_first_word_counts() -> None:
    assert step(OFFERED, Cannot(ANNA), LATER).state is State.DECLINED
    once = step(VACANT, Cannot(ANNA), NOW)
    assert once.state is State.VACANT
    assert step(once, Cannot(ANNA), LATER) == once


def test_only_who_was_asked_and_is_in_the_group_agrees_and_a_second_press_changes_nothing() -> None:
    assert agree(VACANT, ANNA, [ANNA]) == VACANT
    taken = step(VACANT, Given(ANNA), NOW)
    assert agree(taken, ANNA, []) == taken
    with pytest.raises(HandoverGone):
        agree(None, ANNA, [ANNA])
    with pytest.raises(NotAsked):
        agree(OFFERED, BRUNO, [BRUNO])
    with pytest.raises(LeftTheGroup):
        agree(VACANT, ANNA, [BRUNO])
    with pytest.raises(AlreadyTaken) as refused:
        agree(taken, BRUNO, [BRUNO])
    assert refused.value.details == {"who": f"<@{ANNA}>"}
    with pytest.raises(AlreadyTaken) as refused:
        step(step(VACANT, Given(HOLDER), NOW), Cannot(BRUNO), NOW)
    assert refused.value.details == {"who": f"<@{HOLDER}>"}
    with pytest.raises(TakenBack):
        agree(step(OFFERED, Withdrawn(), NOW), ANNA, [ANNA])


def test_nobody_passes_on_what_they_do_not_hold() -> None:
    both, one = Settings("g", HOLDER, HOLDER), Settings("g", HOLDER, ANNA)
    assert held(one, HOLDER, None) is Office.LEADER
    assert held(both, HOLDER, Office.RAPPORTEUR) is Office.RAPPORTEUR
    with pytest.raises(WhichOffice):
        held(both, HOLDER, None)
    for member, office, told in ((BRUNO, None, "any"), (ANNA, Office.LEADER, "leader")):
        with pytest.raises(NotYours) as refused:
            held(one, member, office)
        assert refused.value.details == {"office": told}


def test_a_successor_and_a_deputy_are_of_the_group_and_somebody_else() -> None:
    require_successor(HOLDER, ANNA, [ANNA])
    with pytest.raises(OwnOffice):
        require_successor(HOLDER, HOLDER, [HOLDER])
    with pytest.raises(NotOfTheGroup):
        require_successor(HOLDER, BRUNO, [ANNA])
    led, full = Settings("g", HOLDER), list(range(10, 10 + DEPUTIES))
    require_deputy(led, full, full[0], full)
    with pytest.raises(LeadsAlready):
        require_deputy(led, [], HOLDER, [HOLDER])
    with pytest.raises(NotOfTheGroup):
        require_deputy(led, [], BRUNO, [ANNA])
    with pytest.raises(TooManyDeputies):
        require_deputy(led, full, ANNA, [ANNA])


def test_what_a_leader_alone_may_is_refused_saying_whether_there_is_one() -> None:
    led, alone = Settings("g", HOLDER, ANNA), Settings("g", None, ANNA)
    for require in (require_leading, require_running):
        require(led, HOLDER, staff=False)
        require(alone, BRUNO, staff=True)
        with pytest.raises(LeadersOnly) as refused:
            require(led, BRUNO, staff=False)
        assert not isinstance(refused.value, Leaderless)
        with pytest.raises(Leaderless):
            require(alone, BRUNO, staff=False)
    require_running(alone, ANNA, staff=False)


def test_settings_know_who_holds_what() -> None:
    both = Settings("g", HOLDER, HOLDER)
    assert both.offices_of(HOLDER) == tuple(Office)
    assert both.held_by(Office.LEADER, None) == Settings("g", None, HOLDER)
    assert both.held_by(Office.RAPPORTEUR, ANNA).holder(Office.RAPPORTEUR) == ANNA


def test_somebody_of_whom_discord_sends_nothing_but_a_number_is_that_number() -> None:
    assert _person(discord.Object(7)) == 7
