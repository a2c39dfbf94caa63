"""A partner search as members and staff live it, from the card to what came of it: the whole bot, over real sockets."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from bot.practice.driver import Answer, Member, readable
from tests.house import house
from tests.reviewing.steps import choose, custom_id, message, options, press, pressable
from tests.waiting import until

OFFER = {
    "title": "Hydrogen in ports",
    "offers": "A pilot of hydrogen storage in harbours, with two years of measurements.",
    "seeks": "",
    "deadline": "",
    "aboard": "Galicia; Bretagne",
}
SEEK = {
    "title": "Storing hydrogen in the cold",
    "seeks": "Somebody who has done hydrogen storage below zero.",
    "offers": "",
    "deadline": "",
    "aboard": "",
}


async def submit(member: Member, command: str, typed: Mapping[str, str], region: str, *langs: str) -> Answer:
    """Write a card with its menus, and submit it."""
    asked = await member.command(command, channel="general", region=region)
    draft = await member.submit(asked, typed)
    draft = await choose(member, draft, "partners:choose:theme", "energy")
    draft = await choose(member, draft, "partners:choose:purposes", "interreg", "i3")
    draft = await choose(member, draft, "partners:choose:languages", *langs)
    return await press(member, draft, "partners:submit")


async def test_a_partner_search_from_the_card_to_what_came_of_it(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        # Porto writes an offer: what is not right is told, and nothing of it is lost.
        nowhere = await h.porto.command("partner offer", channel="general", region="Atlantis")
        assert "There is no region “Atlantis”" in nowhere.text
        asked = await h.porto.command("partner offer", channel="general", region="PT11")
        refused = await h.porto.submit(asked, {**OFFER, "offers": "Write to ana@example.org"})
        assert "looks like an address" in refused.text
        await h.restart()
        asked = await press(h.porto, refused, "partners:correct")
        draft = await h.porto.submit(asked, OFFER)
        assert "Choose the theme" in draft.text
        draft = await choose(h.porto, draft, "partners:choose:theme", "energy")
        draft = await choose(h.porto, draft, "partners:choose:purposes", "interreg", "i3")
        draft = await choose(h.porto, draft, "partners:choose:languages", "en", "pt")
        assert "Offer from Norte (Portugal) · Energy" in draft.text
        assert "3 regions from 3 Member States" in draft.text
        submitted = await press(h.porto, draft, "partners:submit")
        assert "is before the Secretariat" in submitted.text

        # Staff send it back, and of two the second is told; then it is published.
        post = await message(h.secretariat, "staff", "Hydrogen in ports")
        opened = await h.secretariat.command("partner review", channel="staff")
        value = options(opened, "partners:look")[0]
        opened = await choose(h.secretariat, opened, "partners:look", value)
        form = await press(h.secretariat, post, "partners:send-back")
        back = await h.secretariat.submit(form, {"reason": "Say how large the pilot is."})
        assert back.kind == "update"
        late = await press(h.secretariat, opened, "partners:publish")
        assert "Too late: this card was sent back" in late.text
        told = await message(h.porto, None, "Say how large the pilot is.")
        asked = await press(h.porto, told, "partners:correct")
        draft = await h.porto.submit(asked, {**OFFER, "offers": f"{OFFER['offers']} 5 MW."})
        await press(h.porto, draft, "partners:submit")
        opened = await h.secretariat.command("partner review", channel="staff")
        opened = await choose(h.secretariat, opened, "partners:look", value)
        published = await press(h.secretariat, opened, "partners:publish")
        assert "Published." in published.text
        card = await message(h.lapland, "partners", "Hydrogen in ports")
        assert "porto" not in readable(card).lower()

        async def has_a_thread() -> bool:
            threads = await h.driver.get("threads")
            return "Offer 1: Norte (Portugal)" in [one["name"] for one in threads]

        await until(has_a_thread)

        # Lapland finds it, and needs a card of its own to be introduced.
        found = await h.lapland.command(
            "find partner", channel="general", about="hydrogen", region="Portugal"
        )
        assert "Hydrogen in ports" in found.text
        needed = await press(h.lapland, card, "partners:ask")
        assert "you need a published card" in needed.text
        await submit(h.lapland, "partner seek", SEEK, "FI1D", "en", "fi")
        post = await message(h.secretariat, "staff", "Storing hydrogen in the cold")
        await press(h.secretariat, post, "partners:publish")

        # Both are alerted, with why; both agree, and only then learn who the other is.
        alert = await message(h.lapland, None, "A card fits yours")
        assert "common language: English; both speak of: hydrogen, storage." in readable(alert)
        other = await message(h.porto, None, "A card fits yours")
        agreed = await press(h.lapland, alert, "partners:agree")
        assert "The other side is asked" in agreed.text
        question = await message(h.porto, None, "Somebody would like to be introduced")
        before = [
            readable(one) for one in (*await h.porto.direct_messages(), *await h.lapland.direct_messages())
        ]
        assert not any("stands behind this card" in one for one in before)
        await h.restart()
        met = await press(h.porto, question, "partners:agree")
        assert "You both agree." in met.text
        for member in (h.porto, h.lapland):
            await message(member, None, "stands behind this card")
        again = await press(h.porto, other, "partners:agree")
        assert "You two were introduced already" in again.text

        # Two months later each is asked once what came of it.
        await h.driver.advance(timedelta(days=60, hours=1))
        asked_outcome = await message(h.porto, None, "What came of")
        thanks = await press(h.porto, asked_outcome, "partners:outcome")
        assert "Thank you" in thanks.text
        twice = await press(h.porto, asked_outcome, "partners:outcome")
        assert "You have said already" in twice.text
        questions = [one for one in await h.lapland.direct_messages() if "What came of" in readable(one)]
        assert len(questions) == 1


async def test_a_card_is_renewed_closed_and_leaves_its_channel(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        await submit(h.reunion, "partner seek", SEEK, "La Réunion", "fr")
        post = await message(h.secretariat, "staff", "Storing hydrogen in the cold")
        await press(h.secretariat, post, "partners:publish")
        card = await message(h.porto, "partners", "Storing hydrogen in the cold")
        own = await press(h.reunion, card, "partners:ask")
        assert "Cette fiche est la vôtre" in own.text
        await h.driver.advance(timedelta(days=83, hours=1))
        prompt = await message(h.reunion, None, "toujours d’actualité")
        renewed = await press(h.reunion, prompt, "partners:renew")
        assert "Publiée" in renewed.text
        mine = await h.reunion.command("partner mine", channel="general")
        assert "Publiée" in mine.text
        silenced = await press(h.reunion, mine, "partners:silence")
        assert "plus d’alertes" in silenced.text
        heard = await press(h.reunion, silenced, "partners:hear")
        assert "de nouveau alerté" in heard.text
        value = options(mine, "partners:look")[0]
        shown = await choose(h.reunion, mine, "partners:look", value)
        closed = await press(h.reunion, shown, "partners:close")
        assert "Clôturée" in closed.text

        async def says_so() -> bool:
            (seen,) = [one for one in await h.porto.messages("partners") if one["id"] == card["id"]]
            return "Its owner has found partners" in readable(seen)

        # One edit a minute is all that Discord is asked for, and renewing it was one.
        await h.driver.advance(timedelta(minutes=2))
        await until(says_so)
        asked = await h.reunion.command("partner offer", channel="general", region="FRY4")
        draft = await h.reunion.submit(asked, OFFER)
        thrown = await press(h.reunion, draft, "partners:discard")
        assert "Elle n’est plus là" in thrown.text


async def test_an_introduction_is_declined_a_card_taken_off_and_another_expires(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        missing = await h.porto.command("partner offer", channel="general")
        assert "For which region do you speak?" in missing.text
        wide = await h.porto.command("partner offer", channel="general", region="Portugal")
        assert "Portugal has several regions" in wide.text
        await h.porto.command("me region", channel="general", region="PT11")
        asked = await h.porto.command("partner offer", channel="general")
        draft = await h.porto.submit(asked, {**OFFER, "deadline": "31/12/2023"})
        assert "Choose the theme" in draft.text
        mine = await h.porto.command("partner mine", channel="general")
        value = options(mine, "partners:look")[0]
        draft = await choose(h.porto, mine, "partners:look", value)
        draft = await choose(h.porto, draft, "partners:choose:theme", "energy")
        draft = await choose(h.porto, draft, "partners:choose:purposes", "interreg")
        draft = await choose(h.porto, draft, "partners:choose:languages", "en")
        assert "31 December 2023" in draft.text
        await press(h.porto, draft, "partners:submit")
        await press(
            h.secretariat, await message(h.secretariat, "staff", "Hydrogen in ports"), "partners:publish"
        )
        await submit(h.lapland, "partner seek", SEEK, "FI1D", "en", "fi")
        await h.lapland.close_dms()
        post = await message(h.secretariat, "staff", "Storing hydrogen in the cold")
        await press(h.secretariat, post, "partners:publish")
        # Whose direct messages are closed reads that something waits, in a channel where cards are not.
        await message(h.porto, "help", "/me inbox")
        await h.lapland.open_dms()

        offered = await h.lapland.complete("find partner", "language", "fin", channel="general")
        assert ("Finnish", "fi") in offered
        regions = await h.lapland.complete("find partner", "region", "portu", channel="general")
        assert ("PT", "PT") in regions
        unknown = await h.lapland.command("find partner", channel="general", language="klingon")
        assert "no official language of the EU called “klingon”" in unknown.text
        none = await h.lapland.command("find partner", channel="general", language="Greek")
        assert "No card fits." in none.text
        found = await h.lapland.command("find partner", channel="general", about="hydrogen volcano")
        assert "No card has all of" in found.text
        shown = await choose(h.lapland, found, "partners:look", value)
        assert list(pressable(shown)) == [custom_id(shown, "partners:ask")]
        await press(h.lapland, shown, "partners:ask")
        question = await message(h.porto, None, "Somebody would like to be introduced")
        mine = await h.porto.command("partner mine", channel="general")
        assert "they would like to be introduced" in mine.text
        declined = await h.porto.click(question, "partners:decline:1")
        assert "Noted: no introduction" in declined.text
        await message(h.lapland, None, "The other side does not wish it at present")
        again = await press(h.lapland, shown, "partners:ask")
        assert "does not wish to be introduced" in again.text

        # Staff take a card off again, with a reason; the other one comes to its end.
        found = await h.secretariat.command("find partner", channel="staff", side="seek")
        number = options(found, "partners:look")[0]
        card = await choose(h.secretariat, found, "partners:look", number)
        form = await press(h.secretariat, card, "partners:send-back")
        await h.secretariat.submit(form, {"reason": "It names a firm."})
        await message(h.lapland, None, "It names a firm.")
        await h.driver.advance(timedelta(days=92))
        ended = await message(h.porto, None, "has expired")
        renewed = await press(h.porto, ended, "partners:renew")
        assert "Published." in renewed.text
        plan = await h.secretariat.command("partner review", channel="staff")
        assert "No card waits for you." in plan.text
