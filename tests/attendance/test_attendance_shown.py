"""The roll as organisers read it."""

import pytest

from bot.client.voice import Voice
from bot.delivery.kinds import Reader
from cogs.attendance.domain import Entry
from cogs.attendance.embeds.cards import line
from tests.events.ground import translator

VOICE = Voice(translator(), Reader("en", "Europe/Brussels"))


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (Entry(101, "", None), "<@101>"),
        (Entry(-7, "Ana", None), "Ana (not on Discord)"),
        (Entry(-7, "@Anna", None), "@Anna (not on Discord)"),
        (Entry(-7, "<#123> <id:home> **x**", None), r"\<#123> \<id:home> \*\*x\*\* (not on Discord)"),
        (Entry(-7, "", None), "a guest"),
    ],
)
def test_a_guest_is_not_taken_for_a_member_whatever_they_call_themselves(entry: Entry, shown: str) -> None:
    assert line(VOICE, entry).split(" · ")[0] == shown
