"""What differs from one machine to the next: read once from the environment and ``.env``.

``.env.example`` lists every setting with its meaning. What staff change in daily life is
data in the database; what the community is called is content under ``data/``.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.kernel.errors import SettingError

ROOT = Path(__file__).resolve().parents[1]
"""The folder that holds ``bot`` and ``data``."""

COMMUNITY = "community.toml"
"""The file of ``DATA_DIR`` without which no other means anything."""

OFF = "off"
ON = "on"

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})

_FIRST_SNOWFLAKE = 1 << 22
"""Any id of Discord's is larger: its lowest 22 bits are not the time it was made."""


def _token(value: SecretStr) -> SecretStr:
    """Catch what people paste instead of the token, without ever repeating it."""
    text = value.get_secret_value()
    if not re.fullmatch(r"[\w-]+\.[\w-]+\.[\w-]+", text):
        raise ValueError(
            "is not a bot token, which has three parts joined by dots; "
            "copy it from discord.com/developers/applications, your application, Bot, Reset Token"
        )
    return value


def _address(value: str) -> str:
    host, _, port = value.rpartition(":")
    if value != OFF and (not host or not port.isdecimal() or int(port) >= 1 << 16):
        raise ValueError("is not an address and a port; write e.g. 127.0.0.1:8080, or off")
    return value


def _hosts(value: str) -> str:
    if not re.fullmatch(r"[\w.:-]+( *, *[\w.:-]+)*", value):
        raise ValueError("is not a list of host names; write e.g. bot, bot.example.org")
    return value


def _url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value):
        raise ValueError("is not the address of a site; write e.g. https://bot.example.org")
    return value.rstrip("/")


def _data(value: Path) -> Path:
    path = _folder(value)
    if not (path / COMMUNITY).is_file():
        raise ValueError(f"holds no {COMMUNITY}; name the folder of the shipped content, or leave it empty")
    return path


def _folder(value: Path) -> Path:
    path = value.expanduser().absolute()
    if path.exists() and not path.is_dir():
        raise ValueError("is a file; name a folder")
    return path


@dataclass(frozen=True)
class Credentials:
    """What it takes to be the bot on one server."""

    token: str = field(repr=False)
    guild_id: int


class Settings(BaseModel):
    """All settings, frozen. Built by :func:`load_settings`, or by :meth:`for_practice`."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    discord_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    guild_id: Annotated[int, Field(ge=_FIRST_SNOWFLAKE, lt=1 << 63)] | None = None
    data_dir: Annotated[Path, AfterValidator(_data)] = ROOT / "data"
    runtime_dir: Annotated[Path, AfterValidator(_folder)] = ROOT / "data" / "runtime"
    web_bind: Annotated[str, AfterValidator(_address)] = "127.0.0.1:8080"
    web_hosts: Annotated[str, AfterValidator(_hosts)] | None = None
    public_url: Annotated[str, AfterValidator(_url)] | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    faq_model: Literal["auto", "off"] = "auto"
    faq_channels: Literal["off", "on"] = "off"
    smtp_host: str | None = None
    smtp_port: Annotated[int, Field(gt=0, lt=1 << 16)] = 587
    smtp_user: str | None = None
    smtp_password: SecretStr | None = None
    smtp_from: Annotated[str, Field(pattern=r"^[^@]+@[^@\s]+\.[^@\s>]+>?$")] | None = None
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"

    @classmethod
    def for_practice(cls, *, token: str, guild_id: int, runtime_dir: Path, **others: Any) -> "Settings":
        """Return settings for the practice server; ``.env`` and the environment are not read.

        No port is bound, so that any number of rehearsals find room beside each other.
        """
        given = {"web_bind": OFF, **others}
        return cls(discord_token=SecretStr(token), guild_id=guild_id, runtime_dir=runtime_dir, **given)

    @property
    def sends_letters(self) -> bool:
        """Whether people without Discord can take part: letters can be sent, and the pages they lead to are served."""
        return self.smtp_host is not None and self.public_url is not None and self.web_bind != OFF

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names besides those of loopback under which health and figures may be asked for."""
        return tuple(name.strip() for name in self.web_hosts.split(",")) if self.web_hosts else ()

    def credentials(self) -> Credentials:
        """Return what is needed to run on Discord, and by nothing else.

        Raises:
            SettingError: the token or the server's id is missing; one line each.
        """
        if self.discord_token is None or self.guild_id is None:
            raise SettingError("\n".join(_absent(self).values()))
        return Credentials(self.discord_token.get_secret_value(), self.guild_id)


@dataclass(frozen=True)
class Found:
    """What was found in the environment. No line repeats a value: it may be a secret in the wrong place."""

    settings: Settings
    """With the default for each that is wrong."""
    wrong: tuple[str, ...]
    """A line for each setting that cannot be used."""
    missing: tuple[str, ...]
    """A line for each that is needed to be the bot on a server, and only for that."""

    def usable(self, name: str) -> bool:
        """Tell whether the setting of that name is what was written, or what holds if nothing is."""
        return not any(line.startswith(f"{name.upper()}:") for line in self.wrong)


def load_settings(env_file: Path | None = Path(".env")) -> Settings:
    """Read the environment, and ``env_file`` for what is not there.

    Raises:
        SettingError: all that is wrong, one line each.
    """
    found = read_settings(env_file)
    if found.wrong:
        raise SettingError("\n".join(found.wrong))
    return found.settings


def read_settings(env_file: Path | None = Path(".env")) -> Found:
    """Return what can be read of the environment and ``env_file``, and all that is wrong with it."""
    try:
        settings, wrong = _readable(env_file)
    except (OSError, UnicodeDecodeError):
        return Found(Settings(), (f"{env_file}: cannot be read; save it as UTF-8 text",), ())
    absent = [line for name, line in _absent(settings).items() if name not in wrong]
    # What is wrong by itself has its default here, and is not told a second time for that.
    together = [
        line
        for line in (*_mail_faults(settings), *_web_faults(settings))
        if not any(name.upper() in line for name in wrong)
    ]
    return Found(settings, (*wrong.values(), *together), tuple(absent))


def _readable(file: Path | None) -> tuple[Settings, dict[str, str]]:
    """Return the settings, and for each that is wrong, and has its default instead, what is wrong."""
    try:
        return _from_environment(file), {}
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    wrong = {str(detail["loc"][0]): _line(detail) for detail in details}
    defaults = {name: field.default for name, field in Settings.model_fields.items() if name in wrong}
    return _from_environment(file, "ignore", **defaults), wrong


def _from_environment(
    file: Path | None, unknown: Literal["forbid", "ignore"] = "forbid", **instead: Any
) -> Settings:
    class FromEnvironment(BaseSettings, Settings):
        # An empty value is how .env.example says "not set".
        model_config = SettingsConfigDict(
            frozen=True,
            extra=unknown,
            hide_input_in_errors=True,
            env_file=file,
            env_file_encoding="utf-8",
            env_ignore_empty=True,
        )

    return Settings(**FromEnvironment(**instead).model_dump())


_REMEDIES = {
    "guild_id": (
        "is not the id of a Discord server, which is a number of 17 to 20 digits; "
        "switch on Settings, Advanced, Developer Mode, right-click the server, Copy Server ID"
    ),
    "log_level": "is none of the levels; write DEBUG, INFO, WARNING or ERROR",
    "log_format": "is not offered; write text or json",
    "faq_model": "is not offered; write auto or off",
    "faq_channels": "is not offered; write on or off",
    "smtp_port": "is not a port; write e.g. 587",
    "smtp_from": "is not an e-mail address; write e.g. Secretariat <bot@example.org>",
    "smtp_security": "is not offered; write starttls, tls or none",
}


def _line(detail: ErrorDetails) -> str:
    name = str(detail["loc"][0])
    if detail["type"] == "extra_forbidden":
        return f"{name.upper()}: is not a setting; {_nearest(name)}"
    if detail["type"] == "value_error":
        return f"{name.upper()}: {detail['ctx']['error']}"
    return f"{name.upper()}: {_REMEDIES.get(name, detail['msg'])}"


def _nearest(name: str) -> str:
    near = get_close_matches(name.lower(), Settings.model_fields, n=1)
    return f"did you mean {near[0].upper()}?" if near else "remove it from .env"


def _absent(settings: Settings) -> dict[str, str]:
    """Return what is missing to be the bot on a server, by name."""
    lines = {
        "discord_token": (
            "DISCORD_TOKEN: is missing; copy the bot's token from discord.com/developers/applications "
            "into .env (see .env.example), or try everything without one: make practice"
        ),
        "guild_id": (
            "GUILD_ID: is missing; switch on Settings, Advanced, Developer Mode in Discord, "
            "right-click the server, Copy Server ID, and write it into .env"
        ),
    }
    return {name: line for name, line in lines.items() if getattr(settings, name) is None}


def _web_faults(settings: Settings) -> Iterable[str]:
    host = settings.web_bind.rpartition(":")[0]
    if settings.web_bind != OFF and host not in LOOPBACK and settings.web_hosts is None:
        yield (
            "WEB_BIND: other machines could ask there; name in WEB_HOSTS under which names they may, "
            "or write 127.0.0.1 instead"
        )


def _mail_faults(settings: Settings) -> Iterable[str]:
    given = [
        name for name in ("smtp_user", "smtp_password", "smtp_from") if getattr(settings, name) is not None
    ]
    if settings.smtp_host is None and given:
        yield f"SMTP_HOST: is missing while {given[0].upper()} is set; name the mail server, or empty the others"
    if settings.smtp_host is not None and settings.smtp_from is None:
        yield "SMTP_FROM: is missing while SMTP_HOST is set; write the sender, e.g. Secretariat <bot@example.org>"
    if settings.smtp_security == "none" and settings.smtp_host not in {None, *LOOPBACK}:
        yield (
            "SMTP_SECURITY: none would send letters and password in clear; write starttls or tls, "
            "or a mail server on this machine"
        )
    if (settings.smtp_user is None) != (settings.smtp_password is None):
        lacking = "SMTP_USER" if settings.smtp_user is None else "SMTP_PASSWORD"
        yield f"{lacking}: is missing; give both user and password, or neither"
