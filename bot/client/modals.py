"""Forms that survive a restart: found by their ``custom_id`` when they are submitted.

discord.py keeps a shown modal in memory and drops the submission of one it does not
know. Ours are never kept (discord.py believes them finished), and every submission
comes to :meth:`PersistentModal.submitted`, the same way before and after a restart::

    class EventForm(PersistentModal, template=r"events:create:(?P<draft>[0-9]+)"):
        async def submitted(self, interaction, values): ...

    form = EventForm("events:create:7", title=words("events-form-title"))
    form.ask(words("events-form-name"), "name", limit=100)
    await interaction.response.send_modal(form)

It is registered in the feature's ``setup`` with ``bot.add_modals(EventForm)``.
"""

import re
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Self

import discord

from bot.client.buttons import ids_in
from bot.client.interaction import Interaction
from bot.client.refusals import UnreadableForm
from bot.kernel.text import cut, whole

TITLE_LIMIT = 45
LABEL_LIMIT = 45
HINT_LIMIT = 100
LONGEST_TEXT = 4000
"""So many characters Discord takes in a field."""


class PersistentModal(discord.ui.Modal):
    """A form that is its ``custom_id``; errors of ``submitted`` are explained to the member."""

    template: ClassVar[re.Pattern[str]]

    def __init_subclass__(cls, *, template: str | re.Pattern[str]) -> None:
        """Remember by which ``custom_id`` forms of this kind are found."""
        super().__init_subclass__()
        cls.template = re.compile(template)

    def __init__(self, custom_id: str, *, title: str) -> None:
        """Make the form that will be found by ``custom_id``."""
        super().__init__(title=cut(title, TITLE_LIMIT), custom_id=custom_id, timeout=None)
        self.ids: Mapping[str, str] = ids_in(self.template, custom_id)

    @classmethod
    def from_custom_id(cls, match: re.Match[str]) -> Self:
        """Rebuild the form that was submitted; its fields are not needed any more."""
        return cls(match.string, title=cls.__name__)

    def ask(
        self,
        label: str,
        custom_id: str,
        *,
        hint: str | None = None,
        value: str | None = None,
        limit: int = 4000,
        required: bool = True,
        long: bool = False,
    ) -> Self:
        """Add a field; its answer will be ``values[custom_id]``."""
        field: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id=custom_id,
            style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
            default=cut(value, limit) if value else None,
            required=required,
            max_length=limit,
        )
        description = cut(hint, HINT_LIMIT) if hint else None
        self.add_item(
            discord.ui.Label(text=cut(label, LABEL_LIMIT), description=description, component=field)
        )
        return self

    def choose(
        self,
        label: str,
        custom_id: str,
        options: Sequence[discord.SelectOption],
        *,
        hint: str | None = None,
        required: bool = True,
        most: int = 1,
    ) -> Self:
        """Add a field with a choice among ``options``; ``values[custom_id]`` will be the value of that.

        Of ``most`` choices the values are joined by commas.
        """
        field: discord.ui.Select[Any] = discord.ui.Select(
            custom_id=custom_id,
            options=list(options),
            required=required,
            min_values=1 if required else 0,
            max_values=min(most, len(options)),
        )
        description = cut(hint, HINT_LIMIT) if hint else None
        self.add_item(
            discord.ui.Label(text=cut(label, LABEL_LIMIT), description=description, component=field)
        )
        return self

    def is_finished(self) -> bool:
        """Keep discord.py from storing the form and from handling its submission as well."""
        return True

    @abstractmethod
    async def submitted(self, interaction: Interaction, values: Mapping[str, str]) -> None:
        """Take the filled form: the values by the fields' ``custom_id``; then reply."""


def values_of(components: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return what was typed or chosen, by ``custom_id``; several choices are joined by commas.

    Raises:
        UnreadableForm: a field has no name, or holds no text, too much of it, or half a character.
    """
    return {_text(name): _text(value) for name, value in _values(components)}


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or not whole(value):
        raise UnreadableForm
    return value


def _values(components: Sequence[Mapping[str, Any]]) -> Iterator[tuple[object, object]]:
    for component in components:
        yield from _values(component.get("components", ()))
        if "component" in component:
            yield from _values([component["component"]])
        if "value" in component:
            yield component.get("custom_id"), component["value"]
        elif isinstance(chosen := component.get("values"), list):
            yield component.get("custom_id"), ",".join(map(_text, chosen))
        elif chosen is not None:
            raise UnreadableForm
