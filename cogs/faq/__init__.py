"""Answers one can check: from files with their sources, or an honest "I don't know" and a person."""

import logging
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot
    from bot.retrieval.finder import Finder
    from cogs.faq.service import EntryStore, FaqFiles, FaqService

LOG = logging.getLogger(__name__)

UNHEARD = (
    "staff let the bot answer in %d channels, but it reads no messages: FAQ_CHANNELS is off; "
    "write FAQ_CHANNELS=on, or let staff switch them off with /faq listen"
)


async def setup(bot: "CommunityBot") -> None:
    """Read the files and furnish the bot with ``/faq``."""
    from bot.retrieval.lexical import LexicalIndex
    from cogs.digest.service import DigestPoint
    from cogs.faq import views
    from cogs.faq.cog import Faq
    from cogs.faq.posts import Posts
    from cogs.faq.service import (
        EntryStore,
        FaqRecords,
        FaqService,
        LearningService,
        Likeness,
        NewAnswers,
        QuestionsService,
        UnansweredPoint,
    )

    platform = bot.platform
    database, clock, index = platform.database, platform.clock, LexicalIndex()
    default = platform.community.languages[0]
    for kind in Posts(platform.translator, default).kinds():
        platform.kinds.register(kind)
    store = EntryStore(database, index, clock, default)
    files = await _files(bot, store)
    finder = _finder(bot)
    faq = FaqService(database, index, clock, default, finder)
    await faq.refresh()
    store.changed = faq.put
    learning, records = LearningService(database, index, clock, faq), FaqRecords(database, clock)
    questions = QuestionsService(database, clock, faq, learning, finder)
    likeness = Likeness(database, index, default, finder)
    for offered in (faq, store, files, likeness, learning, questions, UnansweredPoint()):
        bot.provide(offered)
    bot.keeps(records)
    bot.service(DigestPoint).add("faq-digest-title", NewAnswers(default))
    platform.scheduler.calendar.daily(
        "faq.retention", hour=3, minute=37, zone=platform.community.zone, call=records.forget_old
    )
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    await bot.add_cog(Faq(bot, faq))
    await _listen(bot, faq)


async def _files(bot: "CommunityBot", store: "EntryStore") -> "FaqFiles":
    """Bring in the answers' files, now and whenever the operator says so; staff are told of mistakes in them."""
    from bot.client.voice import Voice
    from bot.kernel.errands import Errands
    from cogs.faq.embeds import fault_line
    from cogs.faq.service import FaqFiles, FileErrands

    p = bot.platform
    folder = p.settings.data_dir / "faq"
    files = FaqFiles(folder, p.database, store, p.outbox, p.places, p.clock, p.community.languages)
    words = partial(fault_line, Voice(p.translator, p.readers.default))
    await files.bring_in(words)
    errands = FileErrands(files, folder, words)
    bot.service(Errands).offer("faq import", errands.bring_in)
    bot.service(Errands).offer("faq export", errands.hand_out)
    # Faults found before a staff channel was bound are told once there is one.
    p.scheduler.calendar.daily("faq.faults", hour=8, minute=7, zone=p.community.zone, call=files.tell_faults)
    return files


def _finder(bot: "CommunityBot") -> "Finder | None":
    """Return what finds answers by meaning, kept running; None if the operator wants none."""
    from bot.retrieval.finder import CALIBRATION, GIVEN, Finder
    from bot.settings import OFF

    settings = bot.platform.settings
    if settings.faq_model == OFF:
        return None
    given = settings.data_dir / "faq" / GIVEN
    finder = Finder(bot.platform.database, settings.runtime_dir / CALIBRATION, given)
    bot.platform.supervisor.watch("answers", finder.run)
    return finder


async def _listen(bot: "CommunityBot", faq: "FaqService") -> None:
    """Answer in channels, if the operator lets the bot read messages at all."""
    from bot.client.preflight import CARDS, ChannelPreflight, Need
    from cogs.faq.cog import Listening
    from cogs.faq.domain import CannotSpeak, NoSuchChannel
    from cogs.faq.service import ListeningService

    p = bot.platform
    needs = CARDS | {Need.HISTORY}
    preflight = ChannelPreflight(bot, needs=needs, gone=NoSuchChannel, forbids=CannotSpeak)
    listening = ListeningService(
        p.database, p.outbox, p.clock, faq, p.readers, preflight, lambda: bot.reads_messages
    )
    bot.provide(listening)
    p.places.follow(listening.readdress)
    channels = await listening.refresh()
    if bot.reads_messages:
        await bot.add_cog(hearing := Listening(bot, listening))
        p.supervisor.watch("listening", hearing.run)
    elif channels:
        LOG.warning(UNHEARD, channels)
