"""What lies ahead of a group, as its leaders see it: in their language, at the time it really goes out."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.practice.driver import Answer
from bot.practice.kinds import JsonObject
from tests.groups.office import GROUP, Office, button

MONDAY = datetime(2023, 3, 6, 9, 0, tzinfo=UTC)
"""10:00 in Brussels, where it is winter."""


async def test_what_is_planned_stands_in_the_readers_language_and_at_the_time_it_really_goes_out(
    desk: Office,
) -> None:
    h = desk.house
    both = {"en": "Bring a question", "fr": "Apportez une question"}
    await _plan(desk, "2 March 2023, 10:00 CET", **both)
    await _plan(desk, "6 March 2023, 11:00 CET", en="In English only")
    await _plan(desk, "every Monday 10:00", fr="Seulement en français")
    await _change(desk, "Bring a question", "3 March 2023, 15:00")
    await _change(desk, "Seulement en français", "6 March 2023, 10:20")

    moved = int(datetime(2023, 3, 3, 14, tzinfo=UTC).timestamp())
    english = await h.secretariat.command("group posts", channel="staff")
    assert "Innovation Diffusion: Bring a question" in english.text
    assert "Innovation Diffusion: (in French) Seulement" in english.text
    assert "Friday 3 March 2023, 15:00 (Brussels)" in english.text
    assert f"<t:{moved}:F>" in english.text
    assert "Originally: Thursday 2 March 2023, 10:00 (Brussels)" in english.text
    assert f"<t:{int((MONDAY + timedelta(minutes=20)).timestamp())}:F>" in english.text

    await h.secretariat.set_locale("fr")
    french = await h.secretariat.command("group posts", channel="staff")
    assert "Apportez une question" in french.text
    assert "Bring a question" not in french.text
    assert "(en anglais) In English only" in french.text
    shown = await h.secretariat.select(french, "groups:planned", [_options(french)[1]["value"]])
    assert "(en français)" not in shown.text
    assert [one["label"].split("\N{NO-BREAK SPACE}: ")[1] for one in _options(french)] == [
        "Apportez une question",
        "Seulement en français",
        "(en anglais) In English only",
    ]
    await h.driver.advance(to=datetime(2023, 3, 2, 12, tzinfo=UTC))
    assert await desk.posts() == []
    await h.driver.advance(to=datetime(2023, 3, 3, 15, tzinfo=UTC))
    assert len(await desk.posts()) == 1


async def test_what_the_secretariat_holds_back_or_skips_is_shown_as_that(desk: Office) -> None:
    h = desk.house
    await _plan(desk, "2 March 2023, 10:00 CET", en="Held back")
    await _plan(desk, "3 March 2023, 10:00 CET", en="Skipped")
    await _plan(desk, "every Monday 10:00", en="Weekly")
    await _press(desk, await _entry(desk, "Held back"), "pause")
    await _press(desk, await _press(desk, await _entry(desk, "Skipped"), "skip"), "skip-sure")
    await _press(desk, await _press(desk, await _entry(desk, "Weekly"), "skip"), "skip-sure")
    listed = await h.secretariat.command("group posts", channel="staff")
    assert "Skipped" not in listed.text
    assert "Held back by the Secretariat" in listed.text
    assert f"<t:{int((MONDAY + timedelta(weeks=1)).timestamp())}:F>" in listed.text
    assert f"<t:{int(MONDAY.timestamp())}:F>" not in listed.text
    # Its time passes, and it is still to be posted as soon as it is let go on.
    await h.driver.advance(to=datetime(2023, 3, 4, 12, tzinfo=UTC))
    listed = await h.secretariat.command("group posts", channel="staff")
    assert "Innovation Diffusion: Held back" in listed.text


async def test_a_series_of_which_all_that_was_promised_is_skipped_comes_at_the_time_after(
    desk: Office,
) -> None:
    await _plan(desk, "every Monday 10:00", en="Weekly")
    for _ in range(2):
        await _press(desk, await _press(desk, await _entry(desk, "Weekly"), "skip"), "skip-sure")
    listed = await desk.house.secretariat.command("group posts", channel="staff")
    assert f"<t:{int((MONDAY + timedelta(weeks=2)).timestamp())}:F>" in listed.text


async def test_what_may_be_seen_already_is_said_to_be_on_its_way(desk: Office) -> None:
    h = desk.house
    channel = await h.driver.channel(GROUP)
    async with h.driver.faults.during("reset", method="POST", path=rf".*/{channel['id']}/messages"):
        reading = await desk.announce(h.secretariat, en="At once")
        await h.secretariat.click(reading, button(reading, "publish"))

        async def shown() -> list[JsonObject]:
            listed = await h.secretariat.command("group posts", channel="staff")
            return [listed.message or {}] if "It is on its way" in listed.text else []

        await desk.until(shown)
    await desk.until(desk.posts)
    assert len(await desk.posts()) == 1


async def _plan(desk: Office, when: str, **texts: str) -> None:
    reading = await desk.announce(desk.house.secretariat, when=when, **texts)
    await desk.house.secretariat.click(reading, button(reading, "publish"))


async def _entry(desk: Office, words: str) -> Answer:
    """Open at the desk of deliveries the next post whose preview holds these words."""
    secretariat = desk.house.secretariat
    page = await secretariat.command("delivery", channel="staff", group=GROUP)
    (chooser,) = [one for one in _components(page) if one["type"] == 3]
    for offered in chooser["options"]:
        card = await secretariat.select(page, chooser["custom_id"], [offered["value"]])
        if any(":preview:" in one["custom_id"] for one in _components(card)):
            preview = await _press(desk, card, "preview")
            if words in preview.text:
                return card
    pytest.fail(f"{words} is not among the messages")


async def _change(desk: Office, words: str, when: str) -> None:
    form = await _press(desk, await _entry(desk, words), "edit")
    await desk.house.secretariat.submit(form, {"note": "", "when": when})


async def _press(desk: Office, card: Answer, act: str) -> Answer:
    (custom_id,) = [
        one["custom_id"] for one in _components(card) if one["custom_id"].startswith(f"deliveries:{act}:")
    ]
    return await desk.house.secretariat.click(card, custom_id)


def _options(answer: Answer) -> list[JsonObject]:
    ((select),) = _components(answer)
    options: list[JsonObject] = select["options"]
    return options


def _components(answer: Answer) -> list[JsonObject]:
    return [one for row in (answer.message or {})["components"] for one in row["components"]]
