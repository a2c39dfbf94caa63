"""What must never be read in a log, and what must be."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.cli.logs import OURS, SECRETS, Discreet, Json, Repeats, write_logs
from bot.cli.traces import LEFT_OUT, traced, words
from bot.kernel.errors import SettingError
from bot.practice.driver import Answer
from cogs.events.service import EventService
from tests.chaos.test_erasure import ON_THE_WEB, busy_life, identity
from tests.events.office import CONFERENCE, button, office

TOKEN = "aW50ZXJhY3Rpb246MTIzNDU2.made-up_token-of-an-interaction"
APPLICATION = "MTA3OTAwMDAwMDAwMDAwMDAwMA"
"""How the tokens of one application begin."""

MEMBER = 1_079_000_000_000_000_001

TYPED = "Quetzalcóatl told me in confidence"
"""What nobody but a member could have written."""


@pytest.fixture(params=["text", "json"])
def log(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    """Return what is logged as loudly as the bot can be told to, exactly as it is written."""
    root, stream = logging.getLogger(), io.StringIO()
    before = root.handlers[:], root.level
    write_logs("DEBUG", request.param, stream)
    yield stream
    root.handlers[:], _ = before
    root.setLevel(before[1])
    for name in OURS:
        logging.getLogger(name).setLevel(logging.NOTSET)


def entry(
    message: str, *details: object, error: BaseException | None = None, **extra: object
) -> logging.LogRecord:
    info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("discord.http", logging.WARNING, "http.py", 1, message, details, info)
    vars(record).update(extra)
    return record


def written(message: str, *details: object, **more: Any) -> str:
    return Discreet().format(entry(message, *details, **more))


def raised(*steps: Callable[[], object]) -> BaseException:
    """Return the error of the last step, raised while that of the one before was handled."""
    try:
        try:
            steps[0]()
        except Exception:
            steps[-1]()
            raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the test wants
        return error
    raise AssertionError("nothing failed")


# --- a walk


async def test_whatever_members_do_and_whatever_breaks_the_log_names_nobody(
    tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_service: object, event: str, member: int) -> None:
        raise ValueError(f"{event} for {member}")

    async with office(tmp_path, **ON_THE_WEB) as desk:
        h = desk.house
        number = await identity(h.porto)
        await busy_life(desk, number)
        await h.porto.command("remind me", channel="general", when=TYPED, what=TYPED)
        await h.porto.command("faq ask", channel="help", question=TYPED)
        # What they meet: a full limit with an address in it, a refused message, a defect.
        async with h.driver.faults.during("429", method="POST", path="callback$", times=1):
            await h.porto.command("event mine", channel="events")
        await h.porto.close_dms()
        post = await desk.publish({**CONFERENCE, "title": TYPED})
        await h.porto.click(post, button(post, "register"))
        with monkeypatch.context() as patch:
            patch.setattr(EventService, "register", broken)
            shown = await h.lapland.command("event register", channel="events", event=TYPED)
        question = await h.secretariat.command("event cancel", channel="events", event=TYPED)
        await h.secretariat.click(question, button(question, "cancel"))
        await desk.settle()
        tokens = [*h.server.interactions._by_token, h.server.world.token]
    told = log.getvalue()
    assert "rate limited" in told
    assert "failed: refused (code 50007)" in told
    assert _reference(shown) in told
    for secret in (str(number), "Practitioner, Porto", "Quetzal", "We write our strategy", "pizza?", *tokens):
        assert secret not in told


def _reference(shown: Answer) -> str:
    return shown.content.rpartition(": ")[2]


# --- one entry


def test_an_address_is_logged_without_the_token_of_its_interaction() -> None:
    for path in (f"/webhooks/123456/{TOKEN}/messages/@original", f"/interactions/123456/{TOKEN}/callback"):
        line = written("POST %s responded with 429", f"https://discord.com/api/v10{path}")
        assert TOKEN not in line
        assert "123456/..." in line


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"{APPLICATION}.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789_-",
        "<Task finished name='x' exception=ValueError('my secret-of-mine')>",
        "GET /calendar/mine/abcdefghijklmnopqrstuvwxyz0123.ics",
        "GET /guests/abcdefghijklmnopqrstuv/confirm/3",
        "GET /sign-in/abcdefghijklmnopqrstuvwxyz0123",
        "GET /staff/downloads/abcdefghijklmnopqrstuvwxyz0123",
    ],
)
def test_no_token_and_no_failed_task_is_written_out(text: str) -> None:
    line = written("there was %s here", text)
    assert not any(part in line for part in (TOKEN, "abcdefghijklmnop", "secret-of-mine"))
    assert "there was" in line


@pytest.mark.parametrize(
    "text",
    [
        f"events:7:member:{MEMBER}:remind:1d",
        f"reminders:{MEMBER}:5",
        f"members:erase:{MEMBER}",
        f"ToMember(member={MEMBER})",
        f"<@{MEMBER}>",
        f"/guilds/{MEMBER}/members/{MEMBER + 1}/roles/{MEMBER}",
    ],
)
def test_a_member_s_id_is_not_written(text: str) -> None:
    line = written("about %s", text)
    assert str(MEMBER + 1) not in line
    assert f"members/{MEMBER}" not in line
    assert "<id>" in line


@pytest.mark.parametrize(
    "text",
    [
        "POST /channels/1079000000000000001/messages",
        "channel:1079000000000000001",
        "ToChannel(channel=1079000000000000001)",
        "Guild 1079000000000000001".lower(),
        "took 0.1234567890123456789 s",
        "cogs.events.service",
    ],
)
def test_what_helps_the_operator_stays(text: str) -> None:
    assert text in written("%s", text)


def test_nobody_forges_an_entry_with_what_they_typed() -> None:
    for break_ in ("\n", "\r", "\u2028", "\x1b[2J"):
        line = written("component %s", f"x{break_}2026-01-01T00:00:00.000Z CRITICAL bot: all is lost")
        assert len(line.splitlines()) == 1
        assert "\x1b" not in line


def test_an_entry_has_its_time_in_utc_its_level_its_logger_and_its_fields() -> None:
    record = entry("gone", reference="BCD234")
    record.created = 0.0625
    assert Discreet().format(record) == (
        "1970-01-01T00:00:00.062Z WARNING discord.http: gone [reference=BCD234]"
    )


def test_for_programs_an_entry_is_one_object_on_one_line() -> None:
    record = entry("gone\naway", error=raised(Path("/nowhere/at/all").read_text), reference="BCD234")
    record.created = 0.0625
    line = Json().format(record)
    assert len(line.splitlines()) == 1
    told = json.loads(line)
    trace = told.pop("traceback")
    assert "FileNotFoundError" in trace
    assert "test_logs.py" in trace
    assert told == {
        "time": "1970-01-01T00:00:00.062Z",
        "level": "WARNING",
        "logger": "discord.http",
        "message": "gone\naway",
        "reference": "BCD234",
    }


# --- errors


def test_an_error_that_may_carry_a_member_s_words_is_logged_without_words() -> None:
    for error in (
        raised(lambda: int(TYPED)),
        raised(lambda: dict[str, int]()[TYPED]),
        raised(lambda: TYPED.encode("ascii")),
    ):
        text = written("it failed", error=error)
        assert "Quetzal" not in text
        assert type(error).__name__ in text
        assert LEFT_OUT in text
        assert "test_logs.py" in text


def test_an_error_of_the_machine_keeps_its_words() -> None:
    assert words(OSError(28, "No space left on device")) == "OSError: [Errno 28] No space left on device"
    assert words(SettingError("GUILD_ID: is\nmissing")).endswith("SettingError: GUILD_ID: is missing")
    assert words(KeyError()) == "KeyError"


def test_what_discord_repeats_of_what_it_was_sent_is_left_out() -> None:
    class Response:
        status, reason = 400, "Bad Request"

    error = discord.HTTPException(Response(), {"code": 50035, "message": f'Value "{TYPED}" is not int.'})
    assert "Quetzal" not in words(error)
    assert "50035" in words(error)


def test_a_chain_and_a_group_of_errors_are_told_from_the_first_cause_on() -> None:
    def second() -> None:
        raise RuntimeError("the second")

    chain = traced(raised(lambda: int(TYPED), second))
    assert "Quetzal" not in chain
    assert chain.index("ValueError") < chain.index("which led to:") < chain.index("RuntimeError: the second")
    group = traced(ExceptionGroup(TYPED, [ValueError(TYPED), OSError(5, "Input/output error")]))
    assert "Quetzal" not in group
    assert "2 of them:" in group
    assert "Input/output error" in group


def test_errors_that_caused_each_other_end_the_tale() -> None:
    one, other = OSError("one"), OSError("other")
    one.__cause__, other.__cause__ = other, one
    assert traced(one).count("OSError: one") == 1


# --- how much


def test_the_same_entry_again_and_again_is_counted_and_not_written() -> None:
    repeats = Repeats(limit=2, seconds=60)

    def at(second: float, text: str = "the disk is full") -> logging.LogRecord:
        record = entry("%s", text)
        record.created = second
        return record

    tries = [at(second) for second in range(10)]
    assert [repeats.filter(record) for record in tries] == [True, True] + [False] * 8
    assert "more are left out for 60 s" in Discreet().format(tries[1])
    assert repeats.filter(at(5, "something else"))
    later = at(61)
    assert repeats.filter(later)
    assert "[left_out=8]" in Discreet().format(later)
    assert repeats.filter(at(200))


def test_what_was_seen_is_forgotten_before_it_fills_the_memory() -> None:
    repeats = Repeats()
    for number in range(3000):
        assert repeats.filter(entry("number %d", number))
    assert len(repeats._seen) <= 1001


def test_debug_is_for_our_own_code_because_libraries_write_down_what_members_say(log: io.StringIO) -> None:
    logging.getLogger("bot.storage").debug("ours")
    logging.getLogger("discord.gateway").debug("theirs")
    logging.getLogger("aiosqlite").debug("theirs too")
    assert "ours" in log.getvalue()
    assert "theirs" not in log.getvalue()


def test_every_pattern_of_a_secret_is_tried_here() -> None:
    assert len(SECRETS) == 5
