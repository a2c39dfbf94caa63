"""What is promised about entries: keys, kinds, and to whom."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.delivery.messages import Message, ToChannel, ToMember
from bot.reviewing.domain.facts import Entry
from bot.storage.instants import to_text

AnyEntry = Entry[Any, Any]


@dataclass(frozen=True, slots=True)
class Promises:
    """The messages about the entries of one feature."""

    feature: str
    """What its kinds of message and their keys begin with."""
    noun: str
    """What an entry is called in keys, and its number among the parameters of a message."""

    def kind(self, part: str) -> str:
        """Return a kind of message about entries."""
        return f"{self.feature}.{part}"

    def key_of(self, number: int) -> str:
        """Return what everything promised about an entry begins with."""
        return f"{self.feature}:{self.noun}:{number}"

    def review_key(self, number: int, round_: int) -> str:
        """Return the key of the message that puts an entry before staff that time."""
        return f"{self.key_of(number)}:review:{round_}"

    def renewal_prefix(self, number: int) -> str:
        """Return what the keys of prompts to renew an entry begin with."""
        return f"{self.key_of(number)}:renewal"

    def of_round(self, number: int, round_: int) -> dict[str, int]:
        """Return the parameters of the message that puts an entry before staff that time."""
        return {self.noun: number, "round": round_}

    def review(self, entry: AnyEntry, channel: int, now: datetime) -> Message:
        """Return the message that puts an entry before staff."""
        key, parameters = self.review_key(entry.id, entry.round), self.of_round(entry.id, entry.round)
        return Message(key, self.kind("review"), ToChannel(channel), now, parameters)

    def decided(self, entry: AnyEntry, now: datetime, inbox: int | None) -> Message:
        """Return the message that tells its owner what staff decided."""
        return self._to_owner("decided", entry, now, inbox, {"version": entry.version})

    def renewal(self, entry: AnyEntry, expires: datetime, due: datetime, inbox: int | None) -> Message:
        """Return the question whether an entry still holds; of no use once it has ended."""
        message = self._to_owner("renewal", entry, due, inbox, {"expires": to_text(expires)})
        return replace(message, not_after=expires)

    def expired(self, entry: AnyEntry, due: datetime, inbox: int | None) -> Message:
        """Return the message that an entry has ended."""
        return self._to_owner("expired", entry, due, inbox, {})

    def _to_owner(
        self, part: str, entry: AnyEntry, due: datetime, inbox: int | None, more: Mapping[str, int | str]
    ) -> Message:
        key = f"{self.key_of(entry.id)}:{part}:{entry.version}"
        parameters = {self.noun: entry.id, **more, **to(entry.owner, inbox)}
        return Message(key, self.kind(part), ToMember(entry.owner), due, parameters)


def to(member: int, inbox: int | None) -> dict[str, int | None]:
    """Return what a fallback needs: it must look nothing up."""
    return {"member": member, "inbox": inbox}
