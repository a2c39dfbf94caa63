"""A broken Fluent file is refused with its name, the line and what to do."""

from pathlib import Path

import pytest

from bot.i18n.catalogue import Catalogue, read_catalogue
from bot.kernel.errors import ContentError


def catalogue(folder: Path, *texts: str) -> Catalogue:
    """Read ``texts``, each as a file of its own."""
    files = [folder / f"{number}.ftl" for number, _ in enumerate(texts, 1)]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return read_catalogue("en", files)


def refusal(folder: Path, *texts: str) -> list[str]:
    """Return the lines with which ``texts`` are refused, without the folder."""
    with pytest.raises(ContentError) as refused:
        catalogue(folder, *texts)
    return str(refused.value).replace(f"{folder}/", "").splitlines()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "a-b = fine\n\n# why\nc-d = { $x\ne-f = fine\n",
            ['1.ftl, line 5: Expected token: "}"; correct the message (syntax: projectfluent.org)'],
        ),
        (
            "a-b = { -house }\nc-d = { a-b.short }\n",
            [
                "1.ftl, line 1: there is no term -house; define it in data/locales or correct the name",
                "1.ftl, line 2: there is no message a-b.short; define it or correct the name",
            ],
        ),
        (
            "# one\na-b = 1\n# two\na-b = 2\n",
            ["1.ftl, line 4: a-b is already defined in 1.ftl, line 2; keep one of them or rename this one"],
        ),
        (
            "a-b = { c-d }\nc-d = { -house }\n-house = { a-b }\ne-f = { a-b }",
            [
                "1.ftl, line 1: a-b mentions itself, if only through others; break the circle",
                "1.ftl, line 2: c-d mentions itself, if only through others; break the circle",
                "1.ftl, line 3: -house mentions itself, if only through others; break the circle",
            ],
        ),
        ("a-b =\n    .x = 1\n    .x = 2\n", ["1.ftl, line 1: a-b has .x twice; keep one of them"]),
        (
            "a-b = { DATETIME($at) }\n",
            [
                "1.ftl, line 1: there is no function DATETIME; use one of COMMAND, LANGUAGE, LOCAL, NUMBER, PLACE, WHEN"
            ],
        ),
        (
            "a-b = 1\r\nc-d = { }\r\n",
            ["1.ftl, line 2: Expected an inline expression; correct the message (syntax: projectfluent.org)"],
        ),
    ],
    ids=[
        "unclosed",
        "dangling",
        "twice",
        "circle",
        "attribute twice",
        "unknown function",
        "windows line ends",
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, told: list[str]) -> None:
    assert refusal(tmp_path, text) == told


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    assert len(refusal(tmp_path, "a-b = {", "c-d = }\ne-f = { -house }")) == 3


def test_a_key_in_two_files_names_both(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a-b = 1", "\n\na-b = 2") == [
        "2.ftl, line 3: a-b is already defined in 1.ftl, line 1; keep one of them or rename this one"
    ]


def test_a_term_and_a_message_may_share_a_name(tmp_path: Path) -> None:
    assert set(catalogue(tmp_path, "house = a\n-house = b").entries) == {"house", "-house"}


def test_a_reference_may_cross_files(tmp_path: Path) -> None:
    assert "a-b" in catalogue(tmp_path, "a-b = { -house } { c-d.x }", "-house = x\nc-d =\n    .x = y").texts


@pytest.mark.parametrize(
    "reference",
    [
        '{ -house(form: "the") }',
        "{ $n ->\n [one] { -hut }\n *[other] x\n }",
        '{ NUMBER($n, a: "b") } { -hut }',
    ],
)
def test_a_reference_is_found_wherever_it_hides(tmp_path: Path, reference: str) -> None:
    (line,) = refusal(tmp_path, f"a-b = {reference}\n-villa = x")
    assert "there is no term -h" in line


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "1.ftl").write_bytes(b"a-b = caf\xe9")
    with pytest.raises(ContentError, match=r"1\.ftl: cannot be read .*; save it as UTF-8 text$"):
        read_catalogue("en", [tmp_path / "1.ftl"])


def test_a_file_that_was_changed_is_read_anew(tmp_path: Path) -> None:
    assert set(catalogue(tmp_path, "a-b = x").texts) == {"a-b"}
    assert set(catalogue(tmp_path, "c-d = x").texts) == {"c-d"}
    assert refusal(tmp_path, "a-b = {") == refusal(tmp_path, "a-b = {")


def test_terms_are_no_texts_of_their_own(tmp_path: Path) -> None:
    assert set(catalogue(tmp_path, "-house = x\na-b = y\n    .z = w").texts) == {"a-b", "a-b.z"}


@pytest.mark.parametrize(
    ("text", "variables"),
    [
        ("a-b = plain", set()),
        ("a-b = { $x } { $y }", {"x", "y"}),
        ("a-b = { $n ->\n [one] { $x }\n *[other] { WHEN($at) }\n }", {"n", "x", "at"}),
        ("a-b = { c-d } \nc-d = { $x }", {"x"}),
        ('a-b = { -house(form: "the") }\n-house = { $form ->\n [the] x\n *[bare] y\n }', set()),
        ("a-b = { c-d } { g-h }\nc-d = { $x }\ng-h = { c-d } { $y }", {"x", "y"}),
        ("a-b = x\n    .c = { $y }", set()),
    ],
)
def test_a_text_knows_the_details_it_needs(tmp_path: Path, text: str, variables: set[str]) -> None:
    assert catalogue(tmp_path, text).variables("a-b") == variables


def test_an_attribute_knows_the_details_it_needs(tmp_path: Path) -> None:
    assert catalogue(tmp_path, "a-b = x\n    .c = { $y }").variables("a-b.c") == {"y"}
    assert catalogue(tmp_path, "a-b = x").variables("a-b.gone") == set()
