"""A virtual year of the whole bot: each thing promised in local time comes once, at its local time.

The real client against the practice server, which moves the clock from due time to due time.
Members in Brussels, the Azores and Cayenne have reminders, a working group posts again and
again, and events follow week after week, over both changes of the clocks of 2023; the bot is
dropped and opened again on the way. What was posted is compared with instants found by
walking through time minute by minute, which knows nothing of how the bot reckons.
"""

import asyncio
import logging
import random
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.practice.driver import Answer, Member
from bot.practice.scene import Scene, load_scene
from bot.settings import ROOT
from tests.house import House, house
from tools.prove.report import Progress, Report

ZONES: Final[Mapping[str, str]] = {
    "porto": "Europe/Brussels",
    "azores": "Atlantic/Azores",
    "martinique": "America/Cayenne",
}
"""Who lives where. Cayenne has no changes; in the Azores the clocks change at midnight, in Brussels at two."""

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
GROUP: Final = "innovation-diffusion"
TOLERANCE: Final = timedelta(minutes=1)
DAY, WEEK, MINUTE = timedelta(days=1), timedelta(weeks=1), timedelta(minutes=1)

FEW: Final = 2

CHANGES: Final = (date(2023, 3, 26), date(2023, 10, 29))


@dataclass(frozen=True)
class Rule:
    """Something promised for a local time of every day, or of one day of the week; ``where`` it is seen."""

    words: str
    where: str
    zone: str
    at: time
    weekday: int | None = None

    @property
    def typed(self) -> str:
        """Return it as people write it."""
        day = "day" if self.weekday is None else DAYS[self.weekday]
        return f"every {day} at {self.at:%H:%M}"

    def instants(self, start: datetime, end: datetime) -> Iterator[datetime]:
        """Yield when it comes between two instants."""
        local = start.astimezone(ZoneInfo(self.zone)).date()
        while local <= end.date() + DAY:
            if self.weekday in {None, local.weekday()}:
                instant = instant_of(local, self.at, self.zone)
                if start < instant <= end:
                    yield instant
            local += DAY


def instant_of(day: date, at: time, zone: str) -> datetime:
    """Return when clocks in a zone show a time, by walking: of two times the first, of none as much after the gap."""
    wanted, info = datetime.combine(day, at), ZoneInfo(zone)
    moment = datetime.combine(day, time(), UTC) - DAY
    before = moment
    while (shown := moment.astimezone(info).replace(tzinfo=None)) < wanted:
        before, moment = moment, moment + MINUTE
    if shown == wanted:
        return moment
    # The clocks jumped over it: it is as far from the jump as they would have shown without.
    last = before.astimezone(info).replace(tzinfo=None)
    return before + (wanted - last)


@dataclass(frozen=True)
class Weekly:
    """An event that comes back each week at one local time of its zone."""

    title: str
    zone: str
    first: date
    at: time

    def starts(self, until: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield each date that may be heard of until then: when it starts, and when it is announced."""
        day = self.first
        while (announced := instant_of(day - WEEK, self.at, self.zone)) <= until:
            yield instant_of(day, self.at, self.zone), announced
            day += WEEK


@dataclass
class Life:
    """The house, what was promised in it, and what came."""

    house: House
    start: datetime
    end: datetime
    rules: list[Rule] = field(default_factory=list)
    events: list[tuple[str, datetime]] = field(default_factory=list)
    series: list[Weekly] = field(default_factory=list)
    restarts: int = 0
    seen: dict[str, dict[str, tuple[str, datetime]]] = field(default_factory=dict)
    """By place and id of the message: its words, and when it came."""

    async def ask_for(self, rules: Iterable[Rule]) -> None:
        """Let members set their zones and ask for what they want to be told."""
        for handle, zone in ZONES.items():
            await self.house.driver.member(handle).command("me timezone", place=zone)
        for rule in rules:
            await (self._post(rule) if rule.where == GROUP else self._remind(rule))
            self.rules.append(rule)

    async def _remind(self, rule: Rule) -> None:
        member = self.house.driver.member(rule.where)
        reading = await member.command("remind me", channel="general", when=rule.typed, what=rule.words)
        await _press(member, reading, r"reminders:confirm")

    async def _post(self, rule: Rule) -> None:
        staff = self.house.driver.member("secretariat")
        await staff.command("me timezone", place=rule.zone)
        form = await staff.command("group announce", channel="general", group=GROUP)
        reading = await staff.submit(form, {"en": rule.words, "fr": "", "when": rule.typed})
        await _press(staff, reading, r"groups:publish")

    async def hold(self, title: str, day: date, at: time, zone: str) -> None:
        """Let the secretariat write and publish an event."""
        staff = self.house.driver.member("secretariat")
        await staff.command("me timezone", place=zone)
        form = await staff.command("event create", channel="events")
        when = f"{day.day} {day:%B %Y}, {at:%H:%M}"
        typed = {"title": title, "when": when, "place": "Online", "seats": "9", "about": title}
        reading = await staff.submit(form, typed)
        await _press(staff, reading, r"events:publish")
        self.events.append((title, instant_of(day, at, zone)))

    async def come_back(self, zone: str) -> None:
        """Let the secretariat publish an event and have it come back each week."""
        weekly = Weekly(f"Weekly in {zone}", zone, (self.start + 2 * DAY).date(), time(11))
        await self.hold(weekly.title, weekly.first, weekly.at, zone)
        self.events.pop()
        staff = self.house.driver.member("secretariat")
        asked = {"event": weekly.title, "every": "every week"}
        reading = await staff.command("event series start", channel="events", **asked)
        await _press(staff, reading, r"series:start")
        self.series.append(weekly)

    async def go_on(self, to: datetime, *, restart: bool) -> None:
        """Move the clock, and open the bot anew in the middle of it if asked to."""
        if restart:
            await self.house.restart()
            self.restarts += 1
        await self.house.driver.advance(to=to)
        await self.look()

    async def look(self) -> None:
        """Keep what can be seen by now."""
        driver = self.house.driver
        for handle in ZONES:
            self._keep(handle, await driver.member(handle).direct_messages())
        for channel in ("announcements", GROUP):
            self._keep(channel, await driver.member("secretariat").messages(channel))

    def _keep(self, where: str, messages: Sequence[Mapping[str, Any]]) -> None:
        kept = self.seen.setdefault(where, {})
        for one in messages:
            if one["author"]["bot"] and not one["private"]:
                at = datetime.fromisoformat(one["timestamp"]).astimezone(UTC)
                kept[str(one["id"])] = (_words_of(one), at)


@dataclass(frozen=True)
class Difference:
    """What was promised and did not come, or came and was not promised then."""

    what: str
    where: str
    words: str
    at: datetime


def differences(life: Life) -> list[Difference]:
    """Compare what came with what was promised, each with each."""
    found: list[Difference] = []
    for rule in life.rules:
        came = [at for words, at in life.seen[rule.where].values() if rule.words in words]
        found += _compared(rule.where, rule.words, came, list(rule.instants(life.start, life.end)))
    for title, start in life.events:
        came = [at for words, at in life.seen["announcements"].values() if title in words and at > life.start]
        due = [start - DAY, start - timedelta(hours=1), start]
        reminders = [at for at in came if at > min(due) - timedelta(minutes=1)]
        found += _compared("announcements", title, reminders, [at for at in due if at <= life.end])
    for weekly in life.series:
        found += _of_series(life, weekly)
    return found


def _of_series(life: Life, weekly: Weekly) -> Iterator[Difference]:
    """Compare the reminders of every date, and what announces each of them but the first."""
    shown = [(words, at) for words, at in life.seen["announcements"].values() if weekly.title in words]
    dates = list(weekly.starts(life.end))
    due = [start - before for start, _ in dates for before in (DAY, timedelta(hours=1), timedelta(0))]
    reminders = [at for words, at in shown if f"**{weekly.title}** starts" in words]
    yield from _compared("announcements", weekly.title, reminders, [at for at in due if at <= life.end])
    announced = [at for words, at in shown if at not in reminders and at > life.start + timedelta(hours=1)]
    name = f"{weekly.title}, announced"
    yield from _compared("announcements", name, announced, [at for _, at in dates[1:]])


def _compared(
    where: str, words: str, came: Iterable[datetime], due: Sequence[datetime]
) -> Iterator[Difference]:
    left = list(due)
    for at in sorted(came):
        match [one for one in left if timedelta(0) <= at - one <= TOLERANCE]:
            case [one, *_]:
                left.remove(one)
            case _:
                yield Difference("came unasked", where, words, at)
    yield from (Difference("did not come", where, words, at) for at in left)


async def _press(member: Member, answer: Answer, name: str) -> None:
    shown = answer.message or {}
    ids = [one["custom_id"] for row in shown.get("components", ()) for one in row["components"]]
    (custom_id,) = [one for one in ids if re.match(name, str(one))] or [None]
    if custom_id is None:
        raise ValueError(f"nothing to press: {answer.text}")
    await member.click(answer, str(custom_id))


def _words_of(message: Mapping[str, Any]) -> str:
    embeds = [f"{one.get('title')} {one.get('description')}" for one in message["embeds"]]
    return " ".join([str(message["content"]), *embeds])


def rules() -> list[Rule]:
    """Return what is asked for: daily, weekly in the middle of the changes, and the group's posts."""
    daily = [Rule(f"Daily in {zone}", handle, zone, time(9)) for handle, zone in ZONES.items()]
    # At these times the clocks of the zone jump forward once a year, and show them twice once a year.
    nights = {"Europe/Brussels": time(2, 30), "Atlantic/Azores": time(0, 30), "America/Cayenne": time(2, 30)}
    nightly = [Rule(f"Sundays in {zone}", who, zone, nights[zone], 6) for who, zone in ZONES.items()]
    posts = [Rule(f"Mondays in {zone}", GROUP, zone, time(10), 0) for zone in ZONES.values()]
    nightly_post = Rule("Every night's post", GROUP, "Europe/Brussels", time(2, 30), 6)
    return [*daily, *nightly, *posts, nightly_post]


async def live(start: datetime, weeks: int, seed: int, progress: Progress, told: tuple[int, int]) -> Life:
    """Live through so many weeks; ``told``: how many of how many are over when it begins.

    Through a year each zone has its weekly series; where there are few weeks, that of one zone must do.
    """
    rng = random.Random(seed)
    scene: Scene = replace(load_scene(ROOT / "data" / "practice" / "s3.toml"), start=start)
    with tempfile.TemporaryDirectory() as folder:
        async with house(Path(folder), scene=scene) as opened:
            life = Life(opened, start, start + weeks * WEEK)
            await life.ask_for(rules())
            for zone in list(ZONES.values())[: 3 if weeks > FEW else 1]:
                await life.come_back(zone)
            for week in range(weeks):
                monday = start + week * WEEK
                # The event of next week, in each zone in turn: on the day of a change or the day after it.
                day = (monday + WEEK).date() + rng.choice((0, 1)) * DAY
                zone = list(ZONES.values())[week % len(ZONES)]
                await life.hold(f"Meeting {week + 1:02} in {zone}", day, time(10), zone)
                middle = monday + rng.uniform(1, 6) * DAY
                await life.go_on(middle, restart=False)
                await life.go_on(monday + WEEK, restart=week % 2 == rng.randrange(2))
                progress(told[0] + week + 1, told[1], f"until {monday + WEEK:%d %B %Y}")
            return life


def short(progress: Progress) -> Report:
    """Live through two weeks around each change."""
    starts = [datetime.combine(change - 8 * DAY, time(9), UTC) for change in CHANGES]
    return _report([(start, 2) for start in starts], progress)


def long(progress: Progress) -> Report:
    """Live through a year, from the first of March to the end of February."""
    return _report([(datetime(2023, 3, 5, 9, tzinfo=UTC), 52)], progress)


def _report(spans: Sequence[tuple[datetime, int]], progress: Progress) -> Report:
    weeks = sum(weeks for _, weeks in spans)
    lives: list[Life] = []
    with _quietly():
        for number, (start, length) in enumerate(spans):
            done = sum(life_weeks for _, life_weeks in spans[:number])
            lives.append(asyncio.run(live(start, length, number, progress, (done, weeks))))
    found = [difference for life in lives for difference in differences(life)]
    for difference in found[:10]:
        print(
            f"{difference.what}: {difference.words!r} ({difference.where}) at {difference.at:%Y-%m-%d %H:%M} UTC"
        )
    kinds = Counter(difference.what for difference in found)
    figures = {
        "weeks": weeks,
        "restarts": sum(life.restarts for life in lives),
        "reminders and recurring posts": sum(_count(life) for life in lives),
        "events": sum(len(life.events) for life in lives),
        "dates of weekly series": sum(_dates(life) for life in lives),
        "messages seen": sum(len(messages) for life in lives for messages in life.seen.values()),
        "did not come": kinds["did not come"],
        "came unasked": kinds["came unasked"],
    }
    return Report("year", figures, held=not found)


def _count(life: Life) -> int:
    return sum(len(list(rule.instants(life.start, life.end))) for rule in life.rules)


def _dates(life: Life) -> int:
    return sum(start <= life.end for weekly in life.series for start, _ in weekly.starts(life.end))


@contextmanager
def _quietly() -> Iterator[None]:
    """Keep what the bot logs to itself: the figures are what is asked for."""
    heard = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(heard)
