"""What is true of everything that staff look at before others see it, whatever it says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.kernel.errors import DomainError
from bot.reviewing.domain.facts import Entry, State
from bot.reviewing.domain.life import LIFE, STAFF, TIME, Act, Actor, Deed, Rules, move, offered
from bot.reviewing.domain.texts import contact_in, open_line, open_text, refuse_text

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WINDOW = timedelta(days=14)
OWNER, SECOND = Actor(5), Actor(8, staff=True)
Note = Entry[str, str]


class NotYours(DomainError):
    key = "test-not-yours"


class Decided(DomainError):
    key = "test-decided"


class Changed(DomainError):
    key = "test-changed"


class Early(DomainError):
    key = "test-early"


RULES = Rules(LIFE, frozenset(Act) - {Act.CHANGE}, NotYours, Decided, Changed, Early)


def note(state: State, expires: datetime | None = None) -> Note:
    return Entry(1, OWNER.member, "typed", state, "said", 3, 1, expires)


def able(act: Act) -> Actor:
    return TIME if act is Act.EXPIRE else SECOND if act in {Act.PUBLISH, Act.SEND_BACK} else OWNER


def after(known: Note, act: Act, actor: Actor | None = None, seen: int = 3, reason: str = "") -> Note:
    deed = Deed(act, actor or able(act), seen, reason, "typed anew", "read")
    return move(RULES, known, deed, NOW, WINDOW)


@pytest.mark.parametrize("act", Act)
def test_everybody_does_only_what_is_theirs(act: Act) -> None:
    wrong = OWNER if able(act) != OWNER else STAFF
    with pytest.raises(NotYours):
        after(note(State.WAITING), act, wrong)
    assert not offered(RULES, note(State.WAITING), act, wrong, NOW, WINDOW)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("act", Act)
def test_an_entry_does_what_the_table_says_and_nothing_else(state: State, act: Act) -> None:
    known, allowed = note(state), (state, act) in LIFE
    assert offered(RULES, known, act, able(act), NOW, WINDOW) is allowed
    if not allowed:
        with pytest.raises(Decided):
            after(known, act)
        return
    changed = after(known, act)
    assert (changed.state, changed.version, changed.expires) == (LIFE[state, act], 4, None)


def test_what_is_written_anew_says_nothing_before_it_is_read_and_counts_its_rounds() -> None:
    written = after(note(State.PUBLISHED, NOW), Act.CHANGE, seen=1)
    assert (written.typed, written.content) == ("typed anew", None)
    with pytest.raises(LookupError):
        _ = written.said
    submitted = after(replace(written, version=3), Act.SUBMIT)
    assert (submitted.said, submitted.round) == ("read", 2)
    with pytest.raises(LookupError):
        move(RULES, written, Deed(Act.SUBMIT, OWNER, 4), NOW, WINDOW)


def test_who_decides_second_is_told_what_the_first_decided() -> None:
    first = after(note(State.WAITING), Act.PUBLISH, reason="Fine.")
    assert first.decision is not None
    assert (first.decision.by, first.decision.at, first.decision.reason) == (8, NOW, "Fine.")
    erased = replace(first, decision=replace(first.decision, by=None))
    withdrawn = replace(first, state=State.WITHDRAWN)
    for known, act, told in (
        (first, Act.PUBLISH, {"state": "published", "who": "<@8>"}),
        (first, Act.SEND_BACK, {"state": "published", "who": "<@8>"}),
        (erased, Act.PUBLISH, {"state": "published", "who": "nobody"}),
        (withdrawn, Act.PUBLISH, {"state": "withdrawn", "who": "nobody"}),
    ):
        with pytest.raises(Decided) as refused:
            after(known, act)
        assert refused.value.details == told


def test_nobody_decides_about_another_text_than_they_read() -> None:
    for act in (Act.PUBLISH, Act.SEND_BACK):
        with pytest.raises(Changed):
            after(note(State.WAITING), act, seen=2)


def test_what_is_shown_is_renewed_once_its_end_is_near() -> None:
    shown = note(State.PUBLISHED, NOW + WINDOW)
    assert shown.is_shown(NOW)
    assert not shown.is_shown(NOW + WINDOW)
    assert offered(RULES, shown, Act.RENEW, OWNER, NOW, WINDOW)
    assert after(shown, Act.RENEW).state is State.PUBLISHED
    earlier = replace(shown, expires=NOW + WINDOW + timedelta(seconds=1))
    assert not offered(RULES, earlier, Act.RENEW, OWNER, NOW, WINDOW)
    with pytest.raises(Early) as refused:
        after(earlier, Act.RENEW)
    assert refused.value.details["opens"] == NOW + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to ana@example.org.", "ana@example.org."),
        ("Ask @ana", "@ana"),
        ("Ask <@123456>", "@123456"),
        ("Call +351 22 123 45 67", "+351 22 123 45 67"),
        ("EUR 1 500 000 for 2021-2027, TRL 5-7, 12 firms (2026/2027).", None),
    ],
)
def test_what_leads_past_the_bot_is_found_and_years_and_sums_are_no_numbers(
    text: str, found: str | None
) -> None:
    assert contact_in(text) == found


def test_a_link_hides_behind_no_words_and_a_line_is_one() -> None:
    assert open_text("[our\nsite](https://example.org)") == "[our\nsite] (https://example.org)"
    assert open_line(" [our \n site](https://example.org)") == "[our site] (https://example.org)"


def test_a_text_is_refused_for_its_length_and_for_an_address() -> None:
    refuse_text("title", "x" * 10, 10, too_long=Decided, contact=Changed)
    with pytest.raises(Decided) as refused:
        refuse_text("title", "x" * 11, 10, too_long=Decided, contact=Changed)
    assert refused.value.details == {"field": "title", "length": 11, "limit": 10}
    with pytest.raises(Changed) as led_past:
        refuse_text("title", f"{'a' * 80}@example.org", 100, too_long=Decided, contact=Changed)
    assert led_past.value.details == {"found": f"{'a' * 59}…"}
