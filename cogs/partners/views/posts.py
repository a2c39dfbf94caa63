"""Renderers: what is posted and sent about partner searches, as long as it is so."""

from collections.abc import Awaitable, Callable, Mapping

from bot.client.bot import CommunityBot
from bot.client.rendering import body, mentioning
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.delivery.messages import Message
from bot.delivery.notices import inbox_line
from bot.storage.database import Transaction
from bot.storage.instants import from_text
from bot.storage.personal_data import Json
from cogs.partners import embeds
from cogs.partners.domain import STAFF, Actor, Card, Pair, Standing, State, reasons
from cogs.partners.embeds import Voice
from cogs.partners.repository import CardRepository, PairRepository
from cogs.partners.service import IntroductionService, promises
from cogs.partners.views.deciding import buttons
from cogs.partners.views.meeting import answer_view, ask_view, outcome_view
from cogs.partners.views.voices import voice_for

Parameters = Mapping[str, Json]
Words = Callable[[Transaction, Parameters, Reader, RenderContext], Awaitable[Rendered | None]]


class Posts:
    """Puts what is sent into words; a message about what is no longer so is not sent."""

    def __init__(self, bot: CommunityBot, meeting: IntroductionService) -> None:
        """Speak as ``bot``."""
        self._bot = bot
        self._meeting = meeting

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that are sent about partner searches."""
        return (
            Kind(
                promises.CARD.review_kind,
                self.review,
                late=Late.ANYWAY,
                label="partners-kind-of-review",
                about=self.about,
                of_others=True,
            ),
            Kind(promises.POST, self.post, late=Late.ANYWAY, label="partners-kind-of-post", about=self.about),
            self._personal(promises.CARD.decided_kind, self.decided, "partners-kind-of-decided"),
            self._personal(promises.CARD.renewal_kind, self.renewal, "partners-kind-of-renewal"),
            self._personal(promises.CARD.expired_kind, self.expired, "partners-kind-of-expired"),
            self._personal(promises.MATCH, self.match, "partners-kind-of-match", of_others=True),
            self._personal(promises.ASKED, self.asked, "partners-kind-of-asked", of_others=True),
            self._personal(promises.DECLINED, self.declined, "partners-kind-of-declined", of_others=True),
            self._personal(
                promises.INTRODUCED, self.introduced, "partners-kind-of-introduced", of_others=True
            ),
            self._personal(promises.OUTCOME, self.outcome, "partners-kind-of-outcome", of_others=True),
        )

    def _personal(self, name: str, render: Words, label: str, *, of_others: bool = False) -> Kind:
        return Kind(
            name,
            render,
            late=Late.ANYWAY,
            fallback=self.inbox,
            announced=False,
            label=label,
            personal=True,
            of_others=of_others,
        )

    async def inbox(self, parameters: Parameters, _code: int) -> Message | None:
        """Say that a message waits, and not which, when a member takes no direct messages."""
        member, channel = parameters.get("member"), parameters.get("inbox")
        if not isinstance(member, int) or not isinstance(channel, int):
            return None
        about = parameters.get("pair")
        key = promises.CARD.key_of(_number(parameters, "card"))
        if about is not None:
            key = f"{promises.key_of_pair(_number(parameters, 'pair'))}:{member}"
        return inbox_line(key, member, channel, self._bot.platform.clock.now())

    # ---- for everybody and for staff ---------------------------------------------------

    async def review(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Put a card before staff; edited, say how it stands."""
        found, voice = await _card(transaction, parameters), self._voice(reader)
        if found is None or found.round != parameters["round"] or found.state is State.DRAFT:
            return Rendered(body(embeds=[embeds.ended(voice, found)])) if context.revision else None
        if found.state is not State.WAITING and not context.revision:
            return None
        card = embeds.before_staff(voice, found)
        return Rendered(body(embeds=[card], view=buttons(voice, found, STAFF, context.now)))

    async def post(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Show a card to everybody; edited, say that it is not shown any more."""
        found, voice = await _card(transaction, parameters), self._voice(reader)
        if found is not None and found.is_shown(context.now):
            card = embeds.card(voice, found, next_step=voice("partners-card-next"))
            return Rendered(body(embeds=[card], view=ask_view(voice, found.id)))
        return Rendered(body(embeds=[embeds.ended(voice, found)])) if context.revision else None

    # ---- for the owner of a card -------------------------------------------------------

    async def decided(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell what staff decided, as long as that is so."""
        found = await _card(transaction, parameters)
        if found is None or found.version != parameters["version"]:
            return None
        voice = self._voice(reader)
        return Rendered(
            body(
                embeds=[embeds.decided(voice, found)],
                view=buttons(voice, found, Actor(found.owner), context.now),
            )
        )

    async def renewal(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whether a card still holds, unless it was renewed or ended meanwhile."""
        found, expires = await _card(transaction, parameters), from_text(str(parameters["expires"]))
        if found is None or found.expires != expires:
            return None
        voice = self._voice(reader)
        view = buttons(voice, found, Actor(found.owner), context.now)
        return Rendered(body(embeds=[embeds.renewal(voice, found, expires)], view=view))

    async def expired(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Say that a card has ended, unless it was brought back meanwhile."""
        found = await _card(transaction, parameters)
        if found is None or found.state is not State.EXPIRED:
            return None
        voice = self._voice(reader)
        view = buttons(voice, found, Actor(found.owner), context.now)
        return Rendered(body(embeds=[embeds.expired(voice, found)], view=view))

    # ---- about a pair ------------------------------------------------------------------

    async def match(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Alert to a card that completes the reader's, as long as nobody has said anything and both are shown."""
        found = await _pair(transaction, parameters)
        if found is None:
            return None
        pair, own, other = found
        both = own.is_shown(context.now) and other.is_shown(context.now)
        if not both or pair.standing is not Standing.FOUND:
            return None
        why = reasons(own.said, other.said)
        if why is None or not await self._meeting.is_wanted(transaction, own.owner):
            return None
        voice = self._voice(reader)
        view = answer_view(voice, pair.id, alert=True)
        return Rendered(body(embeds=[embeds.match(voice, own, other, why)], view=view))

    async def asked(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask whether the reader agrees to be introduced."""
        found = await _pair(transaction, parameters)
        if found is None:
            return None
        pair, own, other = found
        waits = pair.standing is Standing.ASKED and pair.by == other.id
        if not waits or not (own.is_shown(context.now) and other.is_shown(context.now)):
            return None
        voice, why = self._voice(reader), reasons(own.said, other.said)
        card = embeds.asked(voice, own, other, why)
        return Rendered(body(embeds=[card], view=answer_view(voice, pair.id, alert=False)))

    async def declined(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell who asked that the other side does not wish it, as long as that is so."""
        found = await _pair(transaction, parameters)
        if found is None or found[0].standing is not Standing.DECLINED:
            return None
        return Rendered(body(embeds=[embeds.declined(self._voice(reader), found[2])]))

    async def introduced(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell who the other is."""
        found = await _pair(transaction, parameters)
        if found is None or found[0].standing is not Standing.INTRODUCED:
            return None
        _, own, other = found
        embed = embeds.introduced(self._voice(reader), own, other)
        return Rendered(body(embeds=[embed], mentions=mentioning()))

    async def outcome(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Ask what came of it, unless the reader has said so."""
        found = await _pair(transaction, parameters)
        if found is None or found[1].id in found[0].outcomes:
            return None
        pair, own, other = found
        voice = self._voice(reader)
        embed = embeds.outcome(voice, own, other, pair)
        return Rendered(body(embeds=[embed], view=outcome_view(voice, pair.id)))

    async def about(self, transaction: Transaction, parameters: Parameters) -> str | None:
        """Return what the card of a message is called, for staff."""
        found = await _card(transaction, parameters)
        return self._voice(self._bot.platform.readers.default).title(found) if found else None

    def _voice(self, reader: Reader) -> Voice:
        return voice_for(self._bot, reader)


def _number(parameters: Parameters, name: str) -> int:
    return int(str(parameters[name]))


async def _card(transaction: Transaction, parameters: Parameters) -> Card | None:
    return await CardRepository(transaction).get(_number(parameters, "card"))


async def _pair(transaction: Transaction, parameters: Parameters) -> tuple[Pair, Card, Card] | None:
    """Return a pair with the reader's card and the other one."""
    pair, cards = (
        await PairRepository(transaction).get(_number(parameters, "pair")),
        CardRepository(transaction),
    )
    own = await _card(transaction, parameters)
    if pair is None or own is None:
        return None
    other = await cards.get(pair.other(own.id))
    return (pair, own, other) if other is not None else None
