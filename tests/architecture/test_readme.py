"""What the README says is true of the tree."""

import re
from pathlib import Path

from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_setting_is_in_the_table_and_no_other() -> None:
    rows = [line.split("|")[1] for line in README.splitlines() if line.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}
    assert told == {name.upper() for name in Settings.model_fields}


def test_every_file_it_links_to_exists() -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_map_names_every_folder_that_people_meet() -> None:
    drawn = set(re.findall(r"^(\w+)/ ", README, flags=re.MULTILINE))
    there = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert there - {"build", "requirements"} <= drawn | {"community_bot.egg-info"}
