"""What README and docs say is true of the tree."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_setting_is_in_the_table_and_no_other() -> None:
    rows = [line.split("|")[1] for line in README.splitlines() if line.startswith("| `")]
    told = {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}
    assert told == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("page", [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")], ids=lambda page: page.stem)
def test_every_file_it_links_to_exists(page: Path) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_file_of_the_code_that_the_docs_name_exists() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    named = {
        name
        for page in pages
        for name in re.findall(
            r"`((?:bot|cogs|tests|tools|data|docs)/[a-z\d_./-]+\.[a-z]+)`", page.read_text(encoding="utf-8")
        )
    }
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_the_map_names_every_folder_that_people_meet() -> None:
    drawn = set(re.findall(r"^(\w+)/ ", README, flags=re.MULTILINE))
    there = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert there - {"build", "requirements"} <= drawn | {"community_bot.egg-info"}


def test_the_maps_name_every_feature_and_every_part_of_the_platform() -> None:
    floors = (ROOT / "docs/explanation/architecture.md").read_text(encoding="utf-8").split("## Inside")[0]
    map_of_all = README.split("## Where things are")[1]
    for drawn in (floors, map_of_all):
        missing = {
            path.parent.name
            for path in [*ROOT.glob("bot/*/__init__.py"), *ROOT.glob("cogs/*/__init__.py")]
            if not re.search(rf"\b{path.parent.name}\b", drawn)
        }
        assert missing == set()
