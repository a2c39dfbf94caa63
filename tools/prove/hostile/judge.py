"""The judge of one interaction: what was written, what was answered, what was seen. Shares nothing with the bot."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bot.practice.interactions import Interaction
from bot.practice.kinds import CallbackKind, InteractionKind, JsonObject
from bot.practice.model import DirectChannel
from bot.practice.world import Event
from tools.prove.hostile.ground import STAFF, Ground
from tools.prove.hostile.journal import Change, Row
from tools.prove.hostile.planting import MARKED, Secret
from tools.prove.hostile.right import Right
from tools.prove.hostile.rights import (
    BY_HAND,
    CAUSED_BY_ANYBODY,
    MACHINE_OF_OUTBOX,
    MOOT,
    PERSONAL,
    PUBLIC_ONCE,
    PUBLISHED_BY_READERS,
    READERS,
    RIGHTS,
)

REPLIES: Final = {CallbackKind.MESSAGE, CallbackKind.DEFERRED_MESSAGE}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acted. ``foreign`` came from another server and may write nothing at all."""

    handle: str
    id: int
    foreign: bool = False

    @property
    def staff(self) -> bool:
        """Whether they are staff, by the scene and not by the bot."""
        return self.handle in STAFF and not self.foreign


@dataclass
class Judge:
    """Judges by the tables of :mod:`tools.prove.hostile.rights`."""

    ground: Ground
    secrets: dict[str, Secret] = field(default_factory=dict)
    _owners: dict[tuple[str, int], tuple[int | None, str | None]] = field(default_factory=dict)
    _led: set[int] = field(default_factory=set)
    _public: list[JsonObject] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Listen to what is posted for all, and know whose everything is."""
        self.ground.server.world.hearers.append(self._hear)
        for table, owner, group in (
            ("reminder", "member", "NULL"),
            ("helpdesk_request", "member", "NULL"),
            ("group_post", "author", "group_slug"),
        ):
            for row in self.ground.journal.ask(f"SELECT id, {owner} AS o, {group} AS g FROM {table}"):
                self._owners[table, row["id"]] = (row["o"], row["g"])

    def knows(self, secrets: Iterable[Secret]) -> None:
        """Watch over more secrets."""
        self.secrets |= {secret.token: secret for secret in secrets}

    # ---- what was written --------------------------------------------------------------

    def written(self, changes: Iterable[Change], *actors: Actor) -> Iterator[str]:
        """Find rows that none of ``actors`` (the last two: work goes on after an answer) may have written."""
        leaders, changes = self._leaders(), list(changes)
        for change in changes:
            # Who has everything erased stays the owner of what goes with it until all is judged.
            if change.before is None:
                self.remember(change)
        for change in changes:
            if not any(self._may_write(change, actor, leaders) for actor in actors):
                yield f"written without the right to: {change}"
        for change in changes:
            self.remember(change)

    def _may_write(self, change: Change, actor: Actor, leaders: Mapping[str, int]) -> bool:
        if change.table == "outbox":
            return self._may_promise(change, actor, leaders)
        right = RIGHTS.get(change.table)
        if right is None:
            return False
        if right.anyone or _is_the_machines(change, right):
            return True
        if actor.foreign:
            return False
        owner, group = self._whose(change.row, right)
        before, _ = self._whose(change.before or change.row, right)
        mine = actor.id == owner or (change.after is not None and owner is None)
        return (
            (right.staff and actor.staff)
            or (actor.id == before and mine)
            or self._leads(actor, group, leaders)
            or self._was_offered(change, actor, right)
            or self._goes_along(change, actor, right)
        )

    def _goes_along(self, change: Change, actor: Actor, right: Right) -> bool:
        if right.goes_with is None or change.after is not None:
            return False
        table, column = right.goes_with
        owner, _ = self._owners.get((table, change.row[column]), (None, None))
        return owner == actor.id

    def _was_offered(self, change: Change, actor: Actor, right: Right) -> bool:
        """Tell whether what stands beside the row lets whoever acts write it."""
        if right.offered is None:
            return False
        return bool(self.ground.journal.ask_about(right.offered, {**change.row, "actor": actor.id}))

    def _whose(self, row: Row, right: Right) -> tuple[int | None, str | None]:
        if right.parent is not None:
            parent, column = right.parent
            return self._owners.get((parent, row[column]), (None, None))
        return row.get(right.owner or ""), row.get(right.group or "")

    def _may_promise(self, change: Change, actor: Actor, leaders: Mapping[str, int]) -> bool:
        row = change.row
        if row["kind"] in CAUSED_BY_ANYBODY or _is_delivery(change):
            return True
        if actor.foreign:
            return False
        owner, group = self._addressee(row)
        staff = actor.staff and row["kind"] not in PERSONAL
        return staff or owner == actor.id or self._leads(actor, group, leaders)

    def _addressee(self, row: Row) -> tuple[int | None, str | None]:
        feature, _, rest = row["dedup_key"].partition(":")
        number = re.match(r"(?:post:)?(\d+)", rest)
        table = {"reminders": "reminder", "helpdesk": "helpdesk_request", "groups": "group_post"}.get(feature)
        owner, group = self._owners.get((table or "", int(number[1]) if number else 0), (None, None))
        target = re.fullmatch(r"member:(\d+)", row["target"])
        return (int(target[1]) if target else owner), group

    def _leads(self, actor: Actor, group: str | None, leaders: Mapping[str, int]) -> bool:
        return group is not None and leaders.get(group) == actor.id

    def _leaders(self) -> dict[str, int]:
        rows = self.ground.journal.ask(
            "SELECT group_slug, leader FROM group_setting WHERE leader IS NOT NULL"
        )
        return {row["group_slug"]: row["leader"] for row in rows}

    def remember(self, change: Change) -> None:
        """Note whose a row is: what stands around it may say it by number only."""
        if change.after is not None and change.table in {
            "reminder",
            "helpdesk_request",
            "group_post",
            "resource",
        }:
            owner = next(
                (change.after[one] for one in ("member", "author", "owner") if one in change.after), None
            )
            self._owners[change.table, change.after["id"]] = (owner, change.after.get("group_slug"))

    # ---- what was answered -------------------------------------------------------------

    def answered(self, one: Interaction) -> Iterator[str]:
        """Find what is wrong with the reply: it must be one, in time, and for nobody else."""
        if one.callback is None:
            yield "was not answered within 3 s"
            return
        if one.loading:
            yield "was told to wait for ever"
        replies = len(one.followups) + (one.callback != CallbackKind.DEFERRED_UPDATE)
        if replies != 1:
            yield f"got {replies} replies"
        if one.kind != InteractionKind.AUTOCOMPLETE and not self._is_private(one):
            yield "was answered for all to see"

    def _is_private(self, one: Interaction) -> bool:
        if isinstance(one.channel, DirectChannel) or one.callback == CallbackKind.MODAL:
            return True
        mine = [*one.followups, *([one.original] if one.callback in REPLIES and one.original else [])]
        return all(message.ephemeral_to == one.person.id for message in mine)

    # ---- what was seen -----------------------------------------------------------------

    def seen(self, one: Interaction, description: JsonObject, actor: Actor) -> Iterator[str]:
        """Find secrets in the reply, and in what was posted for all since the last act."""
        # What a leader was shown while they led stands in their direct messages.
        self._led |= set(self._leaders().values())
        shown = json.dumps(description, default=str) + "".join(_files(one))
        for secret in self._in(shown):
            if not self._may_read(secret, actor.id):
                yield f"{actor.handle} reads the {secret.kind} of {secret.owner}"
        for post in self.posts():
            yield from self._posted(post)

    def posts(self) -> list[JsonObject]:
        """Return what was posted for all since the last call."""
        posts, self._public = self._public, []
        return posts

    def _posted(self, post: JsonObject) -> Iterator[str]:
        world = self.ground.server.world
        channel = world.find_channel(int(post.get("channel_id", 0)))
        secrets = [one for one in self._in(json.dumps(post)) if one.kind not in PUBLISHED_BY_READERS]
        if channel is None or not secrets:
            return
        readers = [user for user in world.people.values() if world.sees(user.id, channel)]
        for secret in secrets:
            for user in readers:
                if not self._may_read(secret, user.id):
                    yield f"{user.handle} sees the {secret.kind} of {secret.owner} posted"

    def _in(self, shown: str) -> list[Secret]:
        found = dict.fromkeys(re.findall(MARKED, shown))
        return [self.secrets[token] for token in found if token in self.secrets]

    def _may_read(self, secret: Secret, reader: int) -> bool:
        people = self.ground.server.world.people
        handle = next((name for name, user in people.items() if user.id == reader), "")
        standing = {"owner": handle == secret.owner, "staff": handle in STAFF, "leader": reader in self._led}
        return any(standing[role] for role in READERS[secret.kind]) or self._is_public(secret)

    def _is_public(self, secret: Secret) -> bool:
        asked = PUBLIC_ONCE.get(secret.kind)
        return asked is not None and bool(self.ground.journal.ask(asked, secret.token))

    def _hear(self, event: Event) -> None:
        if event.name in {"MESSAGE_CREATE", "MESSAGE_UPDATE", "THREAD_CREATE"}:
            self._public.append(event.data)


def _is_the_machines(change: Change, right: Right) -> bool:
    if change.after is None:
        return right.machine_deletes or bool(right.forgotten and change.row[right.forgotten])
    if change.before is None:
        return right.machine_inserts
    return all(
        column in right.machine
        and (not right.machine[column] or change.after[column] in right.machine[column])
        for column in change.changed
    )


def _is_delivery(change: Change) -> bool:
    if change.before is None or change.after is None or not change.changed <= MACHINE_OF_OUTBOX:
        return False
    cancelled = change.after["state"] == BY_HAND and "state" in change.changed
    return not cancelled or change.after["reason"] in MOOT


def _files(one: Interaction) -> Iterator[str]:
    messages: list[Any] = [*one.followups, *([one.original] if one.original else [])]
    for message in messages:
        for file in message.attachments:
            yield file.content.decode(errors="replace")
