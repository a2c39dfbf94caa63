"""How the parts come together: from settings to a bot that stands on an open platform.

Everything that is opened is closed again in reverse, whatever happens; nothing is global.
"""

import asyncio
import base64
import binascii
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from functools import partial
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from aiohttp import web

from bot.client.bot import CommunityBot
from bot.client.hearts import still_hearts
from bot.client.registry import features_in
from bot.client.sender import DiscordSender
from bot.client.staff import StaffRoll
from bot.community.content import load_community
from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.kinds import Kinds, Reader
from bot.delivery.notices import kinds_of_delivery
from bot.delivery.outages import outage_kind
from bot.delivery.outbox import Outbox
from bot.delivery.readers import ReaderDirectory
from bot.delivery.retention import Retention
from bot.delivery.worker import Worker
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.clock import Clock
from bot.kernel.errands import Errands
from bot.kernel.errors import SettingError
from bot.mail.sender import EachItsWay, MailSender, MailServer
from bot.platform import Platform
from bot.scheduling.scheduler import Scheduler
from bot.settings import COMMUNITY, OFF, Settings
from bot.storage.backups import backups_in, folder_beside
from bot.storage.database import Database, World
from bot.storage.migrations import Migration, migrations_of
from bot.storage.personal_data import erase_again
from bot.storage.rounds import BackupRounds
from bot.supervision import Supervisor
from bot.watch.lag import measure_lag
from bot.watch.look import Look
from bot.web.application import application
from bot.web.server import PortTaken, serve
from bot.web.shell import HERE, Shell
from bot.web.signin.pages import SignInPages
from bot.web.signin.service import SignIn

LOG = logging.getLogger(__name__)

FEATURES: Final = ("cogs",)
"""The packages whose sub-packages are features."""

DATABASE: Final = "community.sqlite3"

DRAIN_SECONDS: Final = 2.0
"""What is on its way gets so long when the process is asked to end: in all it takes less than 5 s, also on a busy machine."""
HANG_UP_SECONDS: Final = 1.0
"""A gateway that does not answer would otherwise hold the end for half a minute."""


@asynccontextmanager
async def assemble(
    settings: Settings,
    clock: Clock,
    world: World,
    *,
    application_id: int | None = None,
    packages: Sequence[str] = FEATURES,
    **client: Any,
) -> AsyncIterator[CommunityBot]:
    """Open the platform and furnish a bot on it; ``await bot.serve(token)`` then connects it.

    Deliveries and housekeeping begin as soon as the bot is logged in. ``client`` goes to
    discord.py's client, e.g. a connector of a test.

    Raises:
        OperatorError: it cannot start as it is set up.
    """
    async with (
        furnished(settings, clock, world, application_id=application_id, packages=packages, **client) as bot,
        _at_work(bot),
    ):
        yield bot


@asynccontextmanager
async def furnished(
    settings: Settings,
    clock: Clock,
    world: World,
    *,
    application_id: int | None = None,
    packages: Sequence[str] = FEATURES,
    **client: Any,
) -> AsyncIterator[CommunityBot]:
    """Open the platform and furnish a bot on it that does nothing of its own accord.

    Raises:
        OperatorError: it cannot start as it is set up.
    """
    async with AsyncExitStack() as stack:
        platform = await stack.enter_async_context(
            _platform(settings, clock, world, application_id, packages)
        )
        bot = CommunityBot(platform, features=_features(packages), **client)
        stack.push_async_callback(_hang_up, bot)
        bot.provide(_look(platform, _worker(bot)))
        _sign_in(bot)
        bot.provide(Errands())
        await bot.furnish()
        # Before anything is sent: a restored copy knows nothing of who had themselves erased since.
        await erase_again(platform.database, bot.personal_data)
        await bot.service(SignIn).let_nobody_back_in()
        yield bot


def application_id_in(token: str) -> int | None:
    """Return the application that ``token`` belongs to: its first part is the id of the bot."""
    first = token.partition(".")[0]
    try:
        return int(base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)))
    except (ValueError, binascii.Error):
        return None


@asynccontextmanager
async def _platform(
    settings: Settings, clock: Clock, world: World, application_id: int | None, packages: Sequence[str]
) -> AsyncIterator[Platform]:
    # What is shipped is read before anything is opened: its mistakes are the operator's first news.
    community = load_community(settings.data_dir / COMMUNITY)
    default = community.languages[0]
    translator = Translator(locale_folders(settings.data_dir, ("bot", *packages)), default)
    _make(settings.runtime_dir)
    async with Database.open(
        settings.runtime_dir / DATABASE,
        world=world,
        application_id=application_id or application_id_in(settings.credentials().token),
        migrations=migrations(packages),
        now=clock.now(),
    ) as database:
        supervisor, kinds = Supervisor(), Kinds()
        platform = Platform(
            clock=clock,
            settings=settings,
            community=community,
            database=database,
            outbox=Outbox(clock, kinds),
            kinds=kinds,
            readers=ReaderDirectory(Reader(default, community.zone)),
            scheduler=Scheduler(clock, database, supervisor),
            supervisor=supervisor,
            translator=translator,
            places=Places(),
        )
        database.watch_commits(platform.meters.committed)
        yield platform


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingError(
            f"RUNTIME_DIR: {folder} cannot be made ({error.strerror}); name another"
        ) from error


def _features(packages: Sequence[str]) -> list[str]:
    return [feature for package in packages for feature in features_in(import_module(package))]


def migrations(packages: Sequence[str]) -> list[Migration]:
    """Return every migration of the platform and of the features in ``packages``, in order."""
    floors = sorted(f"bot.{part.name}" for part in files("bot").iterdir() if (part / "migrations").is_dir())
    return [migration for part in (*floors, *_features(packages)) for migration in migrations_of(part)]


def _worker(bot: CommunityBot) -> Worker:
    platform = bot.platform
    outage = outage_kind(platform.translator, platform.kinds)
    for kind in (*kinds_of_delivery(platform.translator), outage):
        platform.kinds.register(kind)
    worker = Worker(
        database=platform.database,
        kinds=platform.kinds,
        sender=EachItsWay(
            DiscordSender(bot, platform.clock),
            MailSender(MailServer.of(platform.settings), platform.addresses, platform.clock),
        ),
        readers=platform.readers,
        clock=platform.clock,
        alarm=platform.scheduler.alarm,
        staff=lambda transaction: platform.places.channel(transaction, STAFF_CHANNEL),
        witness=platform.meters,
    )
    platform.outbox.listen(worker.wake)
    platform.places.follow(platform.outbox.readdress)
    bot.keeps(platform.outbox)
    platform.scheduler.calendar.daily(
        "delivery.retention",
        hour=3,
        minute=17,
        zone=platform.community.zone,
        call=Retention(platform.database, platform.clock).forget,
    )
    bot.provide(worker)
    return worker


def _sign_in(bot: CommunityBot) -> None:
    """Let staff sign in on the web, where the bot has an address there."""
    platform = bot.platform
    settings = platform.settings
    site = None if settings.web_bind == OFF else settings.public_url
    sign_in = SignIn(platform.database, platform.clock, platform.readers, StaffRoll(bot), site)
    bot.provide(sign_in)
    bot.keeps(sign_in)
    bot.add_routes(*SignInPages(sign_in, Shell.of(platform, HERE)).routes())
    platform.scheduler.calendar.daily(
        "web.retention", hour=3, minute=23, zone=platform.community.zone, call=sign_in.forget_old
    )


def _look(platform: Platform, worker: Worker) -> Look:
    return Look(
        platform.database,
        worker,
        platform.meters,
        platform.clock,
        partial(_newest_backup, platform.database.path),
        lambda: platform.supervisor.standings,
    )


@asynccontextmanager
async def _at_work(bot: CommunityBot) -> AsyncIterator[None]:
    """Deliver and keep house while inside, from the moment on at which the bot is logged in."""
    supervisor, worker, look = bot.platform.supervisor, bot.service(Worker), bot.service(Look)
    supervisor.watch("backups", _backups(bot.platform).run)
    supervisor.watch("lag", partial(measure_lag, bot.platform.meters.lagged))
    if bot.platform.settings.web_bind != OFF:
        supervisor.watch("web", _part_of_the_web(bot, look))
    beginning = asyncio.create_task(_begin(bot, worker), name="at work")
    beginning.add_done_callback(_report)
    try:
        yield
    finally:
        beginning.cancel()
        await asyncio.wait([beginning])
        await worker.drain(DRAIN_SECONDS)
        await bot.platform.scheduler.stop()
        await supervisor.stop()


def _newest_backup(database: Path) -> datetime | None:
    return next((backup.taken for backup in backups_in(folder_beside(database))), None)


def _backups(platform: Platform) -> BackupRounds:
    rounds = BackupRounds(platform.database, platform.clock)
    platform.scheduler.calendar.daily(
        "storage.backup", hour=2, minute=47, zone=platform.community.zone, call=rounds.daily
    )
    return rounds


async def _begin(bot: CommunityBot, worker: Worker) -> None:
    await bot.logged_in.wait()
    await bot.platform.scheduler.start()
    bot.platform.supervisor.watch("deliveries", worker.run)


def _report(beginning: asyncio.Task[None]) -> None:
    """Tell at once if the work could not begin: without it nothing is delivered."""
    if not beginning.cancelled() and (error := beginning.exception()):
        LOG.critical("deliveries and housekeeping could not begin; restart the bot", exc_info=error)


async def _hang_up(bot: CommunityBot) -> None:
    try:
        async with asyncio.timeout(HANG_UP_SECONDS):
            await bot.close()
    except TimeoutError:
        LOG.warning("Discord's gateway did not say goodbye; it was hung up on")
        await bot.http.close()
    await still_hearts(HANG_UP_SECONDS)


def _part_of_the_web(bot: CommunityBot, look: Look) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        try:
            await serve(bot.platform.settings.web_bind, website(bot, look))
        except PortTaken as error:
            # One line says it all; the supervisor tries again, and the bot works on.
            LOG.warning("%s", error)

    return run


def website(bot: CommunityBot, look: Look) -> web.Application:
    """Return what the bot serves over HTTP."""
    settings = bot.platform.settings
    return application(
        look.now,
        bot.platform.meters,
        hosts=settings.hosts,
        public_url=settings.public_url,
        routes=bot.routes,
        shell=Shell.of(bot.platform, HERE),
    )
