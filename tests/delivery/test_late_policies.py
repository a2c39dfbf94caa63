"""Every kind of message does what the documentation says when it comes late, and says so in its words if it promises to."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.client.bot import CommunityBot
from bot.composition import assemble
from bot.delivery.kinds import IfUnreadable, Kind, Late, RenderContext
from bot.delivery.repository import OutboxRow
from bot.delivery.rows import row_of
from bot.kernel.clock import StillClock
from bot.practice.driver import readable
from bot.practice.kinds import JsonObject
from bot.settings import ROOT, Settings
from bot.storage.database import Transaction
from cogs.helpdesk.service import OPENING, TO_STAFF
from tests.deliveries.test_deliveries_walk import custom_id
from tests.events.office import CONFERENCE, button, office
from tests.events.office import Office as EventsOffice
from tests.groups.office import GROUP
from tests.groups.office import Office as GroupsOffice
from tests.groups.office import button as group_button
from tests.house import House
from tools.prove.chaos.ends import TOLD_IF_EXPIRED, UNTOLD

LINE = re.compile(
    r"\| `(?P<name>[a-z.-]+)` \|[^|]*\| (?P<late>[^|]+) \|[^|]*\| (?P<unreadable>\w+) \| (?P<told>[^|]+) \|"
)

COMES_LATE = {Late.SAY_SO: "says so", Late.ANYWAY: "anyway", Late.EXPIRE: "is not sent"}
UNREADABLE = {IfUnreadable.HOLD: "held", IfUnreadable.SEND: "sent"}

LATENESS = "This message is late"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[CommunityBot]:
    """Return the whole bot, furnished and not connected."""
    settings = Settings.for_practice(token="MQ.for.practice", guild_id=1 << 60, runtime_dir=tmp_path)
    clock = StillClock(datetime(2023, 3, 1, tzinfo=UTC))
    async with assemble(settings, clock, "practice", application_id=1 << 59) as bot:
        yield bot


def as_documented(kind: Kind) -> tuple[str, str, str]:
    """Return what the table is to say of a kind."""
    told = "yes" if kind.announced else "if it expires" if kind.announced_if_expired else "no"
    return COMES_LATE[kind.late], UNREADABLE[kind.unreadable], told


async def test_the_documentation_states_the_policy_of_each_kind_and_of_no_other(bot: CommunityBot) -> None:
    kinds = bot.platform.kinds
    text = (ROOT / "docs/explanation/delivery.md").read_text()
    stated = {line["name"]: line.group("late", "unreadable", "told") for line in LINE.finditer(text)}
    assert stated == {name: as_documented(kinds[name]) for name in kinds}


async def test_the_judge_of_chaos_knows_of_which_ends_staff_need_not_hear(bot: CommunityBot) -> None:
    kinds = bot.platform.kinds
    silent = {name for name in kinds if not kinds[name].announced}
    assert {name for name in silent if kinds[name].announced_if_expired} == set(TOLD_IF_EXPIRED)
    assert silent - TOLD_IF_EXPIRED == set(UNTOLD)


class Words:
    """What messages say, each in time and late, of the first of each kind that is promised."""

    def __init__(self, opened: House) -> None:
        self._house = opened
        self.of: dict[str, tuple[str, str]] = {}

    async def collect(self) -> None:
        """Put into words what is promised by now; nothing can be written meanwhile."""
        async with self._house.bot.platform.database.reading() as transaction:
            rows = await transaction.fetch_all("SELECT * FROM outbox WHERE revises IS NULL ORDER BY id")
            for row in map(row_of, rows):
                if row.kind not in self.of:
                    await self._put(transaction, row)

    async def _put(self, transaction: Transaction, row: OutboxRow) -> None:
        said = [await self._say(transaction, row, late=late) for late in (False, True)]
        if all(said):
            self.of[row.kind] = (said[0], said[1])

    async def _say(self, transaction: Transaction, row: OutboxRow, *, late: bool) -> str:
        platform = self._house.bot.platform
        context = RenderContext(platform.clock.now(), row.due, late, preview=True)
        found = await platform.kinds[row.kind].render(
            transaction, row.parameters, platform.readers.default, context
        )
        return "" if found is None else readable(dict(found.payload))


async def test_what_promises_to_say_that_it_is_late_says_so_and_nothing_else_does(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        words = Words(desk.house)
        await events(desk, words)
        await groups(GroupsOffice(desk.house), words)
        await personal(desk.house, words)
        await seats(desk, words)
        kinds = desk.house.bot.platform.kinds
        promising = {name for name in kinds if kinds[name].late is Late.SAY_SO}
        assert promising - words.of.keys() == set()
        for name, (in_time, late) in words.of.items():
            assert LATENESS not in in_time, name
            assert (LATENESS in late) is (name in promising), name


async def events(desk: EventsOffice, words: Words) -> None:
    """Let an event be announced, a seat passed on to somebody without direct messages, and all be called off."""
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    seated = await h.porto.click(post, button(post, "register"))
    await h.porto.click(seated, button(seated, "remind-me"))
    await words.collect()
    await h.lapland.click(post, button(post, "register"))
    await h.lapland.close_dms()
    asked = await h.porto.click(post, button(post, "withdraw"))
    await h.porto.click(asked, button(asked, "give-up"))
    await desk.settle()
    await words.collect()
    await h.driver.advance(timedelta(days=1))
    await words.collect()
    await approved(desk, words)
    form = await h.secretariat.command("event message", channel="events", event="Ours")
    shown = await h.secretariat.submit(form, {"text": "Bring your badge."})
    await h.secretariat.click(shown, button(shown, "send"))
    form = await h.secretariat.command("event edit", channel="events", event="Ours")
    shown = await h.secretariat.submit(form, {"place": "Brussels"})
    await h.secretariat.click(shown, button(shown, "apply"))
    await words.collect()
    question = await h.secretariat.command("event cancel", channel="events", event="Ours")
    await h.secretariat.click(question, button(question, "cancel"))
    await words.collect()
    await h.secretariat.command("event reopen", channel="events", event="Ours")
    await words.collect()
    # Whatever staff hear of closed direct messages comes before what else they are asked.
    await desk.settle()


async def approved(desk: EventsOffice, words: Words) -> None:
    """Let an organiser approve somebody, give another a seat, and say when registration closes."""
    h = desk.house
    terms = {"event": "Ours", "moderated": True, "closes": "28 March 2023, 18:00"}
    await desk.create({**CONFERENCE, "title": "Ours"})
    await h.secretariat.command("event registration", channel="events", **terms)
    reading = await h.secretariat.command("event publish", channel="events", event="Ours")
    await h.secretariat.click(reading, button(reading, "publish"))
    for member in (h.porto, h.azores):
        await member.command("event register", channel="events", event="Ours")
    await words.collect()
    for what in ("event approve", "event move"):
        who = {"member": "porto"} if what == "event approve" else {"member": "azores", "to": "seat"}
        await h.secretariat.command(what, channel="events", event="Ours", **who)
    await words.collect()


async def groups(desk: GroupsOffice, words: Words) -> None:
    """Let somebody be let in, somebody not, and posts be planned."""
    h = desk.house
    await h.secretariat.command("group panel", channel="staff", group=GROUP)
    await desk.request(h.porto)
    card = await request(desk)
    await words.collect()
    await h.secretariat.click(card, group_button(card, "accept"))
    await desk.request(h.reunion)
    card = await request(desk)
    form = await h.secretariat.click(card, group_button(card, "decline"))
    await h.secretariat.submit(form, {"reason": "No room."})
    for when in ("20 March 2023, 10:00", "every Monday 10:00"):
        reading = await desk.announce(h.secretariat, en="Round-up call", when=when)
        await h.secretariat.click(reading, group_button(reading, "publish"))
    await desk.settle()
    await words.collect()


async def request(desk: GroupsOffice) -> JsonObject:
    """Return the last request that staff see, whatever else they are told meanwhile."""
    await desk.settle()
    messages = await desk.house.secretariat.messages("staff")
    return [one for one in messages if "groups:decline" in str(one["components"])][-1]


async def personal(h: House, words: Words) -> None:
    """Let somebody ask to be reminded, and ask what nobody knows."""
    reading = await h.porto.command("remind me", channel="general", when="tomorrow 9am", what="Bring a pen")
    await h.porto.click(reading, custom_id(reading, "reminders:confirm"))
    answer = await h.porto.command("faq ask", channel="help", question="Are travel costs reimbursed?")
    await h.porto.click(answer, "faq:ask-someone")
    await words.collect()
    await in_the_staff_channel(h)
    await words.collect()


async def seats(desk: EventsOffice, words: Words) -> None:
    """Let seats be asked for, given by hand and offered in vain, at an event whose registration opens one day."""
    h = desk.house
    await desk.publish_on_terms({**CONFERENCE, "title": "Soon"}, opens="6 March 2023, 10:00")
    await words.collect()
    forum = {**CONFERENCE, "title": "Forum", "seats": "1"}
    await desk.publish_on_terms(forum, attendance="both", online_seats="-", moderated=True)
    for member in (h.azores, h.attica, h.reunion):
        await member.command("event register", channel="events", event="Forum", mode="on-site")
    await words.collect()
    for name in ("azores", "attica", "reunion"):
        await h.secretariat.command("event approve", channel="events", event="Forum", member=name)
    await h.secretariat.command("event move", channel="events", event="Forum", member="reunion", to="online")
    await words.collect()
    asked = await h.azores.command("event withdraw", channel="events", event="Forum")
    await h.azores.click(asked, button(asked, "give-up"))
    await h.driver.advance(timedelta(days=6))
    await words.collect()


async def in_the_staff_channel(h: House) -> None:
    """Let the question come to staff, as if nothing could be said in its thread."""
    platform = h.bot.platform
    fallback = platform.kinds[OPENING].fallback
    assert fallback is not None
    async with platform.database.transaction() as transaction:
        (row,) = [row for row in await everything(transaction) if row.kind == OPENING]
        message = await fallback(row.parameters, 10003)
        assert message is not None
        assert message.kind == TO_STAFF
        await platform.outbox.add(transaction, message)


async def everything(transaction: Transaction) -> list[OutboxRow]:
    return [row_of(row) for row in await transaction.fetch_all("SELECT * FROM outbox")]
