"""What is to be seen of experts in a year, by rules written anew from ``docs/how-to/look-after-experts.md``.

Requests are put to experts a few at a time, and none of them has more than two before them, so what is asked of whom
when hangs together: it is lived through here, one answer after the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, TypeAlias

from tools.prove.groups_year.facts import STAFF_ROOM, Need, Profile, Script
from tools.prove.groups_year.rules import Due, calm, due, to
from tools.prove.groups_year.searching import night_after

ENDED_AT: Final = (3, 57)
BEFORE_EACH: Final = 2
"""So many requests an expert has before them at most."""
FOR_EVER: Final = datetime.max.replace(tzinfo=UTC)
PRESSED_AGAIN: Final = timedelta(minutes=7)
"""So long after they have renewed a profile that had run out somebody says yes once more."""


def spans(script: Script, profile: Profile) -> list[tuple[datetime, datetime]]:
    """Return from when to when members find a profile: its time anew each time it is renewed."""
    found: list[tuple[datetime, datetime]] = []
    for begins in (profile.published, *profile.renewed):
        if found and found[-1][1] > begins:
            found[-1] = (found[-1][0], begins)
        found.append((begins, begins + script.terms.valid))
    return found


def of_profile(script: Script, profile: Profile) -> Iterator[Due]:
    """Yield what staff and its owner read of a profile."""
    # A member has one profile at most, so what they are told of it does not say which.
    owner = profile.owner
    yield due("experts.review", STAFF_ROOM, [profile.code], profile.submitted)
    yield due("experts.decided", to(owner), [], profile.published)
    for (begins, ends), after in zip(spans(script, profile), [*profile.renewed, None], strict=True):
        whole = begins + script.terms.valid
        asked = calm(script, owner, whole - script.terms.prompt)
        if asked < ends:
            yield due("experts.renewal", to(owner), [], asked)
        over = night_after(whole, ENDED_AT)
        if ends == whole and not (after and after <= over):
            yield due("experts.expired", to(owner), [], calm(script, owner, over))


Standing: TypeAlias = Literal["asked", "lapsed", "ready", "declined", "chosen", "over"]


@dataclass
class _Asked:
    """An expert who was asked: how it stands, and until when nobody else is asked in their place."""

    expert: int
    until: datetime
    standing: Standing = "asked"


@dataclass
class _Put:
    """A request that is before experts."""

    need: Need
    asked: list[_Asked] = field(default_factory=list)
    open: bool = True
    unmet: datetime | None = None
    """Since when nobody is left who could be asked."""


@dataclass(frozen=True)
class Answer:
    """An expert says whether they would help."""

    need: Need
    expert: int
    at: datetime
    yes: bool
    is_over: bool = False
    """Whether their profile has run out by then: they are to renew it before they say yes, and nothing is lost."""


@dataclass(frozen=True)
class Choice:
    """The author of a request chooses an expert who is ready."""

    need: Need
    expert: int
    at: datetime


Happening: TypeAlias = Need | Answer | Choice | None
"""A request is put to experts, somebody says something, or (None) time is up for somebody, or another is found from now on."""


class Helping:
    """Lives through the requests of a year: ``seen`` is what is to be seen of them, ``acts`` what experts and authors do."""

    def __init__(self, script: Script) -> None:
        """Live through those of ``script``."""
        self.seen: list[Due] = []
        self.acts: list[Answer | Choice] = []
        self.unmet: list[tuple[datetime, datetime]] = []
        """From when to when nobody was left who could be asked."""
        self.unput: set[int] = set()
        """The numbers of requests that nobody fits when staff would put them: they stay before staff."""
        self._script = script
        self._puts: list[_Put] = []
        self._ahead: list[tuple[datetime, int, Happening]] = []
        for need in script.needs:
            self._see("experts.need", STAFF_ROOM, need, need.submitted)
            self._plan(need.put, need)
        for profile in script.profiles:
            for begins, _ in spans(script, profile):
                # Who is found from now on may be asked.
                self._plan(begins, None)
        while self._ahead:
            moment, _, what = self._ahead.pop(0)
            if moment <= script.end:
                self._happen(moment, what)

    def _plan(self, moment: datetime, what: Happening) -> None:
        self._ahead.append((moment, len(self._ahead), what))
        self._ahead.sort(key=lambda one: one[0])

    def _see(self, kind: str, where: str, need: Need, moment: datetime) -> None:
        self.seen.append(due(kind, where, [need.code], moment))

    def _tell(self, kind: str, member: int, need: Need, moment: datetime) -> None:
        self._see(kind, to(member), need, calm(self._script, member, moment))

    def _show(self, need: Need, answer: Answer) -> None:
        """Show the author of a request an expert who would help, with what that one says of themselves."""
        profile = self._profile(answer.expert)
        heard = calm(self._script, need.member, answer.at)
        self.seen.append(due("experts.ready", to(need.member), [need.code, profile.code], heard))

    def _happen(self, moment: datetime, what: Happening) -> None:
        match what:
            case Need() if not self._fitting(what, moment):
                self.unput.add(what.number)
                self.unmet.append((moment, FOR_EVER))
            case Need():
                self._puts.append(_Put(what))
                self._tell("experts.told", what.member, what, moment)
            case Answer():
                self._answer(what)
            case Choice():
                self._choose(what)
        for put in self._puts:
            self._lapse(put, moment)
        for put in self._puts:
            self._go_on(put, moment)

    def _put(self, need: Need) -> _Put:
        return next(one for one in self._puts if one.need.number == need.number)

    def _answer(self, answer: Answer) -> None:
        put = self._put(answer.need)
        (asked,) = [one for one in put.asked if one.expert == answer.expert]
        if not put.open:
            return
        if answer.yes and not self._is_shown(answer.expert, answer.at):
            self._press_again(answer)
            return
        self.acts.append(answer)
        asked.standing = "ready" if answer.yes else "declined"
        if answer.yes:
            self._revive(put, answer.at)
            self._show(put.need, answer)
            if not any(one.standing == "ready" for one in put.asked if one is not asked):
                self._plan(
                    answer.at + put.need.chooses_after,
                    Choice(put.need, answer.expert, answer.at + put.need.chooses_after),
                )

    def _is_shown(self, expert: int, moment: datetime) -> bool:
        spanned = spans(self._script, self._profile(expert))
        return any(begins <= moment < ends for begins, ends in spanned)

    def _profile(self, expert: int) -> Profile:
        return next(one for one in self._script.profiles if one.owner == expert)

    def _press_again(self, answer: Answer) -> None:
        """Let an expert be told that their profile has run out, and say the same once they have renewed it, if they do."""
        self.acts.append(replace(answer, is_over=True))
        for renewed in self._profile(answer.expert).renewed:
            if renewed > answer.at:
                again = renewed + PRESSED_AGAIN
                self._plan(again, replace(answer, at=again))
                return

    def _revive(self, put: _Put, moment: datetime) -> None:
        if put.unmet is not None:
            self.unmet.remove((put.unmet, FOR_EVER))
            self.unmet.append((put.unmet, moment))
            put.unmet = None

    def _choose(self, choice: Choice) -> None:
        put, need = self._put(choice.need), choice.need
        self.acts.append(choice)
        put.open = False
        for one in put.asked:
            if one.expert != choice.expert and one.standing == "ready":
                self._tell("experts.passed", one.expert, need, choice.at)
            one.standing = "chosen" if one.expert == choice.expert else "over"
        for member in (need.member, choice.expert):
            self._see("experts.introduced", to(member), need, choice.at)
            self._tell("experts.outcome", member, need, choice.at + self._script.terms.follow_up)

    def _lapse(self, put: _Put, moment: datetime) -> None:
        for one in put.asked:
            if one.standing == "asked" and one.until <= moment:
                one.standing = "lapsed"

    def _go_on(self, put: _Put, moment: datetime) -> None:
        if not put.open or put.unmet is not None or any(one.standing == "ready" for one in put.asked):
            return
        left = [
            one for one in self._fitting(put.need, moment) if one not in {asked.expert for asked in put.asked}
        ]
        waiting = sum(one.standing == "asked" for one in put.asked)
        free = [one for one in left if self._before(one) < BEFORE_EACH]
        for expert in free[: max(0, self._script.terms.at_once - waiting)]:
            self._ask(put, expert, moment)
            waiting += 1
        if not (waiting or left):
            put.unmet = moment
            self.unmet.append((moment, FOR_EVER))
            # Staff are told its number.
            self.seen.append(due("experts.unmet", STAFF_ROOM, [], moment))
            self._tell("experts.told", put.need.member, put.need, moment)

    def _ask(self, put: _Put, expert: int, moment: datetime) -> None:
        heard = calm(self._script, expert, moment)
        until = heard + self._script.terms.answer
        put.asked.append(_Asked(expert, until))
        self._see("experts.asked", to(expert), put.need, heard)
        self._plan(until, None)
        if expert in put.need.answers:
            after, yes = put.need.answers[expert]
            self._plan(heard + after, Answer(put.need, expert, heard + after, yes))

    def _before(self, expert: int) -> int:
        return sum(
            one.expert == expert and one.standing == "asked"
            for put in self._puts
            if put.open
            for one in put.asked
        )

    def _fitting(self, need: Need, moment: datetime) -> list[int]:
        """Return the experts whom a request fits, who has time first."""
        found = [
            one
            for one in self._script.profiles
            if one.requests
            and one.owner != need.member
            and need.topic in one.topics
            and need.language in one.languages
            and any(begins <= moment < ends for begins, ends in spans(self._script, one))
        ]
        return [one.owner for one in sorted(found, key=lambda one: (one.soon, one.number))]


__all__ = ["Answer", "Choice", "Helping", "of_profile", "spans"]
