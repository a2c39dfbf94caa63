"""What must never be read in a log."""

import logging

from bot.cli.run import Discreet

TOKEN = "aW50ZXJhY3Rpb246MTIzNDU2.made-up_token-of-an-interaction"


def written(message: str, *details: object) -> str:
    record = logging.LogRecord("discord.http", logging.WARNING, "http.py", 1, message, details, None)
    return Discreet("%(message)s").format(record)


def test_an_address_is_logged_without_the_token_of_its_interaction() -> None:
    for path in (f"/webhooks/123456/{TOKEN}/messages/@original", f"/interactions/123456/{TOKEN}/callback"):
        line = written("POST %s responded with 429", f"https://discord.com/api/v10{path}")
        assert TOKEN not in line
        assert "123456/..." in line


def test_everything_else_is_logged_as_it_is() -> None:
    assert written("POST /channels/123456/messages") == "POST /channels/123456/messages"
