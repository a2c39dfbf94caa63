"""Resources as members find and propose them and staff decide: the whole bot, over real sockets."""

from pathlib import Path

from tests.house import house
from tests.reviewing.steps import choose, message, options, press, pressable
from tests.waiting import until

TYPED = {
    "title": "Atlas of tides",
    "link": "https://example.org/tides",
    "about": "Where the sea gives energy.",
    "kind": "tool",
    "language": "pt",
}


async def test_a_member_finds_a_shipped_resource_by_words_and_by_what_it_is(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        found = await h.porto.command(
            "find resource", channel="general", about="compare priorities of regions"
        )
        assert found.private
        assert "Eye@RIS3" in found.text
        assert "[s3platform.jrc.ec.europa.eu](https://s3platform.jrc.ec.europa.eu/eye-ris3)" in found.text
        offered = await h.porto.complete("find resource", "criterion", "indus", channel="general")
        assert [value for _, value in offered] == ["criterion-6"]
        listed = await h.reunion.command(
            "find resource", channel="general", criterion="criterion-6", kind="document"
        )
        assert "La transition industrielle" in listed.text
        refused = await h.porto.command("find resource", channel="general", theme="volcanoes")
        assert "volcanoes" in refused.text
        none = await h.porto.command("find resource", channel="general", kind="recording")
        assert "nothing of this kind yet" in none.text
        unknown = await h.porto.command(
            "find resource", channel="general", about="cheese recipes", language="Italian"
        )
        assert "Nothing here fits" in unknown.text
        everything = await h.porto.command("resource list", channel="general")
        await h.restart()
        second = await press(h.porto, everything, "resources:turn")
        assert "Page 2 of" in second.text
        value = options(second, "resources:look")[0]
        one = await choose(h.porto, second, "resources:look", value)
        assert "Checked" in one.text
        assert pressable(one) == {}


async def test_a_member_proposes_staff_decline_it_is_corrected_published_and_found(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        asked = await h.porto.command("resource add", channel="general")
        refused = await h.porto.submit(asked, {**TYPED, "link": "tides"})
        assert "is not an address on the web" in refused.text
        await h.restart()
        asked = await press(h.porto, refused, "resources:correct")
        draft = await h.porto.submit(asked, TYPED)
        assert "Atlas of tides" in draft.text
        tagged = await choose(h.porto, draft, "resources:tag:themes", "energy", "blue-economy")
        assert "Energy, Sustainable blue economy" in tagged.text
        tagged = await choose(h.porto, tagged, "resources:tag:themes", "none")
        tagged = await choose(h.porto, tagged, "resources:tag:themes", "blue-economy")
        proposed = await press(h.porto, tagged, "resources:submit")
        assert "is proposed" in proposed.text
        post = await message(h.secretariat, "staff", "Atlas of tides")
        assert "example.org" in str(post["embeds"])
        stolen = await h.porto.command("resource review", channel="general")
        assert "Only the Secretariat can do this" in stolen.text
        review = await h.secretariat.command("resource review", channel="staff")
        value = options(review, "resources:look")[0]
        opened = await choose(h.secretariat, review, "resources:look", value)
        form = await press(h.secretariat, post, "resources:decline")
        declined = await h.secretariat.submit(form, {"reason": "Say for whom it is."})
        assert declined.kind == "update"
        late = await press(h.secretariat, opened, "resources:publish")
        assert "was declined already, by" in late.text

        async def told() -> bool:
            return any("Say for whom it is." in str(one["embeds"]) for one in await h.porto.direct_messages())

        await until(told)
        mine = await h.porto.command("resource mine", channel="general")
        assert "Declined" in mine.text
        card = await choose(h.porto, mine, "resources:look", options(mine, "resources:look")[0])
        asked = await press(h.porto, card, "resources:edit")
        draft = await h.porto.submit(asked, {**TYPED, "about": "For ports: where the sea gives energy."})
        await press(h.porto, draft, "resources:submit")

        review = await h.secretariat.command("resource review", channel="staff")
        card = await choose(h.secretariat, review, "resources:look", value)
        published = await press(h.secretariat, card, "resources:publish")
        assert "Shown to everyone" in published.text
        found = await h.lapland.command("find resource", channel="general", about="atlas tides")
        assert "For ports" in found.text
        hidden = await h.lapland.command("resource edit", channel="general", resource="atlas")
        assert "Only the Secretariat changes this" in hidden.text
        checked = await press(h.secretariat, published, "resources:check")
        retired = await press(h.secretariat, checked, "resources:retire")
        assert "Retired" in retired.text
        gone = await h.lapland.command("resource show", channel="general", resource="atlas")
        assert "no such resource" in gone.text


async def test_a_member_takes_back_what_waits_and_throws_away_what_they_began(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        asked = await h.reunion.command("resource add", channel="general")
        draft = await h.reunion.submit(asked, TYPED)
        assert "Voici ce que cela donnerait" in draft.text
        thrown = await press(h.reunion, draft, "resources:discard")
        assert "Jeté" in thrown.text
        asked = await h.reunion.command("resource add", channel="general")
        draft = await h.reunion.submit(asked, TYPED)
        kept = await h.reunion.command("resource mine", channel="general")
        assert "en cours d’écriture" in kept.text
        await press(h.reunion, draft, "resources:submit")
        post = await message(h.secretariat, "staff", "Atlas of tides")
        opened = await h.secretariat.command("resource show", channel="staff", resource="atlas")
        form = await press(h.secretariat, opened, "resources:translate")
        english = await h.secretariat.submit(form, {**TYPED, "title": "The atlas of tides", "language": "pt"})
        assert "The atlas of tides" in english.text
        card = await h.reunion.command("resource show", channel="general", resource="atlas")
        withdrawn = await press(h.reunion, card, "resources:withdraw")
        assert "Reprise" in withdrawn.text

        async def says_so() -> bool:
            (seen,) = [one for one in await h.secretariat.messages("staff") if one["id"] == post["id"]]
            return "taken back" in str(seen["embeds"])

        await until(says_so)
        late = await press(h.secretariat, opened, "resources:publish")
        assert "no such resource" in late.text
        mine = await h.reunion.command("resource mine", channel="general")
        assert "encore rien proposé" in mine.text
