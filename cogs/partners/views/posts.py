"""Renderers: what is posted and sent about partner searches, as long as it is so."""

from bot.client.bot import CommunityBot
from bot.client.rendering import body, mentioning
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.delivery.messages import Message
from bot.reviewing.views import posts
from bot.reviewing.views.posts import Parameters, Words, number, personal, rendered, waiting_line
from bot.storage.database import Transaction
from cogs.partners import embeds
from cogs.partners.domain import Card, Pair, Standing, State, reasons
from cogs.partners.embeds import Voice
from cogs.partners.repository import CardRepository, PairRepository
from cogs.partners.service import IntroductionService, promises
from cogs.partners.views.deciding import DESK
from cogs.partners.views.meeting import answer_view, ask_view, outcome_view


class Posts(posts.Posts[Card, Voice]):
    """Puts what is sent into words; a message about what is no longer so is not sent."""

    def __init__(self, bot: CommunityBot, meeting: IntroductionService) -> None:
        """Speak as ``bot``."""
        super().__init__(bot, DESK, CardRepository, hidden=frozenset({State.DRAFT}))
        self._meeting = meeting

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent about partner searches."""
        return (
            *self.kinds_alike(_label),
            Kind(promises.POST, self.post, late=Late.ANYWAY, label=_label("post"), about=self.about),
            self._of_pair(promises.MATCH, self.match),
            self._of_pair(promises.ASKED, self.asked),
            self._of_pair(promises.DECLINED, self.declined),
            self._of_pair(promises.INTRODUCED, self.introduced),
            self._of_pair(promises.OUTCOME, self.outcome),
        )

    def _of_pair(self, name: str, render: Words) -> Kind:
        return personal(name, render, self.inbox, _label(name.removeprefix("partners.")), of_others=True)

    async def inbox(self, parameters: Parameters, code: int) -> Message | None:
        """Say that a message waits, and not which, when a member takes no direct messages."""
        if parameters.get("pair") is None:
            return await super().inbox(parameters, code)
        key = f"{promises.key_of_pair(number(parameters, 'pair'))}:{parameters.get('member')}"
        return waiting_line(self._bot, key, parameters)

    async def post(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Show a card to everybody; edited, say that it is not shown any more."""
        found, voice = await self.find(transaction, parameters), self.voice(reader)
        if found is not None and found.is_shown(context.now):
            card = embeds.card(voice, found, next_step=voice("partners-card-next"))
            return rendered(card, ask_view(voice, found.id))
        return rendered(embeds.ended(voice, found)) if context.revision else None

    # ---- about a pair ------------------------------------------------------------------

    async def match(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Alert to a card that completes the reader's, as long as nobody has said anything and both are shown."""
        found = await self._pair(transaction, parameters)
        if found is None:
            return None
        pair, own, other = found
        both = own.is_shown(context.now) and other.is_shown(context.now)
        if not both or pair.standing is not Standing.FOUND:
            return None
        why = reasons(own.said, other.said)
        if why is None or not await self._meeting.is_wanted(transaction, own.owner):
            return None
        voice = self.voice(reader)
        view = answer_view(voice, pair.id, alert=True)
        return rendered(embeds.match(voice, own, other, why), view)

    async def asked(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whether the reader agrees to be introduced."""
        found = await self._pair(transaction, parameters)
        if found is None:
            return None
        pair, own, other = found
        waits = pair.standing is Standing.ASKED and pair.by == other.id
        if not waits or not (own.is_shown(context.now) and other.is_shown(context.now)):
            return None
        voice, why = self.voice(reader), reasons(own.said, other.said)
        card = embeds.asked(voice, own, other, why)
        return rendered(card, answer_view(voice, pair.id, alert=False))

    async def declined(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell who asked that the other side does not wish it, as long as that is so."""
        found = await self._pair(transaction, parameters)
        if found is None or found[0].standing is not Standing.DECLINED:
            return None
        return rendered(embeds.declined(self.voice(reader), found[2]))

    async def introduced(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell who the other is."""
        found = await self._pair(transaction, parameters)
        if found is None or found[0].standing is not Standing.INTRODUCED:
            return None
        _, own, other = found
        embed = embeds.introduced(self.voice(reader), own, other)
        return Rendered(body(embeds=[embed], mentions=mentioning()))

    async def outcome(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Ask what came of it, unless the reader has said so."""
        found = await self._pair(transaction, parameters)
        if found is None or found[1].id in found[0].outcomes:
            return None
        pair, own, other = found
        voice = self.voice(reader)
        embed = embeds.outcome(voice, own, other, pair)
        return rendered(embed, outcome_view(voice, pair.id))

    async def _pair(self, transaction: Transaction, parameters: Parameters) -> tuple[Pair, Card, Card] | None:
        """Return a pair with the reader's card and the other one."""
        pair = await PairRepository(transaction).get(number(parameters, "pair"))
        own = await self.find(transaction, parameters)
        if pair is None or own is None:
            return None
        other = await CardRepository(transaction).get(pair.other(own.id))
        return (pair, own, other) if other is not None else None


def _label(part: str) -> str:
    return f"partners-kind-of-{part}"
