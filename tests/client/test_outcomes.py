"""A "no" is believed only if no earlier try may have been taken."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.client.outcomes import failed, not_opened, not_read, sent
from bot.client.requests import Request
from bot.delivery.sender import Gone, Refused, Sent, Unanswered, Unauthorised, Unclear, Unreadable

ERRORS = {403: discord.Forbidden, 404: discord.NotFound}


def http(status: int, code: int = 0, **headers: str) -> discord.HTTPException:
    """Return what discord.py raises for an answer with this status and code."""
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    response: Any = SimpleNamespace(status=status, reason="", headers=named)
    kind = discord.DiscordServerError if status >= 500 else ERRORS.get(status, discord.HTTPException)
    return kind(response, {"code": code, "message": ""})


def tried(*statuses: int | None) -> list[Request]:
    """Return requests that left and were answered so; None: without an answer."""
    return [Request(left=True, status=status) for status in statuses]


def test_an_answer_with_a_message_is_sent() -> None:
    assert sent({"id": "42"}) == Sent(42)


@pytest.mark.parametrize("answer", ["<html>", {}, None, {"id": "x"}])
def test_an_answer_that_is_no_message_is_unclear(answer: Any) -> None:
    assert isinstance(sent(answer), Unclear)


@pytest.mark.parametrize(
    ("error", "code", "permanent"),
    [
        (http(403, 50007), 50007, True),
        (http(403, 50001), 50001, True),
        (http(403, 50013), 50013, True),
        (http(404, 10003), 10003, True),
        (http(404, 10008), 10008, False),
        (http(400, 50035), 50035, True),
        (http(400, 40003), 40003, False),
        (http(403), 403, True),
        (http(429), 429, False),
    ],
)
def test_a_no_is_a_no(error: discord.HTTPException, code: int, permanent: bool) -> None:
    assert failed(error, tried(error.status)) == Refused(code, permanent)


@pytest.mark.parametrize("earlier", [500, 502, None, 200])
def test_a_no_after_a_try_that_may_have_been_taken_says_so(earlier: int | None) -> None:
    assert failed(http(403, 50001), tried(earlier, 403)) == Refused(50001, True, reached_other_requests=True)


def test_a_no_after_a_rate_limit_is_a_no() -> None:
    assert failed(http(403, 50001), tried(429, 403)) == Refused(50001, True)


def test_what_cloudflare_asks_to_wait_is_told() -> None:
    assert failed(http(429, Retry_After="7.5"), tried(429)) == Refused(429, False, retry_after=7.5)


def test_a_wait_that_is_too_long_is_told() -> None:
    assert failed(discord.RateLimited(90.0), tried(429)) == Refused(429, False, retry_after=90.0)


@pytest.mark.parametrize(
    "error", [http(500), http(503), TimeoutError(), ConnectionResetError(), aiohttp.ServerDisconnectedError()]
)
def test_silence_after_a_request_is_unclear(error: Exception) -> None:
    status = error.status if isinstance(error, discord.HTTPException) else None
    assert isinstance(failed(error, tried(status)), Unclear)


def test_a_torn_answer_to_a_message_that_was_made_is_unclear() -> None:
    assert isinstance(failed(aiohttp.ClientPayloadError(), tried(200)), Unclear)


@pytest.mark.parametrize("requests", [[], [Request()]], ids=["none was made", "none left"])
def test_a_refused_connection_is_a_definite_no(requests: list[Request]) -> None:
    assert failed(ConnectionRefusedError(), requests) == Refused(0, permanent=False)


def test_waiting_out_a_rate_limit_in_vain_is_a_definite_no() -> None:
    assert failed(TimeoutError(), tried(429)) == Refused(429, permanent=False)


def test_a_refused_connection_after_silence_is_unclear() -> None:
    assert isinstance(failed(ConnectionRefusedError(), [*tried(500), Request()]), Unclear)


def test_a_token_that_is_not_known_stops_everything() -> None:
    assert failed(http(401), tried(401)) == Unauthorised()


def test_a_token_that_is_no_longer_known_leaves_the_first_try_unclear() -> None:
    assert isinstance(failed(http(401), tried(500, 401)), Unclear)


def test_nothing_is_sent_while_direct_messages_cannot_be_opened() -> None:
    assert not_opened(http(500)) == Refused(0, permanent=False)
    assert not_opened(http(404, 10013)) == Refused(10013, permanent=True)


@pytest.mark.parametrize(
    ("error", "finding"),
    [
        (http(403, 50001), Unreadable()),
        (http(404, 10003), Gone(10003)),
        (http(404, 10013), Gone(10013)),
        (http(404, 10008), Unreadable()),
        (http(401), Unauthorised()),
        (http(503), Unanswered("HTTP 503")),
        (TimeoutError(), Unanswered("TimeoutError")),
        (discord.RateLimited(40), Unanswered("RateLimited")),
    ],
)
def test_a_history_that_cannot_be_read_is_told_from_one_that_may_not(
    error: Exception, finding: object
) -> None:
    assert not_read(error) == finding
