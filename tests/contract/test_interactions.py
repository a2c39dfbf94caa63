"""What discord.py 2.7.1 does with answers to interactions, forms and buttons that it does not know or that fail."""

import logging
import re
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest
from discord.ui.view import ViewStore
from discord.webhook.async_ import async_context

from tests.contract.scripted import Fault, Hurried, Reply, Scripted

VIA = {"Via": "1.1 google"}


class Loud(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"loud:(?P<id>[0-9]+)"):
    """A button that fails when it is pressed."""

    @classmethod
    async def from_custom_id(cls, _interaction: Any, item: Any, _match: re.Match[str]) -> "Loud":
        return cls(item)

    async def callback(self, _interaction: Any) -> None:
        raise ZeroDivisionError("nobody hears of this")


async def follow_up(server: Scripted) -> object:
    async with aiohttp.ClientSession() as session:
        return await async_context.get().execute_webhook(
            1, "token", session=session, payload={"content": "hello"}, wait=True
        )


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520, 524])
async def test_a_follow_up_is_repeated_blindly(server: Scripted, hurried: Hurried, status: int) -> None:
    """It has no nonce: each of the five may have been taken. So nothing that counts goes by follow-up."""
    server.will(*[Reply(status)] * 5)
    with pytest.raises(discord.DiscordServerError):
        await follow_up(server)
    assert (server.requests, hurried.pauses) == (5, [1, 3, 5, 7, 9])


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (Reply(404, {"code": 10015, "message": "Unknown Webhook"}), discord.NotFound),
        (Reply(429, {"retry_after": 1}), discord.HTTPException),
        (Fault.CLOSED_AFTER, aiohttp.ServerDisconnectedError),
    ],
)
async def test_a_follow_up_is_otherwise_tried_once(
    server: Scripted, hurried: Hurried, line: Reply | Fault, error: type[Exception]
) -> None:
    server.will(line)
    with pytest.raises(error):
        await follow_up(server)
    assert (server.requests, hurried.pauses) == (1, [])


async def test_a_follow_up_waits_out_any_rate_limit_however_long(server: Scripted, hurried: Hurried) -> None:
    server.will(Reply(429, {"retry_after": 600.0}, VIA), Reply(200, {"id": "1"}))
    assert await follow_up(server) == {"id": "1"}
    assert (server.requests, hurried.pauses) == (2, [600.0])


@pytest.mark.parametrize(("status", "code"), [(400, 40060), (404, 10062)])
async def test_an_answer_that_comes_twice_or_too_late_is_refused_once(
    server: Scripted, hurried: Hurried, status: int, code: int
) -> None:
    server.will(Reply(status, {"code": code, "message": "no"}))
    params = discord.webhook.async_.interaction_message_response_params(type=4, content="hello")
    async with aiohttp.ClientSession() as session:
        with pytest.raises(discord.HTTPException) as caught:
            await async_context.get().create_interaction_response(1, "token", session=session, params=params)
    assert (caught.value.code, server.requests) == (code, 1)


async def test_a_form_that_is_not_in_memory_is_dropped_without_a_word(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, logger="discord")
    store = ViewStore(None)  # type: ignore[arg-type] # it needs its state for views only
    interaction: Any = SimpleNamespace()
    store.dispatch_modal("forms:unknown:7", interaction, [], {})
    assert caplog.records == []


async def test_the_error_of_a_dynamic_item_is_logged_and_told_to_nobody(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Loud, "_refresh_state", lambda *_: None)
    button: discord.ui.Button[Any] = discord.ui.Button(custom_id="loud:7")
    view = discord.ui.View(timeout=None).add_item(button)
    monkeypatch.setattr(discord.ui.View, "from_message", lambda *_args, **_kwargs: view)
    message = SimpleNamespace(flags=SimpleNamespace(components_v2=False))
    interaction: Any = SimpleNamespace(
        message=message, data={}, response=SimpleNamespace(_response_type=None)
    )
    store = ViewStore(None)  # type: ignore[arg-type] # as above
    match = Loud.__discord_ui_compiled_template__.fullmatch("loud:7")
    assert match is not None
    await store.schedule_dynamic_item_call(2, Loud, interaction, "loud:7", match)
    (record,) = caplog.records
    assert "Ignoring exception in dynamic item callback" in record.message
