"""Refusals: what the bot says no to, as facts with a message key and never as prose.

DomainError           a refusal to a person; subclasses live beside the rules that raise them
OperatorError         the process cannot start; one line for the operator, exit code 2
 +-- SettingError     a setting is missing or wrong
 +-- ContentError     a shipped file cannot be used: names file, key and remedy
"""

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, TypeAlias

Detail: TypeAlias = str | int | datetime
"""What a Fluent message may be given. A datetime (aware) is shown as a Discord timestamp."""


class DomainError(Exception):
    """Something a person asked for is refused; the reply says why and what to do next.

    ``key`` names the Fluent message; ``details`` are its arguments.
    """

    key: ClassVar[str]

    def __init__(self, **details: Detail) -> None:
        """Keep the arguments that the message under ``key`` needs."""
        super().__init__(self.key, details)
        self.details: Mapping[str, Detail] = details


class OperatorError(Exception):
    """The process cannot start as it is set up; its text is one line for the operator."""


class SettingError(OperatorError):
    """A setting is missing or wrong."""


class ContentError(OperatorError):
    """A shipped file cannot be used; the text names file, key and remedy."""
