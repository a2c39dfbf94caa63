"""Where Fluent files are found."""

import shutil
from pathlib import Path

import pytest

from bot.i18n import Translator
from bot.i18n.sources import locale_folders

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of an importable package with texts at different depths."""
    for name in ("house/hall/locales", "house/attic/box/locales", "house/cellar"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "house" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    return "house"


def test_every_part_with_texts_is_found_and_the_shipped_words_last(tmp_path: Path, package: str) -> None:
    (tmp_path / "data" / "locales").mkdir(parents=True)
    found = [Path(str(folder)) for folder in locale_folders(tmp_path / "data", [package])]
    assert [folder.parent.name for folder in found] == ["box", "hall", "data"]


def test_content_without_words_of_its_own_is_no_error(tmp_path: Path, package: str) -> None:
    assert len(locale_folders(tmp_path / "data", [package])) == 2


def test_the_bot_and_its_features_are_where_texts_are_looked_for(tmp_path: Path) -> None:
    assert "community" in {Path(str(folder)).parent.name for folder in locale_folders(tmp_path)}


def test_a_whole_language_may_be_added_among_the_shipped_words(tmp_path: Path) -> None:
    english = [folder / "en.ftl" for folder in locale_folders(ROOT / "data")]
    shutil.copytree(ROOT / "data" / "locales", tmp_path / "locales")
    texts = "\n\n".join(file.read_text(encoding="utf-8") for file in english if file.is_file())
    (tmp_path / "locales" / "de.ftl").write_text(texts, encoding="utf-8")
    assert "de" in Translator(locale_folders(tmp_path), "en").locales
