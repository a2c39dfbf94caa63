"""What people read of offices that change hands."""

import discord

from bot.client.looks import Fact, Tone
from bot.client.voice import Voice
from bot.community.content import Community
from cogs.groups.domain import Office
from cogs.leading.domain import Handover, State
from cogs.leading.service import Deputies


def name_of(voice: Voice, community: Community, group: str) -> str:
    """Return the name of a group; of one that was dissolved, its slug."""
    known = next((one for one in community.groups if one.slug == group), None)
    return group if known is None else known.name_in(voice.reader.locale)


def vacant(voice: Voice, community: Community, handover: Handover) -> discord.Embed:
    """Tell staff that nobody holds an office, or who holds it now."""
    title = name_of(voice, community, handover.group)
    if not handover.state.open:
        return voice.card(title, _ended(voice, handover), tone=Tone.DONE)
    return voice.card(
        title,
        voice("leading-vacant", office=handover.office.value),
        tone=Tone.WAITING,
        facts=[Fact(voice("leading-label-deputies"), _asked(voice, handover))],
        next_step=voice("leading-vacant-next", office=handover.office.value),
    )


def asked(voice: Voice, community: Community, handover: Handover, member: int) -> discord.Embed:
    """Ask somebody whether they take an office over, or say what became of that."""
    title, office = name_of(voice, community, handover.group), handover.office.value
    if handover.state is State.TAKEN and handover.taken_by == member:
        text = voice("leading-yours", office=office)
        return voice.card(title, text, tone=Tone.DONE, next_step=voice("leading-yours-next", office=office))
    if handover.asked.get(member) is not None and handover.state in {State.VACANT, State.DECLINED}:
        return voice.card(title, voice("leading-you-cannot", state=handover.state.value))
    if handover.state.open and member not in handover.asked:
        return voice.card(title, voice("leading-no-more"))
    if not handover.state.open:
        return voice.card(title, _ended(voice, handover))
    return voice.card(
        title,
        voice("leading-asked", office=office, state=handover.state.value, who=_who(handover.holder)),
        tone=Tone.WAITING,
        next_step=voice("leading-asked-next", office=office),
    )


def offered(voice: Voice, community: Community, handover: Handover, to: int) -> discord.Embed:
    """Tell the holder who is asked, and that nothing has changed yet."""
    return voice.card(
        name_of(voice, community, handover.group),
        voice("leading-offered", who=f"<@{to}>", office=handover.office.value),
        tone=Tone.WAITING,
        next_step=voice("leading-offered-next"),
    )


def answered(voice: Voice, community: Community, handover: Handover) -> discord.Embed:
    """Tell who offered an office what came of it."""
    title = name_of(voice, community, handover.group)
    if handover.state is State.TAKEN:
        return voice.card(title, _ended(voice, handover), tone=Tone.DONE)
    who = next((member for member, no in handover.asked.items() if no is not None), None)
    text = voice("leading-declined", who=_who(who), office=handover.office.value)
    return voice.card(title, text, next_step=voice("leading-declined-next"))


def lay_down(voice: Voice, community: Community, group: str, office: Office) -> discord.Embed:
    """Say what laying an office down leads to, before it is done."""
    return voice.card(
        name_of(voice, community, group),
        voice("leading-lay-down", office=office.value),
        tone=Tone.WAITING,
        next_step=voice("leading-lay-down-next"),
    )


def laid_down(voice: Voice, community: Community, group: str, office: Office) -> discord.Embed:
    """Confirm that an office is laid down."""
    text = voice("leading-laid-down", office=office.value)
    return voice.card(name_of(voice, community, group), text, tone=Tone.DONE)


def deputies(voice: Voice, community: Community, shown: Deputies, said: str | None) -> discord.Embed:
    """Show who runs a group and who steps in; ``said`` is what has changed."""
    settings = shown.settings
    facts = [
        Fact(voice("leading-label-leader"), _holder(voice, settings.leader), beside=True),
        Fact(voice("leading-label-rapporteur"), _holder(voice, settings.rapporteur), beside=True),
        Fact(voice("leading-label-deputies"), _mentions(voice, shown.deputies)),
    ]
    return voice.card(
        name_of(voice, community, settings.group),
        said,
        tone=Tone.DONE if said else Tone.PLAIN,
        facts=facts,
        next_step=voice("leading-deputies-next"),
    )


def _ended(voice: Voice, handover: Handover) -> str:
    office = handover.office.value
    if handover.state is State.TAKEN:
        return voice("leading-taken-over", who=_who(handover.taken_by), office=office)
    return voice("leading-over", office=office)


def _asked(voice: Voice, handover: Handover) -> str:
    lines = [
        voice("leading-deputy-asked" if no is None else "leading-deputy-cannot", who=f"<@{member}>")
        for member, no in handover.asked.items()
    ]
    return "\n".join(lines) or voice("leading-no-deputies")


def _mentions(voice: Voice, members: tuple[int, ...]) -> str:
    return ", ".join(f"<@{member}>" for member in members) or voice("leading-no-deputies")


def _holder(voice: Voice, member: int | None) -> str:
    return voice("leading-nobody") if member is None else f"<@{member}>"


def _who(member: int | None) -> str:
    return "none" if member is None else f"<@{member}>"
