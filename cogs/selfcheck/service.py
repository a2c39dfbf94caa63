"""Going through a self-check, and keeping it only where its member says so."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from bot.kernel.clock import Clock
from bot.kernel.errors import ContentError
from bot.storage.database import Database, Transaction
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from cogs.faq.domain import Entry, EntryGone
from cogs.faq.service import FaqService
from cogs.resources.domain import Resource
from cogs.resources.service import ResourceService
from cogs.selfcheck.domain import (
    KEPT_LIMIT,
    Check,
    Criterion,
    Kept,
    KeptGone,
    TooManyKept,
    Walk,
    read_check,
)
from cogs.selfcheck.repository import KeptRepository

FILE: Final = "selfcheck.toml"
"""In the community's content."""

MOST_HELP: Final = 3
"""So many entries, and so many resources, stand under a criterion."""

KEPT_FOR: Final = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Help:
    """What helps with a criterion."""

    entries: tuple[Entry, ...]
    resources: tuple[Resource, ...]


def load_check(data: Path) -> Check | None:
    """Return the community's self-check; None if it has none.

    Raises:
        ContentError: its file cannot be used.
    """
    path = data / FILE
    if not path.exists():
        return None
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{path}: cannot be read ({error}); save it as UTF-8 text") from error
    return read_check(str(path), text)


class SelfCheckService:
    """The use cases of a self-check; it is PersonalData for those that are kept."""

    feature = "selfcheck"
    heading = "selfcheck-heading"
    retention = "selfcheck-retention"

    def __init__(
        self,
        database: Database,
        clock: Clock,
        check: Check,
        faq: FaqService,
        resources: ResourceService,
        site: str | None = None,
    ) -> None:
        """Walk through ``check``; ``faq`` and ``resources`` help. ``site`` has a page for each answer; None: there is none."""
        self._database = database
        self._clock = clock
        self._faq = faq
        self.check = check
        self.resources = resources
        self.site = site

    def begin(self) -> Walk:
        """Return a walk at its first criterion, with nothing said."""
        return Walk((None,) * len(self.check.criteria))

    async def help_with(self, criterion: Criterion, locale: str) -> Help:
        """Return what helps a reader of ``locale`` with a criterion; an entry that is gone is left out."""
        entries = []
        for number in criterion.faq[:MOST_HELP]:
            try:
                entries.append((await self._faq.show(number, locale)).entry)
            except EntryGone:
                continue
        return Help(tuple(entries), tuple(await self.resources.for_criterion(criterion.slug, MOST_HELP)))

    # ---- keeping ---------------------------------------------------------------------

    async def keep(self, member: int, occasion: int, walk: Walk) -> Kept:
        """Keep what a member said, as they asked; under the same message once.

        Raises:
            TooManyKept: so many are kept already.
        """
        async with self._database.transaction() as transaction:
            kept = KeptRepository(transaction)
            if await kept.under(member, occasion) is None and len(await kept.of(member)) >= KEPT_LIMIT:
                raise TooManyKept(limit=KEPT_LIMIT)
            return await kept.keep(member, occasion, walk.by_slug(self.check), self._clock.now())

    async def kept_by(self, member: int) -> list[Kept]:
        """Return what a member has kept, the newest first."""
        async with self._database.reading() as transaction:
            return await KeptRepository(transaction).of(member)

    async def get(self, number: int, member: int) -> Kept:
        """Return one that a member has kept.

        Raises:
            KeptGone: they have none of this number.
        """
        async with self._database.reading() as transaction:
            found = await KeptRepository(transaction).get(number, member)
        if found is None:
            raise KeptGone
        return found

    async def delete(self, number: int, member: int) -> None:
        """Delete one that a member has kept.

        Raises:
            KeptGone: they have none of this number.
        """
        async with self._database.transaction() as transaction:
            if not await KeptRepository(transaction).remove(number, member):
                raise KeptGone

    # ---- personal data ---------------------------------------------------------------

    async def export(self, transaction: Transaction, member: int) -> Json:
        """Return what the member has kept."""
        kept = await KeptRepository(transaction).of(member)
        return [{"kept": to_text(one.at), "answers": dict(one.answers)} for one in kept] or None

    async def erase(self, transaction: Transaction, member: int) -> int:
        """Delete what the member has kept."""
        return await KeptRepository(transaction).erase(member)

    async def forget_old(self) -> None:
        """Forget what was kept two years ago: nobody stands there any more."""
        async with self._database.transaction() as transaction:
            await KeptRepository(transaction).forget(self._clock.now() - KEPT_FOR)
