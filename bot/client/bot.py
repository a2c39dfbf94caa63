"""The bot itself: discord.py's client, furnished with features and kept running."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

import aiohttp
import discord
from aiohttp import web
from discord import app_commands
from discord.ext import commands

from bot.client.admission import admit
from bot.client.answers import Answers
from bot.client.buttons import Persistent
from bot.client.command_texts import CommandTexts
from bot.client.errors import explain, explained
from bot.client.intents import forgo_messages, may_read_messages, wanted
from bot.client.interaction import Interaction
from bot.client.lifeline import SERVER_REFUSED, Lifeline, any_number_of_connections
from bot.client.modals import PersistentModal, values_of
from bot.client.refusals import OutOfDate
from bot.client.registry import Services
from bot.client.requests import tracing
from bot.client.tree import CommunityTree, place, publish
from bot.delivery.kinds import Reader
from bot.delivery.messages import ToMember
from bot.platform import Platform
from bot.settings import ON
from bot.storage.personal_data import PersonalData

LOG = logging.getLogger(__name__)

Service = TypeVar("Service")

LONGEST_RATE_LIMIT: Final = 30.0
"""Seconds; a longer wait is reported to whoever asked, who knows what can wait."""


class CommunityBot(commands.Bot):
    """One server's bot. Features furnish it in their ``setup(bot)``."""

    def __init__(
        self,
        platform: Platform,
        *,
        features: Iterable[str],
        connector: Callable[[], aiohttp.BaseConnector] = any_number_of_connections,
        login_gap: float = 5.0,
        **options: Any,
    ) -> None:
        """Stand on ``platform`` and load ``features`` (extension names).

        ``connector`` makes what the sockets go through; ``login_gap`` is the least number of
        seconds between two logins at the gateway.
        """
        super().__init__(
            # No command is taken from a message (see on_message); this kind of prefix is the only one
            # that discord.py does not warn about without message intents.
            commands.when_mentioned,
            help_command=None,
            tree_cls=CommunityTree,
            intents=wanted(reads_messages=platform.settings.faq_channels == ON),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            max_ratelimit_timeout=LONGEST_RATE_LIMIT,
            http_trace=tracing(answers := Answers(platform.meters)),
            **{"guild_ready_timeout": 0.5} | options,
        )
        self.platform = platform
        self.routes: list[web.AbstractRouteDef] = []
        self._answers = answers
        self._line = platform.meters.line
        self._line.latency = lambda: self.latency
        self.server = discord.Object(platform.settings.credentials().guild_id)
        self.logged_in = asyncio.Event()
        self.listening = asyncio.Event()
        self.crowd: set[int] = set()
        """The interactions that are being answered right now."""
        self._features = tuple(features)
        self._lifeline = Lifeline(self, connector, login_gap)
        self._services = Services()
        self._keepers: list[PersonalData] = []
        self._components: list[type[Persistent[Any]]] = []
        self._forms: list[type[PersistentModal]] = []
        self._furnished = False

    # What features lay down

    def provide(self, service: object) -> None:
        """Offer ``service`` to buttons, selects and forms, which are built from an id alone."""
        self._services.provide(service)

    def service(self, kind: type[Service]) -> Service:
        """Return the service of type ``kind`` that a feature provides."""
        return self._services.find(kind)

    def share_group(self, name: str) -> None:
        """Lay down a group that several features fill, whichever of them is loaded first; in ``setup`` only."""
        if all(one.name != name for one in self.tree.get_commands()):
            self.tree.add_command(app_commands.Group(name=name, description="…"))

    def add_command_to(
        self, group: str, command: app_commands.Command[Any, ..., Any] | app_commands.Group
    ) -> None:
        """Add a command under a group that another feature has laid down, e.g. "event"; in ``setup`` only.

        Raises:
            LookupError: none has (yet): features are loaded by name.
        """
        groups = {one.name: one for one in self.tree.get_commands() if isinstance(one, app_commands.Group)}
        if group not in groups:
            raise LookupError(f"no feature has laid down the group /{group} yet")
        groups[group].add_command(command)

    def keeps(self, keeper: PersonalData) -> None:
        """Note that ``keeper`` stores something about members: exported and erased with the rest.

        Raises:
            ValueError: another keeper has that name; members would read of their data twice.
        """
        if any(keeper.feature == known.feature for known in self._keepers):
            raise ValueError(f"{keeper.feature} keeps personal data already")
        self._keepers.append(keeper)

    @property
    def personal_data(self) -> tuple[PersonalData, ...]:
        """Everyone who stores something about members, in the order they were noted."""
        return tuple(self._keepers)

    def add_buttons(self, *kinds: type[Persistent[Any]]) -> None:
        """Let these kinds of button and select be found by their ``custom_id``."""
        self._components.extend(kinds)
        self.add_dynamic_items(*kinds)

    def add_modals(self, *kinds: type[PersistentModal]) -> None:
        """Let these kinds of form be found by their ``custom_id``."""
        self._forms.extend(kinds)

    def add_routes(self, *routes: web.AbstractRouteDef) -> None:
        """Let these pages be served beside ``/health`` and ``/metrics``."""
        self.routes.extend(routes)

    # Starting

    async def furnish(self) -> None:
        """Load every feature and give the commands their words; needs no network.

        Raises:
            OperatorError: a feature cannot start as things are set up, or words are missing.
        """
        if self._furnished:
            return
        for feature in self._features:
            await self._load(feature)
        place(self.tree, self.server)
        texts = CommandTexts(self.platform.translator)
        texts.describe(self.tree, self.server)
        await self.tree.set_translator(texts)
        self._furnished = True

    async def _load(self, feature: str) -> None:
        try:
            await self.load_extension(feature)
        except commands.ExtensionFailed as failed:
            raise failed.original from failed

    async def setup_hook(self) -> None:
        """Furnish the bot and publish its commands, before any event arrives."""
        await self.furnish()
        if self.reads_messages and not may_read_messages(self.application_flags):
            forgo_messages(self)
        self.platform.translator.commands.learn(await publish(self.tree, self.server))
        self.logged_in.set()

    async def serve(self, token: str) -> None:
        """Log in and stay connected until the bot is closed, whatever the network does.

        Raises:
            SettingError: Discord refuses the token, or the bot is not on the server.
        """
        await self._lifeline.log_in(token)
        await self._lifeline.stay_connected()

    def dispatch(self, event_name: str, /, *args: Any, **kwargs: Any) -> None:
        """Pass on what happened, until the bot is closed.

        discord.py goes on waiting for servers after that and then says "ready", which nobody can hear any more.
        """
        if not self.is_closed():
            super().dispatch(event_name, *args, **kwargs)

    async def close(self) -> None:
        """Take down the features and hang up.

        discord.py's own way also throws the features' modules away, so that a second bot in
        the same process would meet classes that are not those its callers imported.
        """
        for name in tuple(self.cogs):
            await self.remove_cog(name)
        await discord.Client.close(self)

    async def on_ready(self) -> None:
        """Say that members can be heard."""
        if self.get_guild(self.server.id) is None:
            LOG.error(SERVER_REFUSED)
        self._line.came()
        self.listening.set()

    async def on_resumed(self) -> None:
        """Note that the gateway is back and has missed nothing."""
        self._line.came()

    async def on_disconnect(self) -> None:
        """Note that the gateway is gone."""
        self._line.went()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:  # noqa: ARG002 - discord.py calls it so
        """Keep the gateway's logins within what Discord allows in a day.

        Raises:
            LoginTooSoon: the wait is longer than an open connection may be silent.
        """
        await self._lifeline.before_identify()

    @property
    def reads_messages(self) -> bool:
        """Whether the bot asks Discord for what members write: only if its operator lets it, and Discord does."""
        return self.intents.message_content

    async def on_message(self, message: discord.Message) -> None:
        """Take no command from a message: commands are Discord's own."""

    # At every interaction

    async def reader(self, interaction: Interaction) -> Reader:
        """Return for whom a reply is written: what the member has set, else what Discord says."""
        readers = self.platform.readers
        async with self.platform.database.reading() as transaction:
            known = await readers.known(
                transaction, ToMember(interaction.user.id), seen=str(interaction.locale)
            )
        seen = str(interaction.locale)
        return known or Reader(self.discord_locale(interaction), readers.default.zone, also=(seen,))

    def discord_locale(self, interaction: Interaction) -> str:
        """Return the language of ours that is nearest to the member's Discord."""
        return self.platform.translator.choose(str(interaction.locale))

    async def on_interaction(self, interaction: Interaction) -> None:
        """Take submitted forms, and buttons and selects that nobody knows any more."""
        self._answers.heard(interaction.id)
        if interaction.type is discord.InteractionType.modal_submit:
            await self._submit(interaction)
        elif interaction.type is discord.InteractionType.component and not self._knows(interaction):
            await explain(interaction, OutOfDate())

    async def _submit(self, interaction: Interaction) -> None:
        data: Any = interaction.data
        async with explained(interaction):
            await admit(interaction)
            await self._form(data["custom_id"]).submitted(interaction, values_of(data["components"]))

    def _form(self, custom_id: str) -> PersistentModal:
        for kind in self._forms:
            match = kind.template.fullmatch(custom_id)
            if match:
                return kind.from_custom_id(match)
        raise OutOfDate

    def _knows(self, interaction: Interaction) -> bool:
        data: Any = interaction.data
        return any(kind.takes(data["custom_id"]) for kind in self._components)
