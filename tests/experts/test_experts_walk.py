"""The directory of experts as members and staff live it: the whole bot, over real sockets."""

from datetime import timedelta
from pathlib import Path

from tests.experts.steps import EVALUATOR
from tests.house import house
from tests.reviewing.steps import choose, custom_id, leap, message, press, pressable


async def test_a_profile_from_the_form_to_its_renewal(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        # Porto writes about themselves: what is not right is told, and nothing of it is lost.
        nowhere = await h.porto.command("expert profile", channel="general")
        assert "In which country are you?" in nowhere.text
        nowhere = await h.porto.command("expert profile", channel="general", country="Atlantis")
        assert "No country or region called “Atlantis”" in nowhere.text
        assert ("Portugal", "PT") in await h.porto.complete(
            "expert profile", "country", "portu", channel="general"
        )
        asked = await h.porto.command("expert profile", channel="general", country="PT")
        wrong = await h.porto.submit(asked, {**EVALUATOR, "offer": "Write to ana@example.org"})
        assert "looks like an address" in wrong.text
        await h.restart()
        asked = await press(h.porto, wrong, "experts:correct")
        draft = await h.porto.submit(asked, EVALUATOR)
        assert "neither the Commission’s contracting database nor the Expert Group" in draft.text
        submitted = await h.porto.click(draft, custom_id(draft, "experts:submit"))
        assert "is before the Secretariat" in submitted.text

        # Staff send it back, and of two the second is told; then it is published.
        post = await message(h.secretariat, "staff", "Evaluator of regional strategies")
        listed = await h.secretariat.command("expert review", channel="staff")
        opened = await choose(h.secretariat, listed, "experts:look", "1")
        form = await press(h.secretariat, post, "experts:send-back")
        await h.secretariat.submit(form, {"reason": "Say which regions."})
        late = await press(h.secretariat, opened, "experts:publish")
        assert "Too late: this profile was sent back" in late.text
        told = await message(h.porto, None, "Say which regions.")
        asked = await press(h.porto, told, "experts:correct")
        offer = "Surveys among firms, for Norte and Galicia."
        draft = await h.porto.submit(asked, {**EVALUATOR, "offer": offer})
        await h.porto.click(draft, custom_id(draft, "experts:submit"))
        listed = await h.secretariat.command("expert review", channel="staff")
        opened = await choose(h.secretariat, listed, "experts:look", "1")
        published = await press(h.secretariat, opened, "experts:publish")
        assert "Published." in published.text

        # Lapland finds it in plain words, and by what it says.
        found = await h.lapland.command("find expert", channel="general", about="a survey of firms")
        assert "Evaluator of regional strategies" in found.text
        assert "not the Commission’s contracting database" in found.text
        shown = await choose(h.lapland, found, "experts:look", "1")
        assert "Galicia" in shown.text
        assert pressable(shown) == {}
        topics = await h.lapland.complete("find expert", "topic", "eval", channel="general")
        assert topics == [("Monitoring and evaluation", "monitoring-evaluation")]
        assert ("Finnish", "fi") in await h.lapland.complete(
            "find expert", "language", "fin", channel="general"
        )
        wanted = {"topic": "evaluation", "country": "Portugal", "language": "Portuguese"}
        found = await h.lapland.command("find expert", channel="general", availability="now", **wanted)
        assert "One expert fits." in found.text
        for option, refusal in (("topic", "no topic called"), ("language", "no official language")):
            refused = await h.lapland.command("find expert", channel="general", **{option: "klingon"})
            assert refusal in refused.text
        none = await h.lapland.command("find expert", channel="general", country="FI")
        assert "No expert fits." in none.text

        # Porto has no time any more, wants no requests, and is asked before the profile ends.
        mine = await h.porto.command("expert profile", channel="general")
        mine = await choose(h.porto, mine, "experts:time", "not-now")
        assert "Has no time at present" in mine.text
        mine = await press(h.porto, mine, "experts:requests:off")
        assert "None is put to you" in mine.text
        await leap(h, timedelta(days=167))
        asked_again = await message(h.porto, None, "still hold?")
        await leap(h, timedelta(days=15))
        ended = await message(h.porto, None, "has expired")
        renewed = await press(h.porto, asked_again, "experts:renew")
        assert "Published." in renewed.text
        early = await press(h.porto, ended, "experts:renew")
        assert "You can renew it from" in early.text
        taken_back = await press(h.porto, renewed, "experts:withdraw")
        assert "Taken back; nobody finds it." in taken_back.text
        again = await h.porto.command("expert profile", channel="general")
        assert again.modal is not None
        draft = await h.porto.submit(again, EVALUATOR)
        gone = await press(h.porto, draft, "experts:discard")
        assert "It is gone." in gone.text
