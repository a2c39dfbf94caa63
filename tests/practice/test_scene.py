"""Scenes: read from TOML, every mistake told with file, key and remedy."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.kernel.errors import ContentError
from bot.practice.scene import load_scene
from bot.practice.server import PracticeServer

MEMBER = '[[members]]\nhandle = "porto"\nname = "Porto"\n'


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "data/practice").glob("*.toml")), ids=lambda one: one.stem
)
def test_a_shipped_scene_can_be_played(path: Path) -> None:
    if "chapter" in path.read_text(encoding="utf-8"):
        return
    assert PracticeServer(load_scene(path)).world.people


def test_a_scene_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "scene.toml"
    path.write_text(
        'name = "N"\nstart = 2023-03-01T09:00:00\nzone = "Europe/Brussels"\nintents = ["members"]\n'
        '[[roles]]\nname = "Staff"\npermissions = ["manage_guild"]\n'
        '[[channels]]\nname = "room"\nkind = "announcement"\n'
        '[[channels.overwrites]]\nrole = "everyone"\ndeny = ["send_messages"]\n'
        f'{MEMBER}roles = ["Staff"]\nzone = "Europe/Lisbon"\n'
        '[[opening]]\nwho = "porto"\nin = "room"\ncommand = "setup apply"\nwith = {all = true}\n',
        encoding="utf-8",
    )
    scene = load_scene(path)
    assert scene.start == datetime(2023, 3, 1, 8, tzinfo=UTC)
    assert scene.channels[0].overwrites[0].deny == ("send_messages",)
    assert scene.opening[0].options == {"all": True}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (MEMBER, "name: missing; write a text in quotes"),
        ('name = "N"\n', "members: nobody to act as"),
        (f'name = "N"\nstrat = 1\n{MEMBER}', "strat: unknown; did you mean 'start'?"),
        (f'name = "N"\nstart = "soon"\n{MEMBER}', "start: must be a date and time without quotes"),
        (
            f'name = "N"\nzone = "Brussels"\nstart = 2023-03-01T09:00:00\n{MEMBER}',
            "zone: no time zone 'Brussels'",
        ),
        (f'name = "N"\n{MEMBER}roles = ["Staff"]\n', r"members\[1\].roles: no such value 'Staff'"),
        (
            f'name = "N"\n{MEMBER}locale = "pt"\n',
            r"members\[1\].locale: no such value 'pt'; did you mean 'pt-BR'",
        ),
        (f'name = "N"\n{MEMBER}{MEMBER}', r"members\[2\].handle: 'porto' is there twice"),
        (
            f'name = "N"\nintents = ["membres"]\n{MEMBER}',
            "intents: no such value 'membres'; did you mean 'members'",
        ),
        ("name = ", "no valid TOML"),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "scene.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=why) as caught:
        load_scene(path)
    assert str(path) in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        load_scene(tmp_path / "none.toml")
