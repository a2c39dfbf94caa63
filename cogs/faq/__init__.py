"""Answers one can check: from files with their sources, or an honest "I don't know" and a person."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Read the files and furnish the bot with ``/faq``."""
    from bot.client.voice import Voice
    from bot.retrieval.finder import CALIBRATION, GIVEN, Finder
    from bot.retrieval.lexical import LexicalIndex
    from bot.settings import OFF
    from cogs.faq import views
    from cogs.faq.cog import Faq
    from cogs.faq.embeds import fault_line
    from cogs.faq.posts import Posts
    from cogs.faq.service import EntryStore, FaqFiles, FaqService, UnansweredPoint

    platform = bot.platform
    database, clock, index = platform.database, platform.clock, LexicalIndex()
    default = platform.community.languages[0]
    for kind in Posts(platform.translator).kinds():
        platform.kinds.register(kind)
    folder, languages = platform.settings.data_dir / "faq", platform.community.languages
    store = EntryStore(database, index, clock, default)
    files = FaqFiles(folder, database, store, platform.outbox, platform.places, clock, languages)
    staff = Voice(platform.translator, platform.readers.default)
    await files.bring_in(lambda fault: fault_line(staff, fault))
    # Faults found before a staff channel was bound are told once there is one.
    platform.scheduler.calendar.daily(
        "faq.faults", hour=8, minute=7, zone=platform.community.zone, call=files.tell_faults
    )
    finder = None
    if platform.settings.faq_model != OFF:
        runtime, content = platform.settings.runtime_dir, platform.settings.data_dir
        finder = Finder(database, runtime / CALIBRATION, content / "faq" / GIVEN)
        bot.platform.supervisor.watch("answers", finder.run)
    faq = FaqService(database, index, clock, default, finder)
    await faq.refresh()
    store.changed = faq.put
    for offered in (faq, store, files, UnansweredPoint()):
        bot.provide(offered)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    await bot.add_cog(Faq(faq))
