"""What comes back is told in whole sentences, in every language of the bot."""

from datetime import date, time

import pytest

from bot.client.recurrences import described
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.recurrence import (
    LAST,
    EveryDays,
    OnDayOfMonth,
    OnOrdinalWeekday,
    OnWeekdays,
    Recurrence,
    Rule,
)
from bot.settings import ROOT


@pytest.fixture(scope="module")
def translator() -> Translator:
    return Translator(locale_folders(ROOT / "data"), "en")


@pytest.mark.parametrize(
    ("rule", "english", "french"),
    [
        (EveryDays(), "every day", "tous les jours"),
        (EveryDays(3), "every 3 days", "tous les 3 jours"),
        (OnWeekdays((0, 1, 2, 3, 4)), "every weekday, Monday to Friday,", "du lundi au vendredi"),
        (OnWeekdays((0, 3)), "every Monday and Thursday", "chaque lundi et jeudi"),
        (OnWeekdays((0,), weeks=2), "every other week on Monday", "une semaine sur deux, lundi,"),
        (OnWeekdays((0,), weeks=3), "every 3 weeks on Monday", "toutes les 3 semaines, lundi,"),
        (
            OnOrdinalWeekday(1, 0),
            "on the first Monday of every month",
            "le premier lundi de chaque mois",
        ),
        (
            OnOrdinalWeekday(LAST, 4, months=3),
            "on the last Friday of every 3 months",
            "le dernier vendredi tous les 3 mois",
        ),
        (OnDayOfMonth(1), "on day 1 of every month", "le 1er de chaque mois"),
        (OnDayOfMonth(LAST), "on the last day of every month", "le dernier jour de chaque mois"),
        (OnDayOfMonth(30, months=12), "every year on 30 March", "chaque année le 30 mars"),
    ],
    ids=str,
)
def test_a_rule_is_told_with_its_time_and_place(
    translator: Translator, rule: Rule, english: str, french: str
) -> None:
    recurrence = Recurrence(rule, time(9, 30), "Europe/Brussels", date(2023, 3, 20))
    assert described(translator, "en", recurrence) == f"{english} at 09:30 (Brussels)"
    assert described(translator, "fr", recurrence) == f"{french} à 09:30 (Bruxelles)"
