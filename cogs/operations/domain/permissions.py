"""What the bot must be allowed, by Discord's names, and for what."""

from typing import Final

MAKES_ROLES: Final = "manage_roles"
MAKES_CHANNELS: Final = "manage_channels"

PINS: Final = "pin_messages"
"""For the panels. Discord asked for Manage Messages until 2026."""

OPENS_THREADS: Final = ("create_private_threads", "send_messages_in_threads")
"""For questions that go to people: each has a private thread."""

TALKS_UNDER_CARDS: Final = "create_public_threads"
"""For the thread under each partner search card."""

CALLS_ROLES: Final = "mention_everyone"
"""For calling the desk into such a thread: its role need not be mentionable by all."""

LISTS_EVENTS: Final = "create_events"
"""For Discord's own list of events, which shows what is published."""

NEEDED: Final = (
    MAKES_ROLES,
    MAKES_CHANNELS,
    "view_channel",
    "send_messages",
    "embed_links",
    "attach_files",
    "read_message_history",
    PINS,
    *OPENS_THREADS,
    TALKS_UNDER_CARDS,
    CALLS_ROLES,
    LISTS_EVENTS,
)
"""What the bot must be allowed in the server, by Discord's names, to do all it promises."""

SPEAKS: Final = frozenset(NEEDED) - {
    *(MAKES_ROLES, MAKES_CHANNELS, PINS, TALKS_UNDER_CARDS, CALLS_ROLES, LISTS_EVENTS),
    *OPENS_THREADS,
}
"""What the bot must be allowed in a channel: to write there, and to find again what it wrote."""

READS: Final = frozenset({"view_channel", "read_message_history"})
TALKS: Final = frozenset({"send_messages"})
