"""The entries that are served: rows to frozen facts and back, inside the caller's transaction."""

import asyncio
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.retrieval.texts import Text
from bot.storage.database import Row, Transaction
from cogs.faq.domain import Entry, Topic

_ENTRY = "id, locale, question, aliases, answer, sources, checked_on, volatile, tags"


class EntryRepository:
    """The entries, their phrases and their topics."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def versions(self, entry: str) -> dict[str, Entry]:
        """Return the entry in every language there is, by language; empty if there is no such entry."""
        rows = await self._transaction.fetch_all(f"SELECT {_ENTRY} FROM faq_entry WHERE id = ?", (entry,))
        return {row["locale"]: _entry(row) for row in rows}

    async def by_file(self) -> dict[str, Entry]:
        """Return every entry by the path of its file."""
        rows = await self._transaction.fetch_all(f"SELECT file, {_ENTRY} FROM faq_entry ORDER BY file")
        return await asyncio.to_thread(_by_file, rows)

    async def locales(self) -> list[str]:
        """Return the languages in which there is an entry."""
        rows = await self._transaction.fetch_all("SELECT DISTINCT locale FROM faq_entry ORDER BY locale")
        return [row["locale"] for row in rows]

    async def served(self, wanted: Iterable[str]) -> set[str]:
        """Return those of these ids of which there is an entry."""
        rows = await self._transaction.fetch_all(
            "SELECT DISTINCT id FROM faq_entry WHERE id IN (SELECT value FROM json_each(?))",
            (as_json(list(wanted)),),
        )
        return {row["id"] for row in rows}

    async def asked_so(self, phrase: str) -> list[str]:
        """Return the entries that are asked in just these words, in any language."""
        rows = await self._transaction.fetch_all(
            "SELECT DISTINCT id FROM faq_phrase WHERE phrase = ? ORDER BY id", (phrase,)
        )
        return [row["id"] for row in rows]

    async def beginning(self, typed: str, limit: int) -> list[str]:
        """Return the entries of which some phrase has words that begin with all the words typed."""
        like = [f"% {word}%" for word in typed.split()]
        fitting = " AND ".join(["' ' || phrase LIKE ?"] * len(like)) or "1"
        rows = await self._transaction.fetch_all(
            f"SELECT id FROM faq_phrase WHERE {fitting} GROUP BY id ORDER BY min(length(phrase)), id LIMIT ?",
            (*like, limit),
        )
        return [row["id"] for row in rows]

    async def texts(self, locale: str) -> list[Text]:
        """Return what is found of each entry in a language but for other ways to ask it."""
        rows = await self._transaction.fetch_all(
            "SELECT id, question, answer FROM faq_entry WHERE locale = ? ORDER BY id", (locale,)
        )
        return await asyncio.to_thread(_texts, rows)

    async def about(self, topic: str) -> dict[str, dict[str, Entry]]:
        """Return the entries of a topic in every language there is, by id and language."""
        rows = await self._transaction.fetch_all(
            f"SELECT {_ENTRY} FROM faq_entry "
            "WHERE EXISTS (SELECT 1 FROM json_each(tags) WHERE json_each.value = ?) ORDER BY id",
            (topic,),
        )
        found: dict[str, dict[str, Entry]] = {}
        for row in rows:
            found.setdefault(row["id"], {})[row["locale"]] = _entry(row)
        return found

    async def topics(self) -> list[Topic]:
        """Return the topics that have an entry, in the order of their file."""
        rows = await self._transaction.fetch_all(
            "SELECT slug, names FROM faq_topic WHERE EXISTS "
            "(SELECT 1 FROM faq_entry, json_each(faq_entry.tags) WHERE json_each.value = slug) ORDER BY position"
        )
        return [Topic(row["slug"], json.loads(row["names"])) for row in rows]

    async def put(
        self, entry: str | None, versions: Mapping[str, Entry], phrases: Mapping[str, Iterable[str]]
    ) -> None:
        """Serve exactly these versions of an entry, or of all, by the path of their file, with their phrases, folded."""
        await self._transaction.execute("DELETE FROM faq_entry WHERE id = coalesce(?, id)", (entry,))
        await self._transaction.execute_many(
            f"INSERT INTO faq_entry (file, {_ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(path, *_values(one)) for path, one in versions.items()],
        )
        await self._transaction.execute_many(
            "INSERT OR IGNORE INTO faq_phrase (phrase, id, locale) VALUES (?, ?, ?)",
            [(phrase, one.id, one.locale) for path, one in versions.items() for phrase in phrases[path]],
        )

    async def asked_alike(self, entry: str, locale: str, phrases: Iterable[str]) -> tuple[str, str] | None:
        """Return a phrase, folded, by which another entry is asked in the same language, and that entry."""
        row = await self._transaction.fetch_one(
            "SELECT phrase, id FROM faq_phrase WHERE locale = ? AND id <> ?"
            " AND phrase IN (SELECT value FROM json_each(?)) ORDER BY phrase, id LIMIT 1",
            (locale, entry, as_json(list(phrases))),
        )
        return (row["phrase"], row["id"]) if row else None

    async def every_topic(self) -> list[Topic]:
        """Return all topics, also those without an entry, in the order of their file."""
        rows = await self._transaction.fetch_all("SELECT slug, names FROM faq_topic ORDER BY position")
        return [Topic(row["slug"], json.loads(row["names"])) for row in rows]

    async def set_topics(self, topics: Iterable[Topic]) -> None:
        """Hold exactly these topics, in this order."""
        await self._transaction.execute("DELETE FROM faq_topic")
        await self._transaction.execute_many(
            "INSERT INTO faq_topic (slug, position, names) VALUES (?, ?, ?)",
            [(topic.slug, at, as_json(dict(topic.names))) for at, topic in enumerate(topics)],
        )


# Of ten thousand rows it takes a tenth of a second to make entries: in a thread, for the event loop has others to serve.


def _by_file(rows: Sequence[Row]) -> dict[str, Entry]:
    return {row["file"]: _entry(row) for row in rows}


def _texts(rows: Sequence[Row]) -> list[Text]:
    return [Text(row["id"], row["question"], (), row["answer"]) for row in rows]


def _entry(row: Row) -> Entry:
    return Entry(
        id=row["id"],
        locale=row["locale"],
        question=row["question"],
        aliases=tuple(json.loads(row["aliases"])),
        answer=row["answer"],
        sources=tuple(json.loads(row["sources"])),
        checked=date.fromisoformat(row["checked_on"]),
        volatile=bool(row["volatile"]),
        tags=tuple(json.loads(row["tags"])),
    )


def _values(entry: Entry) -> tuple[str | int, ...]:
    """Return the values in the order of ``_ENTRY``."""
    return (
        entry.id,
        entry.locale,
        entry.question,
        as_json(entry.aliases),
        entry.answer,
        as_json(entry.sources),
        entry.checked.isoformat(),
        int(entry.volatile),
        as_json(entry.tags),
    )


def as_json(value: object) -> str:
    """Return ``value`` as it is kept in a column, the same each time."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
