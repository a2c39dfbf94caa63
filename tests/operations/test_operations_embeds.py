"""What staff read of a plan and of what came of it, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest

from bot.client.looks import EMBED_LIMIT, size
from bot.delivery.kinds import Reader
from bot.delivery.messages import ToChannel, ToMember
from bot.delivery.notices import Description
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.supervision import Standing
from bot.watch.vitals import Deliveries, Line, Trouble, Vitals
from cogs.operations.domain import (
    NEEDED,
    Audience,
    BoundElsewhere,
    Concern,
    Deed,
    Plan,
    Remark,
    Report,
    Result,
    RoleFirst,
    Seen,
    Server,
    ServerFailed,
    ServerRefused,
    Step,
    Thing,
    Wanted,
    plan,
)
from cogs.operations.embeds import Words, bound, planned, reported, standing
from cogs.operations.service import Planned, Status
from tests.watch.test_vitals import FINE

TRANSLATOR = Translator(locale_folders(Path(__file__).parents[2] / "data"), "en")
EVENTS = Wanted(Thing.CHANNEL, "events", "events")
STAFF = Wanted(Thing.CHANNEL, "staff", "staff", audience=Audience(("secretariat",), ("secretariat",)))
MEMBER = Wanted(Thing.ROLE, "member", "Member", given=True)
SEEN = Seen(Thing.CHANNEL, 17, "events")
ROLE = Seen(Thing.ROLE, 18, "Member", within_reach=False)


@pytest.fixture(params=["en", "fr"])
def words(request: pytest.FixtureRequest) -> Words:
    return Words(TRANSLATOR, Reader(request.param, "Europe/Brussels"))


@pytest.fixture
def english() -> Words:
    return Words(TRANSLATOR, Reader("en", "Europe/Brussels"))


def text(embed: discord.Embed) -> str:
    facts = [f"{field.name}: {field.value}" for field in embed.fields]
    return "\n".join([embed.title or "", embed.description or "", *facts])


@pytest.mark.parametrize("deed", list(Deed))
@pytest.mark.parametrize("lost", [True, False])
@pytest.mark.parametrize(("wanted", "seen"), [(EVENTS, SEEN), (MEMBER, ROLE)])
def test_every_step_can_be_told_before_and_after(
    words: Words, deed: Deed, *, lost: bool, wanted: Wanted, seen: Seen
) -> None:
    step = Step(deed, wanted, () if deed is Deed.CREATE else (seen,), lost=lost)
    assert text(planned(words, Plan((step,), ())))
    assert str(seen.discord_id) in text(reported(words, Report((Result(step, seen.discord_id),))))


@pytest.mark.parametrize(
    "refusal",
    [
        *(ServerRefused(permission=name) for name in NEEDED),
        ServerFailed(why="503 Service Unavailable"),
        RoleFirst(slug="secretariat"),
    ],
)
def test_every_refusal_is_told_beside_its_place(
    words: Words, refusal: ServerRefused | ServerFailed | RoleFirst
) -> None:
    told = text(reported(words, Report((Result(Step(Deed.CREATE, STAFF), refusal=refusal),))))
    assert "staff" in told
    assert words.refusal(refusal) in told


@pytest.mark.parametrize("concern", list(Concern))
def test_every_concern_is_told(words: Words, concern: Concern) -> None:
    remark = Remark(concern, SEEN, NEEDED)
    assert words("operations-watch-out") in text(planned(words, Plan((), (remark,))))
    report = Report((Result(Step(Deed.BIND, EVENTS, (SEEN,)), 17),), (remark,))
    assert words("operations-watch-out") in text(bound(words, report))


def test_a_missing_permission_is_named_as_in_discords_settings(english: Words) -> None:
    step = Step(Deed.CREATE, EVENTS)
    report = Report((Result(step, refusal=ServerRefused(permission="manage_channels")),))
    told = text(reported(english, report))
    assert "Channel **events** is missing. The bot lacks the permission “Manage Channels”." in told
    assert "use `/setup apply` again" in told


def test_what_stays_is_told_in_one_line_and_what_changes_one_by_one(english: Words) -> None:
    server = Server((SEEN, ROLE))
    told = text(planned(english, plan((EVENTS, MEMBER, STAFF), {(Thing.CHANNEL, "events"): 17}, server)))
    assert "In place: <#17>" in told
    assert "Role **Member** would be <@&18>, which exists already." in told
    assert "Channel **staff** would be made." in told
    assert "The bot cannot give <@&18> to anyone" in told
    assert "Nothing will be deleted or renamed." in told


NIGHT = datetime(2023, 3, 1, tzinfo=UTC)


def status(vitals: Vitals = FINE, backup: datetime | None = None) -> Status:
    return Status(NIGHT, vitals, backup, planned=(), without_place=(), gone=())


def test_a_bot_that_is_well_says_so_at_one_glance(english: Words) -> None:
    told = text(standing(english, status(backup=NIGHT)))
    assert "Discord: reachable, 40 ms" in told
    assert "Last backup: <t:1677628800:R>" in told
    assert "Disk: 1,024 MiB free, 0 MiB used" in told
    assert "Longest delay: 0 ms within 10 minutes" in told
    assert "0 overdue, 0 held, 0 failed within a day" in told
    assert "Version 1" in str(standing(english, status()).footer.text)
    assert english("operations-to-do") not in told


@pytest.mark.parametrize("trouble", list(Trouble))
def test_each_trouble_says_what_to_do(words: Words, trouble: Trouble) -> None:
    vitals = replace(
        FINE,
        line=Line(up=False, since=timedelta(hours=1), latency=None, connections=1),
        stopped=True,
        deliveries=None if trouble is Trouble.DATABASE else Deliveries(0, 1, 1, 1, timedelta(hours=1)),
        disk_free=0,
        backup_age=timedelta(days=3),
        parts={"backups": Standing(running=False, failures=9, lately=9)},
        stall=timedelta(seconds=4),
    )
    card = standing(words, status(vitals, NIGHT))
    part = words("operations-part", part="backups")
    assert words(f"operations-trouble-{trouble}", parts=part, number=4000) in text(card)
    assert size(card) <= EMBED_LIMIT


PARTS = [
    "deliveries",
    "calendar",
    "backups",
    "web",
    "lag",
    "answers",
    "mirror",
    "events.offers",
    "helpdesk.turns",
]


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_the_process_has_a_name_for_people(words: Words, part: str) -> None:
    broken = replace(FINE, parts={part: Standing(running=False, failures=9, lately=9)})
    told = text(standing(words, status(broken)))
    assert not any(f": {name}." in told for name in {part, part.replace(".", "-")} - {"backups"})


def test_members_own_affairs_are_not_told_and_not_denied(english: Words) -> None:
    waiting = replace(FINE, deliveries=Deliveries(3, 0, 0, 0, timedelta(0)))
    assert "Nothing that is for staff to see." in text(standing(english, status(waiting)))
    nothing = replace(FINE, deliveries=Deliveries(0, 0, 0, 0, timedelta(0)))
    assert "Nothing is planned." in text(standing(english, status(nothing)))


def test_what_is_sent_next_says_by_which_way_and_not_to_whom(english: Words) -> None:
    kind = Description("k", "events-kind-personal-reminder")
    ways = (ToChannel(7), ToMember(5), ToMember(-5))
    told = text(
        standing(english, replace(status(), planned=tuple(Planned(way, NIGHT, kind) for way in ways)))
    )
    assert [way in told for way in (", in <#7>", ", by direct message", ", by e-mail")] == [True] * 3
    assert "5" not in told.replace("<t:1677628800:F>", "")


def test_a_line_that_is_away_tells_for_how_long_and_a_fresh_one_has_no_figure(english: Words) -> None:
    away = replace(FINE, line=Line(up=False, since=timedelta(seconds=70), latency=None, connections=1))
    assert "Discord: away for 1 minute" in text(standing(english, status(away)))
    fresh = replace(FINE, line=Line(up=True, since=timedelta(0), latency=None, connections=1))
    assert "Discord: reachable" in text(standing(english, status(fresh)))


def test_much_room_is_told_in_larger_units(english: Words) -> None:
    roomy = replace(FINE, disk_free=40 * 2**30, database_bytes=3 * 2**20)
    assert "Disk: 40 GiB free, 3 MiB used" in text(standing(english, status(roomy)))


def test_a_server_that_has_everything_is_told_so(english: Words) -> None:
    finished = plan((EVENTS,), {(Thing.CHANNEL, "events"): 17}, Server((SEEN,)))
    assert "There is nothing to do." in text(planned(english, finished))
    report = Report((Result(finished.steps[0], 17),))
    assert "There is nothing to do." in text(reported(english, report))


def test_a_place_that_is_taken_is_told_apart_from_its_own_name() -> None:
    refusal = BoundElsewhere(name="staff", slug="staff")
    for locale, told in (("en", "is already the place of"), ("fr", "est déjà l’emplacement de")):
        assert told in TRANSLATOR.text(locale, refusal.key, **refusal.details)
