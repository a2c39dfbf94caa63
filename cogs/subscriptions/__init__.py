"""Subscriptions: the weekly digest by mail, for members who want it there."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.client.bot import CommunityBot


async def setup(bot: "CommunityBot") -> None:
    """Furnish the bot with ``/me digest``, the pages that letters lead to, and delivery with the letters."""
    from bot.client.presence import Presence
    from bot.web.shell import Shell
    from cogs.digest.service import DigestService
    from cogs.groups.service import GroupService
    from cogs.guests.service import Mailboxes
    from cogs.subscriptions import jobs, views
    from cogs.subscriptions.cog import digest
    from cogs.subscriptions.pages import SubscriptionPages
    from cogs.subscriptions.posts import Letters
    from cogs.subscriptions.service import (
        Departures,
        GroupDigests,
        SubscriptionRecords,
        SubscriptionService,
    )

    platform = bot.platform
    database, clock = platform.database, platform.clock
    # Features are loaded by name, so digests, groups and mailboxes are there already.
    digests, mailboxes = bot.service(DigestService), bot.service(Mailboxes)
    groups = GroupDigests(platform.community, bot.service(GroupService), digests)
    sends = platform.settings.sends_letters
    subscriptions = SubscriptionService(database, platform.outbox, clock, mailboxes, groups, sends=sends)
    records = SubscriptionRecords(database, clock, mailboxes, subscriptions)
    digests.follow(subscriptions)
    mailboxes.keep_for(records.wanted)
    Letters(platform.translator, platform.community, digests, subscriptions).write(platform.kinds)
    bot.provide(subscriptions)
    bot.keeps(records)
    bot.add_buttons(*views.BUTTONS)
    bot.add_modals(*views.FORMS)
    bot.add_command_to("me", digest())
    shell = Shell.of(platform, "cogs.subscriptions")
    bot.add_routes(*SubscriptionPages(subscriptions, platform.community, shell).routes())
    departures = Departures(database, clock, subscriptions, Presence(bot))
    jobs.schedule(platform.scheduler.calendar, records, departures, platform.community.zone)
