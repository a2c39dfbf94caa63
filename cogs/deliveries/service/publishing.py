"""Events that are published by themselves, beside the messages: they will make some, and are none yet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.delivery.kinds import Kinds
from bot.storage.database import Transaction
from cogs.deliveries.domain import Foreseen, Publishing, shows_publication
from cogs.events.service import Forthcoming


class Source(Protocol):
    """What is needed of the events."""

    async def forthcoming(self, transaction: Transaction) -> list[Forthcoming]:
        """Return every draft that is published by itself, the next first."""
        ...


@dataclass(frozen=True, slots=True)
class Publications:
    """What is published when, as staff see it at the desk."""

    source: Callable[[], Source]
    """Asked for late: features are furnished by name, and events come after this one."""
    kinds: Kinds

    async def of(self, transaction: Transaction, view: str, channel: int | None) -> list[Publishing]:
        """Return those of a view, the next first; ``channel`` is that of the group that it shows."""
        return [
            self._told(one)
            for one in await self.source().forthcoming(transaction)
            if shows_publication(
                view,
                one.event.id,
                one.event.plan.group,
                into=channel is not None and one.event.plan.channel == channel,
            )
        ]

    async def get(self, transaction: Transaction, event: int) -> Publishing | None:
        """Return when an event is published by itself; None if it is not."""
        known = await self.source().forthcoming(transaction)
        return next((self._told(one) for one in known if one.event.id == event), None)

    def _told(self, one: Forthcoming) -> Publishing:
        possible = bool(one.posts)
        return Publishing(
            event=one.event.id,
            title=one.event.title,
            due=one.planned.due,
            by=one.planned.by,
            channel=one.event.plan.channel,
            approved=one.readiness.eyes.may_publish,
            posts=tuple(Foreseen(self._label(post.kind), post.kind, post.due) for post in one.posts),
            blocked=None if possible else one.why or "other",
        )

    def _label(self, name: str) -> str | None:
        kind = self.kinds.get(name)
        return kind.label if kind else None
