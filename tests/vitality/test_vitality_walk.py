"""A leader asks for the report of their group: what everybody sees, in the whole bot."""

from pathlib import Path

from tests.groups.office import GROUP, office
from tests.vitality.ground import populate


async def test_a_leader_and_staff_take_the_report_with_them_and_nobody_else(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        h = desk.house
        await desk.appoint("reunion")
        async with h.bot.platform.database.transaction() as transaction:
            await populate(transaction)
        refused = await h.porto.command("group report", channel=GROUP)
        assert "Only those who lead the group" in refused.text
        needed = await h.secretariat.command("group report", channel="staff")
        assert "Which group do you mean?" in needed.text
        offered = await h.secretariat.complete("group report", "half", "", channel="staff")
        assert offered == [("January to June 2023", "2023-H1")]

        shown = await h.reunion.command("group report", channel=GROUP)
        assert "Bilan semestriel" in shown.text
        (file,) = (shown.message or {})["attachments"]
        assert file["filename"] == f"report-{GROUP}-2023-h1.md"
        text = (await h.driver.file(file)).decode()
        assert text.startswith("# Bilan semestriel\u00a0: ")
        assert "en cours\u00a0: jusqu’au " in text

        named = await h.secretariat.command("group report", channel="staff", group=GROUP, half="2023 h1")
        assert "Half-yearly report: " in named.text
        assert "I do not count messages" in named.text
        assert "In the group: 25" in named.text
        unread = await h.secretariat.command("group report", channel=GROUP, half="spring")
        assert "“spring” is no half-year" in unread.text
        unkept = await h.secretariat.command("group report", channel=GROUP, half="2022-H2")
        assert "No report was kept of 2022-H2" in unkept.text
