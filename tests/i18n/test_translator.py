"""From key and details to a sentence in somebody's language."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.i18n import MissingText, Translator, UnusableText
from bot.kernel.errors import ContentError

LAUNCH = datetime(2023, 3, 30, 7, 30, tzinfo=UTC)

Locales = Callable[..., Translator]


@pytest.fixture
def locales(tmp_path: Path) -> Locales:
    """Return a maker of translators from the text of each locale."""

    def make(default: str = "en", **texts: str) -> Translator:
        for locale, text in texts.items():
            (tmp_path / f"{locale.replace('_', '-')}.ftl").write_text(text, encoding="utf-8")
        return Translator([tmp_path], default)

    return make


def test_a_text_is_in_the_language_asked_for(locales: Locales) -> None:
    texts = locales(en="hello-all = Hello, { $name }", fr="hello-all = Bonjour, { $name }")
    assert texts.text("fr", "hello-all", name="Ada") == "Bonjour, Ada"
    assert texts.text("en", "hello-all", name="Ada") == "Hello, Ada"


def test_an_attribute_is_a_text_of_its_own(locales: Locales) -> None:
    texts = locales(en="command-home =\n    .description = Your panel")
    assert texts.text("en", "command-home.description") == "Your panel"
    assert not texts.has("en", "command-home")
    assert not texts.has("en", "command-home.name")


def test_nothing_invisible_is_put_around_details(locales: Locales) -> None:
    assert locales(en="at-place = in { $place }").text("en", "at-place", place="Porto") == "in Porto"


@pytest.mark.parametrize(("locale", "shown"), [("en", "1,200 seats"), ("fr", "1\u202f200 places")])
def test_a_number_is_written_as_in_the_language(locales: Locales, locale: str, shown: str) -> None:
    texts = locales(en="seats-all = { $seats } seats", fr="seats-all = { $seats } places")
    assert texts.text(locale, "seats-all", seats=1200) == shown


def test_an_id_given_as_text_stays_as_it_is(locales: Locales) -> None:
    assert locales(en="event-id = no. { $id }").text("en", "event-id", id="91800") == "no. 91800"


@pytest.mark.parametrize(("seats", "shown"), [(0, "0 places"), (1, "1 place"), (2, "2 places")])
def test_the_plural_follows_the_number(locales: Locales, seats: int, shown: str) -> None:
    texts = locales(en="seats-all = { $n ->\n [one] { $n } place\n *[other] { $n } places\n }")
    assert texts.text("en", "seats-all", n=seats) == shown


def test_french_counts_nought_as_one(locales: Locales) -> None:
    texts = locales("fr", fr="seats-all = { $n ->\n [one] { $n } place\n *[other] { $n } places\n }")
    assert texts.text("fr", "seats-all", n=0) == "0 place"


def test_an_instant_is_shown_in_each_readers_own_zone(locales: Locales) -> None:
    assert (
        locales(en="starts-at = Starts { $at }").text("en", "starts-at", at=LAUNCH)
        == "Starts <t:1680161400:F>"
    )


def test_a_message_may_choose_how_an_instant_looks(locales: Locales) -> None:
    texts = locales(en='starts-in = Starts { WHEN($at, style: "R") }, at { WHEN($at) }')
    assert texts.text("en", "starts-in", at=LAUNCH) == "Starts <t:1680161400:R>, at <t:1680161400:F>"


def test_a_style_that_discord_lacks_is_refused(locales: Locales) -> None:
    texts = locales(en='starts-in = { WHEN($at, style: "X") }')
    with pytest.raises(UnusableText, match="WHEN has no style 'X'"):
        texts.text("en", "starts-in", at=LAUNCH)


def test_only_an_instant_has_a_style(locales: Locales) -> None:
    with pytest.raises(UnusableText, match="WHEN takes an instant, not 'tomorrow'"):
        locales(en="starts-in = { WHEN($at) }").text("en", "starts-in", at="tomorrow")


def test_a_time_without_zone_is_refused(locales: Locales) -> None:
    texts = locales(en="starts-at = { $at }")
    with pytest.raises(ValueError, match="aware"):
        texts.text("en", "starts-at", at=datetime(2023, 3, 30))


@pytest.mark.parametrize("call", ["{ $at }", "{ WHEN($at) }"])
def test_a_text_without_a_detail_it_needs_is_refused(locales: Locales, call: str) -> None:
    with pytest.raises(UnusableText, match=r"starts-at in en: Unknown external: at"):
        locales(en=f"starts-at = Starts {call}").text("en", "starts-at")


def test_a_detail_that_the_text_does_not_need_does_no_harm(locales: Locales) -> None:
    assert locales(en="hello-all = Hello").text("en", "hello-all", name="Ada") == "Hello"


def test_a_detail_longer_than_fluent_takes_is_refused_and_not_shown_as_question_marks(
    locales: Locales,
) -> None:
    texts = locales(en="about-it = About: { $text }")
    assert texts.text("en", "about-it", text="x" * 2500).endswith("xxx")
    with pytest.raises(UnusableText, match="about-it in en: Too many characters"):
        texts.text("en", "about-it", text="x" * 2501)


def test_what_members_typed_is_never_read_as_fluent(locales: Locales) -> None:
    texts = locales(en="hello-all = Hello, { $name }\n-secret-word = swordfish")
    assert texts.text("en", "hello-all", name="{ -secret-word } { $x }") == "Hello, { -secret-word } { $x }"


def test_the_default_language_stands_in_for_a_missing_text_and_is_logged_once(
    locales: Locales, caplog: pytest.LogCaptureFixture
) -> None:
    texts = locales(en="hello-all = Hello\nbye-all = Bye", fr="hello-all = Bonjour")
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        assert [texts.text("fr", "bye-all") for _ in range(3)] == ["Bye"] * 3
    assert caplog.messages == ["no text under bye-all in fr; the en text stands in"]


def test_a_text_that_is_nowhere_is_a_slip_in_the_code(locales: Locales) -> None:
    with pytest.raises(MissingText, match=r"no text under 'bye-all' in fr nor in en"):
        locales(en="hello-all = Hello", fr="hello-all = Bonjour").text("fr", "bye-all")


def test_a_message_with_attributes_alone_has_no_text(locales: Locales) -> None:
    with pytest.raises(MissingText):
        locales(en="command-home =\n    .description = Your panel").text("en", "command-home")


@pytest.mark.parametrize("locale", ["de", "en-GB", ""])
def test_a_language_without_texts_is_served_by_the_nearest(locales: Locales, locale: str) -> None:
    assert locales(en="hello-all = Hello").text(locale, "hello-all") == "Hello"


def test_a_language_that_lacks_a_text_is_not_offered(
    locales: Locales, caplog: pytest.LogCaptureFixture
) -> None:
    texts = locales(
        en="hello-all = Hello\nbye-all = Bye", fr="hello-all = Bonjour", de="hello-all = Hallo\nbye-all = Ade"
    )
    assert texts.locales == ("en", "de")
    assert caplog.messages == ["fr is not offered: it lacks 1 texts, e.g. bye-all"]


def test_a_language_may_leave_commands_the_names_they_have_in_the_code(locales: Locales) -> None:
    english = "command-bye =\n    .description = Leave\n    .option-when = When"
    french = "command-bye =\n    .name = partir\n    .description = Partir\n    .option-when = Quand\n    .option-when-name = quand"
    assert locales(default="fr", fr=french, en=english).locales == ("fr", "en")


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (("fr",), "fr"),
        ((None, "fr"), "fr"),
        (("fr", "en-GB"), "fr"),
        (("en-GB", "fr"), "en"),
        (("pt-BR",), "pt"),
        (("es-419",), "es"),
        (("sv-SE", "fr"), "fr"),
        (("zh-TW",), "en"),
        ((None, ""), "en"),
        ((), "en"),
    ],
)
def test_the_first_language_that_is_complete_is_chosen(
    locales: Locales, wanted: tuple[str | None, ...], chosen: str
) -> None:
    texts = locales(**dict.fromkeys(("en", "fr", "pt", "es"), "hello-all = x"), sv="")
    assert texts.choose(*wanted) == chosen


@pytest.mark.parametrize(("wanted", "offered"), [("fr", "fr"), ("en-US", "en"), ("de", None)])
def test_what_is_not_offered_is_told_apart_from_the_default(
    locales: Locales, wanted: str, offered: str | None
) -> None:
    assert locales(en="hello-all = x", fr="hello-all = x").offered(wanted) == offered


def test_the_default_language_must_exist(locales: Locales) -> None:
    with pytest.raises(
        ContentError, match=r"^no file en\.ftl in any locales folder; the default language needs one$"
    ):
        locales(fr="hello-all = Bonjour")


def test_files_of_several_folders_become_one_language(tmp_path: Path) -> None:
    for name, text in (("data", "-house = Secretariat"), ("bot", "hello-all = The { -house } greets you")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "en.ftl").write_text(text, encoding="utf-8")
    assert (
        Translator([tmp_path / "bot", tmp_path / "data"], "en").text("en", "hello-all").startswith("The Sec")
    )
