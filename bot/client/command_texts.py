"""The words of commands, from Fluent: no command, option or choice has prose in code.

After all features are loaded, each command gets its English words and the keys under
which discord.py will ask for the other languages:

    command-event-register          .description   .name (in other languages)
        .option-event               what the option is
        .option-event-name          how the option is called (in other languages)
        .choice-format-online       one of an option's choices
    command-<context menu>          .name
"""

from collections.abc import Iterator
from typing import Any, Final

import discord
from discord import app_commands
from discord.app_commands import Choice, locale_str

from bot.client.admission import AnyCommand
from bot.i18n import command_names
from bot.i18n.translator import Translator
from bot.kernel.errors import ContentError

DISCORD_LOCALES: Final = {
    "en": (discord.Locale.british_english, discord.Locale.american_english),
    "pt": (discord.Locale.brazil_portuguese,),
    "es": (discord.Locale.spain_spanish, discord.Locale.latin_american_spanish),
    "sv": (discord.Locale.swedish,),
}
"""Where Discord's name of a language is not ours."""


class CommandTexts(app_commands.Translator):
    """Gives discord.py the words of commands in every complete language."""

    def __init__(self, translator: Translator) -> None:
        """Read the words from ``translator``."""
        self._translator = translator
        self._locales = {
            locale: ours
            for ours in translator.locales
            for locale in DISCORD_LOCALES.get(ours, _same_name(ours))
        }

    def describe(self, tree: app_commands.CommandTree[Any], server: discord.abc.Snowflake) -> None:
        """Give every command its words in the default language.

        Raises:
            ContentError: words are missing, or Discord would refuse them; all of them are named.
        """
        commands = list(everything(tree, server))
        faults = [fault for command in commands for fault in self._missing(command)]
        faults += command_names.faults(self._translator)
        if faults:
            raise ContentError("words of commands: " + "; ".join(faults))
        for command in commands:
            self._word(command)

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        """Return the words in ``locale``; None if Discord shall show the default ones."""
        # Discord knows thirty languages more than we do: their turn ends here.
        if (ours := self._locales.get(locale)) is None:
            return None
        key = _key(string, context)
        return self._translator.text(ours, key) if key and self._translator.has(ours, key) else None

    def _missing(self, command: AnyCommand) -> Iterator[str]:
        for key in needed(command):
            for locale in self._translator.locales:
                if not self._translator.has(locale, key):
                    yield f"{key} is missing; add it to {locale}.ftl in the feature's locales folder"

    def _word(self, command: AnyCommand) -> None:
        if isinstance(command, app_commands.ContextMenu):
            return
        command.description = self._default(f"{stem(command)}.description")
        if isinstance(command, app_commands.Command) and command.parameters:
            self._word_options(command)

    def _word_options(self, command: app_commands.Command[Any, ..., Any]) -> None:
        root = stem(command)
        app_commands.describe(
            **{
                option.name: locale_str(
                    self._default(f"{root}.option-{dashed(option.name)}"),
                    key=f"{root}.option-{dashed(option.name)}",
                )
                for option in command.parameters
            }
        )(command)
        chosen = {
            option.name: [self._choice(root, option.name, choice) for choice in option.choices]
            for option in command.parameters
            if option.choices
        }
        if chosen:
            app_commands.choices(**chosen)(command)

    def _choice(self, root: str, option: str, choice: Choice[Any]) -> Choice[Any]:
        key = choice_key(root, option, choice)
        return Choice(name=locale_str(self._default(key), key=key), value=choice.value)

    def _default(self, key: str) -> str:
        return self._translator.text(self._translator.default, key)


def everything(tree: app_commands.CommandTree[Any], server: discord.abc.Snowflake) -> Iterator[AnyCommand]:
    """Return every group, command and context menu, global or of ``server``."""
    for scope in (server, None):
        yield from tree.walk_commands(guild=scope)
        for kind in (discord.AppCommandType.user, discord.AppCommandType.message):
            yield from tree.walk_commands(guild=scope, type=kind)


def needed(command: AnyCommand) -> Iterator[str]:
    """Return the keys without which ``command`` cannot be shown."""
    root = stem(command)
    if isinstance(command, app_commands.ContextMenu):
        yield f"{root}.name"
        return
    yield f"{root}.description"
    if isinstance(command, app_commands.Command):
        for option in command.parameters:
            yield f"{root}.option-{dashed(option.name)}"
            yield from (choice_key(root, option.name, choice) for choice in option.choices)


def stem(command: AnyCommand) -> str:
    """Return the message key of ``command``: "event register" is "command-event-register"."""
    return f"command-{dashed(command.qualified_name)}"


def choice_key(root: str, option: str, choice: Choice[Any]) -> str:
    """Return the key of one choice of an option."""
    return f"{root}.choice-{dashed(option)}-{dashed(str(choice.value))}"


def dashed(name: str) -> str:
    """Return ``name`` as a part of a Fluent key."""
    return "-".join(name.casefold().replace("_", " ").replace(".", " ").split())


def _key(string: locale_str, context: app_commands.TranslationContextTypes) -> str | None:
    if "key" in string.extras:
        return str(string.extras["key"])
    data, where = context.data, context.location
    if isinstance(data, app_commands.Command | app_commands.Group | app_commands.ContextMenu):
        names = {
            app_commands.TranslationContextLocation.command_name,
            app_commands.TranslationContextLocation.group_name,
        }
        return f"{stem(data)}.{'name' if where in names else 'description'}"
    if (
        isinstance(data, app_commands.Parameter)
        and where is app_commands.TranslationContextLocation.parameter_name
    ):
        return f"{stem(data.command)}.option-{dashed(data.name)}-name"
    return None


def _same_name(locale: str) -> tuple[discord.Locale, ...]:
    return tuple(known for known in discord.Locale if known.value == locale)
