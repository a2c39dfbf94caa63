"""A self-check as a member walks through it: the whole bot, over real sockets; nothing is stored unless they say so."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.practice.driver import Answer
from cogs.selfcheck.domain import KeptGone
from cogs.selfcheck.service import SelfCheckService
from tests.house import House, house


def ids(answer: Answer) -> list[str]:
    """Return what can be pressed or chosen."""
    rows = (answer.message or {}).get("components", [])
    return [one["custom_id"] for row in rows for one in row["components"]]


def one(answer: Answer, start: str) -> str:
    (found,) = [custom_id for custom_id in ids(answer) if custom_id.startswith(start)]
    return found


async def stored(h: House) -> int:
    async with h.bot.platform.database.reading() as transaction:
        row = await transaction.fetch_one("SELECT count(*) AS number FROM selfcheck_kept")
    assert row is not None
    return int(row["number"])


async def file_of(h: House, answer: Answer) -> str:
    attachment: Mapping[str, Any] = (answer.message or {})["attachments"][0]
    assert attachment["filename"] == "self-check.md"
    return (await h.driver.file(dict(attachment))).decode()


async def test_a_member_walks_through_over_a_restart_and_takes_a_file_and_nothing_is_stored(
    tmp_path: Path,
) -> None:
    async with house(tmp_path, web_bind="127.0.0.1:0", public_url="https://bot.example.org") as h:
        intro = await h.porto.command("resource self-check", channel="general")
        assert intro.private
        assert "Nothing is stored" in intro.text
        step = await h.porto.click(intro, "selfcheck:begin")
        assert "Criterion 1 of 7: Analysis of challenges" in step.text
        assert "challenges for innovation diffusion and digitalisation" in step.text
        assert "[ec.europa.eu](https://ec.europa.eu/regional_policy" in step.text
        helped = await h.porto.click(step, "faq:show:innovation-diffusion")
        assert "take up ideas from outside" in helped.text
        step = await h.porto.click(step, one(step, "selfcheck:say:p"))
        await h.restart()
        step = await h.porto.click(step, one(step, "selfcheck:say:m"))
        assert "Criterion 3 of 7" in step.text
        back = await h.porto.click(step, one(step, "selfcheck:go:1"))
        assert "Your answer\nMet" in back.text
        summary = await h.porto.click(back, one(back, "selfcheck:go:7"))
        assert "1. Analysis of challenges: **Partly**" in summary.text
        assert "Met: 1 · Partly: 1 · nothing said: 5" in summary.text
        again = await h.porto.select(summary, one(summary, "selfcheck:again"), ["3"])
        assert "Criterion 4 of 7" in again.text
        summary = await h.porto.click(again, one(again, "selfcheck:go:7"))
        handed = await h.porto.click(summary, one(summary, "selfcheck:file"))
        text = await file_of(h, handed)
        assert "## 2. Responsible body" in text
        assert "**Your answer**: Met" in text
        assert "<https://s3platform.jrc.ec.europa.eu/en/web/guest/industrial-transition>" in text
        assert "What is innovation diffusion?: <https://bot.example.org/answers/innovation-diffusion>" in text
        assert await stored(h) == 0


async def test_what_a_member_keeps_they_alone_open_take_along_go_through_again_and_delete(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as h:
        step = await h.reunion.click(
            await h.reunion.command("resource self-check", channel="general"), "selfcheck:begin"
        )
        step = await h.reunion.click(step, one(step, "selfcheck:say:n"))
        summary = await h.reunion.click(step, one(step, "selfcheck:go:7"))
        for _ in range(2):
            kept = await h.reunion.click(summary, one(summary, "selfcheck:keep"))
        assert "Conservée" in kept.text
        assert await stored(h) == 1
        number = one(kept, "selfcheck:delete").rpartition(":")[2]

        listed = await h.reunion.command("resource self-check", channel="general")
        opened = await h.reunion.select(listed, "selfcheck:open", [number])
        assert "1. Analyse des défis\u00a0: **Pas encore**" in opened.text
        handed = await h.reunion.click(opened, one(opened, "selfcheck:kept-file"))
        assert "## 7. Coopération hors de l’État membre" in await file_of(h, handed)
        walked = await h.reunion.click(opened, one(opened, "selfcheck:from"))
        assert "Votre réponse\nPas encore" in walked.text

        service = h.bot.service(SelfCheckService)
        stranger = h.server.world.people["porto"].id
        with pytest.raises(KeptGone):
            await service.get(int(number), stranger)
        with pytest.raises(KeptGone):
            await service.delete(int(number), stranger)
        exported = await h.reunion.command("me export", channel="general")
        assert "attachments" in (exported.message or {})
        deleted = await h.reunion.click(kept, one(kept, "selfcheck:delete"))
        assert "Il n’en reste rien" in deleted.text
        assert await stored(h) == 0
