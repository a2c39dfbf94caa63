"""What is written about things that come back, and what it means, language by language.

All of it is read on Monday 20 March 2023 at 10:17 in Brussels.
"""

from datetime import UTC, date, datetime

import pytest

from bot.dates import RecurrenceReader
from bot.kernel.errors import DomainError

NOW = datetime(2023, 3, 20, 9, 17, tzinfo=UTC)
READER = RecurrenceReader({"CET": "Europe/Brussels"})

MEANT: dict[str, list[tuple[str, str]]] = {
    "en": [
        ("every first Monday 10:00", "10:00 months 1 mon#1"),
        ("every first Monday of the month at 10", "10:00 months 1 mon#1"),
        ("the first Monday of every month at 10 am", "10:00 months 1 mon#1"),
        ("the second Tuesday of each month at 14:00", "14:00 months 1 tue#2"),
        ("every month on the second Tuesday at 14:00", "14:00 months 1 tue#2"),
        ("every 3 months on the first Monday at 9:00", "09:00 months 3 mon#1"),
        ("every last Friday at 4pm", "16:00 months 1 fri#-1"),
        ("last Friday of the month 16:00", "16:00 months 1 fri#-1"),
        ("every weekday 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("weekdays at 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("Monday to Friday at 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("every weekend at 10:00", "10:00 weeks 1 sat,sun"),
        ("every Monday at 10", "10:00 weeks 1 mon"),
        ("Every Monday, 10:00 CET", "10:00 weeks 1 mon"),
        ("each Monday and Thursday at 9:00", "09:00 weeks 1 mon,thu"),
        ("every Monday, Wednesday and Friday at 9:00", "09:00 weeks 1 mon,wed,fri"),
        ("Mondays at 10am", "10:00 weeks 1 mon"),
        ("on Mondays and Thursdays at 10am", "10:00 weeks 1 mon,thu"),
        ("weekly on Monday at 10:00", "10:00 weeks 1 mon"),
        ("every week on Monday at 10:00", "10:00 weeks 1 mon"),
        ("every other Monday at 10:00", "10:00 weeks 2 mon"),
        ("every 2 weeks on Monday at 10:00", "10:00 weeks 2 mon"),
        ("every two weeks at 10:00", "10:00 weeks 2 mon"),
        ("every second week at 10:00", "10:00 weeks 2 mon"),
        ("fortnightly on Tuesday at 10:00", "10:00 weeks 2 tue"),
        ("every day at 9", "09:00 days 1"),
        ("daily 9:00", "09:00 days 1"),
        ("every morning at 9", "09:00 days 1"),
        ("every other day at 9:00", "09:00 days 2"),
        ("every 3 days at 9:00", "09:00 days 3"),
        ("every second day at 9:00", "09:00 days 2"),
        ("every month at 9:00", "09:00 months 1 day 20"),
        ("every month on the 15th at 9:00", "09:00 months 1 day 15"),
        ("on the 15th of every month at 9:00", "09:00 months 1 day 15"),
        ("every 15th at 9:00", "09:00 months 1 day 15"),
        ("the last day of every month at 17:00", "17:00 months 1 day -1"),
        ("every quarter on the 1st at 9:00", "09:00 months 3 day 1"),
        ("every 30 March at 9:00", "2023-03-30 09:00 months 12 day 30"),
        ("every year on 30 March at 9:00", "2023-03-30 09:00 months 12 day 30"),
        ("every 2 weeks from 28 March at 10:00", "2023-03-28 10:00 weeks 2 tue"),
        ("every Monday at 10:00 starting 3 April", "2023-04-03 10:00 weeks 1 mon"),
        ("every day at noon", "12:00 days 1"),
        ("every day at midnight", "00:00 days 1"),
        ("every Monday 10:00 Lisbon time", "10:00 Europe/Lisbon weeks 1 mon"),
    ],
    "fr": [
        ("chaque lundi à 10h", "10:00 weeks 1 mon"),
        ("tous les lundis à 10h30", "10:30 weeks 1 mon"),
        ("tous les lundis et jeudis à 10h", "10:00 weeks 1 mon,thu"),
        ("chaque premier lundi à 10h", "10:00 months 1 mon#1"),
        ("le premier lundi du mois à 10h", "10:00 months 1 mon#1"),
        ("le deuxième mardi de chaque mois à 14 heures", "14:00 months 1 tue#2"),
        ("le dernier vendredi du mois à 16h", "16:00 months 1 fri#-1"),
        ("tous les jours à 9h", "09:00 days 1"),
        ("chaque jour à midi", "12:00 days 1"),
        ("chaque matin à 8h", "08:00 days 1"),
        ("tous les deux jours à 9h", "09:00 days 2"),
        ("du lundi au vendredi à 8h30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("chaque jour ouvrable à 8h30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("en semaine à 8h30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("un lundi sur deux à 10h", "10:00 weeks 2 mon"),
        ("toutes les deux semaines le mardi à 10h", "10:00 weeks 2 tue"),
        ("tous les 15 jours à 10h", "10:00 weeks 2 mon"),
        ("chaque semaine le mardi à 10h", "10:00 weeks 1 tue"),
        ("chaque mois le 15 à 9h", "09:00 months 1 day 15"),
        ("le 15 de chaque mois à 9h", "09:00 months 1 day 15"),
        ("le 1er de chaque mois à 9h", "09:00 months 1 day 1"),
        ("le dernier jour du mois à 17h", "17:00 months 1 day -1"),
        ("chaque année le 30 mars à 9h", "2023-03-30 09:00 months 12 day 30"),
        ("tous les lundis à 10h à partir du 3 avril", "2023-04-03 10:00 weeks 1 mon"),
        ("every Monday at 10:00", "10:00 weeks 1 mon"),
    ],
    "de": [
        ("jeden Montag um 10 Uhr", "10:00 weeks 1 mon"),
        ("montags um 10 Uhr", "10:00 weeks 1 mon"),
        ("montags und donnerstags um 10 Uhr", "10:00 weeks 1 mon,thu"),
        ("jeden ersten Montag um 10 Uhr", "10:00 months 1 mon#1"),
        ("jeden zweiten Dienstag im Monat um 14:30 Uhr", "14:30 months 1 tue#2"),
        ("am letzten Freitag des Monats um 16 Uhr", "16:00 months 1 fri#-1"),
        ("werktags um 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("jeden Werktag um 8:30 Uhr", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("von Montag bis Freitag um 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("jeden Tag um 9 Uhr", "09:00 days 1"),
        ("täglich 9 Uhr", "09:00 days 1"),
        ("jeden Morgen um 8 Uhr", "08:00 days 1"),
        ("jeden zweiten Tag um 9 Uhr", "09:00 days 2"),
        ("alle zwei Wochen montags um 10 Uhr", "10:00 weeks 2 mon"),
        ("alle 2 Wochen am Dienstag um 10 Uhr", "10:00 weeks 2 tue"),
        ("jeden Monat am 15. um 9 Uhr", "09:00 months 1 day 15"),
        ("am 15. jedes Monats um 9 Uhr", "09:00 months 1 day 15"),
        ("am letzten Tag des Monats um 17 Uhr", "17:00 months 1 day -1"),
        ("jedes Jahr am 30. März um 9 Uhr", "2023-03-30 09:00 months 12 day 30"),
        ("jeden Montag um 10 Uhr ab dem 3. April", "2023-04-03 10:00 weeks 1 mon"),
    ],
    "es": [
        ("cada lunes a las 10", "10:00 weeks 1 mon"),
        ("todos los lunes a las 10:00", "10:00 weeks 1 mon"),
        ("los lunes y jueves a las 10", "10:00 weeks 1 mon,thu"),
        ("cada primer lunes a las 10", "10:00 months 1 mon#1"),
        ("el primer lunes de cada mes a las 10", "10:00 months 1 mon#1"),
        ("el último viernes del mes a las 16:00", "16:00 months 1 fri#-1"),
        ("todos los días a las 9", "09:00 days 1"),
        ("cada mañana a las 8", "08:00 days 1"),
        ("de lunes a viernes a las 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("cada día laborable a las 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("cada dos semanas el martes a las 10", "10:00 weeks 2 tue"),
        ("cada mes el día 15 a las 9", "09:00 months 1 day 15"),
        ("el 15 de cada mes a las 9", "09:00 months 1 day 15"),
        ("cada año el 30 de marzo a las 9", "2023-03-30 09:00 months 12 day 30"),
    ],
    "it": [
        ("ogni lunedì alle 10", "10:00 weeks 1 mon"),
        ("tutti i lunedì alle 10:00", "10:00 weeks 1 mon"),
        ("ogni lunedì e giovedì alle 10", "10:00 weeks 1 mon,thu"),
        ("ogni primo lunedì alle 10", "10:00 months 1 mon#1"),
        ("il primo lunedì del mese alle 10", "10:00 months 1 mon#1"),
        ("l'ultimo venerdì di ogni mese alle 16", "16:00 months 1 fri#-1"),
        ("ogni giorno alle 9", "09:00 days 1"),
        ("tutti i giorni alle 9", "09:00 days 1"),
        ("ogni mattina alle 8", "08:00 days 1"),
        ("dal lunedì al venerdì alle 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("ogni giorno feriale alle 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
        ("ogni due settimane il martedì alle 10", "10:00 weeks 2 tue"),
        ("ogni mese il 15 alle 9", "09:00 months 1 day 15"),
        ("il 15 di ogni mese alle 9", "09:00 months 1 day 15"),
        ("ogni anno il 30 marzo alle 9", "2023-03-30 09:00 months 12 day 30"),
    ],
    "pt": [
        ("todas as segundas às 10h", "10:00 weeks 1 mon"),
        ("toda segunda-feira às 10h", "10:00 weeks 1 mon"),
        ("todos os dias às 9h", "09:00 days 1"),
        ("a primeira segunda-feira de cada mês às 10h", "10:00 months 1 mon#1"),
        ("a cada duas semanas às 10h", "10:00 weeks 2 mon"),
    ],
    "nl": [
        ("elke maandag om 10 uur", "10:00 weeks 1 mon"),
        ("elke eerste maandag om 10 uur", "10:00 months 1 mon#1"),
        ("de laatste vrijdag van de maand om 16:00", "16:00 months 1 fri#-1"),
        ("elke dag om 9 uur", "09:00 days 1"),
        ("elke werkdag om 8:30", "08:30 weeks 1 mon,tue,wed,thu,fri"),
    ],
}

REFUSED: dict[str, list[tuple[str, str]]] = {
    "en": [
        ("every second Monday at 10:00", "dates-repeat-ambiguous"),
        ("every 10 minutes", "dates-repeat-too-often"),
        ("every hour", "dates-repeat-too-often"),
        ("every Monday", "dates-time-missing"),
        ("every Monday at 10:00, 16:00", "dates-said-twice"),
        ("every Monday 10:00 Lisbon Athens", "dates-said-twice"),
        ("every Monday at 10:00 with Ana", "dates-unreadable"),
        ("every Monday from 9:00 to 11:00", "dates-unreadable"),
        ("every fnord at 10:00", "dates-unreadable"),
        ("every 500 days at 9:00", "dates-unreadable"),
        ("every 2 years at 9:00", "dates-unreadable"),
        ("every month on the 42nd at 9:00", "dates-no-such-day"),
        ("every morning at 14:00", "dates-time-contradicts"),
        ("every Monday 10:00 EST", "dates-unknown-zone-word"),
        ("every Monday 10:00 UTC+2", "dates-offset-instead-of-zone"),
        ("every Monday " + "very " * 40, "dates-too-long"),
        ("", "dates-missing"),
        ("tomorrow at 9", "dates-unreadable"),
    ],
    "de": [("jeden zweiten Montag um 10 Uhr", "dates-repeat-ambiguous")],
    "fr": [
        ("chaque deuxième lundi à 10h", "dates-repeat-ambiguous"),
        ("toutes les heures", "dates-repeat-too-often"),
    ],
}

ONCE: dict[str, list[str]] = {
    "en": [
        "tomorrow 9am",
        "in 2 weeks",
        "Monday 10:00",
        "30 March 09:30 CET",
        "",
        "next week Tuesday at 10",
        "Tuesday",
    ],
    "fr": ["demain à 9h", "lundi à 10h", "le 15 mars à 9h", "dans deux semaines", "jeudi de 9h à 10h"],
    "de": ["morgen um 14 Uhr", "Montag um 10 Uhr", "am 15. März um 9 Uhr", "in zwei Wochen"],
    "es": ["mañana a las 9", "el lunes a las 10", "dentro de dos semanas"],
    "it": ["domani alle 9", "lunedì alle 10", "tra due settimane", "il 15 marzo alle 9"],
    "pt": ["amanhã às 9h", "segunda às 10h", "segunda-feira às 10h"],
    "nl": ["morgen om 9 uur", "maandag om 10 uur"],
}


def flat(table: dict[str, list[tuple[str, str]]]) -> list[tuple[str, str, str]]:
    return [(locale, text, meant) for locale, rows in table.items() for text, meant in rows]


@pytest.mark.parametrize(("locale", "text", "meant"), flat(MEANT))
def test_a_repetition_is_read_as_its_author_means_it(locale: str, text: str, meant: str) -> None:
    recurrence = READER.read(text, now=NOW, zone="Europe/Brussels", locales=(locale,)).recurrence
    stored = str(recurrence)
    if recurrence.start == date(2023, 3, 20):
        stored = stored.removeprefix("2023-03-20 ")
    assert stored.replace(" Europe/Brussels", "") == meant


@pytest.mark.parametrize(("locale", "text", "key"), flat(REFUSED))
def test_what_cannot_be_read_for_certain_is_refused(locale: str, text: str, key: str) -> None:
    with pytest.raises(DomainError) as refused:
        READER.read(text, now=NOW, zone="Europe/Brussels", locales=(locale,))
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("locale", "text"), [(locale, text) for locale, texts in ONCE.items() for text in texts]
)
def test_a_single_date_is_no_repetition(locale: str, text: str) -> None:
    assert READER.find(text, now=NOW, zone="Europe/Brussels", locales=(locale,)) is None


def test_who_writes_cet_is_told_that_it_is_wall_clock_time_all_year() -> None:
    repeat = READER.read("every Monday 10:00 CET", now=NOW, zone="Europe/Lisbon", locales=("en",))
    assert repeat.recurrence.zone == "Europe/Brussels"
    (remark,) = repeat.remarks
    assert remark.key == "dates-remark-repeat-wall-clock"
    assert remark.details == {"typed": "CET", "place": "Brussels", "local": "10:00"}
