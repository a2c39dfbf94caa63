"""Local times and places of refusals, as their readers say them."""

from pathlib import Path

import pytest

from bot.i18n import Translator, UnusableText

TEXTS = "gap-hour = { LOCAL($local) } in { PLACE($zone) }"


@pytest.fixture
def texts(tmp_path: Path) -> Translator:
    for locale in ("en", "fr"):
        (tmp_path / f"{locale}.ftl").write_text(TEXTS, encoding="utf-8")
    return Translator([tmp_path], "en")


@pytest.mark.parametrize(
    ("locale", "local", "words"),
    [
        # Brussels never showed this time: it is put into words all the same.
        ("en", "2023-03-26 02:30", "Sunday 26 March 2023, 02:30 in Brussels"),
        ("fr", "2023-03-26 02:30", "dimanche 26 mars 2023, 02:30 in Bruxelles"),
        ("fr", "2023-10-01 09:00", "dimanche 1er octobre 2023, 09:00 in Bruxelles"),
        ("en", "2023-03-30", "30 March 2023 in Brussels"),
        ("fr", "2023-03-01", "1er mars 2023 in Bruxelles"),
        ("en", "some day", "some day in Brussels"),
        ("en", "10 letters", "10 letters in Brussels"),
    ],
)
def test_a_local_time_is_said_as_people_say_it(
    texts: Translator, locale: str, local: str, words: str
) -> None:
    assert texts.text(locale, "gap-hour", local=local, zone="Europe/Brussels") == words


def test_a_language_is_called_as_its_readers_call_it(tmp_path: Path) -> None:
    for locale in ("en", "fr"):
        (tmp_path / f"{locale}.ftl").write_text("read-in = { LANGUAGE($code) }", encoding="utf-8")
    texts = Translator([tmp_path], "en")
    assert [texts.text(locale, "read-in", code="de") for locale in ("en", "fr")] == ["German", "allemand"]
    assert texts.text("en", "read-in", code="xx") == "xx"


def test_a_place_that_is_none_stays_as_it_was_given(texts: Translator) -> None:
    assert texts.text("en", "gap-hour", local="?", zone="Mars/Olympus") == "? in Mars/Olympus"


@pytest.mark.parametrize("given", [{"local": "2023-03-30"}, {"zone": "UTC"}])
def test_a_detail_that_is_missing_is_told(texts: Translator, given: dict[str, str]) -> None:
    with pytest.raises(UnusableText):
        texts.text("en", "gap-hour", **given)
