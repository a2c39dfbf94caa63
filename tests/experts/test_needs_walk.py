"""Ad-hoc support as members, experts and staff live it, from the need to what came of it: the whole bot, over real sockets."""

from datetime import timedelta
from pathlib import Path

from bot.practice.driver import readable
from tests.experts.steps import EVALUATOR, publish
from tests.house import house
from tests.reviewing.steps import choose, custom_id, leap, message, press, pressable

NEED = {
    "title": "A survey among firms",
    "text": "We review our strategy and need somebody who has done surveys.",
    "topics": ["monitoring-evaluation"],
    "languages": ["en"],
}


async def test_a_request_from_the_need_to_what_came_of_it(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        await publish(h, h.porto, EVALUATOR, "PT")
        await publish(h, h.reunion, {**EVALUATOR, "headline": "Enquêtes auprès des entreprises"}, "FR")

        # Lapland says what it needs; what is not right is told, and nothing of it is lost.
        form = await h.lapland.command("expert need", channel="general")
        wrong = await h.lapland.submit(form, {**NEED, "text": "Write to ana@example.org"})
        assert "looks like an address" in wrong.text
        form = await press(h.lapland, wrong, "experts:need-correct")
        draft = await h.lapland.submit(form, NEED)
        assert "without your name" in draft.text
        submitted = await press(h.lapland, draft, "experts:need-submit")
        assert "is before the Secretariat" in submitted.text

        # The desk shapes it; what it says is put to experts only as it is right.
        post = await message(h.secretariat, "staff", "A survey among firms")
        assert "2 who let requests be put to them" in readable(post)
        form = await press(h.secretariat, post, "experts:need-edit")
        await h.secretariat.submit(form, {**NEED, "title": "A survey among small firms"})
        listed = await h.secretariat.command("expert review", channel="staff")
        opened = await choose(h.secretariat, listed, "experts:desk-look", "1")
        offered = await press(h.secretariat, opened, "experts:need-offer")
        assert "Put to experts, a few at a time." in offered.text
        told = await message(h.lapland, None, "is put to experts")
        assert "small firms" in readable(told)

        # Both experts are asked without its author's name; one is ready, and takes the profile back.
        asked = await message(h.porto, None, "Could you help?")
        lapland = str(submitted.message and submitted.message["id"])
        assert "topics: Monitoring and evaluation; both speak of: surveys" in readable(asked)
        assert lapland not in readable(asked)
        french = await message(h.reunion, None, "Pourriez-vous aider")
        await h.restart()
        ready = await press(h.porto, asked, "experts:help")
        assert "Whoever asks sees your profile now" in ready.text
        offer = await message(h.lapland, None, "An expert would help")
        mine = await h.porto.command("expert profile", channel="general")
        await press(h.porto, mine, "experts:withdraw")
        await message(h.lapland, None, "An expert is not available any more")
        over = await message(h.lapland, None, "They are not available any more")
        assert over["id"] == offer["id"]
        assert pressable(over) == {}

        # The other one changes their mind; of the author and the desk the second is told.
        no = await press(h.reunion, french, "experts:decline")
        assert "C’est noté" in no.text
        unmet = await message(h.secretariat, "staff", "Nobody is left to ask")
        assert "no. 1" in readable(unmet)
        listed = await h.secretariat.command("expert review", channel="staff")
        assert "A survey among small firms** (no. 1) · Nobody is left to be asked" in listed.text
        waiting = await h.reunion.command("expert requests", channel="general")
        assert "Vous n’avez encore rien demandé" in waiting.text
        yes = await press(h.reunion, no, "experts:help")
        assert "Votre profil est maintenant montré" in yes.text
        offer = await message(h.lapland, None, "Enquêtes auprès des entreprises")
        listed = await h.secretariat.command("expert review", channel="staff")
        opened = await choose(h.secretariat, listed, "experts:desk-look", "1")
        met = await press(h.lapland, offer, "experts:choose")
        assert "who the other is" in met.text
        late = await press(h.secretariat, opened, "experts:choose")
        assert "Too late: an expert was chosen already" in late.text
        await message(h.lapland, None, "would like to help you")
        await message(h.reunion, None, "sait que c’est vous")

        # Six weeks later each is asked once what came of it.
        await leap(h, timedelta(days=43))
        question = await message(h.lapland, None, "What came of")
        thanks = await press(h.lapland, question, "experts:outcome:helped")
        assert "that is good to hear" in thanks.text
        again = await press(h.lapland, question, "experts:outcome:nothing")
        assert "You have said already" in again.text
        await message(h.reunion, None, "Qu’est-il advenu")


async def test_a_request_is_refused_taken_back_or_ended(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        form = await h.lapland.command("expert need", channel="general")
        draft = await h.lapland.submit(form, NEED)
        await press(h.lapland, draft, "experts:need-submit")
        post = await message(h.secretariat, "staff", "A survey among firms")
        nobody = await press(h.secretariat, post, "experts:need-offer")
        assert "nobody left whom this request fits" in nobody.text
        form = await press(h.secretariat, post, "experts:need-edit")
        await h.secretariat.submit(form, {**NEED, "text": "Call +351 912 345 678"})
        listed = await h.secretariat.command("expert review", channel="staff")
        opened = await choose(h.secretariat, listed, "experts:desk-look", "1")
        form = await press(h.secretariat, opened, "experts:need-refuse")
        refused = await h.secretariat.submit(form, {"reason": "Your agency does this."})
        assert "Not put to experts." in refused.text
        await message(h.lapland, None, "Your agency does this.")

        # Porto, who is asked next, would rather not after all; the author would rather have somebody else.
        await publish(h, h.porto, EVALUATOR, "PT")
        form = await h.lapland.command("expert need", channel="general")
        draft = await h.lapland.submit(form, {**NEED, "title": "Another survey"})
        await press(h.lapland, draft, "experts:need-submit")
        post = await message(h.secretariat, "staff", "Another survey")
        await h.lapland.close_dms()
        await press(h.secretariat, post, "experts:need-offer")
        # Whose direct messages are closed reads that something waits, and not what.
        await message(h.porto, "help", "/me inbox")
        await h.lapland.open_dms()
        await message(h.porto, None, "Could you help?")
        waiting = await h.porto.command("expert requests", channel="general")
        assert "Waiting for your answer as an expert" in waiting.text
        shown = await choose(h.porto, waiting, "experts:need-look", "offer-1")
        assert "topics: Monitoring and evaluation" in shown.text
        await press(h.porto, shown, "experts:help")
        offer = await message(h.lapland, None, "An expert would help")
        passed = await press(h.lapland, offer, "experts:pass")
        assert "told kindly" in passed.text
        await message(h.porto, None, "has ended without you")
        # An edit follows another one only after a while.
        await h.driver.advance(timedelta(minutes=5))
        over = await message(h.porto, None, "does not wait for you any more")
        assert pressable(over) == {}
        mine = await h.lapland.command("expert requests", channel="general")
        shown = await choose(h.lapland, mine, "experts:need-look", "need-2")
        assert "Nobody is left to be asked" in shown.text
        unmet = await message(h.secretariat, "staff", "Nobody is left to ask")
        assert custom_id(unmet, "experts:need-close")
        await publish(h, h.reunion, {**EVALUATOR, "headline": "Enquêtes auprès des entreprises"}, "FR")
        hope = await message(h.secretariat, "staff", "Somebody could be asked after all")
        assert "is an expert whom it fits" in readable(hope)
        assert custom_id(hope, "experts:need-offer")
        gone = await press(h.lapland, shown, "experts:need-withdraw")
        assert "is taken back" in gone.text
        late = await press(h.secretariat, unmet, "experts:need-close")
        assert "Too late: this request was taken back" in late.text
        form = await h.lapland.command("expert need", channel="general")
        draft = await h.lapland.submit(form, {**NEED, "title": "\u2800"})
        assert "needs a title" in draft.text
        mine = await h.lapland.command("expert requests", channel="general")
        shown = await choose(h.lapland, mine, "experts:need-look", "need-3")
        thrown = await press(h.lapland, shown, "experts:need-withdraw")
        assert "It is gone." in thrown.text
        assert pressable(thrown) == {}
