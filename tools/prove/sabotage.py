"""Takes a rule away from the bot while a proof is played: a proof that cannot fail proves nothing."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TypeAlias

Put: TypeAlias = Callable[[object, str, object], None]
"""Given an owner, the name of something it has, and what stands in its place from now on."""

Sabotage: TypeAlias = Callable[[Put], None]
"""Takes one rule away."""


@contextmanager
def without(rule: Sabotage) -> Iterator[None]:
    """Take a rule away while inside; what was there is there again afterwards."""
    with ExitStack() as stack:

        def put(owner: object, name: str, other: object) -> None:
            stack.callback(setattr, owner, name, getattr(owner, name))
            setattr(owner, name, other)

        rule(put)
        yield
