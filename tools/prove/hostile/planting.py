"""What there is to steal: words that only some may read, laid down by the people themselves."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Final

from bot.practice.errors import ControlError
from bot.practice.kinds import JsonObject
from tools.prove.hostile.ground import GONE, GROUP, LEADER, PLAIN, Ground, offered

LETTERS: Final = "bcdfghjklmnpqrstvwz"
MARKED: Final = rf"zq[{LETTERS}]{{10}}"
"""What a secret looks like."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A word that nobody types by chance: what it stands in, and whose that is."""

    token: str
    kind: str
    owner: str


Plant = Callable[[Ground, str, str], Awaitable[None]]


async def prepare(ground: Ground) -> None:
    """Appoint a leader, publish an event, and let members come to hold something."""
    world = ground.server.world
    leader = str(world.people[LEADER].id)
    await _command(ground, "secretariat", "group settings", "staff", group=GROUP, leader=leader)
    for title in ("Open Conference", "Small Workshop"):
        await _event(ground, "secretariat", title, seats="2", publish=True)
    for handle in PLAIN[:3]:
        await _command(ground, handle, "event register", "general", event="1")
        await _command(ground, handle, "me reminders", "general", reminders="on")
    await _remind(ground, PLAIN[0], "Soon", "in 2 minutes")
    await ground.advance(timedelta(minutes=3))
    await ground.act(GONE, "leave")


async def plant(ground: Ground, random: Random) -> list[Secret]:
    """Lay down one secret of each kind for each who may have one; what a broken server refuses is left out."""
    laid: list[Secret] = []
    for kind, (owners, how) in PLANTS.items():
        for owner in owners:
            secret = Secret("zq" + "".join(random.choices(LETTERS, k=10)), kind, owner)
            try:
                await how(ground, owner, secret.token)
            except ControlError:
                continue
            laid.append(secret)
    return laid


async def _reminder(ground: Ground, owner: str, token: str) -> None:
    await _remind(ground, owner, token, "30 March 2024 10:00")


async def _unread_reminder(ground: Ground, owner: str, token: str) -> None:
    await _command(ground, owner, "remind me", "dm", when=f"never {token}", what=token)


async def _motivation(ground: Ground, owner: str, token: str) -> None:
    for group in (GROUP, "industrial-transformation"):
        shown = await _command(ground, owner, "group join", "general", group=group)
        await _fill(ground, owner, shown, motivation=token)


async def _question(ground: Ground, owner: str, token: str) -> None:
    shown = await _command(ground, owner, "faq ask", "help", question=f"Whatever is {token}?")
    await _press(ground, owner, shown, "faq:ask-someone")


async def _request(ground: Ground, owner: str, token: str) -> None:
    shown = await _command(ground, owner, "ask", "help")
    typed = {"question": f"Who knows of {token}?", "details": f"It is {token}.", "category": ["general"]}
    answer = await ground.act(owner, "submit", interaction=shown["interaction"], values=typed)
    await _press(ground, owner, answer, "helpdesk:hand-on")


async def _desk_note(ground: Ground, owner: str, token: str) -> None:
    await _command(ground, owner, "desk note", "staff", request="1", text=token)


async def _event_draft(ground: Ground, owner: str, token: str) -> None:
    await _event(ground, owner, f"Draft {token}", about=token)


async def _resource_draft(ground: Ground, owner: str, token: str) -> None:
    await _resource(ground, owner, token)


async def _proposed_resource(ground: Ground, owner: str, token: str) -> None:
    await _press(ground, owner, await _resource(ground, owner, token), "resources:submit")


async def _resource(ground: Ground, owner: str, token: str) -> JsonObject:
    shown = await _command(ground, owner, "resource add", "general")
    link = f"https://example.org/{token}"
    return await _fill(ground, owner, shown, title=token, link=link, about=token, kind="tool", language="en")


async def _expert_draft(ground: Ground, owner: str, token: str) -> None:
    await _expert(ground, owner, token)


async def _expert_profile(ground: Ground, owner: str, token: str) -> None:
    await _press(ground, owner, await _expert(ground, owner, token), "experts:submit")


async def _expert(ground: Ground, owner: str, token: str) -> JsonObject:
    shown = await _command(ground, owner, "expert profile", "general", country="PT")
    said = {
        "headline": token,
        "offer": token,
        "topics": ["energy"],
        "languages": ["en"],
        "availability": ["now"],
    }
    return await ground.act(owner, "submit", interaction=shown["interaction"], values=said)


async def _support_draft(ground: Ground, owner: str, token: str) -> None:
    await _support(ground, owner, token)


async def _support_request(ground: Ground, owner: str, token: str) -> None:
    await _press(ground, owner, await _support(ground, owner, token), "experts:need-submit")


async def _support(ground: Ground, owner: str, token: str) -> JsonObject:
    shown = await _command(ground, owner, "expert need", "general")
    asked = {"title": token, "text": token, "topics": ["energy"], "languages": ["en"]}
    return await ground.act(owner, "submit", interaction=shown["interaction"], values=asked)


async def _post_draft(ground: Ground, owner: str, token: str) -> None:
    await _post(ground, owner, token)


async def _planned_post(ground: Ground, owner: str, token: str) -> None:
    await _press(ground, owner, await _post(ground, owner, token), "groups:publish")


async def _post(ground: Ground, owner: str, token: str) -> JsonObject:
    shown = await _command(ground, owner, "group announce", "general", group=GROUP)
    return await _fill(ground, owner, shown, en=token, fr=token, when="30 March 2024 10:00")


PLANTS: Final[dict[str, tuple[tuple[str, ...], Plant]]] = {
    "reminder": ((*PLAIN, LEADER, "secretariat"), _reminder),
    "unread reminder": (PLAIN[:2], _unread_reminder),
    "motivation": (PLAIN[1:3], _motivation),
    "question": (PLAIN[:2], _question),
    "request": (PLAIN[2:3], _request),
    "desk note": (("secretariat",), _desk_note),
    "event draft": (("secretariat",), _event_draft),
    "resource draft": (PLAIN[1:3], _resource_draft),
    "proposed resource": (PLAIN[:2], _proposed_resource),
    "expert draft": (PLAIN[:1], _expert_draft),
    "expert profile": (PLAIN[1:2], _expert_profile),
    "support draft": (PLAIN[:2], _support_draft),
    "support request": (PLAIN[1:3], _support_request),
    "post draft": ((LEADER,), _post_draft),
    "planned post": ((LEADER,), _planned_post),
}


async def _remind(ground: Ground, owner: str, what: str, when: str) -> None:
    shown = await _command(ground, owner, "remind me", "general", when=when, what=what)
    await _press(ground, owner, shown, "reminders:confirm")


async def _event(
    ground: Ground, owner: str, title: str, *, about: str = "", seats: str = "", publish: bool = False
) -> None:
    shown = await _command(ground, owner, "event create", "events")
    when = "30 March 2024, 09:30-16:00 CET"
    read = await _fill(ground, owner, shown, title=title, when=when, place="Online", seats=seats, about=about)
    if publish:
        await _press(ground, owner, read, "events:publish")


async def _command(ground: Ground, who: str, name: str, channel: str, **options: str) -> JsonObject:
    return await ground.act(who, "command", channel=channel, name=name, options=options)


async def _fill(ground: Ground, who: str, shown: JsonObject, **values: str) -> JsonObject:
    return await ground.act(who, "submit", interaction=shown["interaction"], values=values)


async def _press(ground: Ground, who: str, shown: JsonObject, prefix: str) -> JsonObject | None:
    custom_id = offered(shown["message"], prefix)
    if custom_id is None:
        return None
    place = ground.server.world.find_channel(int(shown["message"]["channel_id"]))
    named = "dm" if place is None or place.kind == 1 else str(place.id)
    return await ground.act(who, "click", channel=named, message=shown["message"]["id"], custom_id=custom_id)
