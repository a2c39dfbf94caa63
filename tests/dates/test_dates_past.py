"""What lies behind: read, so that its author hears that it has passed instead of that it is unclear.

All of it is read on Monday 20 March 2023 at 10:17 in Brussels.
"""

from datetime import UTC, datetime

import pytest

from bot.dates import DateInThePast, DateReader

NOW = datetime(2023, 3, 20, 9, 17, tzinfo=UTC)

OVER: dict[str, list[tuple[str, str]]] = {
    "en": [
        ("yesterday 9am", "2023-03-19 09:00"),
        ("yesterday at 9", "2023-03-19 09:00"),
        ("yesterday evening at 8", "2023-03-19 20:00"),
        ("last night at 10", "2023-03-19 22:00"),
        ("yesterday 9:00-10:00", "2023-03-19 09:00 to 2023-03-19 10:00"),
        ("the day before yesterday, noon", "2023-03-18 12:00"),
        ("3 days ago", "2023-03-17 10:17"),
        ("three days ago at 9", "2023-03-17 09:00"),
        ("an hour ago", "2023-03-20 09:17"),
        ("a week and 2 days ago", "2023-03-11 10:17"),
        ("1 month ago", "2023-02-20 10:17"),
        ("2 years ago", "2021-03-20 10:17"),
        ("1 day and 2 hours ago", "2023-03-19 08:17"),
    ],
    "fr": [
        ("hier 9h", "2023-03-19 09:00"),
        ("hier à 9h", "2023-03-19 09:00"),
        ("hier soir à 20h", "2023-03-19 20:00"),
        ("avant-hier à 14 heures", "2023-03-18 14:00"),
        ("il y a 3 jours", "2023-03-17 10:17"),
        ("il y a trois jours à 9h", "2023-03-17 09:00"),
        ("il y a une heure", "2023-03-20 09:17"),
        ("il y a 1h30", "2023-03-20 08:47"),
    ],
    "de": [
        ("gestern um 9", "2023-03-19 09:00"),
        ("gestern um 9 Uhr", "2023-03-19 09:00"),
        ("gestern Abend um 8", "2023-03-19 20:00"),
        ("vorgestern 14:00", "2023-03-18 14:00"),
        ("vor 3 Tagen", "2023-03-17 10:17"),
        ("vor einer Stunde", "2023-03-20 09:17"),
        ("vor zwei Wochen um 9 Uhr", "2023-03-06 09:00"),
    ],
    "es": [
        ("ayer a las 9", "2023-03-19 09:00"),
        ("anoche a las 10", "2023-03-19 22:00"),
        ("anteayer a las 9:00", "2023-03-18 09:00"),
        ("hace 3 días", "2023-03-17 10:17"),
        ("hace dos horas", "2023-03-20 08:17"),
    ],
    "it": [
        ("ieri alle 9", "2023-03-19 09:00"),
        ("ieri sera alle 8", "2023-03-19 20:00"),
        ("l'altro ieri alle 9", "2023-03-18 09:00"),
        ("3 giorni fa", "2023-03-17 10:17"),
        ("un'ora fa", "2023-03-20 09:17"),
    ],
    "pt": [
        ("ontem às 9h", "2023-03-19 09:00"),
        ("ontem à noite às 8", "2023-03-19 20:00"),
        ("anteontem às 9:00", "2023-03-18 09:00"),
        ("há 3 dias", "2023-03-17 10:17"),
        ("3 dias atrás", "2023-03-17 10:17"),
    ],
    "nl": [
        ("gisteren om 9 uur", "2023-03-19 09:00"),
        ("gisteravond om 8 uur", "2023-03-19 20:00"),
        ("eergisteren 9:00", "2023-03-18 09:00"),
        ("3 dagen geleden", "2023-03-17 10:17"),
    ],
    "pl": [
        ("wczoraj o 9:00", "2023-03-19 09:00"),
        ("wczoraj wieczorem o 8", "2023-03-19 20:00"),
        ("przedwczoraj o 9", "2023-03-18 09:00"),
        ("3 dni temu", "2023-03-17 10:17"),
    ],
    "fi": [
        ("eilen klo 9", "2023-03-19 09:00"),
        ("toissapäivänä klo 9", "2023-03-18 09:00"),
        ("3 päivää sitten", "2023-03-17 10:17"),
    ],
    "el": [
        ("χθες στις 9:00", "2023-03-19 09:00"),
        ("χτες το βράδυ στις 8", "2023-03-19 20:00"),
        ("προχθές στις 9", "2023-03-18 09:00"),
        ("πριν από 3 μέρες", "2023-03-17 10:17"),
        ("3 μέρες πριν", "2023-03-17 10:17"),
    ],
    "mt": [("ilbieraħ fid-9:00", "2023-03-19 09:00")],
    "sv": [("igår kl 9", "2023-03-19 09:00"), ("i går kl 9", "2023-03-19 09:00")],
    "da": [("i går kl 9", "2023-03-19 09:00")],
    "cs": [("včera v 9:00", "2023-03-19 09:00")],
    "ro": [("ieri la ora 9", "2023-03-19 09:00")],
}


@pytest.mark.parametrize(
    ("language", "text", "meant"),
    [(language, text, meant) for language, lines in OVER.items() for text, meant in lines],
)
async def test_what_lies_behind_is_read_and_refused_as_the_past(language: str, text: str, meant: str) -> None:
    reader = DateReader({"CET": "Europe/Brussels"})
    reading = await reader.read(text, now=NOW, zone="Europe/Brussels", locales=[language])
    end = "" if reading.end is None else f" to {reading.end.local:%Y-%m-%d %H:%M}"
    assert f"{reading.promise.local:%Y-%m-%d %H:%M}{end}" == meant

    with pytest.raises(DateInThePast) as refusal:
        await reader.read(text, now=NOW, zone="Europe/Brussels", locales=[language], not_before=NOW)
    assert refusal.value.details["local"] == meant[: len("2023-03-19 09:00")]
