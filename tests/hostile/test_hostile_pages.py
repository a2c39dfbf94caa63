"""Hostile visitors of the pages: no fault of ours, nobody waits, and nobody sees or writes what is not theirs."""

from datetime import UTC, datetime

import pytest

from bot.delivery.kinds import Reader
from bot.web.signin.rules import Session
from bot.web.signin.service import SignIn, Visitor
from tools.prove.hostile import VISITS
from tools.prove.hostile.pages import play
from tools.prove.report import quiet

NOW = datetime(2023, 3, 1, tzinfo=UTC)
ANYBODY = Visitor(1, "Anybody", Reader("en", "Europe/Brussels"), Session(1, 1, NOW, NOW))


async def test_hostile_visitors_break_no_page_and_see_and_write_nothing_that_is_not_theirs() -> None:
    visits = await play(1, VISITS, quiet)
    assert [str(finding) for finding in visits.findings] == []
    assert visits.sent == VISITS
    assert visits.changed, "the visitors no longer get through to anything"
    assert visits.statuses[200] > VISITS / 20
    assert {"events", "guests", "staff", "calendar", "certificate", "sign-in"} <= visits.routes


async def test_a_door_of_staff_that_lets_everybody_in_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    async def everybody(_self: SignIn, _secret: str) -> Visitor:
        return ANYBODY

    monkeypatch.setattr(SignIn, "admit", everybody)
    visits = await play(2, 150, quiet)
    assert any(finding.what.startswith("reads the ") for finding in visits.findings)
