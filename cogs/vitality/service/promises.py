"""What is promised of reports that were kept: that staff, and who leads a group, are told once."""

from datetime import datetime
from typing import Final

from bot.delivery.messages import Message, ToChannel, ToMember
from cogs.vitality.domain import Half

KEPT: Final = "vitality.kept"
"""The kind of message that tells staff of all groups' reports."""
LEADING: Final = "vitality.leading"
"""The kind of message that tells a leader of their group's."""


def to_staff(half: Half, channel: int, due: datetime) -> Message:
    """Tell staff which groups' reports there are."""
    return Message(
        key=f"vitality:{half.name}:staff",
        kind=KEPT,
        target=ToChannel(channel),
        due=due,
        parameters={"half": half.name},
    )


def of_leader(half: Half, group: str) -> str:
    """Return the key of what tells whoever leads a group of its report: one message, whoever that is."""
    return f"vitality:{half.name}:group:{group}"


def to_leader(half: Half, group: str, leader: int, due: datetime) -> Message:
    """Tell the leader of a group that its report is there."""
    return Message(
        key=of_leader(half, group),
        kind=LEADING,
        target=ToMember(leader),
        due=due,
        parameters={"half": half.name, "group": group, "member": leader},
    )
