"""What is sent of digests: the post, the question to staff, and that nobody answered it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.client.bot import CommunityBot
from bot.client.everyone import MOST_CARDS
from bot.client.rendering import body
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered, in_each
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.digest import embeds
from cogs.digest.domain import Issue, Stage
from cogs.digest.embeds import Voice
from cogs.digest.service import LAPSED, PREVIEW, WEEKLY, DigestService, Shown
from cogs.digest.views.deciding import card_of, decide
from cogs.digest.views.voices import voice_for

Parameters = Mapping[str, Json]


class Posts:
    """Puts digests into words when they are sent; what is no longer so is not in them."""

    def __init__(self, bot: CommunityBot, digests: DigestService) -> None:
        """Speak of what ``digests`` knows."""
        self._bot = bot
        self._digests = digests

    def kinds(self) -> Iterator[Kind]:
        """Yield the kinds of message; nobody waits for a digest at a certain minute."""
        about = self.about
        yield Kind(WEEKLY, self.weekly, Late.ANYWAY, label="digest-kind-weekly", about=about)
        yield Kind(PREVIEW, self.preview, Late.ANYWAY, label="digest-kind-preview", about=about)
        yield Kind(LAPSED, self.lapsed, Late.ANYWAY, label="digest-kind-lapsed", about=about)

    async def weekly(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell the week in each language of the community; nothing if nothing is left to tell."""
        languages = self._bot.platform.community.languages[:MOST_CARDS]
        cards = []
        for language in languages:
            shown = await self._shown(transaction, parameters, language)
            if shown is None or shown.issue.stage is not Stage.APPROVED or not shown.told:
                return None
            if await self._digests.rests(transaction, shown.issue.group):
                return None
            voice, issue = self._voice(replace(reader, locale=language)), shown.issue
            room = embeds.room_for(len(languages))
            cards.append(embeds.weekly(voice, issue.group, shown.told, issue.slot.goes, room))
        return Rendered(body(embeds=cards))

    async def preview(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask staff whether it may go, if that is not decided yet; edited, that it was taken back."""
        shown, voice = await self._shown(transaction, parameters, reader.locale), self._voice(reader)
        if context.revision:
            return Rendered(body(embeds.taken_back(voice, parameters.get("group"))))
        if shown is None or shown.issue.stage is not Stage.WAITING or shown.issue.has_lapsed(context.now):
            return None
        card = card_of(voice, shown)
        cards = [card] if card is not None else []
        return Rendered(body(embeds.asked(voice, shown), embeds=cards, view=decide(voice, shown)))

    async def lapsed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell staff that a digest does not go since nobody decided; nothing if somebody did."""
        issue = await self._issue(transaction, parameters)
        if issue is None or issue.stage is not Stage.WAITING:
            return None
        return Rendered(body(embeds=[embeds.lapsed(self._voice(reader), issue)]))

    async def about(self, transaction: Transaction, parameters: Parameters) -> About | None:
        """Return whose digest it is, for lists and notices of staff."""
        issue = await self._issue(transaction, parameters)
        if issue is None:
            return None
        community, group = self._bot.platform.community, issue.group
        return in_each(community.languages, community.zone, lambda reader: self._voice(reader).scope(group))

    async def _issue(self, transaction: Transaction, parameters: Parameters) -> Issue | None:
        number = parameters.get("issue")
        return await self._digests.issue(transaction, number) if isinstance(number, int) else None

    async def _shown(self, transaction: Transaction, parameters: Parameters, locale: str) -> Shown | None:
        number = parameters.get("issue")
        return await self._digests.shown(transaction, number, locale) if isinstance(number, int) else None

    def _voice(self, reader: Reader) -> Voice:
        return voice_for(self._bot, reader)
