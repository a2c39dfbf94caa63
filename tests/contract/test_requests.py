"""What discord.py 2.7.1 does with each answer to a request: how often it asks, how long it waits, what it raises.

Delivery rests on this (``bot/client/outcomes.py``, ``requests.py``). If one of these fails after an upgrade,
nothing may be broken yet, but what is counted as doubtful has to be looked at again.
"""

import asyncio

import aiohttp
import discord
import pytest
from discord.http import HTTPClient, MultipartParameters, Route, handle_message_parameters

from tests.contract.scripted import Fault, Hurried, Line, Reply, Scripted
from tests.waiting import until

MESSAGE = {"id": "5", "channel_id": "7", "content": "hello"}
VIA = {"Via": "1.1 google"}
LIMITED = {"message": "You are being rate limited.", "retry_after": 0.4, "global": False}


async def post(http: HTTPClient) -> object:
    body = MultipartParameters(payload={"content": "hello", "nonce": "n"}, multipart=None, files=None)
    return await http.send_message(7, params=body)


def test_this_is_the_version_the_contract_was_read_from() -> None:
    assert discord.__version__ == "2.7.1"


@pytest.mark.parametrize("status", [500, 502, 504, 524])
async def test_some_server_errors_are_tried_five_times_unseen(
    http: HTTPClient, server: Scripted, hurried: Hurried, status: int
) -> None:
    server.will(*[Reply(status)] * 5)
    with pytest.raises(discord.DiscordServerError) as caught:
        await post(http)
    assert (caught.value.status, server.requests, hurried.pauses) == (status, 5, [1, 3, 5, 7, 9])


@pytest.mark.parametrize("status", [501, 503, 520, 521, 522, 523])
async def test_other_server_errors_are_raised_at_once(
    http: HTTPClient, server: Scripted, hurried: Hurried, status: int
) -> None:
    server.will(Reply(status))
    with pytest.raises(discord.DiscordServerError) as caught:
        await post(http)
    assert (caught.value.status, server.requests, hurried.pauses) == (status, 1, [])


async def test_a_no_may_hide_an_earlier_try_that_was_taken(http: HTTPClient, server: Scripted) -> None:
    server.will(Reply(500), Reply(403, {"code": 50013, "message": "Missing Permissions"}))
    with pytest.raises(discord.Forbidden) as caught:
        await post(http)
    assert (caught.value.code, server.requests) == (50013, 2)


async def test_a_success_after_errors_is_a_success(http: HTTPClient, server: Scripted) -> None:
    server.will(Reply(502), Reply(500), Reply(200, MESSAGE))
    assert await post(http) == MESSAGE
    assert server.requests == 3


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (400, 40060, discord.HTTPException),
        (400, 50035, discord.HTTPException),
        (401, 0, discord.HTTPException),
        (403, 50007, discord.Forbidden),
        (404, 10003, discord.NotFound),
        (404, 10008, discord.NotFound),
        (404, 10062, discord.NotFound),
        (400, 160004, discord.HTTPException),
    ],
)
async def test_a_no_is_raised_at_once_with_discord_s_code(
    http: HTTPClient, server: Scripted, status: int, code: int, error: type[discord.HTTPException]
) -> None:
    server.will(Reply(status, {"code": code, "message": "no"}))
    with pytest.raises(discord.HTTPException) as caught:
        await post(http)
    assert type(caught.value) is error
    assert (caught.value.status, caught.value.code, server.requests) == (status, code, 1)


async def test_an_unknown_token_is_a_failed_login_only_while_logging_in(server: Scripted) -> None:
    server.will(Reply(401, {"code": 0, "message": "401: Unauthorized"}))
    client = HTTPClient(asyncio.get_running_loop())
    client.connector = aiohttp.TCPConnector()
    with pytest.raises(discord.LoginFailure):
        await client.static_login("token")
    # It leaves its session open; a closed connector closes that, too.
    await client.connector.close()


# --- rate limits


async def test_a_rate_limit_of_discord_is_waited_out(
    http: HTTPClient, server: Scripted, hurried: Hurried
) -> None:
    server.will(Reply(429, LIMITED, VIA), Reply(200, MESSAGE))
    assert await post(http) == MESSAGE
    assert (server.requests, hurried.pauses) == (2, [0.4])


async def test_a_rate_limit_that_does_not_end_is_raised_after_five_tries(
    http: HTTPClient, server: Scripted, hurried: Hurried
) -> None:
    server.will(*[Reply(429, LIMITED, VIA)] * 5)
    with pytest.raises(discord.HTTPException) as caught:
        await post(http)
    assert (caught.value.status, server.requests, hurried.pauses) == (429, 5, [0.4] * 5)


@pytest.mark.parametrize("reply", [Reply(429, LIMITED), Reply(429, "<html>banned</html>", VIA)])
async def test_a_rate_limit_of_cloudflare_is_raised_at_once(
    http: HTTPClient, server: Scripted, hurried: Hurried, reply: Reply
) -> None:
    server.will(reply)
    with pytest.raises(discord.HTTPException) as caught:
        await post(http)
    assert (caught.value.status, server.requests, hurried.pauses) == (429, 1, [])


async def test_a_global_rate_limit_holds_every_other_request_back(
    http: HTTPClient, server: Scripted, hurried: Hurried, monkeypatch: pytest.MonkeyPatch
) -> None:
    released = asyncio.Event()

    async def wait(_seconds: float) -> None:
        await released.wait()

    monkeypatch.setattr(hurried, "sleep", wait)
    server.will(Reply(429, {**LIMITED, "global": True}, VIA), Reply(200, MESSAGE), Reply(200, MESSAGE))
    first = asyncio.create_task(post(http))
    await until(lambda: not http._global_over.is_set())
    second = asyncio.create_task(http.get_channel(8))
    await asyncio.sleep(0.02)
    assert server.requests == 1
    released.set()
    await asyncio.gather(first, second)
    assert server.requests == 3


async def test_a_long_rate_limit_is_raised_instead_of_waited_out(
    http: HTTPClient, server: Scripted, hurried: Hurried
) -> None:
    server.will(Reply(429, {**LIMITED, "retry_after": 31.0}, VIA))
    with pytest.raises(discord.RateLimited) as caught:
        await post(http)
    assert (caught.value.retry_after, server.requests, hurried.pauses) == (31.0, 1, [])


async def test_no_shorter_patience_than_thirty_seconds_can_be_set() -> None:
    assert HTTPClient(asyncio.get_running_loop(), max_ratelimit_timeout=5.0).max_ratelimit_timeout == 30.0


def spent(seconds: int) -> Reply:
    """Return an answer that says: the last one for so long."""
    limits = {"Bucket": "abc", "Limit": "5", "Remaining": "0", "Reset-After": str(seconds)}
    return Reply(200, MESSAGE, {f"X-Ratelimit-{name}": value for name, value in limits.items()})


async def test_the_answer_that_exhausts_a_bucket_is_held_back_until_it_refills(
    http: HTTPClient, server: Scripted, hurried: Hurried
) -> None:
    """So a time limit on a request may strike although it was answered: nobody knows then, and the nonce helps."""
    server.will(spent(20))
    await post(http)
    assert (server.requests, hurried.pauses) == (1, [20.0])


async def test_a_bucket_that_refills_later_than_anybody_waits_is_forgotten(
    http: HTTPClient, server: Scripted, hurried: Hurried
) -> None:
    server.will(spent(90), Reply(200, MESSAGE))
    await post(http)
    await post(http)
    assert (server.requests, hurried.pauses) == (2, [])


# --- the network


@pytest.mark.parametrize(
    ("fault", "errors"),
    [
        (Fault.RESET_BEFORE, (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError)),
        (Fault.RESET_AFTER, (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError)),
        (Fault.CLOSED_AFTER, (aiohttp.ServerDisconnectedError,)),
    ],
)
async def test_a_lost_connection_is_raised_after_one_request_whether_it_was_read_or_not(
    http: HTTPClient,
    server: Scripted,
    hurried: Hurried,
    fault: Line,
    errors: tuple[type[Exception], ...],
) -> None:
    server.will(fault)
    with pytest.raises(aiohttp.ClientError) as caught:
        await post(http)
    assert isinstance(caught.value, errors)
    assert (server.requests, hurried.pauses) == (1, [])


async def test_a_kept_connection_that_was_closed_is_tried_again_for_a_get_and_not_for_a_post(
    http: HTTPClient, server: Scripted
) -> None:
    """That is aiohttp's doing, and invisible to discord.py."""
    server.will(Reply(200, {}, stays=True), Fault.CLOSED_AFTER, Reply(200, {}))
    await http.get_channel(7)
    await http.get_channel(7)
    assert server.requests == 3
    server.will(Reply(200, {}, stays=True), Fault.CLOSED_AFTER, Reply(200, MESSAGE))
    await http.get_channel(7)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await post(http)
    assert server.requests == 2


async def test_silence_is_waited_out_for_five_minutes_unless_somebody_sets_a_limit(
    http: HTTPClient, server: Scripted
) -> None:
    session: aiohttp.ClientSession = vars(http)["_HTTPClient__session"]
    assert session.timeout.total == 300
    server.will(Fault.SILENCE)
    sending = asyncio.create_task(post(http))
    await until(lambda: server.requests == 1)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await sending


async def test_a_server_that_nobody_runs_is_an_oserror(
    http: HTTPClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Route, "BASE", "http://127.0.0.1:9")
    with pytest.raises(OSError, match="Cannot connect"):
        await post(http)


# --- what is sent


def test_a_nonce_is_always_enforced_and_made_up_where_none_is_given() -> None:
    with handle_message_parameters("hello", nonce="mine") as given:
        assert given.payload is not None
        assert (given.payload["nonce"], given.payload["enforce_nonce"]) == ("mine", True)
    with handle_message_parameters("hello") as made_up:
        assert made_up.payload is not None
        assert "nonce" not in made_up.payload
