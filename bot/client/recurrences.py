"""What comes back, in words: "every Monday and Thursday at 10:00 (Brussels)"."""

from collections.abc import Iterator
from datetime import date

from babel import Locale
from babel.dates import format_skeleton, get_day_names
from babel.lists import format_list

from bot.i18n import moments
from bot.i18n.translator import Translator
from bot.kernel.recurrence import LAST, EveryDays, OnDayOfMonth, OnOrdinalWeekday, OnWeekdays, Recurrence

WORKDAYS = (0, 1, 2, 3, 4)
YEARLY = 12


def described(translator: Translator, locale: str, recurrence: Recurrence) -> str:
    """Return the rule, its time and the city of its zone, to stand inside or at the start of a sentence."""
    return next(_sentences(translator, locale, recurrence))


def _sentences(translator: Translator, locale: str, recurrence: Recurrence) -> Iterator[str]:
    """Yield the one sentence that tells this kind of rule."""
    time, place = f"{recurrence.at:%H:%M}", moments.city(recurrence.zone, locale)
    match recurrence.rule:
        case EveryDays(days):
            yield translator.text(locale, "client-every-days", days=days, time=time, place=place)
        case OnWeekdays(weekdays, 1) if weekdays == WORKDAYS:
            yield translator.text(locale, "client-every-workday", time=time, place=place)
        case OnWeekdays(weekdays, weeks):
            named = _weekdays(weekdays, locale)
            yield translator.text(
                locale, "client-every-weekdays", weekdays=named, weeks=weeks, time=time, place=place
            )
        case OnOrdinalWeekday(ordinal, weekday, months):
            yield translator.text(
                locale,
                "client-every-ordinal",
                ordinal=ordinal,
                weekday=_weekdays((weekday,), locale),
                months=months,
                time=time,
                place=place,
            )
        case OnDayOfMonth(day, months) if months == YEARLY and day != LAST:
            named = _date(recurrence.start.replace(day=1), day, locale)
            yield translator.text(locale, "client-every-year", date=named, time=time, place=place)
        case OnDayOfMonth(day, months) if day == LAST:
            yield translator.text(locale, "client-every-last-day", months=months, time=time, place=place)
        case OnDayOfMonth(day, months):
            yield translator.text(
                locale, "client-every-day-of-month", day=day, months=months, time=time, place=place
            )


def _weekdays(weekdays: tuple[int, ...], locale: str) -> str:
    names = get_day_names("wide", "format", locale=_babel(locale))
    return format_list([names[weekday] for weekday in weekdays], locale=_babel(locale))


def _date(month: date, day: int, locale: str) -> str:
    # In a leap year every day of the year can be named.
    return format_skeleton("MMMMd", month.replace(year=2024, day=day), locale=_babel(locale))


def _babel(locale: str) -> Locale:
    return Locale.parse("en-GB" if locale == "en" else locale, sep="-")
