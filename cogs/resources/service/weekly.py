"""What the weekly digest says of resources: those that are new."""

from collections.abc import Awaitable, Callable, Sequence

from bot.storage.database import Transaction
from cogs.digest.domain import Item, Week
from cogs.resources.domain import Resource, State
from cogs.resources.repository import ResourceRepository


def new_resources(default: str) -> Callable[[Transaction, Week], Awaitable[Sequence[Item]]]:
    """Return the section: what staff have published in the week, for a group what belongs to it.

    ``default`` is the language of those that are not described in the reader's.
    """

    async def section(transaction: Transaction, week: Week) -> Sequence[Item]:
        known = await ResourceRepository(transaction).last_in(State.PUBLISHED)
        return [_line(one, week.locale, default) for one in known if _is_news(one, week)]

    return section


def _is_news(resource: Resource, week: Week) -> bool:
    if week.group is not None and week.group not in resource.content.tags.groups:
        return False
    return resource.decision is not None and week.is_news(resource.decision.at)


def _line(resource: Resource, locale: str, default: str) -> Item:
    title = resource.content.words_in(locale, default).title
    return Item(str(resource.id), "resources-digest-line", {"title": title}, resource.link)
