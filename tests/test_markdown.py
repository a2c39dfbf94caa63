"""What is written in Discord's Markdown is read without its marks elsewhere, and nothing of it is lost."""

import pytest

from bot.markdown import as_text


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
