"""Which working group somebody means who types a word of its name instead of choosing it from a list."""

from typing import Final

from bot.community.model import Community, Group
from bot.kernel.errors import DomainError
from bot.kernel.text import cut, matches

TYPED_SHOWN: Final = 40
"""So much of what was typed is said back to who finds no group by it."""

NAMED: Final = 10
"""So many groups one refusal names; the list of groups has them all."""


class GroupUnknown(DomainError):
    """No group's name has these words. Details: ``typed``, ``groups`` (names of those there are), ``number``."""

    key = "places-group-unknown"


class GroupUnclear(DomainError):
    """The words are in the names of several groups. Details: ``typed``, ``groups`` (their names)."""

    key = "places-group-unclear"


def groups_like(community: Community, typed: str) -> tuple[Group, ...]:
    """Return the groups of which one name, in any language, has every typed word or part of a word."""
    return tuple(group for group in community.groups if any(matches(name, typed) for name in group.called))


def the_group(community: Community, typed: str, locale: str) -> Group:
    """Return the group that is called so, or the only one whose name has these words.

    Raises:
        GroupUnknown, GroupUnclear: there is none, or more than one; they are named in ``locale``.
    """
    exact = community.group_named(typed)
    fitting = (exact,) if exact is not None else groups_like(community, typed)
    if len(fitting) == 1:
        return fitting[0]
    shown = cut(typed.strip(), TYPED_SHOWN)
    if fitting:
        raise GroupUnclear(typed=shown, groups=_named(fitting, locale))
    number = len(community.groups)
    raise GroupUnknown(typed=shown, groups=_named(community.groups, locale), number=number)


def _named(groups: tuple[Group, ...], locale: str) -> str:
    more = ["…"] if groups[NAMED:] else []
    return ", ".join([*(group.name_in(locale) for group in groups[:NAMED]), *more])
