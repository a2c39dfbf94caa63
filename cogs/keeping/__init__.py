"""Keeping the FAQ: editors write, translate, check and retire its answers, and somebody answers for each."""

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with the editors' commands under ``/faq``, and the desk with drafts and lines of its morning."""
    from bot.client.staff import StaffRoll
    from cogs.faq.service import EntryStore, FaqFiles, LearningService, Likeness, QuestionsService
    from cogs.helpdesk.service import ResolutionPoint, TodayPoint
    from cogs.keeping import cog, jobs, views
    from cogs.keeping.posts import Posts
    from cogs.keeping.service import CareService, DraftService, KeepingRecords, RequestDrafts, today

    platform = bot.platform
    database, clock, languages = platform.database, platform.clock, platform.community.languages
    # Features are loaded by name, so the FAQ and the desk are there already.
    store, files, likeness = bot.service(EntryStore), bot.service(FaqFiles), bot.service(Likeness)
    drafts = DraftService(database, store, likeness, clock, languages)
    care = CareService(
        database, store, files, likeness, platform.outbox, platform.places, clock, StaffRoll(bot)
    )
    records = KeepingRecords(database, store, clock)
    for offered in (drafts, care, records):
        bot.provide(offered)
    bot.keeps(records)
    for kind in Posts(platform.translator, care, views.caring.left_view).kinds():
        platform.kinds.register(kind)
    for command in (*cog.writing(), *cog.caring()):
        bot.add_command_to("faq", command)
    bot.tree.add_command(cog.add_to_faq())
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.service(ResolutionPoint).use(RequestDrafts(drafts, partial(_where, bot)))
    learning, questions = bot.service(LearningService), bot.service(QuestionsService)
    bot.service(TodayPoint).add("keeping-today", today(care, learning.count, questions.count))
    jobs.schedule(platform.scheduler.calendar, care, records, platform.community.zone)


def _where(bot: "CommunityBot", number: int) -> str:
    """Return where a draft is found, in the community's first language."""
    platform = bot.platform
    locale = platform.community.languages[0]
    return platform.translator.text(locale, "keeping-draft-where", number=str(number))
