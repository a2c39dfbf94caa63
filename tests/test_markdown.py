"""What is written in Discord's Markdown is read without its marks elsewhere, and nothing of it is lost."""

import pytest

from bot.markdown import as_blocks, as_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("", ""),
        ("The launch of the **S3 Community of Practice**.", "The launch of the S3 Community of Practice."),
        ("__Who__ *comes*, ||surprise||", "Who comes, surprise"),
        ("# Programme\nDoors at 9\n-# Badges at the desk", "Programme\nDoors at 9\nBadges at the desk"),
        (
            "Read [the agenda](https://s3.example/a_b) or <https://s3.example/c_d>",
            "Read the agenda (https://s3.example/a_b) or https://s3.example/c_d",
        ),
        (
            "Points:\n- one\n- two\n  - *deep*\n\n1. first\n2. second",
            "Points:\n- one\n- two\n  - deep\n\n1. first\n2. second",
        ),
        ("> What they said\n\nand we", "What they said\n\nand we"),
        ("One\ntwo\n\n\nthree", "One\ntwo\n\nthree"),
        ("Run `make *all*`:\n```sh\nmake **x**\n```\nDone", "Run make *all*:\nmake **x**\nDone"),
        (
            "Starts <t:1680161400:F>, press </event register:5>  <:s3:123>",
            "Starts 2023-03-30 07:30 UTC, press /event register  :s3:",
        ),
        ("<t:9999999999999>", "<t:9999999999999>"),
    ],
)
def test_marks_go_and_words_stay(markdown: str, text: str) -> None:
    assert as_text(markdown) == text


@pytest.mark.parametrize(
    "text",
    [
        "snake_case and 5 * 3 * 2, https://s3.example/a_b_c",
        "Titel\n---\nText",
        "    indented",
        "<b>bold</b> &amp; co",
        "![not] a picture, [no](link",
        "~~cancelled~~",
        "**open",
    ],
)
def test_what_is_no_mark_to_discord_stays_as_it_was_written(text: str) -> None:
    assert as_text(text) == text.strip()


def lines(markdown: str) -> list[tuple[str, list[str]]]:
    """Return the blocks of a text, each with its kind and the words of its lines."""
    return [
        (block.kind, ["".join(run.text for run in line) for line in block.lines])
        for block in as_blocks(markdown)
    ]


def test_a_page_gets_paragraphs_and_lists_of_words() -> None:
    text = "First\nline.\n\n- One\n- Two\n  - Inside\n\n  More of two.\n\n1. A\n2. B\n\n# Head\n\n> Said\n\n```\ncode\n```"
    assert lines(text) == [
        ("text", ["First\nline."]),
        ("bullets", ["One", "Two", "Inside\nMore of two."]),
        ("numbers", ["A", "B"]),
        ("heading", ["Head"]),
        ("quote", ["Said"]),
        ("text", ["code\n"]),
    ]


def test_nothing_in_a_text_is_markup_for_a_page_and_only_the_web_is_linked() -> None:
    (block,) = as_blocks("<b>x</b> **strong** *soft* [web](https://a.example) [odd](ftp://a.example) `code`")
    (line,) = block.lines
    assert [run.text for run in line if not run.text.isspace()] == [
        "<b>x</b> ",
        "strong",
        "soft",
        "web",
        "odd",
        "code",
    ]
    assert [
        (run.strong, run.emphasis, run.link) for run in line if run.text in {"strong", "soft", "web", "odd"}
    ] == [
        (True, False, ""),
        (False, True, ""),
        (False, False, "https://a.example"),
        (False, False, ""),
    ]
    (told,) = as_blocks("See </faq ask:123> <t:0>")
    assert told.lines[0][0].text == "See /faq ask 1970-01-01 00:00 UTC"
