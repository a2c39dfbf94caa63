"""What people read of groups and partnerships: as cards, and in plain words for pages."""

from collections.abc import Callable, Sequence

import discord

from bot.client.looks import FACT_LIMIT, Fact, Tone, escaped
from bot.client.voice import Voice
from bot.kernel.errors import Detail
from bot.kernel.text import cut, units
from cogs.members.domain import Origin
from cogs.partners.domain import WANTED
from cogs.partnerships.domain import Kind, Part, Profile, progress

FindOrigin = Callable[[str], Origin | None]
Words = Callable[..., str]

REGIONS_LIMIT = 900
"""So much of a list of regions stands in one card; all of them stand on the page."""


def region_name(origin: FindOrigin, code: str, locale: str) -> str:
    """Return e.g. "Norte (Portugal)"; of a region that is on no list any more, its code."""
    found = origin(code)
    if found is None or found.region is None:
        return code
    return f"{found.region.name} ({found.country.names.get(locale, found.country.code)})"


def progress_line(words: Words, profile: Profile) -> str:
    """Return in one line how far a partnership is from three regions of three Member States."""
    reached = progress(profile.regions)
    details: dict[str, Detail] = {
        "regions": reached.regions,
        "countries": reached.countries,
        "wanted": WANTED,
        "enough": "yes" if reached.is_enough else "no",
    }
    return words("partnerships-progress", **details)


def platform(words: Words, profile: Profile) -> str:
    """Return the name of a partnership's platform, or that it is not said."""
    if profile.platform is None:
        return words("partnerships-no-platform")
    return words(f"partners-theme-{profile.platform.value}")


def show(voice: Voice, origin: FindOrigin, profile: Profile, said: str | None = None) -> discord.Embed:
    """Show a partnership or a group; ``said`` is what has changed."""
    locale = voice.reader.locale
    written = profile.purpose_in(locale)
    purpose = None if written is None else escaped(written[1])
    facts = [] if profile.kind is Kind.GROUP else _facts(voice, origin, profile)
    return voice.card(
        escaped(profile.name_in(locale)),
        "\n\n".join(filter(None, (said, purpose or voice("partnerships-no-purpose")))),
        tone=Tone.DONE if said else Tone.PLAIN,
        facts=facts,
        next_step=voice("partnerships-next", opened="yes" if profile.opened else "no"),
    )


def listing(voice: Voice, profiles: Sequence[Profile]) -> discord.Embed:
    """List partnerships with their platform and progress."""
    locale = voice.reader.locale
    facts = [
        Fact(
            escaped(one.name_in(locale)),
            f"{platform(voice, one)}\n{progress_line(voice, one)}",
        )
        for one in profiles[:FACT_LIMIT]
    ]
    more = len(profiles) - len(facts)
    return voice.card(
        voice("partnerships-title"),
        voice("partnerships-intro", number=len(profiles), more=more),
        facts=facts,
        next_step=voice("partnerships-list-next"),
    )


def names(origin: FindOrigin, codes: Sequence[str], locale: str) -> list[str]:
    """Return regions by name, in the order of their names."""
    return sorted(region_name(origin, code, locale) for code in codes)


def _facts(voice: Voice, origin: FindOrigin, profile: Profile) -> list[Fact]:
    locale, nobody = voice.reader.locale, voice("partnerships-nobody")
    listed = [Fact(voice("partnerships-label-platform"), platform(voice, profile))]
    for part in Part:
        shown, left = _fitting(names(origin, profile.taking(part), locale))
        rest = [voice("partnerships-more-regions", more=left)] if left else []
        listed.append(Fact(voice(f"partnerships-label-{part}"), ", ".join([*shown, *rest]) or nobody))
    return [*listed, Fact(voice("partnerships-label-progress"), progress_line(voice, profile))]


def _fitting(named: Sequence[str]) -> tuple[list[str], int]:
    """Return the names that fit into a card, and how many are left."""
    shown = list(named)
    while units(", ".join(shown)) > REGIONS_LIMIT:
        shown.pop()
    return [escaped(cut(name, REGIONS_LIMIT)) for name in shown], len(named) - len(shown)
