"""What is told once of reports that were kept, put into words when it is sent."""

from collections.abc import Iterator, Mapping
from functools import partial

from bot.client.rendering import body
from bot.client.voice import Voice
from bot.community.content import Community, Group
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered, in_each
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.vitality.domain import Half, half_named
from cogs.vitality.embeds import cards
from cogs.vitality.embeds.sheets import half_name
from cogs.vitality.service import KEPT, LEADING, VitalityService

Parameters = Mapping[str, Json]


class Posts:
    """Puts it into words."""

    def __init__(
        self,
        translator: Translator,
        community: Community,
        vitality: VitalityService,
        *,
        pages: bool,
    ) -> None:
        """Speak with the words of ``translator`` of what ``vitality`` has kept; ``pages``: whether staff find it on some."""
        self._translator = translator
        self._community = community
        self._vitality = vitality
        self._pages = pages

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
        return Rendered(
            body(embeds=[cards.kept(Voice(self._translator, reader), half, names, pages=self._pages)])
        )

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

    async def about(self, _transaction: Transaction, parameters: Parameters) -> About:
        """Return which half-year it is, and whose, for lists and notices of staff."""
        half = half_named(str(parameters["half"]))
        group = self._community.group_named(str(parameters.get("group", "")))
        community = self._community
        return in_each(community.languages, community.zone, partial(self._called, half, group))

    def _called(self, half: Half, group: Group | None, reader: Reader) -> str:
        words = Voice(self._translator, reader)
        name = half_name(half, words)
        return words("vitality-half-of", group=group.name_in(reader.locale), half=name) if group else name
