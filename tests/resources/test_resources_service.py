"""What members and staff do with resources, on a real database."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.kernel.errors import ContentError
from bot.retrieval.finder import Finder
from bot.retrieval.lexical import LexicalIndex
from bot.retrieval.texts import Finding, Hit, Tier
from cogs.helpdesk.service import Day
from cogs.resources.domain import (
    WAITING_LIMIT,
    Act,
    AlreadyDecided,
    ChangedMeanwhile,
    DraftGone,
    Filters,
    LinkTaken,
    LinkUnreadable,
    LinkWaiting,
    NotYours,
    ResourceGone,
    State,
    Tags,
    TooManyProposals,
)
from cogs.resources.service import ResourceService, read_shipped, today
from tests.resources.ground import (
    GUIDE,
    LABELS,
    MEMBER,
    NOW,
    OTHER,
    SECOND,
    STAFF,
    Ground,
    ground,
    numbers,
    shipped,
)


class Knowing(Finder):
    """Finds always the same, or is still being prepared."""

    def __init__(self, finding: Finding | None) -> None:
        self._finding = finding

    @property
    def is_preparing(self) -> bool:
        return self._finding is None

    async def find(self, _question: str, _limit: int) -> Finding | None:
        return self._finding


@pytest_asyncio.fixture
async def g(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as opened:
        yield opened


# ---- what is shipped ----------------------------------------------------------------


async def test_what_is_shipped_is_found_by_its_words_in_each_language(g: Ground) -> None:
    await g.ship(shipped("boats", "Boats and ferries"), shipped("tides", "Tides"))
    found = await g.resources.search("ferries", Filters())
    assert [one.content.words["en"].title for one in found.resources] == ["Boats and ferries"]
    assert found.sure
    assert (await g.resources.search("sur tides", Filters())).resources
    nothing = await g.resources.search("volcanoes", Filters())
    assert (nothing.resources, nothing.sure) == ((), False)


async def test_a_new_edition_of_the_file_leaves_alone_what_staff_changed(
    g: Ground, caplog: pytest.LogCaptureFixture
) -> None:
    await g.ship(shipped("kept", "Kept"), shipped("changed", "Changed"), shipped("gone", "Gone"))
    (changed,) = [one for one in await g.resources.published() if one.content.words["en"].title == "Changed"]
    draft = await g.writing.edit(changed.id, STAFF, "en")
    await g.writing.keep(draft.id, STAFF.member, replace(draft.typed, title="By staff"))
    await g.writing.submit(draft.id, STAFF, "en")
    await g.ship(shipped("kept", "Kept, newer"), shipped("changed", "Changed, newer"), shipped("new", "New"))
    assert await g.titles() == ["By staff", "Kept, newer", "New"]
    assert "changed was changed in Discord" in caplog.text
    await g.ship(shipped("gone", "Gone"), shipped("changed", "Changed, newer"))
    assert await g.titles() == ["By staff", "Gone"]


async def test_of_two_that_lead_to_the_same_place_the_one_here_stays(
    g: Ground, caplog: pytest.LogCaptureFixture
) -> None:
    await g.propose()
    await g.ship(shipped("other", "Other"))
    await g.ship(shipped("double", "Double", link=GUIDE.link), shipped("other", "Other", link=GUIDE.link))
    assert await g.titles() == ["Other"]
    assert "left out" in caplog.text
    assert "left as it was" in caplog.text


def test_without_a_file_there_is_nothing_and_an_unreadable_one_is_named(tmp_path: Path) -> None:
    assert read_shipped(tmp_path, []) == (read_shipped(tmp_path, [])[0], ())
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "resources.toml").write_bytes(b"\xff")
    with pytest.raises(ContentError, match="save it as UTF-8"):
        read_shipped(tmp_path, [])


# ---- finding ------------------------------------------------------------------------


async def test_filters_hold_in_a_search_as_in_a_list(g: Ground) -> None:
    await g.ship(shipped("boats", "Boats", tags=Tags(("energy",))), shipped("boats-two", "Boats again"))
    both = await g.resources.search("boats", Filters())
    assert len(both.resources) == 2
    one = await g.resources.search("boats", Filters(theme="energy"))
    assert [found.content.words["en"].title for found in one.resources] == ["Boats"]
    assert numbers(await g.resources.listed(Filters(theme="energy"))) == numbers(one.resources)


async def test_of_a_criterion_comes_first_what_is_about_just_that(g: Ground) -> None:
    await g.ship(
        shipped("all", tags=Tags(criteria=("one", "two", "three"))),
        shipped("one", tags=Tags(criteria=("one",))),
    )
    found = await g.resources.for_criterion("one", 5)
    assert [one.content.words["en"].title for one in found] == ["one", "all"]


async def test_what_is_not_published_only_its_owner_and_staff_see(g: Ground) -> None:
    made = await g.propose()
    for actor in (None, OTHER):
        with pytest.raises(ResourceGone):
            await g.resources.show(made.id, actor)
    for seeing in (MEMBER, STAFF):
        assert await g.resources.named("heat", seeing) == made
        assert await g.resources.named(str(made.id), seeing) == made
    assert await g.resources.suggest("heat", OTHER, 5) == []
    with pytest.raises(ResourceGone):
        await g.resources.named("heat", OTHER)
    assert await g.resources.published() == []


# ---- proposing ----------------------------------------------------------------------


async def test_what_cannot_be_read_is_kept_as_it_was_typed(g: Ground) -> None:
    draft = await g.write(replace(GUIDE, link="here"))
    reading = await g.writing.read(draft, "en")
    assert isinstance(reading.refusal, LinkUnreadable)
    with pytest.raises(LinkUnreadable):
        await g.writing.submit(draft.id, MEMBER, "en")
    again = await g.writing.get(draft.id, MEMBER.member)
    assert again.typed.about == GUIDE.about
    tagged = await g.writing.tag(draft.id, MEMBER.member, Tags(("energy", "gone")))
    kept = await g.writing.keep(draft.id, MEMBER.member, GUIDE)
    assert kept.typed.tags == tagged.typed.tags == Tags(("energy",))
    assert (await g.writing.submit(draft.id, MEMBER, "en")).content.tags == Tags(("energy",))


async def test_nobody_reads_or_throws_away_what_somebody_else_is_writing(g: Ground) -> None:
    draft = await g.write()
    for act in (
        g.writing.get(draft.id, OTHER.member),
        g.writing.discard(draft.id, OTHER.member),
        g.writing.tag(draft.id, OTHER.member, Tags()),
        g.writing.submit(draft.id, OTHER, "en"),
    ):
        with pytest.raises(DraftGone):
            await act
    begun = await g.writing.keep(draft.id, OTHER.member, replace(GUIDE, title="Mine"))
    assert begun.id != draft.id
    await g.writing.discard(draft.id, MEMBER.member)
    assert (await g.writing.mine(MEMBER.member))[1] == []


async def test_a_proposal_is_put_before_staff_and_nobody_finds_it_before_they_publish(g: Ground) -> None:
    await g.bind()
    made = await g.propose()
    assert await g.promised() == [f"resources:{made.id}:proposed:1"]
    assert not (await g.resources.search("heat pumps", Filters())).resources
    assert numbers((await g.review.due()).proposed) == [made.id]
    await g.review.decide(made.id, Act.PUBLISH, STAFF, made.version)
    assert (await g.resources.search("heat pumps", Filters())).sure
    assert f"resources:{made.id}:decided:2" in await g.promised()


async def test_two_proposals_of_one_link_and_a_flood_of_them_are_refused(g: Ground) -> None:
    made = await g.propose()
    with pytest.raises(LinkWaiting) as refused:
        await g.propose(actor=OTHER)
    assert not refused.value.details
    for number in range(WAITING_LIMIT - 1):
        await g.propose(replace(GUIDE, link=f"https://example.org/{number}"))
    with pytest.raises(TooManyProposals):
        await g.propose(replace(GUIDE, link="https://example.org/more"))
    await g.review.withdraw(made.id, MEMBER.member)
    assert (await g.propose(replace(GUIDE, link="https://example.org/more"))).state is State.PROPOSED


# ---- deciding -----------------------------------------------------------------------


async def test_of_two_who_decide_at_once_the_second_is_refused_and_nothing_changes(g: Ground) -> None:
    made = await g.propose()
    await g.review.decide(made.id, Act.DECLINE, STAFF, made.version, "Not ours.\x00")
    with pytest.raises(AlreadyDecided) as refused:
        await g.review.decide(made.id, Act.DECLINE, SECOND, made.version)
    assert refused.value.details == {"state": "declined", "who": "<@7>"}
    stands = await g.resources.show(made.id, MEMBER)
    assert stands.decision is not None
    assert stands.decision.reason == "Not ours."


async def test_staff_decide_about_the_words_they_have_before_them(g: Ground) -> None:
    made = await g.propose()
    draft = await g.writing.edit(made.id, MEMBER, "en")
    assert await g.writing.edit(made.id, MEMBER, "en") == draft
    await g.writing.keep(draft.id, MEMBER.member, replace(draft.typed, title="Something else"))
    await g.writing.submit(draft.id, MEMBER, "en")
    with pytest.raises(ChangedMeanwhile):
        await g.review.decide(made.id, Act.PUBLISH, STAFF, made.version)
    assert (await g.review.decide(made.id, Act.PUBLISH, STAFF, made.version + 1)).state is State.PUBLISHED


async def test_two_who_edit_at_once_do_not_overwrite_each_other(g: Ground) -> None:
    made = await g.propose()
    first, second = await g.writing.edit(made.id, STAFF, "en"), await g.writing.edit(made.id, SECOND, "en")
    await g.writing.submit(first.id, STAFF, "en")
    with pytest.raises(ChangedMeanwhile):
        await g.writing.submit(second.id, SECOND, "en")
    anew = await g.writing.edit(made.id, SECOND, "en")
    assert (anew.seen, anew.id != second.id) == (made.version + 1, True)


async def test_who_corrects_words_of_another_language_corrects_those_they_see(g: Ground) -> None:
    made = await g.propose()
    draft = await g.writing.edit(made.id, STAFF, "fr")
    await g.writing.keep(draft.id, STAFF.member, replace(draft.typed, title="Better"))
    changed = await g.writing.submit(draft.id, STAFF, "fr")
    assert {locale: words.title for locale, words in changed.content.words.items()} == {"en": "Better"}


async def test_staff_describe_in_another_language_what_is_described_in_one(g: Ground) -> None:
    made = await g.propose()
    draft = await g.writing.edit(made.id, STAFF, "fr", anew=True)
    assert (draft.typed.title, draft.typed.link) == ("", GUIDE.link)
    assert (await g.writing.edit(made.id, STAFF, "fr")).id != draft.id
    await g.writing.keep(
        draft.id, STAFF.member, replace(draft.typed, title="Les pompes", about="Se chauffer.")
    )
    changed = await g.writing.submit(draft.id, STAFF, "fr")
    titles = {locale: words.title for locale, words in changed.content.words.items()}
    assert titles == {"en": GUIDE.title, "fr": "Les pompes"}


async def test_found_by_meaning_what_is_filtered_out_stays_out_and_doubt_is_told(g: Ground) -> None:
    await g.ship(shipped("boats", tags=Tags(("energy",))), shipped("tides"))
    boats, tides = sorted(await g.resources.published(), key=lambda one: one.id)
    meant = Finding((Hit(str(tides.id), 0.9), Hit(str(boats.id), 0.2)), Tier.UNKNOWN, 0.1, 0.1)
    by_meaning = ResourceService(g.database, LexicalIndex(), g.clock, LABELS, "en", Knowing(meant))
    found = await by_meaning.search("Wasser", Filters())
    assert (numbers(found.resources), found.sure, found.hasty) == ([tides.id, boats.id], False, False)
    assert numbers((await by_meaning.search("Wasser", Filters(theme="energy"))).resources) == [boats.id]
    hasty = ResourceService(g.database, LexicalIndex(), g.clock, LABELS, "en", Knowing(None))
    assert (await hasty.search("boats", Filters())).hasty


async def test_what_was_declined_is_corrected_and_proposed_again(g: Ground) -> None:
    await g.bind()
    made = await g.propose()
    await g.review.decide(made.id, Act.DECLINE, STAFF, 1)
    draft = await g.writing.edit(made.id, MEMBER, "en")
    await g.writing.submit(draft.id, MEMBER, "en")
    assert f"resources:{made.id}:proposed:2" in await g.promised()


async def test_published_it_is_the_communitys_and_only_staff_change_or_retire_it(g: Ground) -> None:
    made = await g.propose()
    shown = await g.review.decide(made.id, Act.PUBLISH, STAFF, 1)
    with pytest.raises(NotYours):
        await g.writing.edit(made.id, MEMBER, "en")
    with pytest.raises(NotYours):
        await g.review.withdraw(made.id, MEMBER.member)
    with pytest.raises(NotYours):
        await g.review.decide(made.id, Act.RETIRE, OTHER, shown.version)
    retired = await g.review.decide(made.id, Act.RETIRE, STAFF, shown.version)
    assert not (await g.resources.search("heat pumps", Filters())).resources
    assert numbers((await g.review.due()).retired) == [made.id]
    await g.review.decide(made.id, Act.PUBLISH, STAFF, retired.version)
    assert await g.titles() == [GUIDE.title]


async def test_two_that_lead_to_the_same_place_are_not_both_brought_back(g: Ground) -> None:
    made = await g.propose()
    declined = await g.review.decide(made.id, Act.DECLINE, STAFF, 1)
    await g.propose(actor=OTHER)
    with pytest.raises(LinkWaiting):
        await g.review.decide(made.id, Act.PUBLISH, STAFF, declined.version)
    (other,) = (await g.review.due()).proposed
    await g.review.decide(other.id, Act.PUBLISH, STAFF, other.version)
    with pytest.raises(LinkTaken):
        await g.review.decide(made.id, Act.PUBLISH, STAFF, declined.version)
    draft = await g.writing.edit(made.id, STAFF, "en")
    with pytest.raises(LinkTaken):
        await g.writing.submit(draft.id, STAFF, "en")


async def test_what_was_checked_long_ago_is_due_until_somebody_has_looked(g: Ground) -> None:
    await g.ship(shipped("old"))
    (old,) = await g.resources.published()
    assert (await g.review.due()).old == ()
    g.clock.advance(timedelta(days=366))
    assert numbers((await g.review.due()).old) == [old.id]
    made = await g.propose()
    async with g.database.reading() as transaction:
        lines = await today(g.review)(transaction, Day(NOW, NOW))
    assert [(line.key, line.details) for line in lines] == [
        ("resources-today-proposed", {"number": 1}),
        ("resources-today-old", {"number": 1}),
    ]
    await g.review.withdraw(made.id, MEMBER.member)
    await g.review.decide(old.id, Act.CHECK, STAFF, old.version)
    assert (await g.review.due()).old == ()


async def test_what_is_gone_is_gone_for_everybody(g: Ground) -> None:
    made = await g.propose()
    draft = await g.writing.edit(made.id, STAFF, "en")
    await g.review.withdraw(made.id, MEMBER.member)
    with pytest.raises(ResourceGone):
        await g.review.decide(made.id, Act.PUBLISH, STAFF, 1)
    with pytest.raises(ResourceGone):
        await g.review.withdraw(made.id, MEMBER.member)
    with pytest.raises(DraftGone):
        await g.writing.submit(draft.id, STAFF, "en")


# ---- personal data ------------------------------------------------------------------


async def test_erased_what_is_shown_stays_as_nobodys_and_the_rest_is_gone(g: Ground) -> None:
    await g.bind()
    shown = await g.propose()
    await g.review.decide(shown.id, Act.PUBLISH, STAFF, 1)
    waiting = await g.propose(replace(GUIDE, link="https://example.org/b"))
    await g.write(replace(GUIDE, title="Begun"))
    async with g.database.transaction() as transaction:
        exported: Any = await g.records.export(transaction, MEMBER.member)
        of_staff: Any = await g.records.export(transaction, STAFF.member)
        assert [len(exported[part]) for part in ("proposed", "being_written")] == [2, 1]
        assert of_staff["decided"][0]["resource"] == shown.id
        assert await g.records.export(transaction, OTHER.member) is None
        assert await g.records.erase(transaction, MEMBER.member) == 3
        assert await g.records.erase(transaction, STAFF.member) == 1
        assert await g.records.export(transaction, MEMBER.member) is None
    (left,) = await g.resources.published()
    assert (left.owner, left.decision and left.decision.by) == (None, None)
    with pytest.raises(ResourceGone):
        await g.resources.show(waiting.id, STAFF)
    assert f"resources:{waiting.id}:proposed:1" not in await g.promised()


async def test_what_nobody_goes_on_writing_and_what_was_declined_is_forgotten_in_time(g: Ground) -> None:
    made = await g.propose()
    await g.review.decide(made.id, Act.DECLINE, STAFF, 1)
    await g.write()
    g.clock.advance(timedelta(days=31))
    await g.records.forget_old()
    resources, drafts = await g.writing.mine(MEMBER.member)
    assert (len(resources), drafts) == (1, [])
    g.clock.advance(timedelta(days=150))
    await g.records.forget_old()
    assert await g.writing.mine(MEMBER.member) == ([], [])
