"""Renderers of what is told of drafts: somebody wants a second pair of eyes, has them, or it went out at its time or did not."""

from bot.client.rendering import body, mentioning
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.kinds import Kind, Late, Reader, RenderContext, Rendered
from bot.i18n.translator import Translator
from bot.storage.database import Transaction
from bot.storage.instants import from_text, to_text
from cogs.events.domain import DraftNotFound, Eyes, Judgement, Status
from cogs.events.embeds import publishing, staff
from cogs.events.embeds.voice import Voice, escaped
from cogs.events.service import DraftService, Preview, promises, told
from cogs.events.service.going_out import WENT_OUT
from cogs.events.views.buttons import correct_buttons, publication_buttons, readiness_buttons
from cogs.events.views.kinds import Parameters, kind


class ReviewPosts:
    """Puts them into words. Nobody waits for one at a certain time, so one that is late says nothing of it."""

    def __init__(self, translator: Translator, community: Community, drafts: DraftService) -> None:
        """Speak with the words of ``translator`` of what ``drafts`` has."""
        self._translator = translator
        self._community = community
        self._drafts = drafts

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that staff, or organisers, get about drafts."""
        return (
            kind(promises.REVIEW, self.review, "events-kind-review", late=Late.ANYWAY),
            kind(promises.REVIEWED, self.reviewed, "events-kind-reviewed", late=Late.ANYWAY),
            kind(promises.HELD_BACK, self.held_back, "events-kind-held-back", late=Late.ANYWAY),
            # Whoever has closed their messages sees the announcement: that troubles nobody.
            kind(WENT_OUT, self.went_out, "events-kind-went-out", late=Late.ANYWAY, announced=False),
        )

    async def review(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Ask for a second pair of eyes; edited later, say what has become of it."""
        voice, event = self._voice(reader), await told.event(transaction, parameters)
        if event is None:
            return None
        shown = await self._asked(transaction, parameters)
        if shown is None:
            if not context.revision:
                return None
            over = publishing.ended(voice, event, published=event.status is not Status.DRAFT)
            return Rendered(body(embeds=[over]))
        asked = shown.readiness.review
        line = publishing.asked_line(voice, event, asked) if asked is not None else None
        open_still = shown.readiness.eyes is Eyes.ASKED
        buttons = [*readiness_buttons(voice, shown), *publication_buttons(voice, shown)] if open_still else []
        return Rendered(body(line, embeds=[staff.preview(voice, shown)], view=BaseView(*buttons)))

    async def reviewed(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell whoever asked what was said, with the buttons for what comes next."""
        shown = await self._asked(transaction, parameters)
        review = None if shown is None else shown.readiness.review
        if shown is None or review is None or review.judgement is None:
            return None
        voice = self._voice(reader)
        if review.judgement is Judgement.RETURNED:
            view = correct_buttons(voice, shown.draft)
        else:
            view = BaseView(*readiness_buttons(voice, shown), *publication_buttons(voice, shown))
        asker = [] if review.asked_by is None else [review.asked_by]
        return Rendered(
            body(
                publishing.judged_line(voice, shown.event, review),
                embeds=[publishing.judged(voice, shown.event, review)],
                view=view,
                mentions=mentioning(members=asker),
            )
        )

    async def held_back(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell staff that a draft was not published at its time; nothing once somebody has published it."""
        event = await told.event(transaction, parameters)
        if event is None or event.status is not Status.DRAFT:
            return None
        voice = self._voice(reader)
        organiser = [] if event.organiser is None else [event.organiser]
        who = f"<@{event.organiser}>" if organiser else "none"
        line = voice("events-held-back-line", title=escaped(event.title), who=who)
        card = publishing.held_back(voice, event, str(parameters["why"]))
        return Rendered(body(line, embeds=[card], mentions=mentioning(members=organiser)))

    async def went_out(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell the organiser that it went out; nothing if it is over, called off, or somebody else's by now."""
        event = await told.alive(transaction, parameters, context.now)
        if event is None or event.organiser != parameters["member"]:
            return None
        voice, planned = self._voice(reader), from_text(str(parameters["at"]))
        line = voice("events-went-out-line", title=escaped(event.title))
        return Rendered(body(line, embeds=[publishing.went_out(voice, event, planned)]))

    async def _asked(self, transaction: Transaction, parameters: Parameters) -> Preview | None:
        """Return the draft of which a message asks; None once it is none, or was asked anew."""
        event = await told.event(transaction, parameters)
        if event is None:
            return None
        try:
            shown = await self._drafts.waiting(transaction, event.id)
        except DraftNotFound:
            return None
        review = shown.readiness.review
        same = review is not None and to_text(review.asked) == parameters["asked"]
        return shown if same else None

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader, self._community)
