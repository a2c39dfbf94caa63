"""Steps of a tour that somebody without Discord takes: pages, letters, and the buttons behind their links."""

import socket
from pathlib import Path

import pytest

from bot.practice.errors import ControlError
from bot.practice.player import Player
from bot.practice.tour import load_tour
from bot.practice.visitor import Page, Visitor, link_in, newest_letter
from tests.events.office import CONFERENCE, office

PLAYED = """
[[chapter]]
title = "Somebody without Discord registers"

[[chapter.step]]
who = "secretariat"
in = "events"
page = "/events/1"
shows = ["S3 Conference", "2 of 2 free"]

[[chapter.step]]
submit = "Send me the letter"
with = { "Your name" = "Ana Costa", "Your e-mail address" = "ana@example.pt" }
shows = ["A letter to ana@example.pt brings the link"]

[[chapter.step]]
letter = "Please confirm"
shows = ["Nothing has happened yet"]

[[chapter.step]]
submit = "Yes, register me"
shows = ["You have a seat."]

[[chapter.step]]
letter = "Your registration"
shows = ["You have a seat."]

[[chapter.step]]
submit = "Withdraw"
shows = ["You have withdrawn"]

[[chapter.step]]
submit = "Fly"
"""


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def test_a_tour_goes_where_a_guest_goes(tmp_path: Path) -> None:
    script = tmp_path / "tour.toml"
    script.write_text(PLAYED, encoding="utf-8")
    told: list[str] = []
    port = free_port()
    async with office(tmp_path, web_bind=f"127.0.0.1:{port}", public_url=f"http://127.0.0.1:{port}") as desk:
        await desk.publish(CONFERENCE)
        held = await Player(desk.house.driver, told.append, {}, "Europe/Brussels").play(load_tour(script))
        with pytest.raises(ControlError, match="no letter came"):
            await newest_letter(desk.house.driver, "Nonsense", 0.0)
    text = "\n".join(told)
    assert "a guest      Your name: Ana Costa; Your e-mail address: ana@example.pt, presses" in text
    assert "You have withdrawn. Your place goes to others." in text
    assert not held
    assert "FAILED at step 7 of the tour: no button 'Fly' on the page" in text, text


def test_a_guest_reads_a_picture_by_its_words() -> None:
    main = '<main><h2>In pictures</h2><img src="/a.png" alt="Came 80%"><img src="/b.png" alt=""><p>All</p></main>'
    page = Page("http://127.0.0.1/", f'<img src="/logo.png" alt="Logo">{main}')
    assert page.text == "In pictures\n(picture: Came 80%)\nAll"


async def test_a_guest_of_a_tour_leaves_this_machine_by_no_link() -> None:
    with pytest.raises(ControlError, match="is not on this machine"):
        await Visitor().open("https://bot.example.org/events")
    with pytest.raises(ControlError, match="there is no link"):
        link_in("No link here.")
    assert link_in("See <http://a.example/x> and <http://a.example/sign-in/1>.", "sign-in").endswith(
        "/sign-in/1"
    )


async def test_a_field_that_is_not_there_is_named() -> None:
    visitor = Visitor()
    visitor.page = Page(
        "http://127.0.0.1:1/",
        "<main><form action='/x'><label for='n'>Name</label><input name='n'><button>Go</button></form></main>",
    )
    with pytest.raises(ControlError, match="no field"):
        await visitor.press("Go", {"Age": "7"})


def test_one_of_several_is_chosen_by_its_words() -> None:
    page = Page(
        "http://127.0.0.1:1/",
        "<main><form action='/x'><fieldset><legend>How</legend>"
        "<label><input type='radio' name='mode' value='on-site'> On site</label>"
        "<label><input type='radio' name='mode' value='online' checked> Online</label>"
        "</fieldset><button>Go</button></form></main>",
    )
    assert page.labels == {"How": "mode"}
    assert page.options == {"mode": {"On site": "on-site", "Online": "online"}}
    assert page.forms[0].fields == {"mode": "online"}
