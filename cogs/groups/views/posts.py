"""Renderers: from a planned message to its words, at the moment at which it is sent."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from bot.client.everyone import MOST_CARDS, Words, in_all
from bot.client.rendering import body, mentioning
from bot.client.views import BaseView
from bot.community.content import Community
from bot.delivery.domain import Message
from bot.delivery.kinds import About, Kind, Late, Reader, RenderContext, Rendered, in_each
from bot.delivery.notices import inbox_line
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from cogs.groups.domain import PostState, Standing
from cogs.groups.embeds import archive, leaders, notices, posts
from cogs.groups.embeds.voice import Voice
from cogs.groups.service import GroupPlaces, PostService, promises, told
from cogs.groups.views.deciding import decision_buttons
from cogs.groups.views.joining import about_button, panel_buttons

Parameters = Mapping[str, Json]


class Posts:
    """Puts the groups' messages into words; a message about what is no longer so is not sent."""

    def __init__(
        self,
        translator: Translator,
        community: Community,
        clock: Clock,
        places: GroupPlaces,
        series: PostService,
    ) -> None:
        """Speak with the words of ``translator``; ``series`` promises what comes after."""
        self._translator = translator
        self._community = community
        self._clock = clock
        self._places = places
        self._series = series

    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of message that groups send."""
        about = self.about
        return (
            Kind(
                promises.REQUEST,
                self.request,
                fallback=self.request_to_staff,
                label="groups-kind-request",
                about=about,
                of_others=True,
            ),
            Kind(promises.WELCOME, self.welcome, late=Late.ANYWAY, label="groups-kind-welcome", about=about),
            Kind(
                promises.DECLINED,
                self.declined,
                fallback=self.inbox,
                label="groups-kind-declined",
                about=about,
            ),
            Kind(promises.PANEL, self.panel, late=Late.ANYWAY, label="groups-kind-panel", about=about),
            Kind(promises.ARCHIVE, self.archive, late=Late.ANYWAY, label="groups-kind-archive", about=about),
            Kind(promises.POST, self.post, label="groups-kind-announcement", about=about, movable=True),
            # Its own notice tells staff once of a channel that is gone, and not at each of its times.
            Kind(
                promises.RECURRING,
                self.post,
                fallback=self.channel_lost,
                announced=False,
                announced_if_expired=True,
                label="groups-kind-recurring",
                about=about,
                movable=True,
            ),
            Kind(
                promises.NOTICE,
                self.notice,
                late=Late.ANYWAY,
                announced=False,
                label="groups-kind-notice",
                about=about,
            ),
        )

    # ---- what is sent ----------------------------------------------------------------

    async def request(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Show a request that is still open; edited, that its member has had it erased."""
        found = await told.membership(transaction, parameters, Standing.REQUESTED)
        voice = self._voice(reader)
        if found is None and context.revision:
            return Rendered(body(embeds=[leaders.request_gone(voice, str(parameters["group"]))]))
        if found is None:
            return None
        card, buttons = leaders.request(voice, found), decision_buttons(voice, found)
        return Rendered(body(posts.late(voice, context), embeds=[card], view=buttons))

    async def welcome(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Welcome somebody who is still in; they alone are notified."""
        found = await told.membership(transaction, parameters, Standing.MEMBER)
        if found is None:
            return None
        voice = self._voice(reader)
        mark = f"welcome-{found.id}-{found.version}"
        return Rendered(
            body(
                posts.welcome(voice, found.group, found.member),
                view=BaseView(about_button(self._labels(reader), found.group, mark)),
                mentions=mentioning(members=[found.member]),
            )
        )

    async def declined(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Tell a member that their request was declined, and why if a reason was given."""
        found = await told.membership(transaction, parameters, Standing.DECLINED)
        if found is None or found.decision is None:
            return None
        voice = self._voice(reader)
        card = posts.declined(voice, found.group, found.decision.reason)
        view = BaseView(about_button(voice, found.group, f"declined-{found.id}"))
        return Rendered(body(posts.late(voice, context), embeds=[card], view=view))

    async def panel(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Post the panel of a group, or have one that stands say how it is now; in every language."""
        group, voices = str(parameters["group"]), self._voices(reader)
        settings = await told.settings(transaction, group)
        if settings.archived is not None:
            about = about_button(self._labels(reader), group, f"panel-{parameters['panel']}")
            return Rendered(
                body(embeds=[archive.panel(voice, settings) for voice in voices], view=BaseView(about))
            )
        how, led = await told.way_in(transaction, self._places, group)
        cards = [posts.panel(voice, group, how, led=led) for voice in voices]
        buttons = panel_buttons(self._labels(reader), group, f"panel-{parameters['panel']}")
        return Rendered(body(embeds=cards, view=buttons))

    async def archive(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell a group that it is archived or open again, if that is still so; in every language."""
        group = str(parameters["group"])
        settings = await told.settings(transaction, group)
        if (settings.archived is not None) != parameters["archived"]:
            return None
        cards = [archive.post(voice, settings) for voice in self._voices(reader)]
        state = "archived" if settings.archived is not None else "open"
        mark = f"{state}-{int((settings.archived or self._clock.now()).timestamp())}"
        return Rendered(body(embeds=cards, view=BaseView(about_button(self._labels(reader), group, mark))))

    async def post(
        self, transaction: Transaction, parameters: Parameters, reader: Reader, context: RenderContext
    ) -> Rendered | None:
        """Post an announcement that was neither paused nor deleted; promise the next of a series."""
        found = await told.post(transaction, parameters)
        if found is None or found.state is not PostState.PLANNED:
            return None
        if (await told.settings(transaction, found.group)).archived is not None:
            return None
        if not context.preview:
            await self._series.promise(transaction, found)
        voice, day = self._voice(reader), parameters["day"]
        mark = f"post-{found.id}-{day}" if day else f"post-{found.id}"
        return Rendered(
            body(
                posts.announcement_line(voice, found, context),
                embeds=posts.announcement(voice, found),
                view=BaseView(about_button(self._labels(reader), found.group, mark)),
            )
        )

    async def notice(
        self, _transaction: Transaction, parameters: Parameters, reader: Reader, _context: RenderContext
    ) -> Rendered | None:
        """Tell staff what stands and what it needs."""
        return Rendered(body(notices.notice(self._voice(reader), parameters))) if parameters else None

    # ---- other ways ------------------------------------------------------------------

    async def request_to_staff(self, parameters: Parameters, _code: int) -> Message | None:
        """Show a request to staff when its leader cannot be reached."""
        return promises.request_to_staff(parameters, self._clock.now())

    async def inbox(self, parameters: Parameters, _code: int) -> Message | None:
        """Say that a message waits, and not which, when a member takes no direct messages."""
        member, channel = parameters["member"], parameters["channel"]
        if not isinstance(member, int) or not isinstance(channel, int):
            return None
        key = f"{promises.of_membership(int(str(parameters['membership'])))}:declined"
        return inbox_line(key, member, channel, self._clock.now())

    async def channel_lost(self, parameters: Parameters, _code: int) -> Message | None:
        """Tell staff once that a recurring post has nowhere to go."""
        return promises.channel_lost(parameters, self._clock.now())

    async def about(self, transaction: Transaction, parameters: Parameters) -> About | None:
        """Return the group that a message is about, for lists and notices of staff."""
        group, community = await told.group(transaction, parameters), self._community
        if not group:
            return None
        return in_each(community.languages, community.zone, lambda reader: self._voice(reader).group(group))

    def _voice(self, reader: Reader) -> Voice:
        return Voice(self._translator, reader, self._community)

    def _voices(self, reader: Reader) -> list[Voice]:
        """Return a voice in each language of the community, for what stands in a channel for everyone."""
        languages = self._community.languages[:MOST_CARDS]
        return [self._voice(replace(reader, locale=language)) for language in languages]

    def _labels(self, reader: Reader) -> Words:
        return partial(in_all, self._voices(reader))
