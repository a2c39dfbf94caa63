"""Commands named inside a message, so that readers can press them.

Discord finds a mentioned command by its id and shows it under its name in each reader's
own language. The ids are given out when commands are published; before that, and in a
bot that is not connected, a command is written as one types it in the reader's language.
"""

from collections.abc import Callable, Mapping

from fluent.runtime.types import FluentNone, FluentType

from bot.i18n.wall_clock import InWords

Words = Callable[[str], str | None]
"""Returns the text under a key in one language, or None if it has none."""


class CommandMentions:
    """Writes commands into messages: ``COMMAND("me timezone")`` in a Fluent file."""

    def __init__(self) -> None:
        """Know no ids yet."""
        self._ids: dict[str, int] = {}

    def learn(self, ids: Mapping[str, int]) -> None:
        """Take over the id of each top-level command, by its name in the default language."""
        self._ids = dict(ids)

    def written(self, path: str, words: Words) -> str:
        """Return ``path`` ("me timezone") as a mention, else as one types it in the language of ``words``."""
        known = self._ids.get(path.partition(" ")[0])
        return f"`/{localised(path, words)}`" if known is None else f"</{path}:{known}>"

    def function(self, words: Words) -> Callable[[object], FluentType]:
        """Return the Fluent function ``COMMAND`` of the language of ``words``."""

        def command(path: object) -> FluentType:
            return path if isinstance(path, FluentNone) else InWords(self.written(str(path), words))

        return command


def localised(path: str, words: Words) -> str:
    """Return ``path`` in the names that a language gives to the group and the command."""
    parts = path.split()
    stems = ["-".join(["command", *parts[: end + 1]]) for end in range(len(parts))]
    return " ".join(words(f"{stem}.name") or part for stem, part in zip(stems, parts, strict=True))
