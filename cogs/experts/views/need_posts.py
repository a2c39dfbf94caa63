"""Renderers: what is posted and sent about requests for support, as long as it is so."""

from bot.client.bot import CommunityBot
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered, in_each
from bot.delivery.messages import Message
from bot.reviewing.views.posts import Parameters, Words, number, personal, rendered, waiting_line
from bot.storage.database import Transaction
from cogs.experts import embeds
from cogs.experts.domain import LIVE, Need, NeedGone, Side, Stage, Standing, side_of, why
from cogs.experts.embeds import Voice
from cogs.experts.repository import NeedRepository
from cogs.experts.service import Desk, NeedService, OfferService, Put, promises
from cogs.experts.views.answering import answer_view, choice_view, outcome_view
from cogs.experts.views.posts import label
from cogs.experts.views.shaping import staff_view
from cogs.experts.views.voices import voice_for


class NeedPosts:
    """Puts what is sent into words; a message about what is no longer so is not sent."""

    def __init__(self, bot: CommunityBot, needs: NeedService, offers: OfferService) -> None:
        """Speak as ``bot`` of what the services know."""
        self._bot = bot
        self._needs = needs
        self._offers = offers

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent about requests."""
        return (
            self._for_staff(promises.NEED, self.need, of_others=True),
            self._for_staff(promises.UNMET, self.unmet),
            self._personal(promises.TOLD, self.told),
            self._personal(promises.ASKED, self.asked, of_others=True),
            self._personal(promises.READY, self.ready, of_others=True),
            self._personal(promises.GONE, self.gone),
            self._personal(promises.PASSED, self.passed, of_others=True),
            self._personal(promises.INTRODUCED, self.introduced, of_others=True),
            self._personal(promises.OUTCOME, self.outcome, of_others=True),
        )

    def _for_staff(self, name: str, render: Words, *, of_others: bool = False) -> Kind:
        return Kind(name, render, late=Late.ANYWAY, label=_label(name), about=self.about, of_others=of_others)

    def _personal(self, name: str, render: Words, *, of_others: bool = False) -> Kind:
        return personal(name, render, self.inbox, _label(name), of_others=of_others)

    async def inbox(self, parameters: Parameters, _code: int) -> Message | None:
        """Say that a message waits, and not which, when a member takes no direct messages."""
        about = parameters.get("offer")
        key = promises.key_of_need(number(parameters, "need"))
        if about is not None:
            key = f"{promises.key_of_offer(number(parameters, 'offer'))}:{parameters.get('side', 'expert')}"
        return waiting_line(self._bot, key, parameters)

    # ---- for staff ---------------------------------------------------------------------

    async def need(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put a request before staff; edited, say how it stands."""
        desk, voice = await self._desk(transaction, parameters), self._voice(reader)
        if desk is None or desk.need.stage is Stage.WITHDRAWN:
            return rendered(embeds.need_ended(voice)) if context.revision else None
        return rendered(embeds.need_before_staff(voice, desk), staff_view(voice, desk))

    async def unmet(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell staff that nobody is left to be asked, as long as that is so."""
        desk, voice = await self._desk(transaction, parameters), self._voice(reader)
        if desk is None or desk.need.stage is not Stage.UNMET:
            return None
        return rendered(embeds.need_unmet(voice, desk.need), staff_view(voice, desk))

    # ---- for its author ----------------------------------------------------------------

    async def told(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell what became of a request, as long as that is so."""
        found = await _need(transaction, parameters)
        if found is None or found.version != parameters["version"]:
            return None
        return rendered(embeds.told(self._voice(reader), found))

    async def ready(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell that an expert would help, as long as they would; edited, how that ended."""
        put, voice = await self._put(transaction, parameters), self._voice(reader)
        if put is None or put.profile is None or put.profile.content is None:
            return rendered(embeds.ready_over(voice, None)) if context.revision else None
        if put.offer.standing is not Standing.READY:
            return rendered(embeds.ready_over(voice, put)) if context.revision else None
        return rendered(embeds.ready(voice, put.need, put.profile), choice_view(voice, put.offer.id))

    async def gone(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell that an expert who was ready is not any more, unless the request has ended."""
        found = await _need(transaction, parameters)
        return rendered(embeds.gone(self._voice(reader), found)) if found and found.stage in LIVE else None

    # ---- for experts -------------------------------------------------------------------

    async def asked(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put a request to an expert, as long as it waits for them; edited, say how it stands."""
        put, voice = await self._put(transaction, parameters), self._voice(reader)
        answerable = put is not None and put.offer.standing in {
            *(Standing.ASKED, Standing.LAPSED, Standing.READY, Standing.DECLINED),
        }
        if put is None or not answerable or put.need.stage not in LIVE:
            return rendered(embeds.asked_over(voice, put)) if context.revision else None
        profile = put.profile
        match = why(put.need.ask, profile) if profile and profile.content else None
        return rendered(embeds.asked(voice, put, match), answer_view(voice, put))

    async def passed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell an expert who was ready that it ended without them."""
        found = await _need(transaction, parameters)
        return rendered(embeds.passed(self._voice(reader), found)) if found else None

    # ---- for both ----------------------------------------------------------------------

    async def introduced(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell who the other is."""
        put = await self._put(transaction, parameters)
        if put is None or put.need.stage is not Stage.MATCHED:
            return None
        side = Side(str(parameters["side"]))
        other = put.offer.expert if side is Side.MEMBER else put.need.member
        return rendered(embeds.introduced(self._voice(reader), put.need, other, side))

    async def outcome(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Ask what came of it, unless the reader has said so."""
        found, member = await _need(transaction, parameters), number(parameters, "member")
        try:
            side = side_of(found, member) if found else None
        except NeedGone:
            return None
        if found is None or side in found.outcomes:
            return None
        voice = self._voice(reader)
        return rendered(embeds.outcome(voice, found), outcome_view(voice, found.id))

    async def about(self, transaction: Transaction, parameters: Parameters) -> About | None:
        """Return what the request of a message is called, for staff."""
        return called(self._bot, await _need(transaction, parameters))

    async def _desk(self, transaction: Transaction, parameters: Parameters) -> Desk | None:
        try:
            return await self._needs.desk_in(transaction, number(parameters, "need"))
        except NeedGone:
            return None

    async def _put(self, transaction: Transaction, parameters: Parameters) -> Put | None:
        return await self._offers.find(transaction, number(parameters, "offer"))

    def _voice(self, reader: Reader) -> Voice:
        return voice_for(self._bot, reader)


def called(bot: CommunityBot, need: Need | None) -> About | None:
    """Return what a request is called, for staff; None if it is gone."""
    if need is None:
        return None
    community = bot.platform.community
    return in_each(
        community.languages, community.zone, lambda reader: embeds.title_of(voice_for(bot, reader), need)
    )


def _label(name: str) -> str:
    return label(name.removeprefix("experts."))


async def _need(transaction: Transaction, parameters: Parameters) -> Need | None:
    return await NeedRepository(transaction).get(number(parameters, "need"))
