"""All SQL of resources: rows to frozen facts and back, inside the caller's transaction."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from bot.kernel.errors import DomainError
from bot.reviewing.repository import DECISION, DecidedRepository, decision_in, values_of_decision
from bot.storage.database import Conflict, Row, SqlValue, Transaction
from bot.storage.instants import to_text
from cogs.resources.domain import (
    Content,
    Draft,
    Kind,
    Known,
    Resource,
    Shipped,
    State,
    Tags,
    Typed,
    Words,
    in_the_way,
)

_CONTENT: Final = "kind, link, language, words, themes, criteria, groups"
_DRAFT: Final = (
    "id, member, resource, seen, title, link, about, kind, language, themes, criteria, groups, locale"
)


class ResourceRepository(DecidedRepository[Resource]):
    """Resources inside one transaction."""

    table = "resource"
    columns = (*_CONTENT.split(", "), "state", "checked_on", "owner", "version", "round", *DECISION)

    async def last_in(self, *states: State) -> list[Resource]:
        """Return those that stand so, the last changed first."""
        marks = ", ".join("?" * len(states))
        return await self._where(f"state IN ({marks}) ORDER BY changed_at DESC, id", *states)

    async def of(self, owner: int) -> list[Resource]:
        """Return what a member proposed, the last changed first."""
        return await self._where("owner = ? ORDER BY changed_at DESC, id", owner)

    async def leading_to(self, link: str) -> Resource | None:
        """Return what is shown, or may be, and leads there."""
        found = await self._where("link = ? AND state IN ('proposed', 'published')", link)
        return found[0] if found else None

    async def waiting_of(self, owner: int) -> int:
        """Return how many proposals of a member wait."""
        return await self._count("owner = ? AND state = 'proposed'", owner)

    async def add(self, one: Resource, now: datetime) -> int:
        """Add a resource, and return its number.

        Raises:
            LinkTaken, LinkWaiting: another one leads there.
        """
        try:
            return await super().add(one, now)
        except Conflict:
            raise await self._taken(one.content) from None

    async def save(self, one: Resource, now: datetime) -> None:
        """Write down how a resource is now.

        Raises:
            LinkTaken, LinkWaiting: another one leads there.
        """
        try:
            await super().save(one, now)
        except Conflict:
            raise await self._taken(one.content) from None

    async def _taken(self, content: Content) -> DomainError:
        other, first = await self.leading_to(content.link), next(iter(content.words))
        return in_the_way(other, first, first)

    async def disown(self, member: int) -> int:
        """Take a member out of what they owned and decided; return how many rows that were."""
        owned = await self._transaction.execute("UPDATE resource SET owner = NULL WHERE owner = ?", (member,))
        return owned + await self.disown_decisions(member)

    # ---- what came with a file -------------------------------------------------------

    async def shipped(self) -> dict[str, Known]:
        """Return what came with a file, by its name there."""
        rows = await self._transaction.fetch_all(
            "SELECT slug, shipped, version <> shipped_version AS touched, state FROM resource "
            "WHERE slug IS NOT NULL"
        )
        return {
            row["slug"]: Known(row["shipped"], bool(row["touched"]), row["state"] == "retired")
            for row in rows
        }

    async def called(self, slug: str) -> Resource | None:
        """Return the one of this name in the file."""
        found = await self._where("slug = ?", slug)
        return found[0] if found else None

    async def ship(self, resource: int, shipped: Shipped) -> None:
        """Remember that a resource is as the file has it."""
        await self._transaction.execute(
            "UPDATE resource SET slug = ?, shipped = ?, shipped_version = version WHERE id = ?",
            (shipped.slug, shipped.digest, resource),
        )

    async def unship(self, resource: int) -> None:
        """Remember that the file names it no more: should it do so again, that is news."""
        await self._transaction.execute("UPDATE resource SET shipped = '' WHERE id = ?", (resource,))

    def _read(self, row: Row) -> Resource:
        words = {locale: Words(**said) for locale, said in json.loads(row["words"]).items()}
        return Resource(
            id=row["id"],
            content=Content(Kind(row["kind"]), row["link"], row["language"], words, _tags(row)),
            state=State(row["state"]),
            checked=date.fromisoformat(row["checked_on"]),
            owner=row["owner"],
            version=row["version"],
            round=row["round"],
            decision=decision_in(row),
        )

    def _values(self, one: Resource) -> tuple[SqlValue, ...]:
        content = one.content
        words = {locale: {"title": said.title, "about": said.about} for locale, said in content.words.items()}
        return (
            *(content.kind, content.link, content.language, json.dumps(words, ensure_ascii=False)),
            *_lists(content.tags),
            *(one.state, one.checked.isoformat(), one.owner, one.version, one.round),
            *values_of_decision(one.decision),
        )


class DraftRepository:
    """What is being written, inside one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in ``transaction``."""
        self._transaction = transaction

    async def get(self, draft: int) -> Draft | None:
        """Return the draft, if there is one."""
        found = await self._where("id = ?", draft)
        return found[0] if found else None

    async def of(self, member: int) -> list[Draft]:
        """Return what a member is writing."""
        return await self._where("member = ? ORDER BY id", member)

    async def about(self, member: int, resource: int, locale: str) -> Draft | None:
        """Return what a member is writing about a resource that there is, in a language."""
        found = await self._where("member = ? AND resource = ? AND locale = ?", member, resource, locale)
        return found[0] if found else None

    async def add(self, draft: Draft, now: datetime) -> int:
        """Begin a draft, and return its number."""
        return await self._transaction.insert(
            "INSERT INTO resource_draft (member, resource, seen, title, link, about, kind, language, themes, "
            "criteria, groups, locale, written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (draft.member, draft.resource, draft.seen, *_typed(draft.typed), draft.locale, to_text(now)),
        )

    async def write(self, draft: int, typed: Typed, now: datetime) -> None:
        """Keep what was typed, whatever it is worth."""
        await self._transaction.execute(
            "UPDATE resource_draft SET title = ?, link = ?, about = ?, kind = ?, language = ?, themes = ?, "
            "criteria = ?, groups = ?, written_at = ? WHERE id = ?",
            (*_typed(typed), to_text(now), draft),
        )

    async def remove(self, draft: int) -> None:
        """Remove the draft."""
        await self._transaction.execute("DELETE FROM resource_draft WHERE id = ?", (draft,))

    async def erase(self, member: int) -> int:
        """Remove what a member is writing; return how many drafts that were."""
        return await self._transaction.execute("DELETE FROM resource_draft WHERE member = ?", (member,))

    async def forget_untouched(self, before: datetime) -> int:
        """Remove what nobody has written to since an instant; return how many."""
        return await self._transaction.execute(
            "DELETE FROM resource_draft WHERE written_at < ?", (to_text(before),)
        )

    async def _where(self, condition: str, *values: SqlValue) -> list[Draft]:
        rows = await self._transaction.fetch_all(
            f"SELECT {_DRAFT} FROM resource_draft WHERE {condition}", values
        )
        return [_draft(row) for row in rows]


def _draft(row: Row) -> Draft:
    typed = Typed(row["title"], row["link"], row["about"], row["kind"], row["language"], _tags(row))
    return Draft(row["id"], row["member"], typed, row["resource"], row["seen"], row["locale"])


def _typed(typed: Typed) -> tuple[SqlValue, ...]:
    return (typed.title, typed.link, typed.about, typed.kind, typed.language, *_lists(typed.tags))


def _tags(row: Row) -> Tags:
    return Tags(*(tuple(json.loads(row[name])) for name in ("themes", "criteria", "groups")))


def _lists(tags: Tags) -> Iterable[str]:
    return [json.dumps(slugs) for slugs in (tags.themes, tags.criteria, tags.groups)]
