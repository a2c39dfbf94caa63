"""What is told once of reports that were kept, put into words when it is sent."""

from collections.abc import Iterator, Mapping

from bot.client.rendering import body
from bot.client.voice import Voice
from bot.community.content import Community
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.delivery.readers import ReaderDirectory
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.vitality.domain import half_named
from cogs.vitality.embeds import cards
from cogs.vitality.embeds.sheets import half_name
from cogs.vitality.service import KEPT, LEADING, VitalityService

Parameters = Mapping[str, Json]


class Posts:
    """Puts it into words."""

    def __init__(
        self,
        translator: Translator,
        readers: ReaderDirectory,
        community: Community,
        vitality: VitalityService,
    ) -> None:
        """Speak with the words of ``translator`` of what ``vitality`` has kept."""
        self._translator = translator
        self._readers = readers
        self._community = community
        self._vitality = vitality

    def kinds(self) -> Iterator[Kind]:
        """Yield the kinds of message; nobody waits for one at a certain time."""
        yield Kind(KEPT, self.kept, Late.ANYWAY, label="vitality-kind-kept", about=self.about)
        # Staff have their own message; that of a leader with closed messages troubles nobody.
        yield Kind(
            LEADING,
            self.leading,
            Late.ANYWAY,
            announced=False,
            label="vitality-kind-leading",
            about=self.about,
        )

    async def kept(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell staff which reports there are."""
        half = half_named(str(parameters["half"]))
        kept = set(await self._vitality.groups_of(transaction, half))
        names = [one.name_in(reader.locale) for one in self._community.groups if one.slug in kept]
        if not names:
            return None
        return Rendered(body(embeds=[cards.kept(Voice(self._translator, reader), half, names)]))

    async def leading(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell a leader, if they lead the group still."""
        group = self._community.group_named(str(parameters["group"]))
        member = int(str(parameters["member"]))
        if group is None or not await self._vitality.still_led_by(transaction, group.slug, member):
            return None
        voice, half = Voice(self._translator, reader), half_named(str(parameters["half"]))
        return Rendered(body(embeds=[cards.leading(voice, half, group.name_in(reader.locale))]))

    async def about(self, _transaction: Transaction, parameters: Parameters) -> str | None:
        """Return which half-year it is, and whose, for lists and notices of staff."""
        reader = self._readers.default
        half = half_name(half_named(str(parameters["half"])), Voice(self._translator, reader))
        group = self._community.group_named(str(parameters.get("group", "")))
        return half if group is None else f"{group.name_in(reader.locale)}: {half}"
