"""What the doctor says of mail: whether people without Discord can register, and whether the server lets the bot in."""

from pathlib import Path
from typing import Any

import pytest

from bot.cli.doctor.finding import Health
from bot.cli.doctor.letters import letters, mail_server
from bot.settings import OFF, Settings
from tests.mail.post_office import post_office

MAIL: dict[str, Any] = {"smtp_host": "localhost", "smtp_from": "Secretariat <bot@example.org>"}
SITE: dict[str, Any] = {"web_bind": "127.0.0.1:8080", "public_url": "https://bot.example.org"}


def settings(folder: Path, **given: Any) -> Settings:
    return Settings.for_practice(token="MQ.for.practice", guild_id=1 << 60, runtime_dir=folder, **given)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, ["no mail server is set"]),
        ({**MAIL, "web_bind": "127.0.0.1:8080"}, ["PUBLIC_URL says where its links could lead"]),
        ({**MAIL, **SITE, "web_bind": OFF}, ["WEB_BIND says where its links could lead"]),
        ({**MAIL, **SITE}, []),
    ],
)
def test_what_keeps_others_from_registering_by_mail_is_worth_a_note(
    tmp_path: Path, given: dict[str, Any], said: list[str]
) -> None:
    found = list(letters(settings(tmp_path, **given)))
    assert [one.health for one in found] == [Health.NOTE] * len(said)
    assert all(words in one.what for words, one in zip(said, found, strict=True))


async def test_a_mail_server_that_lets_the_bot_in_is_right_and_one_that_cannot_be_trusted_is_wrong(
    tmp_path: Path,
) -> None:
    assert [one async for one in mail_server(settings(tmp_path))] == []
    async with post_office(security="none") as office:
        open_door = settings(tmp_path, **MAIL, **SITE, smtp_port=office.port, smtp_security="none")
        (found,) = [one async for one in mail_server(open_door)]
        assert (found.health, "lets the bot in" in found.what) == (Health.RIGHT, True)
    async with post_office() as office:
        stranger = settings(tmp_path, **MAIL, **SITE, smtp_port=office.port)
        (found,) = [one async for one in mail_server(stranger)]
        assert found.health is Health.WRONG
        assert "certificate" in found.remedy
