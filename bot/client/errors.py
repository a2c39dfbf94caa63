"""One place where an error becomes what a member reads: :func:`explain`.

The command tree, persistent buttons, selects and modals all end here, so that each
failed interaction gets exactly one private reply in the member's own language.
"""

import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import discord

from bot.client.explanations import Explanation, cause_of, explanation_of, has_expired
from bot.client.interaction import Interaction
from bot.client.outcomes import why
from bot.client.replies import answer
from bot.i18n.translator import Translator
from bot.kernel.errors import Detail
from bot.kernel.text import cut

LOG = logging.getLogger(__name__)

_LETTERS: Final = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""No letters or digits that are confused when read out, and no vowels, so no words."""


DETAIL_LIMIT: Final = 500
"""So much of what a member typed is said back; an option takes 6,000 characters, and a reply 2,000."""


@asynccontextmanager
async def explained(interaction: Interaction) -> AsyncIterator[None]:
    """Explain to the member whatever goes wrong inside."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - the edge: beyond it discord.py would only log
        await explain(interaction, error)


async def explain(interaction: Interaction, error: BaseException) -> None:
    """Tell the member privately what went wrong; never raises."""
    cause = cause_of(error)
    if has_expired(cause):
        LOG.warning("%s expired before it was answered", _name(interaction))
        return
    explanation = explanation_of(cause) or _unexpected(interaction, cause)
    try:
        await _tell(interaction, explanation)
    except Exception as failure:  # noqa: BLE001 - the last resort: a failed reply must not become a second error
        LOG.warning(
            "%s: the member could not be told %s (%s)", _name(interaction), explanation.key, why(failure)
        )


def _unexpected(interaction: Interaction, error: BaseException) -> Explanation:
    reference = "".join(secrets.choice(_LETTERS) for _ in range(6))
    LOG.error("%s failed", _name(interaction), exc_info=error, extra={"reference": reference})
    return Explanation("client-unexpected", {"reference": reference})


async def _tell(interaction: Interaction, explanation: Explanation) -> None:
    if interaction.type is discord.InteractionType.autocomplete:
        # There is no room for words beneath a field: an empty list is the private reply.
        if not interaction.response.is_done():
            await interaction.response.autocomplete([])
        return
    await answer(interaction, await _words(interaction, explanation))


async def _words(interaction: Interaction, explanation: Explanation) -> str:
    translator: Translator = interaction.client.platform.translator
    locale = await _locale(interaction)
    details = {name: _short(detail) for name, detail in explanation.details.items()}
    if explanation.permissions:
        details["permissions"] = ", ".join(translator.text(locale, key) for key in explanation.permissions)
    return translator.text(locale, explanation.key, **details)


def _short(detail: Detail) -> Detail:
    return cut(detail, DETAIL_LIMIT) if isinstance(detail, str) else detail


async def _locale(interaction: Interaction) -> str:
    try:
        return (await interaction.client.reader(interaction)).locale
    except Exception:  # noqa: BLE001 - what went wrong may be the very database that knows the language
        return interaction.client.discord_locale(interaction)


def _name(interaction: Interaction) -> str:
    """Return for the log what was used, without what was typed and by whom."""
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    data: Any = interaction.data or {}
    return f"{interaction.type.name} {data.get('custom_id', '')}".strip()
