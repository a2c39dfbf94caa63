"""Members say whether an answer helped, editors decide what is learnt, and what has no answer is counted."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from cogs.faq.domain import (
    MOST_OPEN,
    MOST_VOTES,
    EntryGone,
    GroupChanged,
    LeadsElsewhere,
    NotLearnt,
    NotWaiting,
    Open,
    Verdict,
    grouped,
    readable,
)
from cogs.faq.service import Named
from tests.faq.ground import NOW, Ground, ground, written

ANNA, BEN, CARA, EDITOR, OTHER = 11, 12, 13, 21, 22
WORDS = "Where can I get one for the weekend?"


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        standing.write("rent.md", written("How do I rent a boat?", "At the pier."))
        standing.write("tide.md", written("When is high tide?", "Twice a day."))
        await standing.bring_in()
        yield standing


async def only(stand: Ground) -> Named:
    (waiting,) = await stand.learning.waiting("en")
    return waiting


async def asked(stand: Ground, typed: str, member: int) -> Verdict:
    return (await stand.faq.ask(typed, "en", member)).verdict


async def test_a_vote_is_proposed_approved_and_the_next_member_has_the_answer_in_the_same_words(
    stand: Ground,
) -> None:
    assert await asked(stand, WORDS, ANNA) is Verdict.UNKNOWN
    heard = await stand.learning.helped(ANNA, WORDS, "rent")
    assert (heard.proposed, heard.again) == (True, False)
    waiting = await only(stand)
    assert (waiting.proposal.question, waiting.title) == (WORDS, "How do I rent a boat?")
    assert await asked(stand, WORDS, BEN) is Verdict.UNKNOWN, "nothing is learnt before an editor agrees"
    await stand.learning.approve(EDITOR, waiting.proposal.mark)
    reply = await stand.faq.ask("where can i get one, for the weekend", "en", BEN)
    assert (reply.verdict, reply.entries[0].entry.id, reply.quoted) == (Verdict.EXACT, "rent", True)
    found = await stand.faq.ask("one for a weekend, where?", "en")
    assert [one.entry.id for one in found.entries] == ["rent"], "it helps to find it in other words, too"


async def test_what_was_learnt_is_taken_back_once_and_at_once(stand: Ground) -> None:
    await stand.learning.helped(ANNA, WORDS, "rent")
    await stand.learning.approve(EDITOR, (await only(stand)).proposal.mark)
    (known,) = await stand.learning.learnt("en")
    assert (known.title, known.learnt.editor) == ("How do I rent a boat?", EDITOR)
    assert await stand.learning.take_back(OTHER, known.learnt.id) == WORDS
    assert await asked(stand, WORDS, BEN) is Verdict.UNKNOWN
    with pytest.raises(NotLearnt):
        await stand.learning.take_back(EDITOR, known.learnt.id)


async def test_each_member_has_one_vote_on_a_question_and_their_last_word_counts(stand: Ground) -> None:
    await stand.learning.helped(ANNA, WORDS, "rent")
    assert (await stand.learning.helped(ANNA, WORDS.upper(), "rent")).again is True
    assert (await only(stand)).proposal.helped == 1
    await stand.learning.missed(ANNA, WORDS, "rent", "en")
    assert await stand.learning.waiting("en") == []


async def test_what_was_not_meant_counts_against_a_proposal_and_is_told_of_what_is_learnt(
    stand: Ground,
) -> None:
    await stand.learning.helped(ANNA, WORDS, "rent")
    mark = (await only(stand)).proposal.mark
    await stand.learning.missed(BEN, WORDS, "rent", "en")
    assert await stand.learning.waiting("en") == []
    with pytest.raises(NotWaiting):
        await stand.learning.approve(EDITOR, mark)
    await stand.learning.helped(CARA, WORDS, "rent")
    await stand.learning.approve(EDITOR, mark)
    (known,) = await stand.learning.learnt("en")
    assert known.learnt.missed == 1


async def test_of_two_editors_at_once_the_second_is_told_and_what_is_left_is_never_proposed_again(
    stand: Ground,
) -> None:
    await stand.learning.helped(ANNA, WORDS, "rent")
    mark = (await only(stand)).proposal.mark
    await stand.learning.decline(EDITOR, mark)
    for decide in (stand.learning.approve, stand.learning.decline):
        with pytest.raises(NotWaiting):
            await decide(OTHER, mark)
    assert not (await stand.learning.helped(BEN, WORDS, "rent")).proposed


async def test_words_that_lead_to_one_entry_are_not_let_lead_to_another(stand: Ground) -> None:
    await stand.learning.helped(ANNA, WORDS, "rent")
    await stand.learning.helped(BEN, WORDS, "tide")
    first, second = await stand.learning.waiting("en")
    await stand.learning.approve(EDITOR, first.proposal.mark)
    with pytest.raises(LeadsElsewhere):
        await stand.learning.approve(EDITOR, second.proposal.mark)
    await stand.learning.helped(CARA, "When is high tide?", "rent")
    (taken,) = [one for one in await stand.learning.waiting("en") if one.proposal != second.proposal]
    with pytest.raises(LeadsElsewhere):
        await stand.learning.approve(EDITOR, taken.proposal.mark)


async def test_an_entrys_own_words_are_not_proposed_and_what_left_the_faq_leads_nowhere(
    stand: Ground,
) -> None:
    assert not (await stand.learning.helped(ANNA, "how do I rent a boat", "rent")).proposed
    await stand.learning.helped(ANNA, WORDS, "rent")
    await stand.learning.approve(EDITOR, (await only(stand)).proposal.mark)
    (stand.folder / "rent.md").unlink()
    await stand.bring_in()
    assert await asked(stand, WORDS, BEN) is Verdict.UNKNOWN
    assert await stand.learning.learnt("en") == []


async def test_not_what_i_meant_offers_others_and_after_a_second_one_nothing_but_people(
    stand: Ground,
) -> None:
    typed = "boat or high tide"
    others = await stand.learning.missed(ANNA, typed, "rent", "en")
    assert (others.verdict, others.entries[0].entry.id) == (Verdict.CANDIDATES, "tide")
    nothing = await stand.learning.missed(ANNA, typed, "tide", "en")
    assert (nothing.verdict, nothing.entries) == (Verdict.UNKNOWN, ())


async def test_questions_without_a_sure_answer_are_counted_by_member_and_put_into_groups(
    stand: Ground,
) -> None:
    for member in (ANNA, BEN, BEN):
        await asked(stand, "Is the sauna heated in winter?", member)
    await asked(stand, "sauna heated winter, open?", CARA)
    await asked(stand, "Who repairs bicycles?", CARA)
    first, second = await stand.questions.groups()
    async with stand.database.reading() as transaction:
        assert (await stand.questions.count(transaction), await stand.learning.count(transaction)) == (3, 0)
    assert (first.members, first.first.question) == (3, "Is the sauna heated in winter?")
    assert [one.members for one in first.questions] == [2, 1]
    assert (second.members, second.last) == (1, NOW)


async def test_a_question_that_was_answered_waits_no_more(stand: Ground) -> None:
    await stand.learning.missed(ANNA, WORDS, "tide", "en")
    (group,) = await stand.questions.groups()
    assert group.first.missed == 1
    await stand.learning.helped(ANNA, WORDS, "rent")
    assert await stand.questions.groups() == []
    assert await asked(stand, "How do I rent a boat?", ANNA) is Verdict.EXACT
    assert await stand.questions.groups() == [], "what was answered surely is not kept"


async def test_an_editor_lets_an_entry_answer_a_group_or_sets_it_aside(stand: Ground) -> None:
    await asked(stand, WORDS, ANNA)
    await asked(stand, "Who repairs bicycles?", ANNA)
    groups = {one.first.question: one.mark for one in await stand.questions.groups()}
    unmet = await stand.questions.one(groups[WORDS], "en")
    assert unmet.group.first.question == WORDS
    with pytest.raises(EntryGone):
        await stand.questions.answered_by(EDITOR, groups[WORDS], "gone")
    await stand.questions.answered_by(EDITOR, groups[WORDS], "rent")
    assert await asked(stand, WORDS, BEN) is Verdict.EXACT
    await stand.questions.set_aside(EDITOR, groups["Who repairs bicycles?"])
    await asked(stand, "Who repairs bicycles?", BEN)
    assert await stand.questions.groups() == []
    with pytest.raises(GroupChanged):
        await stand.questions.set_aside(OTHER, groups["Who repairs bicycles?"])


async def test_a_group_that_has_grown_since_it_was_shown_is_not_decided_unseen(stand: Ground) -> None:
    await asked(stand, "Is the sauna heated in winter?", ANNA)
    (shown,) = await stand.questions.groups()
    await asked(stand, "sauna heated winter, open?", BEN)
    for decide in (stand.questions.one(shown.mark, "en"), stand.questions.set_aside(EDITOR, shown.mark)):
        with pytest.raises(GroupChanged):
            await decide


async def test_no_member_fills_the_list_of_questions_and_none_is_kept_that_could_not_be_learnt(
    stand: Ground,
) -> None:
    for number in range(MOST_OPEN + 3):
        await asked(stand, f"pizza {number}?", ANNA)
    await asked(stand, "pizza " * 300, ANNA)
    async with stand.database.reading() as transaction:
        row = await transaction.fetch_one(
            "SELECT count(*) AS kept, max(length(question)) AS length FROM faq_open"
        )
    assert row is not None
    assert (row["kept"], row["length"]) == (MOST_OPEN, len("pizza 10?"))


async def test_no_member_fills_the_editors_list_alone(stand: Ground) -> None:
    for number in range(MOST_VOTES + 2):
        await stand.learning.helped(ANNA, f"pizza {number}?", "rent")
    await stand.learning.helped(BEN, "pizza 0?", "rent")
    assert len(await stand.learning.waiting("en")) <= MOST_VOTES + 1
    async with stand.database.reading() as transaction:
        rows = await transaction.fetch_all("SELECT member FROM faq_vote")
    assert [row["member"] for row in rows].count(ANNA) == MOST_VOTES


async def test_everything_is_handed_out_and_erased_and_what_was_learnt_stays_in_nobodys_name(
    stand: Ground,
) -> None:
    await asked(stand, "Who repairs bicycles?", ANNA)
    await stand.learning.helped(ANNA, WORDS, "rent")
    await stand.learning.approve(ANNA, (await only(stand)).proposal.mark)
    async with stand.database.transaction() as transaction:
        exported = await stand.records.export(transaction, ANNA)
        assert isinstance(exported, dict)
        assert exported.keys() == {"votes", "unanswered", "decided"}
        assert await stand.records.erase(transaction, ANNA) == 3
        assert await stand.records.export(transaction, ANNA) is None
    assert await asked(stand, WORDS, BEN) is Verdict.EXACT


async def test_words_and_questions_are_forgotten_after_half_a_year(stand: Ground) -> None:
    await asked(stand, "Who repairs bicycles?", ANNA)
    await stand.learning.helped(ANNA, WORDS, "rent")
    stand.clock.set(NOW + timedelta(days=181))
    await stand.records.forget_old()
    assert await stand.learning.waiting("en") == []
    assert await stand.questions.groups() == []


async def test_another_alphabet_is_refused_without_looking_and_people_are_left(stand: Ground) -> None:
    for typed in ("什么是智能专业化？", "ما هو التخصص الذكي؟", "S3: 专业化是什么", "\ufdfa" * 4_000):
        reply = await stand.faq.ask(typed, "en")
        assert (reply.verdict, reply.alphabet) == (Verdict.UNKNOWN, True), typed
    for typed in ("Τι είναι;", "Какво е това?", "Ｗｈｏ?", "𝐖𝐡𝐨?", "42?", "№ 5, 3 µm, 1º"):
        assert readable(typed), typed


def test_likeness_makes_no_chain() -> None:
    questions = [Open(str(at), str(at), 3 - at, 0, None, NOW) for at in range(3)]
    near = {(0, 1), (1, 2)}
    groups = grouped(questions, lambda one, other: (one, other) in near)
    assert [[one.phrase for one in group.questions] for group in groups] == [["0", "1"], ["2"]]
