"""Which keys the code uses is read from the code."""

from pathlib import Path

import pytest

from tests import message_keys as keys

DEFINED = ["events-full", "events-state-open", "events-state-over", "permission-speak"]


def uses(folder: Path, *code: str) -> list[keys.Use]:
    files = [folder / f"{number}.py" for number, _ in enumerate(code)]
    for file, text in zip(files, code, strict=True):
        file.write_text(text, encoding="utf-8")
    return keys.used_keys(files, keys.namespaces(DEFINED))


@pytest.mark.parametrize(
    "code",
    [
        "translator.text(locale, 'events-full')",
        "class Full(DomainError):\n    key = 'events-full'",
        "class Full(DomainError):\n    key: ClassVar[str] = 'events-full'",
        "TABLE = {1: 'events-full'}",
        "answer('events-full' if full else None)",
    ],
)
def test_a_key_is_found_wherever_it_stands(tmp_path: Path, code: str) -> None:
    assert [use.key for use in uses(tmp_path, code)] == ["events-full"]


@pytest.mark.parametrize(
    "code",
    [
        "class Gone(DomainError):\n    key = 'guests-gone'",
        "class Service:\n    retention = 'guests-gone'",
        "texts.text(locale, 'guests-gone')",
    ],
)
def test_a_key_of_a_new_feature_is_found_where_only_keys_stand(tmp_path: Path, code: str) -> None:
    assert [use.among(DEFINED) for use in uses(tmp_path, code)] == [[]]


@pytest.mark.parametrize(
    "code",
    [
        "'events-full is a docstring'",
        "'events-full'",
        "x = 'events:full:7'",
        "x = 'slug-of-something'",
        "x = f'events:{x}'",
        "x = f'{x}-events'",
        "key = 'guests-gone'",
    ],
)
def test_what_is_no_key_is_left_alone(tmp_path: Path, code: str) -> None:
    assert uses(tmp_path, code) == []


def test_a_key_put_together_means_all_that_fit(tmp_path: Path) -> None:
    (use,) = uses(tmp_path, "text(locale, f'events-state-{state}')")
    assert use.key == "events-state-*"
    assert use.among(DEFINED) == ["events-state-open", "events-state-over"]


def test_a_key_put_together_that_fits_nothing_is_missing(tmp_path: Path) -> None:
    (use,) = uses(tmp_path, "text(locale, f'events-colour-{state}')")
    assert use.among(DEFINED) == []
    assert str(use).endswith("0.py:1: events-colour-*")


@pytest.mark.parametrize(
    ("code", "details"),
    [
        ("t.text(locale, 'events-full', seats=3, title=x)", {"seats", "title"}),
        ("t.text(locale, 'events-full')", set()),
        ("t.text(locale, 'events-full', **details)", None),
        ("words.text('events-full', seats=3)", {"seats"}),
        ("f('events-full', seats=3)", None),
    ],
)
def test_the_details_given_are_seen(tmp_path: Path, code: str, details: set[str] | None) -> None:
    assert [use.details for use in uses(tmp_path, code)] == [details]


def test_the_details_of_a_refusal_are_seen_in_another_file(tmp_path: Path) -> None:
    refusal = "class Full(DomainError):\n    key = 'guests-full'"
    found = uses(tmp_path, refusal, "raise domain.Full(seats=3)")
    assert [(use.key, use.details) for use in found] == [("guests-full", None), ("guests-full", {"seats"})]


def test_a_refusal_with_a_constructor_of_its_own_names_its_own_details(tmp_path: Path) -> None:
    refusal = "class Full(DomainError):\n    key = 'guests-full'\n    def __init__(self): ..."
    assert [use.details for use in uses(tmp_path, refusal, "raise Full()")] == [None]
