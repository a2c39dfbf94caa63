"""Thousands of raw interactions that no client would send: none breaks the bot, none sees or changes what is not its own."""

import asyncio
import re
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from bot.client import replies
from cogs.events.cog import finding as events_cog
from cogs.reminders.domain import ReminderNotFound
from cogs.reminders.repository import ReminderRepository
from cogs.reminders.service import reminders
from tools.prove.hostile import ACTS, SHORT_SEEDS, report
from tools.prove.hostile.campaign import Outcome, play
from tools.prove.hostile.catalogue import catalogue
from tools.prove.hostile.ground import ground
from tools.prove.hostile.patterns import fitting
from tools.prove.hostile.planting import PLANTS, plant, prepare
from tools.prove.hostile.rights import RIGHTS
from tools.prove.report import quiet

pytestmark = pytest.mark.uncounted

Sabotage = Callable[[pytest.MonkeyPatch], None]

ENOUGH = 1_000
"""So many interactions find each of the sabotages below; most take far fewer."""


@pytest.mark.parametrize("seed", SHORT_SEEDS)
def test_hostile_people_break_nothing_and_see_and_change_only_their_own(seed: int) -> None:
    outcome = asyncio.run(play(seed, ACTS, quiet))
    assert [str(finding) for finding in outcome.findings] == []
    assert outcome.sent == ACTS
    assert outcome.answered + outcome.expired == ACTS
    assert outcome.changed > ACTS / 20, "the campaign no longer gets through to anything"
    assert report([outcome], 0.0).held


def test_the_same_seed_sends_the_same_interactions() -> None:
    # Ids of Discord's tell the time at which they were made.
    first, second = (
        [re.sub(r"[0-9]{10,}", "ID", act) for act in asyncio.run(play(7, 25, quiet, steady=True)).acts]
        for _ in range(2)
    )
    assert first == second


async def test_there_is_something_of_each_kind_to_steal_and_every_template_can_be_aimed_at() -> None:
    async with ground() as here:
        await prepare(here)
        laid = await plant(here, Random(1))
        assert {secret.kind for secret in laid} == set(PLANTS)
        stored = str([tuple(row) for table in TABLES for row in here.journal.ask(f"SELECT * FROM {table}")])
        assert [secret for secret in laid if secret.token not in stored] == []
        known = catalogue(here)
        assert len(known.paths) > 20
        for kind in known.components:
            assert kind.takes(fitting(kind.__discord_ui_compiled_template__, Random(1), known.known))
        for form in known.forms:
            assert form.template.fullmatch(fitting(form.template, Random(1), known.known))


async def test_of_every_table_it_is_said_who_may_write_it() -> None:
    async with ground() as here:
        assert set(here.journal.tables) - {"outbox", *RIGHTS} == set(), (
            "say so in tools/prove/hostile/rights.py"
        )


TABLES = (
    "resource",
    "resource_draft",
    *("reminder", "reminder_draft", "group_membership", "helpdesk_request", "helpdesk_note", "event"),
    "group_post_text",
    *("expert_profile", "expert_submission", "expert_need"),
)


def _staff_commands_are_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    async def everybody(_interaction: Any) -> None:
        return

    monkeypatch.setattr("bot.client.checks.require_staff", everybody)


def _a_button_ignores_whose_reminder_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    async def anybodys(transaction: Any, number: int, _member: int) -> Any:
        found = await ReminderRepository(transaction).get(number)
        if found is None:
            raise ReminderNotFound
        return found

    monkeypatch.setattr(reminders, "_owned", anybodys)


def _drafts_are_shown_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    async def everybody(_interaction: Any) -> bool:
        return True

    monkeypatch.setattr(events_cog, "is_staff", everybody)


def _replies_are_public(monkeypatch: pytest.MonkeyPatch) -> None:
    async def for_all(interaction: Any, body: dict[str, Any]) -> None:
        await interaction.response.send_message(ephemeral=False, **body)

    monkeypatch.setattr(replies, "_respond", for_all)


def _strangers_are_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    async def anybody(_interaction: Any) -> None:
        return

    for door in ("tree", "buttons", "bot"):
        monkeypatch.setattr(f"bot.client.{door}.admit", anybody)


def _values_are_taken_as_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.client.tree.require_sound", lambda _interaction: None)


@pytest.mark.parametrize(
    ("sabotage", "sign"),
    [
        (_staff_commands_are_for_all, "written without the right to|reads the "),
        (_a_button_ignores_whose_reminder_it_is, "reminder"),
        (_drafts_are_shown_to_all, "reads the event draft"),
        (_replies_are_public, "for all to see"),
        (_strangers_are_let_in, "written without the right to"),
        (_values_are_taken_as_they_come, "ERROR"),
    ],
)
def test_a_check_that_is_taken_away_is_found(
    sabotage: Sabotage, sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage(monkeypatch)
    outcome: Outcome = asyncio.run(play(1, ENOUGH, quiet, until_found=True))
    assert outcome.findings, "nobody noticed"
    assert re.search(sign, outcome.findings[0].what)
    assert "seed 1 number" in outcome.findings[0].act
