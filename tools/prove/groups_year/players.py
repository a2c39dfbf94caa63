"""People, as they act: each thing of the script is done through the services that commands and buttons call."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Final, TypeAlias

from bot.delivery.kinds import Reader
from bot.kernel.errors import DomainError
from cogs.digest.service import DigestService
from cogs.events.domain import Typed as TypedEvent
from cogs.events.service import DraftService, EventService, PublicationService
from cogs.experts.domain import Act as ProfileAct
from cogs.experts.domain import Actor as ExpertActor
from cogs.experts.domain import Ask, NeedAct, NobodyFits, ProfileOver
from cogs.experts.domain import Typed as TypedProfile
from cogs.experts.service import NeedService, OfferService, ProfileService
from cogs.experts.service import WritingService as ProfileWriting
from cogs.groups.service import Actor, ArchiveService
from cogs.leading.service import LeadingService
from cogs.meetings.domain import State, Written
from cogs.meetings.service import ActionService, AgendaService, Given, MinutesService
from cogs.partners.domain import Act as CardAct
from cogs.partners.domain import Actor as CardActor
from cogs.partners.domain import Side
from cogs.partners.domain import Typed as TypedCard
from cogs.partners.service import CardService, IntroductionService
from cogs.partners.service import WritingService as CardWriting
from tools.prove.groups_year.facts import (
    STAFF,
    Card,
    Departure,
    Introduction,
    Look,
    Meeting,
    Need,
    PassingOn,
    Profile,
    Rest,
    Script,
    Task,
    local,
)
from tools.prove.groups_year.helping import Answer, Choice, Helping
from tools.prove.groups_year.house import House

READER: Final = Reader("en", "Europe/Brussels")

Doing: TypeAlias = Callable[[], Awaitable[object]]


@dataclass(frozen=True)
class Refused:
    """Something of the script that the bot did not let somebody do."""

    at: datetime
    what: str
    why: str


@dataclass
class Players:
    """Everybody in the script, with the numbers that the bot has given to things."""

    house: House
    script: Script
    channels: Mapping[str, int]
    refused: list[Refused] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _now: datetime = field(init=False)
    _helping: Helping = field(init=False)

    def __post_init__(self) -> None:
        """Begin with the script."""
        self._now = self.script.start
        self._helping = Helping(self.script)

    def acts(self) -> list[tuple[datetime, str, Doing]]:
        """Return everything that is done in the year, in order: when, what about, and how."""
        script = self.script
        found = [
            *(one for meeting in script.meetings for one in self._meeting(meeting)),
            *(one for task in script.tasks for one in self._task(task)),
            *(one for card in script.cards for one in self._card(card)),
            *(one for profile in script.profiles for one in self._profile(profile)),
            *(one for need in script.needs for one in self._need(need)),
            *(self._help(one) for one in self._helping.acts),
            *(one for met in script.introductions for one in self._introduction(met)),
            *(one for gone in script.departures for one in self._departure(gone)),
            *(one for passed in script.passings for one in self._passing(passed)),
            *(one for rest in script.rests for one in self._rest(rest)),
            *(self._look(look) for look in script.looks if look.at),
        ]
        return sorted((one for one in found if one[0] <= script.end), key=lambda one: one[0])

    async def do(self, moment: datetime, what: str, doing: Doing) -> None:
        """Let somebody do something now; what the bot refuses is noted."""
        self._now = moment
        try:
            await doing()
        except (DomainError, LookupError) as refusal:
            self.refused.append(Refused(moment, what, f"{type(refusal).__name__} {refusal}"))

    # ---- meetings ------------------------------------------------------------------------

    def _meeting(self, one: Meeting) -> Iterator[tuple[datetime, str, Doing]]:
        steps: list[tuple[datetime | None, Callable[[Meeting], Awaitable[object]]]] = [
            (one.announced, self._announce),
            (one.called, self._call),
            (one.posted, self._post_agenda),
            (one.cancelled, self._cancel),
            (one.written, self._write),
            (one.proposed, self._propose),
            (one.approved, self._approve),
        ]
        for moment, step in steps:
            if moment is not None:
                yield moment, f"{one.code} {step.__name__}", partial(step, one)
        for item in one.items:
            yield item.at, item.code, partial(self._propose_item, one, item.code, item.member)

    async def _announce(self, one: Meeting) -> None:
        drafts = self.house.service(DraftService)
        group = self.script.groups[one.group]
        draft = await drafts.begin(STAFF, READER, group=group.slug, channel=self.channels[group.slug])
        when = f"{local(one.starts):%Y-%m-%d %H:%M} Europe/Brussels"
        typed = TypedEvent(one.code, when, "Online", "", "As agreed.")
        event = (await drafts.read(await drafts.keep(draft.id, STAFF, typed), READER)).event
        await self.house.service(PublicationService).publish(event.id)
        self._numbers[one.code] = event.id

    async def _call(self, one: Meeting) -> None:
        await self.house.service(AgendaService).call(
            self._numbers[one.code], "", self._leads(one.group), READER
        )

    async def _propose_item(self, one: Meeting, code: str, member: int) -> None:
        await self.house.service(AgendaService).propose(self._numbers[one.code], code, Actor(member))

    async def _post_agenda(self, one: Meeting) -> None:
        await self.house.service(AgendaService).post(self._numbers[one.code], self._leads(one.group))

    async def _cancel(self, one: Meeting) -> None:
        await self.house.service(EventService).cancel(self._numbers[one.code])

    async def _write(self, one: Meeting) -> None:
        said = Written("What was said", "\n".join(one.decisions), "")
        await self.house.service(MinutesService).write(
            self._numbers[one.code], 0, 0, said, self._writes(one.group)
        )

    async def _propose(self, one: Meeting) -> None:
        event, writer = self._numbers[one.code], self._writes(one.group)
        paper = await self.house.service(MinutesService).read(event, writer)
        await self.house.service(MinutesService).propose(event, paper.minutes.version, writer)

    async def _approve(self, one: Meeting) -> None:
        event, leader = self._numbers[one.code], self._leads(one.group)
        paper = await self.house.service(MinutesService).read(event, leader)
        await self.house.service(MinutesService).approve(event, paper.minutes.version, leader)

    def _leads(self, group: int) -> Actor:
        """Return the leader; staff, as long as there is none."""
        leader = self.script.leader(group, self._now)
        return Actor(STAFF, staff=True) if leader is None else Actor(leader)

    def _writes(self, group: int) -> Actor:
        return Actor(self.script.rapporteur(group, self._now))

    # ---- tasks ---------------------------------------------------------------------------

    def _task(self, one: Task) -> Iterator[tuple[datetime, str, Doing]]:
        last = one.ended or self.script.end
        yield one.given, one.code, partial(self._give, one)
        if one.moved and one.moved[0] < last:
            yield one.moved[0], f"{one.code} moved", partial(self._move, one, one.moved[1].isoformat())
        if one.handed and one.handed[0] < last:
            yield one.handed[0], f"{one.code} handed over", partial(self._hand_over, one, one.handed[1])
        if one.ended:
            yield one.ended, f"{one.code} ended", partial(self._end, one)

    async def _give(self, one: Task) -> None:
        given = Given(self.script.groups[one.group].slug, one.owner, one.code, one.due.isoformat())
        self._numbers[one.code] = (
            await self.house.service(ActionService).give(given, Actor(one.by), READER)
        ).id

    async def _move(self, one: Task, day: str) -> None:
        owner = Actor(one.owner_at(self._now))
        await self.house.service(ActionService).move(self._numbers[one.code], owner, day, READER)

    async def _hand_over(self, one: Task, to: int) -> None:
        await self.house.service(ActionService).hand_over(self._numbers[one.code], Actor(one.owner), to)

    async def _end(self, one: Task) -> None:
        owner, how = Actor(one.owner_at(self._now)), State.DROPPED if one.dropped else State.DONE
        await self.house.service(ActionService).end(self._numbers[one.code], owner, how)

    # ---- partners ------------------------------------------------------------------------

    def _card(self, one: Card) -> Iterator[tuple[datetime, str, Doing]]:
        yield one.submitted, one.code, partial(self._submit_card, one)
        yield one.published, f"{one.code} published", partial(self._decide_card, one, CardAct.PUBLISH)
        for moment in one.renewed:
            yield moment, f"{one.code} renewed", partial(self._decide_card, one, CardAct.RENEW)
        if one.closed:
            yield one.closed, f"{one.code} closed", partial(self._decide_card, one, CardAct.CLOSE)

    async def _submit_card(self, one: Card) -> None:
        writing = self.house.service(CardWriting)
        typed = TypedCard(
            side=Side.OFFER if one.offers else Side.SEEK,
            region=one.region,
            title=one.code,
            offers="as said" if one.offers else "",
            seeks="" if one.offers else "as said",
            deadline=one.deadline.isoformat() if one.deadline else "",
        )
        card = await writing.keep(0, one.owner, typed)
        for sort, values in (
            ("theme", (one.theme,)),
            ("purposes", one.purposes),
            ("languages", one.languages),
        ):
            card = await writing.choose(card.id, one.owner, card.version, sort, values)
        await writing.submit(card.id, one.owner, card.version)
        self._numbers[one.code] = card.id

    async def _decide_card(self, one: Card, act: CardAct) -> None:
        number = self._numbers[one.code]
        card = await self.house.service(CardWriting).get(number, one.owner)
        actor = CardActor(STAFF, staff=True) if act is CardAct.PUBLISH else CardActor(one.owner)
        await self.house.service(CardService).decide(number, act, actor, card.version)

    def _introduction(self, one: Introduction) -> Iterator[tuple[datetime, str, Doing]]:
        yield one.at, f"{one.asks} asks for {one.wanted}", partial(self._ask, one)
        yield one.answered, f"{one.wanted} answers {one.asks}", partial(self._answer, one)

    async def _ask(self, one: Introduction) -> None:
        asks, wanted = self._cards(one)
        met = await self.house.service(IntroductionService).ask(self._numbers[wanted.code], asks.owner)
        self._numbers[f"{asks.code} {wanted.code}"] = met.pair.id

    async def _answer(self, one: Introduction) -> None:
        asks, wanted = self._cards(one)
        pair = self._numbers[f"{asks.code} {wanted.code}"]
        await self.house.service(IntroductionService).answer(pair, wanted.owner, yes=one.agreed)

    def _cards(self, one: Introduction) -> tuple[Card, Card]:
        return self.script.cards[one.asks - 1], self.script.cards[one.wanted - 1]

    # ---- experts -------------------------------------------------------------------------

    def _profile(self, one: Profile) -> Iterator[tuple[datetime, str, Doing]]:
        yield one.submitted, one.code, partial(self._submit_profile, one)
        yield one.published, f"{one.code} published", partial(self._decide_profile, one, ProfileAct.PUBLISH)
        for moment in one.renewed:
            yield moment, f"{one.code} renewed", partial(self._decide_profile, one, ProfileAct.RENEW)

    async def _submit_profile(self, one: Profile) -> None:
        writing = self.house.service(ProfileWriting)
        typed = TypedProfile(
            "PT", one.code, "As said.", one.topics, one.languages, "soon" if one.soon else "now"
        )
        kept = await writing.keep(one.owner, typed)
        await writing.submit(kept.id, one.owner, kept.version, requests=one.requests)

    async def _decide_profile(self, one: Profile, act: ProfileAct) -> None:
        known = await self.house.service(ProfileWriting).of(one.owner)
        if known is None:
            raise LookupError(one.code)
        actor = ExpertActor(STAFF, staff=True) if act is ProfileAct.PUBLISH else ExpertActor(one.owner)
        await self.house.service(ProfileService).decide(known.id, act, actor, known.version)

    def _need(self, one: Need) -> Iterator[tuple[datetime, str, Doing]]:
        yield one.submitted, one.code, partial(self._submit_need, one)
        yield one.put, f"{one.code} put", partial(self._put_need, one)

    async def _submit_need(self, one: Need) -> None:
        needs = self.house.service(NeedService)
        kept = await needs.keep(0, one.member, Ask(one.code, "As said.", (one.topic,), (one.language,)))
        await needs.submit(kept.id, one.member, kept.version)
        self._numbers[one.code] = kept.id

    async def _put_need(self, one: Need) -> None:
        needs, number = self.house.service(NeedService), self._numbers[one.code]
        known = await needs.get(number, one.member)
        putting = needs.decide(number, NeedAct.OFFER, ExpertActor(STAFF, staff=True), known.version)
        await (_refused(putting, NobodyFits) if one.number in self._helping.unput else putting)

    def _help(self, one: Answer | Choice) -> tuple[datetime, str, Doing]:
        done = partial(self._answers, one) if isinstance(one, Answer) else partial(self._chooses, one)
        return one.at, f"{one.need.code} {one.expert} {type(one).__name__}", done

    async def _answers(self, one: Answer) -> None:
        number = await self._offer(one.need, one.expert)
        answering = self.house.service(OfferService).answer(number, one.expert, yes=one.yes)
        await (_refused(answering, ProfileOver) if one.is_over else answering)

    async def _chooses(self, one: Choice) -> None:
        number = await self._offer(one.need, one.expert)
        await self.house.service(OfferService).choose(number, ExpertActor(one.need.member))

    async def _offer(self, need: Need, expert: int) -> int:
        desk = await self.house.service(NeedService).desk(self._numbers[need.code])
        return next((one.id for one in desk.offers if one.expert == expert), 0)

    # ---- groups --------------------------------------------------------------------------

    def _departure(self, one: Departure) -> Iterator[tuple[datetime, str, Doing]]:
        yield one.left, f"leader {one.group} leaves", partial(self._leave, one)
        leading = LeadingService
        if one.declined:
            moment, deputy = one.declined
            yield moment, f"{deputy} declines", partial(self._decide_office, leading.decline, deputy)
        moment, deputy = one.taken
        yield moment, f"{deputy} takes over", partial(self._decide_office, leading.take, deputy)

    async def _leave(self, one: Departure) -> None:
        self.house.register.left.add(self.script.groups[one.group].leader)

    async def _decide_office(
        self, how: Callable[[LeadingService, int, int], Awaitable[object]], member: int
    ) -> None:
        await how(self.house.service(LeadingService), await self._handover(member), member)

    async def _handover(self, member: int) -> int:
        """Return what a member was asked last, as the button of that message says."""
        async with self.house.reading() as transaction:
            row = await transaction.fetch_one(
                "SELECT max(handover) AS number FROM leading_asked WHERE member = ?", (member,)
            )
        return int(row["number"] or 0) if row else 0

    def _passing(self, one: PassingOn) -> Iterator[tuple[datetime, str, Doing]]:
        yield one.offered, f"rapporteur {one.group} passes on", partial(self._pass_on, one)
        how = LeadingService.take if one.agreed else LeadingService.decline
        yield one.answered, f"{one.to} answers", partial(self._decide_office, how, one.to)

    async def _pass_on(self, one: PassingOn) -> None:
        holder = self.script.rapporteur(one.group, one.offered)
        slug = self.script.groups[one.group].slug
        await self.house.service(LeadingService).offer(slug, holder, one.to, None)

    def _rest(self, one: Rest) -> Iterator[tuple[datetime, str, Doing]]:
        slug = self.script.groups[one.group].slug
        yield one.archived, f"{slug} rests", partial(self._archive, slug)
        yield one.reopened, f"{slug} goes on", partial(self._reopen, slug)

    async def _archive(self, slug: str) -> None:
        await self.house.service(ArchiveService).archive(slug)

    async def _reopen(self, slug: str) -> None:
        await self.house.service(ArchiveService).reopen(slug)

    # ---- digests -------------------------------------------------------------------------

    def _look(self, one: Look) -> tuple[datetime, str, Doing]:
        moment = one.at or self.script.end
        return moment, f"staff look at {one.group} {one.week}", partial(self._decide_digest, one)

    async def _decide_digest(self, one: Look) -> None:
        year, week, _ = one.week.isocalendar()
        scope = "" if one.group is None else self.script.groups[one.group].slug
        async with self.house.reading() as transaction:
            row = await transaction.fetch_one(
                "SELECT id FROM digest_issue WHERE scope = ? AND week = ? AND stage = 'waiting'",
                (scope, f"{year}-W{week:02}"),
            )
        if row is None:
            # A quiet week: there is nothing to press.
            return
        digests = self.house.service(DigestService)
        await (digests.skip(row["id"], STAFF) if one.skipped else digests.send(row["id"], STAFF))


async def _refused(doing: Awaitable[object], refusal: type[DomainError]) -> None:
    """Let somebody do what is to be refused so.

    Raises:
        LookupError: it was let happen.
    """
    try:
        await doing
    except refusal:
        return
    raise LookupError(f"{refusal.__name__} was to be said")
