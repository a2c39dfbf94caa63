"""Writes a year: three working groups, partnerships, their meetings, cards and experts, drawn from a seed."""

import csv
import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from bot.settings import ROOT
from tools.prove.groups_year import helping, searching
from tools.prove.groups_year.facts import (
    DAY,
    WEEK,
    Card,
    Departure,
    Group,
    Introduction,
    Item,
    Look,
    Meeting,
    Need,
    PassingOn,
    Profile,
    Rest,
    Script,
    Task,
    Terms,
    at,
    local,
)

WORKING_GROUPS: Final = ("innovation-diffusion", "industrial-transformation", "interregional-cooperation")
THEMES: Final = ("agri-food", "energy", "industrial-modernisation", "blue-economy")
PURPOSES: Final = ("i3", "interreg", "horizon-europe", "new-partnership", "study-visit")
TOPICS: Final = ("strategy-design", "monitoring-evaluation", "governance", "funding", "energy", "agri-food")
BEGIN: Final = datetime.fromisoformat("2023-01-01T00:00:00+00:00")
"""Where the machine's made-up time begins."""


class Writer:
    """Draws what happens. Everything is written before the year begins; nobody reacts to what the bot does."""

    def __init__(self, seed: int, slugs: list[str], weeks: int, terms: Terms) -> None:
        """Write so many weeks of the working groups and of partnerships called ``slugs``."""
        self._rng = random.Random(f"{seed} script")
        self._weeks = weeks
        self.start, self.end = BEGIN, BEGIN + weeks * WEEK
        self._terms = terms
        self._first = local(BEGIN).date()
        self._cards = 0
        names = [*WORKING_GROUPS, *slugs]
        self.groups = [self._group(number, slug) for number, slug in enumerate(names)]
        self._regions = regions()

    def _group(self, number: int, slug: str) -> Group:
        base = 10_000 + 100 * number
        more = tuple(base + one for one in range(5, 9))
        return Group(
            number, slug, number >= len(WORKING_GROUPS), base + 1, base + 2, (base + 3, base + 4), more
        )

    def write(self) -> Script:
        """Return the whole of it."""
        rests = self._rests()
        departures, passings = self._departures(), self._passings()
        meetings = [one for group in self.groups for one in self._meetings(group, rests)]
        cards = self._all_cards()
        profiles = self._profiles()
        script = Script(
            start=self.start,
            end=self.end,
            terms=self._terms,
            groups=self.groups,
            digests_on=at(self._first + DAY, 12),
            previews_from=at(self._first + timedelta(weeks=self._weeks - max(2, self._weeks // 5)), 0),
            meetings=meetings,
            tasks=[],
            cards=cards,
            introductions=[],
            profiles=profiles,
            needs=self._needs(profiles),
            departures=departures,
            passings=passings,
            rests=rests,
            looks=[],
            quiet=frozenset(self._some(0.15)),
            unreminded=frozenset(self._some(0.05)),
        )
        script = replace(script, tasks=[task for one in meetings for task in self._tasks(script, one)])
        script = replace(script, introductions=self._introductions(script))
        return replace(script, looks=self._looks(script))

    def _some(self, share: float) -> list[int]:
        people = [one for group in self.groups for one in group.everybody]
        people += [30_000 + one for one in range(100)] + [40_000 + one for one in range(60)]
        return [one for one in people if self._rng.random() < share]

    def _day(self, low: float, high: float) -> date:
        """Draw a day between two weeks of the year."""
        return self._first + timedelta(
            days=self._rng.randrange(int(low * 7), max(int(high * 7), int(low * 7) + 1))
        )

    def _moment(self, day: date) -> datetime:
        """Draw a moment of a day at which people work, and nothing is due by itself."""
        return at(day, self._rng.randrange(10, 17), self._rng.randrange(11, 55))

    # ---- groups ------------------------------------------------------------------------

    def _rests(self) -> list[Rest]:
        begins = self._weeks * 2 // 5
        group = self.groups[-1].number
        ends = begins + max(1, self._weeks // 6)
        return [
            Rest(group, self._moment(self._day(begins, begins + 1)), self._moment(self._day(ends, ends + 1)))
        ]

    def _departures(self) -> list[Departure]:
        found: list[Departure] = []
        chosen = [0, *self._rng.sample(range(1, len(self.groups) - 1), k=(len(self.groups) - 2) // 6)]
        for number in chosen:
            day = self._day(2, self._weeks - 1)
            first, second = self.groups[number].deputies
            no = (self._moment(day + 2 * DAY), first) if self._rng.random() < 0.5 else None
            found.append(Departure(number, self._moment(day), no, (self._moment(day + 3 * DAY), second)))
        return found

    def _passings(self) -> list[PassingOn]:
        found: list[PassingOn] = []
        for number in self._rng.sample(range(len(self.groups) - 1), k=max(1, len(self.groups) // 5)):
            day = self._day(1, self._weeks - 1)
            to = self.groups[number].members[0]
            agreed = self._rng.random() < 0.7
            found.append(PassingOn(number, self._moment(day), to, self._moment(day + 2 * DAY), agreed))
        return found

    # ---- meetings ----------------------------------------------------------------------

    def _meetings(self, group: Group, rests: list[Rest]) -> list[Meeting]:
        every = 12 if group.partnership else 4
        week = self._rng.randrange(2, min(every, self._weeks - 1) + 1)
        found: list[Meeting] = []
        while week < self._weeks:
            meeting = self._meeting(group, len(found) + 1, week)
            away = any(
                one.group == group.number
                and one.archived < meeting.starts + 5 * WEEK
                and meeting.announced < one.reopened
                for one in rests
            )
            if not away:
                found.append(meeting)
            week += every + self._rng.randrange(-1, 2)
        return found

    def _meeting(self, group: Group, number: int, week: int) -> Meeting:
        rng, code = self._rng, f"{group.number:02}-{number:02}"
        day = self._first + timedelta(weeks=week, days=rng.choice((1, 2, 3, 4)))
        starts = at(day, rng.choice((10, 14)))
        announced = max(
            self._moment(day - timedelta(days=rng.randrange(4, 40))), self._moment(self._first + DAY)
        )
        meeting = Meeting(f"meet-{code}", group.number, announced, starts)
        if rng.random() < 0.06:
            return replace(meeting, cancelled=self._between(announced, starts))
        if rng.random() < 0.8:
            meeting = self._prepared(group, code, meeting)
        return self._minuted(code, meeting) if rng.random() < 0.85 else meeting

    def _between(self, first: datetime, last: datetime) -> datetime:
        days = (local(last).date() - local(first).date()).days
        return self._moment(local(first).date() + timedelta(days=self._rng.randrange(1, max(2, days))))

    def _prepared(self, group: Group, code: str, meeting: Meeting) -> Meeting:
        """Let an agenda be called for, made and posted."""
        rng = self._rng
        called = self._between(meeting.announced, meeting.starts) if rng.random() < 0.8 else None
        if called is not None and called >= meeting.starts - 2 * DAY:
            called = None
        authors = rng.sample([*group.members, group.rapporteur], k=rng.randrange(1, 4))
        begins = called or meeting.announced
        items = [
            Item(f"item-{code}-{place}", who, self._between(begins, meeting.starts))
            for place, who in enumerate(authors, 1)
        ]
        items = [one for one in items if one.at < meeting.starts - HOURS]
        posted = self._moment(local(meeting.starts).date() - DAY) - timedelta(days=rng.randrange(0, 3))
        late = posted <= min((one.at for one in items), default=meeting.starts) or posted <= meeting.announced
        return replace(meeting, called=called, items=tuple(items), posted=None if late else posted)

    def _minuted(self, code: str, meeting: Meeting) -> Meeting:
        rng, day = self._rng, local(meeting.starts).date()
        written = self._moment(day + timedelta(days=rng.randrange(1, 4)))
        proposed = written + timedelta(minutes=rng.randrange(20, 100))
        approved = self._moment(local(proposed).date() + timedelta(days=rng.randrange(1, 6)))
        decisions = tuple(f"deci-{code}-{one}" for one in range(1, rng.randrange(2, 4)))
        return replace(
            meeting,
            written=written,
            decisions=decisions,
            proposed=proposed,
            approved=approved if rng.random() < 0.9 else None,
        )

    def _tasks(self, script: Script, meeting: Meeting) -> list[Task]:
        if not meeting.written:
            return []
        group, rng = self.groups[meeting.group], self._rng
        found = []
        for place in range(1, rng.randrange(1, 4)):
            given = meeting.written + timedelta(minutes=place)
            by = script.rapporteur(meeting.group, given)
            owner = rng.choice([*group.members[1:], by])
            due = local(given).date() + timedelta(days=rng.randrange(3, 35))
            code = meeting.code.replace("meet", "task")
            found.append(self._lived(Task(f"{code}-{place}", meeting.group, owner, given, by, due)))
        return [one for one in found if one.given < self.end]

    def _lived(self, task: Task) -> Task:
        """Let somebody do it in time, late or never; some are moved, handed over or dropped."""
        rng, day = self._rng, local(task.given).date()
        if rng.random() < 0.2:
            moved = self._moment(day + timedelta(days=rng.randrange(1, 20)))
            later = max(task.due, local(moved).date()) + timedelta(days=rng.randrange(2, 20))
            task = replace(task, moved=(moved, later))
        if rng.random() < 0.15:
            others = [one for one in self.groups[task.group].members[1:] if one != task.owner]
            task = replace(task, handed=(self._moment(day + timedelta(days=rng.randrange(2, 25))), others[0]))
        last = max(
            one for one in (task.given, task.moved and task.moved[0], task.handed and task.handed[0]) if one
        )
        ends = self._moment(local(last).date() + timedelta(days=rng.randrange(1, 45)))
        return replace(task, ended=ends, dropped=rng.random() < 0.15) if rng.random() < 0.95 else task

    # ---- partners ----------------------------------------------------------------------

    def _all_cards(self) -> list[Card]:
        """Let each partnership offer and seek something, at its own time; numbered as they are begun."""
        drafts = [
            self._card(group, offers=offers)
            for group in self.groups
            for offers in (True, False)
            if group.partnership
        ]
        ordered = sorted(drafts, key=lambda one: one.submitted)
        return [replace(one, number=number, owner=30_000 + number) for number, one in enumerate(ordered, 1)]

    def _card(self, group: Group, *, offers: bool) -> Card:
        rng = self._rng
        day = self._day(0.3, max(1, self._weeks * 0.8))
        submitted = self._moment(day)
        published = self._moment(day + timedelta(days=rng.randrange(1, 4)))
        deadline = day + timedelta(days=rng.randrange(6, 60)) if rng.random() < 0.25 else None
        card = Card(
            0, 0, rng.choice(self._regions), offers, THEMES[group.number % 4], tuple(rng.sample(PURPOSES, k=rng.randrange(1, 3))),
            ("en",) if rng.random() < 0.8 else ("en", "fr"), submitted, published, deadline,
        )  # fmt: skip
        if deadline is None:
            card = self._renewed(card)
        _, ends = searching.spans(card)[-1]
        early = self._moment(local(card.published).date() + timedelta(days=rng.randrange(1, 80)))
        return (
            replace(card, closed=early) if rng.random() < 0.15 and not card.renewed and early < ends else card
        )

    def _renewed(self, card: Card) -> Card:
        """Let its owner renew it before they are asked, after it, or once it has ended; or never."""
        ends = local(card.published + searching.VALID).date()
        renewals: list[datetime] = []
        while self._rng.random() < 0.6:
            renewals.append(
                self._moment(ends + timedelta(days=self._rng.choice((-12, -9, -5, -3, -1, 3, 20))))
            )
            ends = local(renewals[-1] + searching.VALID).date()
        return replace(card, renewed=tuple(renewals))

    def _introductions(self, script: Script) -> list[Introduction]:
        """Let some of those who complete each other meet, while both are shown; nobody more than once."""
        found: list[Introduction] = []
        met: set[int] = set()
        for card in script.cards:
            asked = self._moment(local(card.published).date() + timedelta(days=self._rng.randrange(1, 8)))
            answered = self._moment(local(asked).date() + timedelta(days=self._rng.randrange(1, 5)))
            both = [
                one
                for one in searching.completing(script, card, asked)
                if all(searching.shown(side, when) for side in (card, one) for when in (asked, answered))
            ]
            if both and not met & {card.number, both[0].number} and answered < self.end:
                met |= {card.number, both[0].number}
                found.append(
                    Introduction(card.number, both[0].number, asked, answered, self._rng.random() < 0.75)
                )
        return found

    # ---- experts -----------------------------------------------------------------------

    def _profiles(self) -> list[Profile]:
        rng, found = self._rng, []
        for number in range(1, max(6, min(40, len(self.groups))) + 1):
            submitted = at(self._first, 10) + timedelta(minutes=number)
            published = submitted + timedelta(hours=2)
            topics = tuple(rng.sample(TOPICS, k=2))
            profile = Profile(
                number,
                40_000 + number,
                topics,
                ("en",),
                rng.random() < 0.4,
                rng.random() < 0.9,
                submitted,
                published,
            )
            ends = local(published + self._terms.valid).date()
            if rng.random() < 0.7:
                late = rng.choice((2 - self._terms.prompt.days, -4, -2, -1, 4))
                profile = replace(profile, renewed=(self._moment(ends + timedelta(days=late)),))
            found.append(profile)
        return found

    def _needs(self, profiles: list[Profile]) -> list[Need]:
        rng, found = self._rng, []
        for number in range(1, max(2, self._weeks // 2) + 1):
            day = self._day(0.5, self._weeks - 1)
            submitted = self._moment(day)
            put = self._moment(day + DAY)
            answers = {
                one.owner: (
                    timedelta(hours=rng.randrange(3, 190), minutes=rng.randrange(60)),
                    rng.random() < 0.35,
                )
                for one in profiles
                if rng.random() < 0.7
            }
            after = timedelta(hours=rng.randrange(5, 60))
            found.append(Need(number, 0, rng.choice(TOPICS), "en", submitted, put, answers, after))
        ordered = sorted(found, key=lambda one: one.submitted)
        return [replace(one, number=number, member=50_000 + number) for number, one in enumerate(ordered, 1)]

    # ---- digests -----------------------------------------------------------------------

    def _looks(self, script: Script) -> list[Look]:
        """Let staff send, skip or forget each digest that waits for them."""
        found: list[Look] = []
        day = local(script.previews_from).date()
        while day.weekday() != 1:
            day += DAY
        while at(day, 9) <= self.end:
            found += [self._look(group, day) for group in (None, *range(len(self.groups)))]
            day += WEEK
        return found

    def _look(self, group: int | None, week: date) -> Look:
        moment = self._moment(week - DAY if self._rng.random() < 0.8 else week)
        drawn = self._rng.random()
        if drawn < 0.1:
            return Look(group, week, None)
        return Look(group, week, moment, skipped=drawn < 0.2)


HOURS: Final = timedelta(hours=3)


def regions() -> list[str]:
    """Return the codes of the regions that there are."""
    with (ROOT / "data" / "regions" / "nuts2_2024.csv").open(encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return [row["nuts2"] for row in csv.DictReader(lines)]


def write(seed: int, slugs: list[str], weeks: int, terms: Terms) -> Script:
    """Return the script of so many weeks with partnerships called ``slugs``."""
    return Writer(seed, slugs, weeks, terms).write()


__all__ = ["BEGIN", "WORKING_GROUPS", "helping", "write"]
