"""Renderers of letters: the one that asks, and the digest as it is posted."""

from collections.abc import Mapping
from dataclasses import replace

from bot.community.content import Community
from bot.delivery.kinds import Kind, Kinds, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.digest.domain import Stage
from cogs.digest.service import DigestService
from cogs.subscriptions import embeds
from cogs.subscriptions.domain import Subscription
from cogs.subscriptions.embeds import Words
from cogs.subscriptions.service import CONFIRM, LETTER, SubscriptionService

Parameters = Mapping[str, Json]


class Letters:
    """Puts letters into words, in the language that its subscriber has chosen; who has stopped gets none."""

    def __init__(
        self,
        translator: Translator,
        community: Community,
        digests: DigestService,
        subscriptions: SubscriptionService,
    ) -> None:
        """Speak with the words of ``translator``; groups are called as ``community`` calls them."""
        self._translator = translator
        self._community = community
        self._digests = digests
        self._subscriptions = subscriptions

    def write(self, kinds: Kinds) -> None:
        """Tell delivery of them."""
        for name, label in (
            (CONFIRM, "subscriptions-kind-confirm"),
            (LETTER, "subscriptions-kind-weekly"),
        ):
            kinds.register(Kind(name, _nothing, Late.ANYWAY, label=label, personal=True))
        kinds.write(CONFIRM, self.confirm)
        kinds.write(LETTER, self.weekly)

    async def confirm(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Ask whoever reads the mailbox; nothing once they have pressed, or the member has thought better of it."""
        one = await self._subscription(transaction, parameters)
        if one is None or one.confirmed is not None:
            return None
        return embeds.confirmation(self._words(reader, one), one).rendered()

    async def weekly(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Bring a digest to who wants it still; nothing if nothing is left to tell."""
        one, number = await self._subscription(transaction, parameters), parameters.get("issue")
        if one is None or not isinstance(number, int):
            return None
        shown = await self._digests.shown(transaction, number, one.locale)
        if shown is None or shown.issue.stage is not Stage.APPROVED or not shown.told:
            return None
        if await self._digests.rests(transaction, shown.issue.group):
            return None
        if not await self._subscriptions.gets(transaction, one, shown.issue):
            return None
        scope = shown.issue.group
        group = None if scope is None else self._community.group(scope).name_in(one.locale)
        return embeds.weekly(self._words(reader, one), shown, group).rendered()

    async def _subscription(self, transaction: Transaction, parameters: Parameters) -> Subscription | None:
        number = parameters.get("subscription")
        return await self._subscriptions.get(transaction, number) if isinstance(number, int) else None

    def _words(self, reader: Reader, one: Subscription) -> Words:
        return Words(self._translator, replace(reader, locale=one.locale))


async def _nothing(
    _transaction: Transaction, _parameters: Parameters, _reader: Reader, _context: RenderContext
) -> Rendered | None:
    """Say nothing on Discord: it is for mailboxes only."""
    return None
