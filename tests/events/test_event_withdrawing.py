"""Giving a place back: by title, asked first where another may take it, and told what becomes of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.events.office import CONFERENCE, Office, button, buttons, office


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


async def test_who_is_not_registered_reads_that_and_what_to_do(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    for typed in ("conference", "S3 Conference", "1"):
        told = await h.porto.command("event withdraw", channel="events", event=typed)
        assert told.private
        assert "You are not registered for “S3 Conference”" in told.text, typed
        assert "/event register" in told.text
        assert "/event mine" in told.text
    in_french = await h.reunion.command("event withdraw", channel="events", event="conference")
    assert "Vous n’avez pas d’inscription à" in in_french.text
    unknown = await h.porto.command("event withdraw", channel="events", event="webinar")
    assert "I know no event by “webinar”" in unknown.text


async def test_a_title_outside_what_a_command_is_for_is_answered_by_why(desk: Office) -> None:
    h = desk.house
    await desk.publish()
    asked = await h.secretariat.command("event cancel", channel="events", event="conference")
    await h.secretariat.click(asked, button(asked, "cancel"))
    for command in ("event register", "event withdraw"):
        told = await h.porto.command(command, channel="events", event="conference")
        assert "“S3 Conference” has been cancelled" in told.text, command


@pytest.mark.parametrize(
    ("who", "seated", "seat", "says"),
    [
        ("porto", "have a seat", "", "You have withdrawn."),
        ("porto", "have a seat", "5", "You have withdrawn. Your seat is free again."),
        ("reunion", "vous avez une place", "", "Votre désistement est enregistré."),
        ("reunion", "vous avez une place", "5", "est enregistré. Votre place est de nouveau libre."),
    ],
)
async def test_who_gives_a_seat_back_reads_what_becomes_of_it(
    desk: Office, who: str, seated: str, seat: str, says: str
) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": seat})
    member = h.driver.member(who)
    given = await member.click(post, button(post, "register"))
    assert seated in given.text
    assert ("somebody else can" in given.text or "quelqu’un d’autre" in given.text) is bool(seat)
    gone = await member.click(post, button(post, "withdraw"))
    assert f"{says}\n" in gone.text


async def test_a_seat_of_a_full_event_is_given_back_on_a_second_press_only(desk: Office) -> None:
    h = desk.house
    post = await desk.publish({**CONFERENCE, "seats": "1"})
    await h.porto.click(post, button(post, "register"))
    question = await h.porto.click(post, button(post, "withdraw"))
    assert "Do you want to give up your seat? Every seat is taken" in question.text
    assert buttons(question) == ["give-up", "keep-place"]
    mine = await h.porto.click(post, button(post, "my-registration"))
    assert "You have a seat" in mine.text
    free = await h.porto.click(question, button(question, "give-up"))
    assert "Your seat is free again" in free.text

    await h.reunion.click(post, button(post, "register"))
    await h.lapland.click(post, button(post, "register"))
    question = await h.reunion.click(post, button(post, "withdraw"))
    passed_on = await h.reunion.click(question, button(question, "give-up"))
    assert "Votre place est proposée à la première personne de la liste d’attente" in passed_on.text
