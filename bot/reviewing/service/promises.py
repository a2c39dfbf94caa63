"""What is promised about entries: keys, kinds, and to whom."""

from dataclasses import dataclass
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

    @property
    def review_kind(self) -> str:
        """An entry, for staff to decide about."""
        return f"{self.feature}.review"

    @property
    def decided_kind(self) -> str:
        """What they decided, for its owner."""
        return f"{self.feature}.decided"

    @property
    def renewal_kind(self) -> str:
        """Whether an entry that soon ends still holds."""
        return f"{self.feature}.renewal"

    @property
    def expired_kind(self) -> str:
        """That it has ended."""
        return f"{self.feature}.expired"

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
        return Message(key, self.review_kind, ToChannel(channel), now, parameters)

    def decided(self, entry: AnyEntry, now: datetime, inbox: int | None) -> Message:
        """Return the message that tells its owner what staff decided."""
        key = f"{self.key_of(entry.id)}:decided:{entry.version}"
        parameters = {self.noun: entry.id, "version": entry.version, **to(entry.owner, inbox)}
        return Message(key, self.decided_kind, ToMember(entry.owner), now, parameters)

    def renewal(self, entry: AnyEntry, expires: datetime, due: datetime, inbox: int | None) -> Message:
        """Return the question whether an entry still holds; of no use once it has ended."""
        key = f"{self.renewal_prefix(entry.id)}:{entry.version}"
        parameters = {self.noun: entry.id, "expires": to_text(expires), **to(entry.owner, inbox)}
        return Message(key, self.renewal_kind, ToMember(entry.owner), due, parameters, not_after=expires)

    def expired(self, entry: AnyEntry, due: datetime, inbox: int | None) -> Message:
        """Return the message that an entry has ended."""
        key = f"{self.key_of(entry.id)}:expired:{entry.version}"
        parameters = {self.noun: entry.id, **to(entry.owner, inbox)}
        return Message(key, self.expired_kind, ToMember(entry.owner), due, parameters)


def to(member: int, inbox: int | None) -> dict[str, int | None]:
    """Return what a fallback needs: it must look nothing up."""
    return {"member": member, "inbox": inbox}
