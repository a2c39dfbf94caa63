"""The plan: every post that will be made, told from a copy; and what a change makes of it."""

import asyncio
import json
import sqlite3
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli.plan import planned
from bot.cli.plan.report import Plan, Post, changes, line, read, told, written
from bot.kernel.errors import OperatorError
from bot.settings import Settings
from bot.storage.copying import look_alike
from cogs.helpdesk.service import Turns
from tests.events.office import button, office
from tests.helpdesk.test_desk_walk import ask, settle
from tests.storage.cuts import watched
from tests.storage.rooms import opened, seated, take_seat
from tests.waiting import until

BEGINS = datetime(2023, 3, 1, 9, 0, tzinfo=UTC)
YEAR = timedelta(days=365)


PANELS = 4
"""Welcome, and one for each group: pinned a moment after they were posted."""


async def look(folder: Path, begins: datetime, days: int = 35) -> Plan:
    return await planned(Settings(), folder, begins, timedelta(days=days))


async def test_the_plan_of_a_running_bot_is_told_and_nothing_is_sent_or_changed(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        await desk.publish()
        h = desk.house
        reading = await h.porto.command(
            "remind me", channel="general", when="every monday at 9:00", what="A very secret thing"
        )
        confirm = next(
            one["custom_id"]
            for row in (reading.message or {})["components"]
            for one in row["components"]
            if one["custom_id"].startswith("reminders:confirm")
        )
        await h.porto.click(reading, confirm)
        await desk.settle()

        async def pinned() -> bool:
            return sum("/pins/" in one["path"] for one in await h.driver.requests()) == PANELS

        await until(pinned)
        now = await h.driver.now()
        asked = len(await h.driver.requests())
        plan = await look(tmp_path, now)
        again = await look(tmp_path, now)
        assert len(await h.driver.requests()) == asked
    assert written(plan) == written(again)
    assert "secret" not in written(plan)
    kinds = [post.kind for post in plan.posts]
    assert kinds.count("events.reminder") == 3
    mondays = [post for post in plan.posts if post.kind == "reminders.due"]
    assert len(mondays) == 5
    assert {post.due.astimezone(UTC).hour for post in mondays} == {7, 8}, (
        "nine o'clock on both sides of a change"
    )
    shown = [line(post, plan.zone) for post in plan.posts if post.kind == "events.reminder"]
    assert shown[0].startswith(
        "2023-03-29 09:30 (07:30 UTC)  #announcements  events.reminder  **S3 Conference**"
    )


async def test_on_the_copy_nothing_is_at_work_that_a_running_bot_does_besides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    async with office(tmp_path / "bot"):
        pass
    with watched(temporary) as watch:
        await look(tmp_path / "bot", BEGINS, days=3)
    assert watch.seen
    assert not [file for _, file in watch.seen if "backups" in file]


async def test_a_change_is_shown_by_what_becomes_of_each_post(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        await desk.publish()
        now = await desk.house.driver.now()
        before = await look(tmp_path, now)
        who = desk.house.secretariat
        page = await who.command("delivery", channel="staff", event="S3")
        (menu,) = [
            one for row in (page.message or {})["components"] for one in row["components"] if one["type"] == 3
        ]
        card = await who.select(page, menu["custom_id"], [menu["options"][0]["value"]])
        number, version = menu["options"][0]["value"], 1
        form = await who.click(card, f"deliveries:edit:{number}:{version}")
        await who.submit(form, {"note": "", "when": "29 March 2023, 15:00"})
        other = menu["options"][1]["value"]
        card = await who.select(page, menu["custom_id"], [other])
        sure = await who.click(card, f"deliveries:skip:{other}:1")
        await who.click(sure, f"deliveries:skip-sure:{other}:1")
        after = await look(tmp_path, now)
    found = changes(before, after)
    assert [(change.sign, change.what) for change in found] == [("~", "moved"), ("-", "gone")]
    assert changes(before, read(written(before))) == []


def post(key: str, hours: int = 1, **other: object) -> Post:
    known = {"kind": "k", "where": "#events", "says": "Hello"}
    return Post(due=BEGINS + timedelta(hours=hours), key=key, **{**known, **other})  # type: ignore[arg-type]  # made of what the test names


def of(*posts: Post, later: timedelta = timedelta(0)) -> Plan:
    return Plan(BEGINS + later, BEGINS + later + YEAR, "Europe/Brussels", posts)


@pytest.mark.parametrize(
    ("before", "after", "signs"),
    [
        (of(), of(post("a")), "+ added"),
        (of(post("a")), of(), "- gone"),
        (of(post("a")), of(post("a", 2)), "~ moved"),
        (of(post("a")), of(post("a", says="Bye")), "~ reworded"),
        (of(post("a", count=3)), of(post("a", count=4)), "~ reworded"),
        (of(post("a")), of(post("a", lacks=("send_messages",))), "! obstacle"),
        (of(post("a")), of(later=timedelta(hours=3)), ""),
        (of(post("a")), of(post("a")), ""),
    ],
)
def test_the_difference_names_what_happened(before: Plan, after: Plan, signs: str) -> None:
    lines = [shown for change in changes(before, after) for shown in told(change, "Europe/Brussels")]
    assert [shown[: len(signs)] for shown in lines[:1]] == ([signs] if signs else [])
    assert len(lines) == (0 if not signs else 2 if signs[0] in "~!" else 1)


def test_a_line_tells_local_and_universal_time_people_and_what_is_missing() -> None:
    shown = line(post("a", count=3, lacks=("gone",)), "Europe/Brussels")
    assert shown == "2023-03-01 11:00 (10:00 UTC)  #events x3  k  Hello  ! lacks gone"


async def test_a_copy_to_look_at_holds_what_another_connection_has_written_and_changes_nothing(
    tmp_path: Path,
) -> None:
    source = tmp_path / "a.sqlite3"
    async with opened(source) as database:
        await take_seat(database, 1)
        log = source.with_name(source.name + "-wal").read_bytes()
        stamp = look_alike(source, tmp_path / "b.sqlite3")
        assert (stamp.world, stamp.application_id) == ("practice", 7)
        assert source.with_name(source.name + "-wal").read_bytes() == log
    async with opened(tmp_path / "b.sqlite3") as copied:
        assert await seated(copied) == [1]


def test_no_database_and_no_plan_are_said_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(OperatorError, match="does not exist"):
        look_alike(tmp_path / "none", tmp_path / "copy")
    (tmp_path / "text").write_text("no database")
    with pytest.raises(OperatorError, match="cannot be read"):
        look_alike(tmp_path / "text", tmp_path / "copy")
    sqlite3.connect(tmp_path / "empty").close()
    with pytest.raises(OperatorError, match="no database of this bot"):
        look_alike(tmp_path / "empty", tmp_path / "copy")
    assert main(["plan", "--after", str(tmp_path / "text"), "--runtime", str(tmp_path)]) == 2
    assert main(["plan", "--after", str(tmp_path / "none"), "--runtime", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("--after") == 2


@pytest.mark.parametrize(
    "given", [("--days", "-3"), ("--days", "99999999"), ("--days", "all"), ("--from", "yesterday")]
)
def test_a_span_that_is_none_is_refused_with_what_to_write(
    given: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["plan", *given])
    assert refused.value.code == 2
    assert "write " in capsys.readouterr().err


@pytest.mark.uncounted
@pytest.mark.timeout(120)
async def test_the_command_prints_writes_and_compares(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        await desk.publish()
        now = await desk.house.driver.now()

    async def run(*given: str) -> tuple[int | None, str]:
        child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "plan",
            "--days",
            "40",
            "--runtime",
            str(tmp_path),
            *given,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, error = await child.communicate()
        assert not error, error.decode()
        return child.returncode, out.decode()

    saved = tmp_path / "plan.json"
    code, shown = await run("--from", now.isoformat(), "--json", str(saved))
    assert code == 0
    assert shown.count("events.reminder") == 3
    assert len(json.loads(saved.read_text())["posts"]) == len(shown.splitlines())
    # The bot is stopped meanwhile, and the second plan reports that.
    later = (now + timedelta(hours=1)).isoformat()
    code, shown = await run("--from", later, "--after", str(saved), "--json", str(saved))
    assert (code, shown) == (0, "")
    assert "delivery.outage" in saved.read_text()
    plan = json.loads(saved.read_text())
    plan["posts"].pop()
    saved.write_text(json.dumps(plan))
    code, shown = await run("--from", now.isoformat(), "--after", str(saved))
    assert (code, shown[:7]) == (1, "+ added")


async def test_a_draft_with_a_time_is_foreseen_from_its_announcement_on(tmp_path: Path) -> None:
    async with office(tmp_path) as desk:
        reading = await desk.create()
        form = await desk.house.secretariat.click(reading, button(reading, "later"))
        await desk.house.secretariat.submit(form, {"when": "28 March 2023, 09:00 CET"})
        plan = await look(tmp_path, await desk.house.driver.now())
    mine = [(post.kind, post.due) for post in plan.posts if post.key.startswith("events:1:")]
    assert mine[0] == ("events.announcement", datetime(2023, 3, 28, 7, 0, tzinfo=UTC))
    assert [kind for kind, _ in mine[1:]] == ["events.reminder"] * 3


async def test_what_the_desk_owes_is_foreseen_though_nobody_on_discord_can_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with office(tmp_path) as desk:
        h = desk.house
        await ask(h, "Who parks the zzyzx?")
        await settle(h)
        await h.secretariat.command("desk claim", channel="staff", request="1")
        await desk.settle()
        now = await h.driver.now()
        plan = await look(tmp_path, now, days=3)

        async def fails(_turns: Turns) -> None:
            raise ValueError

        monkeypatch.setattr(Turns, "look_at_desk", fails)
        lacking = await look(tmp_path, now, days=3)
    assert [(post.kind, post.due.day) for post in plan.posts] == [
        ("helpdesk.today", 2),
        ("helpdesk.step", 2),
        ("helpdesk.today", 3),
    ]
    assert (plan.unforeseen, lacking.unforeseen) == ((), ("helpdesk.morning",))
    assert "unforeseen" not in written(lacking)
