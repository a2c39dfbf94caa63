"""A plan, what came of it, and how the bot stands, as staff read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import discord

from bot.client.looks import Fact, Tone
from bot.client.voice import Voice
from bot.delivery.messages import ToChannel
from bot.delivery.notices import kind_in_words
from bot.kernel.errors import DomainError
from bot.watch.vitals import Deliveries, Line, Vitals
from cogs.operations.domain import Concern, Deed, Plan, Remark, Report, Result, Seen, Step, Thing, Wanted
from cogs.operations.service import Planned, Status

_MIB: Final = 2**20
_GIB: Final = 2**30

_PLANNED: Final[Mapping[Deed, str]] = {
    Deed.KEEP: "operations-kept",
    Deed.BIND: "operations-would-bind",
    Deed.CREATE: "operations-would-make",
    Deed.UNDECIDED: "operations-undecided",
}

_DONE: Final[Mapping[Deed, str]] = {
    Deed.KEEP: "operations-kept",
    Deed.BIND: "operations-bound",
    Deed.CREATE: "operations-made",
    Deed.UNDECIDED: "operations-undecided",
}

_CONCERNS: Final[Mapping[Concern, str]] = {
    Concern.OUT_OF_REACH: "operations-concern-out-of-reach",
    Concern.OPEN: "operations-concern-open",
    Concern.CANNOT_WRITE: "operations-concern-cannot-write",
    Concern.NOT_PERMITTED: "operations-concern-not-permitted",
}


@dataclass(frozen=True)
class Words(Voice):
    """The texts of setting up, for one reader."""

    def place(self, wanted: Wanted) -> str:
        """Return what the community's file calls it."""
        return self("operations-place", kind=wanted.thing, name=wanted.name)

    def permissions(self, names: Iterable[str]) -> str:
        """Return the permissions as Discord's settings call them."""
        return ", ".join(self(f"permission-{name.replace('_', '-')}") for name in names)

    def refusal(self, refusal: DomainError) -> str:
        """Return why a step was not taken."""
        details = dict(refusal.details)
        if "permission" in details:
            details["permission"] = self.permissions([str(details["permission"])])
        return self(refusal.key, **details)


def planned(words: Words, plan: Plan) -> discord.Embed:
    """Return what applying the plan would do."""
    lines = [_line(words, _PLANNED, step) for step in plan.steps if step.deed is not Deed.KEEP]
    lines += [words("operations-would-post", place=words.place(wanted)) for wanted in plan.panels]
    return words.card(
        words("operations-plan-title"),
        "\n".join(lines) or words("operations-nothing-to-do"),
        tone=Tone.WAITING if lines else Tone.DONE,
        facts=[*_in_place(words, plan.steps), *_watch_out(words, plan.remarks)],
        next_step=words("operations-next-apply") if plan.changes else None,
    )


def reported(words: Words, report: Report) -> discord.Embed:
    """Return what was done, what was not and why."""
    lines = [_outcome(words, result) for result in report.results if _is_news(result)]
    lines += [words("operations-posting", channel=f"<#{channel}>") for channel in report.panels]
    return words.card(
        words("operations-complete-title" if report.complete else "operations-incomplete-title"),
        "\n".join(lines) or words("operations-nothing-to-do"),
        tone=Tone.DONE if report.complete else Tone.REFUSED,
        facts=[
            *_in_place(words, (result.step for result in report.results)),
            *_watch_out(words, report.remarks),
        ],
        next_step=None if report.complete else words("operations-next-again"),
    )


def bound(words: Words, report: Report) -> discord.Embed:
    """Return where one place leads now."""
    return words.card(
        words("operations-bound-title"),
        "\n".join(_outcome(words, result) for result in report.results),
        tone=Tone.DONE,
        facts=list(_watch_out(words, report.remarks)),
    )


def standing(words: Words, status: Status) -> discord.Embed:
    """Return how the bot stands: first what needs somebody and what to do, then the rest at one glance."""
    parts = ", ".join(words("operations-part", part=part.replace(".", "-")) for part in status.vitals.unsound)
    stall = _milliseconds(status.vitals.stall)
    troubles = [
        words(f"operations-trouble-{trouble}", parts=parts, number=stall)
        for trouble in status.vitals.troubles
    ]
    missing = ", ".join(words.place(wanted) for wanted in status.without_place)
    gone = ", ".join(words.place(wanted) for wanted in status.gone)
    fits = not (troubles or missing or gone)
    return words.card(
        words("operations-status-title"),
        "\n".join([words("operations-status-at-work", since=status.since), *_to_do(words, troubles)]),
        tone=Tone.DONE if fits else Tone.REFUSED,
        facts=[
            Fact(words("operations-discord"), _line_to_discord(words, status.vitals.line), beside=True),
            Fact(words("operations-backup"), _backup(words, status), beside=True),
            Fact(words("operations-disk"), _disk(words, status.vitals), beside=True),
            Fact(words("operations-stall"), words("operations-stall-longest", number=stall), beside=True),
            *_listed(words("operations-deliveries"), _deliveries(words, status.vitals.deliveries)),
            Fact(words("operations-planned"), _planned(words, status)),
            *_listed(words("operations-without-place"), [missing] if missing else []),
            *_listed(words("operations-gone"), [gone] if gone else []),
        ],
        next_step=words("operations-next-plan") if missing or gone else None,
        source=words("operations-version", version=status.vitals.version),
    )


def _to_do(words: Words, troubles: Sequence[str]) -> list[str]:
    """Return what stands under the first line: a fact would have no room for all of it."""
    return [f"\n**{words('operations-to-do')}**", *(f"- {line}" for line in troubles)] if troubles else []


def _listed(label: str, lines: Sequence[str]) -> list[Fact]:
    return [Fact(label, "\n".join(lines))] if lines else []


def _milliseconds(span: timedelta) -> int:
    return round(span.total_seconds() * 1000)


def _line_to_discord(words: Words, line: Line) -> str:
    if not line.up:
        return words("operations-discord-away", minutes=int(line.since.total_seconds() // 60))
    if line.latency is None:
        return words("operations-discord-up")
    return words("operations-discord-answers", number=round(line.latency * 1000))


def _backup(words: Words, status: Status) -> str:
    if status.backup is None:
        return words("operations-backup-none")
    return words("operations-backup-made", at=status.backup)


def _disk(words: Words, vitals: Vitals) -> str:
    return words(
        "operations-disk-free", free=_size(words, vitals.disk_free), used=_size(words, vitals.database_bytes)
    )


def _size(words: Words, number: int) -> str:
    unit = "gib" if number >= 10 * _GIB else "mib"
    return words("operations-size", number=number // (_GIB if unit == "gib" else _MIB), unit=unit)


def _deliveries(words: Words, deliveries: Deliveries | None) -> list[str]:
    if deliveries is None:
        return []
    counts = {"overdue": deliveries.overdue, "held": deliveries.held, "failed": deliveries.failed}
    return [words("operations-delivery-counts", **counts)]


def _planned(words: Words, status: Status) -> str:
    if status.planned:
        return "\n".join(_next(words, row) for row in status.planned)
    waiting = status.vitals.deliveries is not None and status.vitals.deliveries.pending
    return words("operations-only-personal" if waiting else "operations-nothing-planned")


def _next(words: Words, message: Planned) -> str:
    kind = kind_in_words(
        words.translator, words.reader.locale, message.description.told_in(words.reader.locale)
    )
    if isinstance(message.target, ToChannel):
        where = f"<#{message.target.channel}>"
        return words("operations-planned-channel", due=message.due, kind=kind, where=where)
    # To whom is between the member and the bot.
    way = "mail" if message.target.by_mail else "member"
    return words(f"operations-planned-{way}", due=message.due, kind=kind)


def mention(thing: Thing, discord_id: int) -> str:
    """Return the markup that Discord shows as the name of it; it notifies nobody in a private reply."""
    return f"<@&{discord_id}>" if thing is Thing.ROLE else f"<#{discord_id}>"


def _is_news(result: Result) -> bool:
    return result.step.deed is not Deed.KEEP or result.refusal is not None


def _outcome(words: Words, result: Result) -> str:
    if result.refusal is not None:
        why = words.refusal(result.refusal)
        return words("operations-not-done", place=words.place(result.step.wanted), why=why)
    made = () if result.discord_id is None else (mention(result.step.wanted.thing, result.discord_id),)
    return _line(words, _DONE, result.step, *made)


def _line(words: Words, keys: Mapping[Deed, str], step: Step, *found: str) -> str:
    return words(
        keys[step.deed],
        place=words.place(step.wanted),
        found=", ".join(found or map(_mention, step.found)),
        lost="yes" if step.lost else "no",
    )


def _mention(seen: Seen) -> str:
    return mention(seen.thing, seen.discord_id)


def _in_place(words: Words, steps: Iterable[Step]) -> Iterator[Fact]:
    kept = [_mention(seen) for step in steps if step.deed is Deed.KEEP for seen in step.found]
    if kept:
        yield Fact(words("operations-in-place"), ", ".join(kept))


def _watch_out(words: Words, remarks: Iterable[Remark]) -> Iterator[Fact]:
    told = [
        words(
            _CONCERNS[remark.concern],
            what=_mention(remark.about) if remark.about else "",
            permissions=words.permissions(remark.permissions),
        )
        for remark in remarks
    ]
    if told:
        yield Fact(words("operations-watch-out"), "\n".join(f"- {line}" for line in told))
