"""The words for what is over, in the terms of ``words``: nobody can be reminded of yesterday.

They are known all the same, so that whoever writes them hears that the moment has passed instead
of that it is unclear.
"""

from collections.abc import Mapping

from bot.dates.words import Table

PAST: Mapping[str, Table] = {
    "en": {
        "day=-1": "yesterday",
        "day=-2": "the day before yesterday, day before yesterday",
        "day=-1 evening": "last night",
        "ago": "ago",
    },
    "fr": {
        "day=-1": "hier",
        "day=-2": "avant-hier, avant hier",
        "since": "il y a",
    },
    "de": {
        "day=-1": "gestern",
        "day=-2": "vorgestern",
        "since": "vor",
    },
    "es": {
        "day=-1": "ayer",
        "day=-2": "anteayer, antes de ayer",
        "day=-1 evening": "anoche",
        "since": "hace",
        "ago": "atrás",
    },
    "it": {
        "day=-1": "ieri",
        "day=-2": "l'altro ieri, ieri l'altro, avantieri",
        "ago": "fa",
    },
    "pt": {
        "day=-1": "ontem",
        "day=-2": "anteontem",
        "since": "há",
        "ago": "atrás",
    },
    "nl": {
        "day=-1": "gisteren",
        "day=-2": "eergisteren",
        "day=-1 morning": "gisterochtend",
        "day=-1 afternoon": "gistermiddag",
        "day=-1 evening": "gisteravond",
        "ago": "geleden",
    },
    "pl": {
        "day=-1": "wczoraj",
        "day=-2": "przedwczoraj",
        "ago": "temu",
    },
    "fi": {
        "day=-1": "eilen",
        "day=-2": "toissapäivänä",
        "ago": "sitten",
    },
    "el": {
        "day=-1": "χθες, χτες, εχθές",
        "day=-2": "προχθές, προχτές",
        "since ago": "πριν",
        "since": "πριν από",
    },
    "mt": {
        "day=-1": "ilbieraħ",
    },
}
