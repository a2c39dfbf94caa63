"""Partner searches as pure rules: what is read, how a card lives, what fits, who is introduced."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product

import pytest

from bot.kernel.errors import DomainError
from cogs.partners.domain import (
    ABOARD_LIMIT,
    RULES,
    TIME,
    Act,
    Actor,
    AlreadyAsked,
    AlreadyDecided,
    AlreadyIntroduced,
    Card,
    ContactInside,
    Content,
    DeadlinePassed,
    DeadlineUnreadable,
    Deed,
    LanguageMissing,
    NotWished,
    OffersMissing,
    Outcome,
    OutcomeKnown,
    Pair,
    PairGone,
    Purpose,
    PurposeMissing,
    RegionUnknown,
    RenewedTooEarly,
    SeeksMissing,
    Side,
    Standing,
    State,
    TextTooLong,
    Theme,
    ThemeMissing,
    TitleMissing,
    TooManyAboard,
    Typed,
    asking_card,
    fitting,
    offered,
    progress,
    read,
    read_deadline,
    reasons,
    settled,
    spelled,
    step,
    told,
    wish,
    written,
)
from tests.partners.ground import NOW, OFFER, PORTO, SEEK, STAFF, TODAY, ZONE, card, content, find

OWNER = Actor(PORTO)

# ---- what is read -------------------------------------------------------------------


def test_what_was_typed_is_read_and_what_was_read_is_kept_word_for_word() -> None:
    typed = replace(OFFER, title=" Hydrogen \n in ports ", deadline="31/3/2027", aboard="ES11; PT11\nes11")
    said = read(typed, TODAY, find)
    assert (said.title, said.deadline, said.aboard) == ("Hydrogen in ports", date(2027, 3, 31), ("ES11",))
    assert settled(written(typed, said)) == said
    assert settled(written(OFFER, read(OFFER, TODAY, find))) == read(OFFER, TODAY, find)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"title": "\u200b "}, TitleMissing),
        ({"offers": ""}, OffersMissing),
        ({"side": Side.SEEK}, SeeksMissing),
        ({"title": "x" * 101}, TextTooLong),
        ({"theme": "volcanoes"}, ThemeMissing),
        ({"purposes": ("fun",)}, PurposeMissing),
        ({"languages": ("xx",)}, LanguageMissing),
        ({"region": "Atlantis"}, RegionUnknown),
        ({"aboard": "Atlantis"}, RegionUnknown),
        ({"aboard": ",".join(f"PT{number}" for number in range(10, 11 + ABOARD_LIMIT))}, TooManyAboard),
        ({"deadline": "soon"}, DeadlineUnreadable),
        ({"deadline": "31.02.2027"}, DeadlineUnreadable),
        ({"deadline": "2026-11-22"}, DeadlinePassed),
        ({"seeks": "Write to ana@example.org"}, ContactInside),
        ({"title": "Ask @ana"}, ContactInside),
        ({"offers": "Ask <@123456>"}, ContactInside),
        ({"offers": "Call +351 22 123 45 67"}, ContactInside),
    ],
)
def test_what_cannot_be_used_is_refused(changes: dict[str, object], refusal: type[DomainError]) -> None:
    with pytest.raises(refusal):
        read(replace(OFFER, **changes), TODAY, find)  # type: ignore[arg-type]  # of every kind


@pytest.mark.parametrize("typed", ["", "  ", "\u200b"])
def test_a_deadline_may_be_left_out(typed: str) -> None:
    assert read_deadline(typed, TODAY) is None


def test_today_is_still_in_time() -> None:
    assert read_deadline("2026-11-23", TODAY) == TODAY


def test_regions_are_parted_by_commas_only_where_no_semicolon_is() -> None:
    def by_name(typed: str) -> str:
        return {"Thraki, East": "EL51"}.get(typed) or find(typed)

    assert read(replace(OFFER, aboard="Thraki, East; ES11"), TODAY, by_name).aboard == ("EL51", "ES11")
    assert read(replace(OFFER, aboard="ES11, ES12"), TODAY, find).aboard == ("ES11", "ES12")


def test_a_partnership_needs_three_regions_from_three_member_states() -> None:
    two = progress(content(aboard=("PT15", "ES11")))
    assert (two.regions, two.countries, two.is_enough) == (3, 2, False)
    assert progress(content(aboard=("ES11", "FR10"))).is_enough


# ---- the life of a card -------------------------------------------------------------


def deed(act: Act, actor: Actor = OWNER, seen: int = 3) -> Deed[Typed, Content]:
    return Deed(act, actor, seen, "why", typed=SEEK, content=content())


def able(act: Act) -> Actor:
    return TIME if act is Act.EXPIRE else STAFF if act in {Act.PUBLISH, Act.SEND_BACK} else OWNER


def test_a_card_does_what_the_table_says_and_nothing_else() -> None:
    late = NOW + timedelta(days=89)
    for state, act in product(State, Act):
        known = card(state=state)
        if (state, act) in RULES.after:
            changed = step(known, deed(act, able(act)), late, ZONE)
            assert (changed.state, changed.version) == (RULES.after[state, act], 4)
            assert (changed.expires is not None) == (changed.state is State.PUBLISHED)
        else:
            with pytest.raises(AlreadyDecided):
                step(known, deed(act, able(act)), late, ZONE)


def explored() -> set[Card]:
    """Return every card that can come about, the numbers of versions and rounds aside."""
    first = Card(1, PORTO, OFFER)
    seen, border = {first}, [first]
    while border:
        known = border.pop()
        for act, days in product(Act, (0, 80, 91)):
            doing = Deed(act, able(act), known.version, typed=OFFER, content=content())
            try:
                made = step(known, doing, NOW + timedelta(days=days), ZONE)
            except DomainError:
                continue
            made = replace(made, version=1, round=min(made.round, 1))
            if made not in seen:
                seen.add(made)
                border.append(made)
    return seen


def test_in_every_history_nothing_is_shown_that_staff_have_not_published() -> None:
    every = explored()
    assert {one.state for one in every} == set(State)
    for one in every:
        if one.state in {State.PUBLISHED, State.EXPIRED}:
            assert one.decision is not None
            assert one.decision.by == STAFF.member
        assert (one.content is None) <= (one.state in {State.DRAFT, State.WITHDRAWN})
        assert (one.expires is None) == (one.state is not State.PUBLISHED)


def test_every_open_card_can_be_ended_by_its_owner_and_what_has_ended_for_good_stays_so() -> None:
    for state in State:
        goes_on = {act for before, act in RULES.after if before is state}
        assert (Act.WITHDRAW in goes_on) == (state not in {State.WITHDRAWN, State.CLOSED})
        assert bool(goes_on) == (state not in {State.WITHDRAWN, State.CLOSED})


def test_a_card_ends_after_ninety_days_or_with_its_last_day_in_brussels() -> None:
    publish = deed(Act.PUBLISH, STAFF)
    assert step(card(state=State.WAITING), publish, NOW, ZONE).expires == NOW + timedelta(days=90)
    short = card(state=State.WAITING, deadline=date(2026, 12, 1))
    expires = step(short, publish, NOW, ZONE).expires
    assert expires == datetime.fromisoformat("2026-12-01T23:00+00:00")
    with pytest.raises(DeadlinePassed):
        step(short, publish, NOW + timedelta(days=30), ZONE)


def test_a_card_is_renewed_in_its_last_two_weeks_and_not_before() -> None:
    shown = card()
    with pytest.raises(RenewedTooEarly):
        step(shown, deed(Act.RENEW), NOW + timedelta(days=75), ZONE)
    late = NOW + timedelta(days=76)
    assert offered(shown, Act.RENEW, OWNER, late)
    assert not offered(shown, Act.RENEW, OWNER, NOW)
    assert not offered(shown, Act.RENEW, STAFF, late)
    assert offered(card(state=State.EXPIRED), Act.RENEW, OWNER, NOW)
    assert not offered(shown, Act.PUBLISH, STAFF, NOW)
    renewed = step(shown, deed(Act.RENEW), late, ZONE)
    assert renewed.expires == late + timedelta(days=90)
    with pytest.raises(AlreadyDecided):
        step(renewed, deed(Act.RENEW), late, ZONE)


def test_a_card_whose_time_is_over_is_seen_by_nobody_even_before_it_is_ended() -> None:
    over = NOW + timedelta(days=90)
    assert card().is_shown(over - timedelta(seconds=1))
    assert not card().is_shown(over)


# ---- what completes what ------------------------------------------------------------

SOUGHT = content(
    side=Side.SEEK,
    region="FI1D",
    offers="",
    seeks="Hydrogen storage that works.",
    purposes=(Purpose.INTERREG,),
    languages=("fi", "en"),
)


def test_an_offer_and_a_search_complete_each_other_and_say_why() -> None:
    why = reasons(content(), SOUGHT)
    assert why is not None
    assert (why.theme, why.purposes, why.languages) == (Theme.ENERGY, (Purpose.INTERREG,), ("en",))
    assert why.words == ("hydrogen", "storage")
    assert spelled(("hydrogene", "storage"), content(seeks="De l’Hydrogène")) == ["hydrogène", "storage"]
    mirrored = reasons(SOUGHT, content())
    assert mirrored is not None
    assert mirrored.words == why.words


@pytest.mark.parametrize(
    "changes",
    [
        {"side": Side.OFFER},
        {"theme": Theme.AGRI_FOOD},
        {"region": "PT11"},
        {"purposes": (Purpose.VISIT,)},
        {"languages": ("fi",)},
    ],
)
def test_without_any_one_of_these_two_cards_do_not_fit(changes: dict[str, object]) -> None:
    assert reasons(content(), replace(SOUGHT, **changes)) is None  # type: ignore[arg-type]  # of every kind


def test_the_best_come_first_and_nobody_is_matched_with_themselves() -> None:
    def seek(number: int, owner: int = 6, **more: object) -> Card:
        return replace(card(number, owner), content=replace(SOUGHT, **more))  # type: ignore[arg-type]  # of every kind

    near, speechless = seek(2, region="PT15"), seek(3, seeks="Anything that burns.")
    both, own, other = seek(4, purposes=(Purpose.I3, Purpose.INTERREG)), seek(5, owner=PORTO), seek(6)
    best = fitting(card(1), [speechless, own, other, near, both])
    assert [fit.card.id for fit in best] == [4, 6, 2, 3]


def test_somebody_asks_with_the_card_that_fits_best_else_with_their_newest() -> None:
    sought = replace(card(9, 6), content=SOUGHT)
    fits, newer = card(1), card(2, theme=Theme.AGRI_FOOD)
    assert asking_card([newer, fits], sought) == fits
    assert asking_card([card(1, theme=Theme.AGRI_FOOD), newer], sought) == newer
    assert asking_card([], sought) is None


# ---- introductions ------------------------------------------------------------------

PAIR = Pair(1, first=10, second=20)


def test_only_two_agreements_make_an_introduction_whoever_comes_first() -> None:
    """Walk every history of four answers: nobody is introduced whose last word was not yes."""
    answers = list(product((10, 20), (True, False)))
    for history in product(answers, repeat=4):
        pair, latest = PAIR, dict.fromkeys((10, 20), False)
        for card_number, yes in history:
            before = pair
            try:
                pair = wish(pair, card_number, NOW, yes=yes)
            except (AlreadyAsked, AlreadyIntroduced, NotWished):
                assert pair == before
                continue
            latest[card_number] = yes
            assert (pair.standing is Standing.INTRODUCED) <= all(latest.values())
            assert (pair.introduced is not None) == (pair.standing is Standing.INTRODUCED)

    for first, second in ((10, 20), (20, 10)):
        met = wish(wish(PAIR, first, NOW, yes=True), second, NOW, yes=True)
        assert met.standing is Standing.INTRODUCED


def test_a_no_holds_against_the_other_side_and_may_be_thought_better_of() -> None:
    asked = wish(PAIR, 10, NOW, yes=True)
    declined = wish(asked, 20, NOW, yes=False)
    with pytest.raises(NotWished):
        wish(declined, 10, NOW, yes=True)
    again = wish(declined, 20, NOW, yes=True)
    assert (again.standing, again.by) == (Standing.ASKED, 20)
    assert wish(again, 10, NOW, yes=True).standing is Standing.INTRODUCED


def test_who_asked_may_take_it_back_but_not_ask_twice() -> None:
    asked = wish(PAIR, 10, NOW, yes=True)
    with pytest.raises(AlreadyAsked):
        wish(asked, 10, NOW, yes=True)
    assert wish(asked, 10, NOW, yes=False) == PAIR


def test_each_side_tells_once_what_came_of_it_and_only_after_an_introduction() -> None:
    introduced = replace(PAIR, standing=Standing.INTRODUCED)
    first = told(introduced, 10, Outcome.WORKING)
    both = told(first, 20, Outcome.NOTHING)
    assert both.outcomes == {10: Outcome.WORKING, 20: Outcome.NOTHING}
    with pytest.raises(OutcomeKnown):
        told(both, 10, Outcome.NOTHING)
    with pytest.raises(PairGone):
        told(PAIR, 10, Outcome.WORKING)
    with pytest.raises(AlreadyIntroduced):
        wish(introduced, 10, NOW, yes=False)


def test_a_third_card_has_no_say() -> None:
    with pytest.raises(PairGone):
        wish(PAIR, 30, NOW, yes=True)
