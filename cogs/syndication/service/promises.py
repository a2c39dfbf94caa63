"""What is promised about feeds: their entries in channels, and what staff have to know of them."""

from datetime import datetime, timedelta
from typing import Final

from bot.community.model import STAFF_CHANNEL
from bot.community.places import Places
from bot.delivery.messages import JsonScalar, Message, ToChannel
from bot.delivery.outbox import Outbox
from bot.storage.database import Transaction
from bot.storage.instants import to_text
from cogs.resources.domain import host_in
from cogs.syndication.domain import Feed, Item, News, Word

ITEM: Final = "syndication.item"
TOLD: Final = "syndication.told"

OF_USE: Final = timedelta(days=7)
"""What could not be posted for so long is no news any more."""


async def promise_news(
    outbox: Outbox, transaction: Transaction, feed: Feed, news: News, now: datetime
) -> None:
    """Promise a post for each entry; the last says how many more there are."""
    for number, one in enumerate(news.posted, 1):
        more = news.more if number == len(news.posted) else 0
        await outbox.add(
            transaction,
            Message(
                f"syndication:{feed.id}:{one.marks[0]}",
                ITEM,
                ToChannel(feed.channel),
                now,
                shown(feed, one, more),
                not_after=now + OF_USE,
            ),
        )


def shown(feed: Feed, one: Item, more: int = 0) -> dict[str, JsonScalar]:
    """Return what a post of an entry is made of."""
    return {
        "feed": feed.title,
        "site": host_in(feed.link),
        "title": one.title,
        "link": one.link,
        "more": more,
    }


async def tell_staff(
    outbox: Outbox, places: Places, transaction: Transaction, feed: Feed, word: Word, now: datetime
) -> None:
    """Promise to tell staff; as long as no staff channel is bound they read it in the list only."""
    staff = await places.find(transaction, "channel", STAFF_CHANNEL)
    if staff is None:
        return
    parameters: dict[str, JsonScalar] = {
        "word": word.value,
        "title": feed.title,
        "site": host_in(feed.link),
        "channel": feed.channel,
        "why": feed.why.value,
        "ending": feed.ending.value,
    }
    key = f"syndication:{feed.id}:told:{word.value}:{to_text(now)}"
    await outbox.add(transaction, Message(key, TOLD, ToChannel(staff.discord_id), now, parameters))
