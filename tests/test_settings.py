"""What is wrong with a setting is told in one line, and no line repeats a value."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from dotenv import dotenv_values
from pydantic import SecretStr, ValidationError

from bot.kernel.errors import SettingError
from bot.settings import ROOT, Credentials, Settings, load_settings, read_settings

EXAMPLE = ROOT / ".env.example"
TOKEN = "made-up.to-look.like-a-token"
SERVER = 1_079_000_000_000_000_000

EnvFile = Callable[..., Path]


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def env(tmp_path: Path) -> EnvFile:
    """Return a maker of ``.env`` files."""

    def make(**values: object) -> Path:
        lines = (f"{name}={value}" for name, value in values.items())
        (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
        return tmp_path / ".env"

    return make


def refusal(file: Path | None) -> list[str]:
    with pytest.raises(SettingError) as refused:
        load_settings(file)
    return str(refused.value).splitlines()


def test_without_any_setting_the_defaults_are_those_of_a_checkout() -> None:
    settings = load_settings(None)
    assert (settings.data_dir, settings.runtime_dir) == (ROOT / "data", ROOT / "data" / "runtime")
    assert (settings.web_bind, settings.log_level, settings.discord_token) == ("127.0.0.1:8080", "INFO", None)


def test_a_file_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    assert load_settings(tmp_path / ".env") == load_settings(None)


def test_the_example_as_it_stands_changes_nothing() -> None:
    assert load_settings(EXAMPLE) == load_settings(None)


def test_the_example_has_every_setting_and_no_other() -> None:
    assert {name.lower() for name in dotenv_values(EXAMPLE)} == set(Settings.model_fields)


def test_the_example_says_what_each_setting_is_for() -> None:
    paragraphs = EXAMPLE.read_text(encoding="utf-8").split("\n\n")
    assert [part for part in paragraphs if not part.startswith("# ")] == []


def test_the_table_of_the_readme_has_every_setting_with_its_default_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [
        (re.findall(r"`([A-Z_]+)`", names), re.findall(r"`([^`]+)`", defaults))
        for names, defaults in re.findall(r"^\| (`[A-Z_]+`[^|]*) \| ([^|]*) \|", readme, flags=re.MULTILINE)
    ]
    told = {
        name.lower(): value
        for names, defaults in rows
        for name, value in zip(names, defaults or [None] * len(names), strict=True)
    }
    defaults = {name: one.default for name, one in Settings.model_fields.items()}
    folders = {name: value.relative_to(ROOT) for name, value in defaults.items() if isinstance(value, Path)}
    assert told == {
        name: None if value is None else str(folders.get(name, value)) for name, value in defaults.items()
    }


def test_a_file_is_read(env: EnvFile) -> None:
    settings = load_settings(env(DISCORD_TOKEN=TOKEN, GUILD_ID=SERVER, LOG_LEVEL="DEBUG"))
    assert settings.credentials() == Credentials(TOKEN, SERVER)
    assert settings.log_level == "DEBUG"


def test_the_environment_wins_over_the_file(env: EnvFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    assert load_settings(env(LOG_LEVEL="DEBUG")).log_level == "ERROR"


def test_an_empty_value_means_not_set(env: EnvFile) -> None:
    assert load_settings(env(DISCORD_TOKEN="", GUILD_ID="", SMTP_PORT="")) == load_settings(None)


def test_folders_may_be_written_with_a_tilde(env: EnvFile) -> None:
    assert load_settings(env(RUNTIME_DIR="~/runtime")).runtime_dir == Path.home() / "runtime"


def test_the_address_of_the_pages_ends_without_a_slash(env: EnvFile) -> None:
    assert (
        load_settings(env(PUBLIC_URL="https://bot.example.org/s3/")).public_url
        == "https://bot.example.org/s3"
    )


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError):
        load_settings(None).log_level = "DEBUG"


NOT_A_TOKEN = (
    "DISCORD_TOKEN: is not a bot token, which has three parts joined by dots; copy it from "
    "discord.com/developers/applications, your application, Bot, Reset Token"
)
NOT_A_SERVER = (
    "GUILD_ID: is not the id of a Discord server, which is a number of 17 to 20 digits; switch on "
    "Settings, Advanced, Developer Mode, right-click the server, Copy Server ID"
)


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("DISCORD_TOKEN", "0123456789abcdef0123456789abcdef", NOT_A_TOKEN),
        ("DISCORD_TOKEN", f"Bot {TOKEN}", NOT_A_TOKEN),
        ("GUILD_ID", "my server", NOT_A_SERVER),
        ("GUILD_ID", "12", NOT_A_SERVER),
        ("GUILD_ID", "9" * 30, NOT_A_SERVER),
        ("DATA_DIR", str(EXAMPLE), "DATA_DIR: is a file; name a folder"),
        (
            "DATA_DIR",
            str(ROOT / "docs"),
            "DATA_DIR: holds no community.toml; name the folder of the shipped content, or leave it empty",
        ),
        ("WEB_BIND", "8080", "WEB_BIND: is not an address and a port; write e.g. 127.0.0.1:8080, or off"),
        (
            "WEB_BIND",
            "localhost:99999",
            "WEB_BIND: is not an address and a port; write e.g. 127.0.0.1:8080, or off",
        ),
        (
            "PUBLIC_URL",
            "bot.example.org",
            "PUBLIC_URL: is not the address of a site; write e.g. https://bot.example.org",
        ),
        (
            "WEB_HOSTS",
            "http://bot/",
            "WEB_HOSTS: is not a list of host names; write e.g. bot, bot.example.org",
        ),
        ("LOG_FORMAT", "xml", "LOG_FORMAT: is not offered; write text or json"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL: is none of the levels; write DEBUG, INFO, WARNING or ERROR"),
        ("SMTP_PORT", "x", "SMTP_PORT: is not a port; write e.g. 587"),
        ("SMTP_PORT", "0", "SMTP_PORT: is not a port; write e.g. 587"),
        ("SMTP_SECURITY", "ssl", "SMTP_SECURITY: is not offered; write starttls, tls or none"),
        ("SMTP_FROM", "me", "SMTP_FROM: is not an e-mail address; write e.g. Secretariat <bot@example.org>"),
        ("DISCORD_TOKN", TOKEN, "DISCORD_TOKN: is not a setting; did you mean DISCORD_TOKEN?"),
        ("FAVOURITE_FRUIT", "fig", "FAVOURITE_FRUIT: is not a setting; remove it from .env"),
    ],
)
def test_a_wrong_setting_is_told_in_one_line(env: EnvFile, name: str, value: str, line: str) -> None:
    assert refusal(env(**{name: value})) == [line]


def test_all_wrong_settings_are_told_at_once(env: EnvFile) -> None:
    everything = {
        "DISCORD_TOKEN": "x",
        "GUILD_ID": "x",
        "DATA_DIR": "/nowhere",
        "LOG_LEVEL": "x",
        "DISCORD_TOKN": "x",
        "SMTP_USER": "u",
        "WEB_BIND": "0.0.0.0:80",
    }
    told = [line.partition(":")[0] for line in refusal(env(**everything))]
    assert set(told) == {*everything, "SMTP_HOST", "SMTP_PASSWORD"} - {"SMTP_USER"}
    assert len(told) == len(set(told))


def test_what_is_wrong_by_itself_is_not_told_again_for_what_it_lacks(env: EnvFile) -> None:
    assert refusal(env(SMTP_HOST="mail", SMTP_FROM="me", WEB_BIND="0.0.0.0:80", WEB_HOSTS="/")) == [
        "WEB_HOSTS: is not a list of host names; write e.g. bot, bot.example.org",
        "SMTP_FROM: is not an e-mail address; write e.g. Secretariat <bot@example.org>",
    ]


def test_what_can_be_read_is_read_beside_what_is_wrong(env: EnvFile) -> None:
    found = read_settings(env(LOG_LEVEL="loud", RUNTIME_DIR="~/runtime", GUILD_ID=SERVER))
    assert found.settings.runtime_dir == Path.home() / "runtime"
    assert [line.partition(":")[0] for line in found.wrong] == ["LOG_LEVEL"]
    assert [line.partition(":")[0] for line in found.missing] == ["DISCORD_TOKEN"]


@pytest.mark.parametrize(
    "name", ["GUILD_ID", "WEB_BIND", "DISCORD_TOKN", "LOG_LEVEL", "PUBLIC_URL", "SMTP_PORT"]
)
def test_a_secret_in_the_wrong_place_is_not_repeated(
    env: EnvFile, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SettingError) as refused:
        load_settings(env(**{name: TOKEN}))
    assert TOKEN not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__context__ is None


def test_secrets_hide(env: EnvFile) -> None:
    settings = load_settings(
        env(
            DISCORD_TOKEN=TOKEN,
            GUILD_ID=SERVER,
            SMTP_HOST="mail",
            SMTP_USER="u",
            SMTP_PASSWORD="hush",
            SMTP_FROM="a@b.eu",
        )
    )
    shown = repr(settings) + str(settings) + repr(settings.credentials())
    assert TOKEN not in shown
    assert "hush" not in shown


def test_running_on_discord_takes_a_token_and_a_server() -> None:
    with pytest.raises(SettingError) as refused:
        load_settings(None).credentials()
    token, server = str(refused.value).splitlines()
    assert token.startswith("DISCORD_TOKEN: is missing; copy the bot's token from")
    assert token.endswith("make practice")
    assert server.startswith("GUILD_ID: is missing; ")


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        (
            {"SMTP_FROM": "a@b.eu"},
            ["SMTP_HOST: is missing while SMTP_FROM is set; name the mail server, or empty the others"],
        ),
        (
            {"SMTP_HOST": "mail"},
            [
                "SMTP_FROM: is missing while SMTP_HOST is set; write the sender, e.g. Secretariat <bot@example.org>"
            ],
        ),
        (
            {"SMTP_HOST": "mail", "SMTP_FROM": "a@b.eu", "SMTP_USER": "u"},
            ["SMTP_PASSWORD: is missing; give both user and password, or neither"],
        ),
        (
            {"SMTP_HOST": "mail", "SMTP_FROM": "a@b.eu", "SMTP_PASSWORD": "p"},
            ["SMTP_USER: is missing; give both user and password, or neither"],
        ),
        (
            {"SMTP_HOST": "mail", "SMTP_FROM": "a@b.eu", "SMTP_SECURITY": "none"},
            [
                "SMTP_SECURITY: none would send letters and password in clear; write starttls or tls, or a mail server on this machine"
            ],
        ),
    ],
)
def test_half_a_mail_server_is_refused(env: EnvFile, values: dict[str, str], lines: list[str]) -> None:
    assert refusal(env(**values)) == lines


@pytest.mark.parametrize("address", ["127.0.0.1:0", "localhost:8080", "[::1]:8080", "off"])
def test_on_this_machine_nothing_more_is_asked(env: EnvFile, address: str) -> None:
    assert load_settings(env(WEB_BIND=address)).web_bind == address


@pytest.mark.parametrize("address", ["0.0.0.0:8080", "[::]:8080", "192.0.2.7:80", "bot.example.org:80"])
def test_other_machines_may_ask_only_if_the_operator_says_under_which_names(
    env: EnvFile, address: str
) -> None:
    (line,) = refusal(env(WEB_BIND=address))
    assert line.startswith("WEB_BIND: other machines could ask there; name in WEB_HOSTS")
    settings = load_settings(env(WEB_BIND=address, WEB_HOSTS="bot, bot.example.org"))
    assert settings.hosts == ("bot", "bot.example.org")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"SMTP_USER=caf\xe9")
    assert refusal(tmp_path / ".env") == [f"{tmp_path / '.env'}: cannot be read; save it as UTF-8 text"]


def test_practice_reads_neither_file_nor_environment(
    env: EnvFile, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(env(DISCORD_TOKEN=TOKEN, WEB_BIND="0.0.0.0:80").parent)
    monkeypatch.setenv("LOG_LEVEL", "ERROR")
    settings = Settings.for_practice(token="only.for.practice", guild_id=SERVER, runtime_dir=tmp_path)
    assert settings.discord_token == SecretStr("only.for.practice")
    assert (settings.log_level, settings.web_bind, settings.runtime_dir) == (
        "INFO",
        "off",
        tmp_path,
    )
