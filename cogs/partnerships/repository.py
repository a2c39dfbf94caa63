"""Rows of the regions of partnerships, and of what groups are for."""

from collections.abc import Mapping

from bot.storage.database import Transaction
from cogs.partnerships.domain import Part


class PartnershipRepository:
    """What is kept of groups and partnerships beside the community's files."""

    def __init__(self, transaction: Transaction) -> None:
        """Work inside ``transaction``."""
        self._transaction = transaction

    async def regions(self) -> dict[str, dict[str, Part]]:
        """Return all regions by partnership, with the part they take."""
        rows = await self._transaction.fetch_all("SELECT slug, region, part FROM partnership_region")
        every: dict[str, dict[str, Part]] = {}
        for row in rows:
            every.setdefault(row["slug"], {})[row["region"]] = Part(row["part"])
        return every

    async def put_regions(self, slug: str, regions: Mapping[str, Part]) -> None:
        """Let exactly these regions take part."""
        await self._transaction.execute("DELETE FROM partnership_region WHERE slug = ?", (slug,))
        await self._transaction.execute_many(
            "INSERT INTO partnership_region (slug, region, part) VALUES (?, ?, ?)",
            [(slug, region, part.value) for region, part in sorted(regions.items())],
        )

    async def purposes(self) -> dict[str, dict[str, str]]:
        """Return what each group is for, by language."""
        rows = await self._transaction.fetch_all(
            "SELECT slug, language, words FROM partnership_purpose ORDER BY rowid"
        )
        every: dict[str, dict[str, str]] = {}
        for row in rows:
            every.setdefault(row["slug"], {})[row["language"]] = row["words"]
        return every

    async def put_purpose(self, slug: str, words: Mapping[str, str]) -> None:
        """Say what a group is for in these languages, and in no other."""
        await self._transaction.execute("DELETE FROM partnership_purpose WHERE slug = ?", (slug,))
        await self._transaction.execute_many(
            "INSERT INTO partnership_purpose (slug, language, words) VALUES (?, ?, ?)",
            [(slug, language, text) for language, text in words.items()],
        )
