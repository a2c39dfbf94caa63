"""All SQL of the series."""

from datetime import date, timedelta

from bot.kernel.recurrence import Recurrence
from bot.storage.database import Row, SqlValue, Transaction
from cogs.series.domain import Occurrence, Series, Words

_SERIES = "id, rule, until, title, place, about, seats, lasts"


class SeriesRepository:
    """Series and their dates inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def get(self, series: int) -> Series | None:
        """Return the series, if there is one."""
        row = await self._transaction.fetch_one(f"SELECT {_SERIES} FROM series WHERE id = ?", (series,))
        return None if row is None else _series(row)

    async def all(self) -> list[Series]:
        """Return every series, those that ended included."""
        return [
            _series(row)
            for row in await self._transaction.fetch_all(f"SELECT {_SERIES} FROM series ORDER BY id")
        ]

    async def add(self, series: Series) -> int:
        """Add a series and return its number."""
        values = _values(series)
        marks = ", ".join("?" * len(values))
        return await self._transaction.insert(
            f"INSERT INTO series ({_SERIES.removeprefix('id, ')}) VALUES ({marks})", values
        )

    async def put(self, series: Series) -> None:
        """Write the series as it is now."""
        columns = ", ".join(f"{name} = ?" for name in _SERIES.split(", ")[1:])
        await self._transaction.execute(
            f"UPDATE series SET {columns} WHERE id = ?", (*_values(series), series.id)
        )

    async def dates(self, series: int) -> list[Occurrence]:
        """Return the dates that became events or were left out, in order."""
        rows = await self._transaction.fetch_all(
            "SELECT day, event FROM series_date WHERE series = ? ORDER BY day", (series,)
        )
        return [Occurrence(date.fromisoformat(row["day"]), row["event"]) for row in rows]

    async def of_event(self, event: int) -> tuple[int, date] | None:
        """Return of which series the event is a date, and which one."""
        row = await self._transaction.fetch_one(
            "SELECT series, day FROM series_date WHERE event = ?", (event,)
        )
        return None if row is None else (row["series"], date.fromisoformat(row["day"]))

    async def add_date(self, series: int, occurrence: Occurrence) -> None:
        """Note that a date became an event, or was left out; one that is noted already fails."""
        await self._transaction.execute(
            "INSERT INTO series_date (series, day, event) VALUES (?, ?, ?)",
            (series, occurrence.day.isoformat(), occurrence.event),
        )

    async def put_back(self, series: int, day: date) -> bool:
        """Forget that a date was left out; False if it was not."""
        return bool(
            await self._transaction.execute(
                "DELETE FROM series_date WHERE series = ? AND day = ? AND event IS NULL",
                (series, day.isoformat()),
            )
        )


def _series(row: Row) -> Series:
    return Series(
        id=row["id"],
        recurrence=Recurrence.from_text(row["rule"]),
        words=Words(
            row["title"],
            row["place"],
            row["about"],
            row["seats"],
            None if row["lasts"] is None else timedelta(minutes=row["lasts"]),
        ),
        until=None if row["until"] is None else date.fromisoformat(row["until"]),
    )


def _values(series: Series) -> tuple[SqlValue, ...]:
    """Return the values in the order of ``_SERIES``, without the number."""
    words, until = series.words, series.until
    return (
        str(series.recurrence),
        None if until is None else until.isoformat(),
        words.title,
        words.place,
        words.about,
        words.seats,
        None if words.lasts is None else words.lasts // timedelta(minutes=1),
    )
