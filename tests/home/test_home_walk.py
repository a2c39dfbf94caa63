"""The panel and /home, as members press them: every answer is theirs alone, before and after a restart."""

from datetime import timedelta

from bot.client.everyone import LABEL, in_all
from bot.practice.driver import readable
from tests.events.office import CONFERENCE
from tests.groups.office import WHY
from tests.home.desk import GROUP, Desk, acts, components, one, title, values

TITLE = "S3 *Conference* @everyone <@&1>"


async def test_staff_post_the_panel_once_and_a_new_one_takes_its_place(desk: Desk) -> None:
    h = desk.house
    promised = await h.secretariat.command("panel", channel="staff")
    assert promised.private
    assert "pinned" in promised.text
    await h.restart()
    first = await desk.panel()
    assert [one["label"] for one in components(first).values()] == [
        "First steps · Premiers pas",
        "Next events · Prochains événements",
        "My registrations · Mes inscriptions",
        "My groups · Mes groupes",
        "My reminders · Mes rappels",
        "Ask a question · Poser une question",
        "Language · Langue",
    ]
    assert "Welcome to the S3 Community of Practice" in readable(first)
    assert "Bienvenue dans la Communauté de pratique S3" in readable(first)
    assert [custom_id.rpartition(":panel")[0] or custom_id for custom_id in acts(first)] == [
        "home:start",
        "home:events",
        "home:registrations",
        "home:groups",
        "home:reminders",
        "faq:ask",
        "home:language",
    ]
    await h.secretariat.command("panel", channel="staff")
    await h.secretariat.command("panel", channel="staff")
    second = await desk.panel(other_than=first["id"])
    assert acts(second)[0] != acts(first)[0]


async def test_the_panel_is_for_staff_to_post(desk: Desk) -> None:
    shown = {command["name"] for command in (await desk.house.porto.view())["commands"]}
    assert "home" in shown
    assert "panel" not in shown


async def test_every_button_of_the_panel_answers_privately_after_a_restart(desk: Desk) -> None:
    h = desk.house
    panel = await desk.post_panel()
    for custom_id in acts(panel):
        await h.restart()
        told = await h.porto.click(panel, custom_id)
        assert told.modal is not None if custom_id == "faq:ask" else told.private, custom_id
    assert await desk.posts() == [panel]


async def test_a_member_registers_from_home_and_finds_their_place_there(desk: Desk) -> None:
    h = desk.house
    await desk.events.publish({**CONFERENCE, "title": TITLE})
    panel = await desk.post_panel()
    ahead = await h.lapland.click(panel, "home:events")
    assert components(ahead)["events:register:1"]["label"] == f"Register: {TITLE}"
    assert r"\*Conference\*" in ahead.text
    assert "Thursday 30 March 2023, 09:30 (Brussels)" in ahead.text
    await h.restart()
    assert "You are registered and have a seat" in (await h.lapland.click(ahead, "events:register:1")).text
    mine = await h.lapland.click(panel, "home:registrations")
    assert "registered for one event." in mine.text
    await h.restart()
    place = await h.lapland.click(mine, "events:my-registration:1")
    assert place.private
    assert "You have a seat" in place.text
    await h.lapland.command("me language", channel="welcome", language="en")
    home = await h.lapland.command("home", channel="welcome")
    assert "events:my-registration:1" in acts(home)
    await h.lapland.click(home, "events:my-registration:1")


async def test_only_three_events_are_shown_and_one_that_is_closed_has_no_button(desk: Desk) -> None:
    h = desk.house
    for number in range(4):
        when = f"{20 + number} March 2023, 10:00 CET"
        await desk.events.publish({**CONFERENCE, "title": f"Event {number}", "when": when})
    await desk.events.publish(
        {**CONFERENCE, "title": "Closed", "when": "19 March 2023, 10:00 CET"}, closes="10 March 2023 10:00"
    )
    await h.driver.advance(timedelta(days=12))
    panel = await desk.post_panel()
    ahead = await h.porto.click(panel, "home:events")
    assert [name for name in ("Closed", "Event 0", "Event 1", "Event 2") if name in ahead.text] == [
        "Closed",
        "Event 0",
        "Event 1",
    ]
    assert acts(ahead) == ["events:register:1", "events:register:2"]


async def test_who_waits_is_told_so_at_home(desk: Desk) -> None:
    h = desk.house
    await desk.events.publish({**CONFERENCE, "seats": "1"})
    await h.porto.command("event register", channel="events", event="1")
    await h.lapland.command("event register", channel="events", event="1")
    panel = await desk.post_panel()
    assert "one event, on its waiting list" in (await h.lapland.click(panel, "home:registrations")).text


async def test_groups_are_found_joined_and_left_from_home(desk: Desk) -> None:
    h = desk.house
    panel = await desk.post_panel()
    mine = await h.porto.click(panel, "home:groups")
    assert "no working group’s channel" in mine.text
    assert GROUP in values(mine, "groups:pick")
    await h.restart()
    group = await h.porto.select(mine, "groups:pick", [GROUP])
    form = await h.porto.click(group, one(group, "groups:join:"))
    await h.porto.submit(form, WHY)
    assert "You have asked to join" in (await h.porto.click(panel, "home:groups")).text


async def test_reminders_are_counted_and_listed_from_home(desk: Desk) -> None:
    h = desk.house
    panel = await desk.post_panel()
    none = await h.porto.click(panel, "home:reminders")
    assert "No reminder is ahead." in none.text
    assert acts(none) == []
    for when in ("in 2 hours", "every Monday 10:00"):
        reading = await h.porto.command("remind me", channel="general", when=when, what="Call")
        await h.porto.click(reading, one(reading, "reminders:confirm:"))
    await h.restart()
    told = await h.porto.click(panel, "home:reminders")
    assert "2 reminders are ahead." in told.text
    assert "The next: Wednesday 1 March 2023, 11:0" in told.text
    listed = await h.porto.click(told, "reminders:page:0")
    assert "Call" in listed.text
    await h.driver.advance(timedelta(hours=3))
    told = await h.porto.click(panel, "home:reminders")
    assert "One reminder is ahead." in told.text
    assert "One has come and waits for you." in told.text


async def test_a_question_is_asked_by_form_and_answered_after_a_restart(desk: Desk) -> None:
    h = desk.house
    panel = await desk.post_panel()
    form = await h.reunion.click(panel, "faq:ask")
    assert form.modal is not None
    assert form.modal["title"] == "Poser une question"
    await h.restart()
    answered = await h.reunion.submit(form, {"question": "what is STEP"})
    assert answered.private
    assert "strategic-technologies.europa.eu" in answered.text
    nothing = await h.reunion.submit(await h.reunion.click(panel, "faq:ask"), {"question": "?!"})
    assert "Il n’y a pas encore de question" in nothing.text


async def test_the_language_is_chosen_and_confirmed_in_that_language(desk: Desk) -> None:
    h = desk.house
    panel = await desk.post_panel()
    offered = await h.porto.click(panel, "home:language")
    assert "English" in offered.text
    await h.restart()
    french = await h.porto.select(offered, "home:speak", ["fr"])
    assert french.kind == "update"
    assert "le bot vous parle en Français" in french.text
    follows = await h.porto.select(french, "home:speak", ["discord"])
    assert "in the language of your Discord" in follows.text


async def test_home_in_french_shows_everything_at_one_glance(desk: Desk) -> None:
    h = desk.house
    await desk.events.publish(CONFERENCE)
    await h.reunion.command("me language", channel="welcome", language="fr")
    home = await h.reunion.command("home", channel="welcome")
    assert home.private
    assert title(home) == "Votre accueil"
    assert "**S3 Conference\u00a0:** jeudi 30 mars 2023, 09:30 (Bruxelles)" in home.text
    assert "Vous n’avez aucune inscription en cours." in home.text
    assert "Aucun rappel n’est à venir." in home.text
    assert "home:start" in acts(home)


async def test_the_panel_waits_for_a_channel_that_is_bound(desk: Desk) -> None:
    h = desk.house
    before = await desk.panel()
    async with h.bot.platform.database.transaction() as transaction:
        await transaction.execute("DELETE FROM binding WHERE slug = 'welcome'")
    refused = await h.secretariat.command("panel", channel="staff")
    assert refused.private
    assert "welcome" in refused.text
    assert [one["id"] for one in await desk.posts()] == [before["id"]]


def test_a_button_holds_as_many_languages_as_fit_and_none_in_half() -> None:
    words = {"en": "x" * 40, "fr": "y" * 37, "de": "z" * 30, "fi": "a"}
    said = {locale: (lambda _key, word=word: word) for locale, word in words.items()}
    assert in_all([said["en"], said["fr"]], "key") == f"{words['en']} · {words['fr']}"
    assert in_all([said["en"], said["de"], said["fr"]], "key") == f"{words['en']} · {words['de']}"
    assert in_all([said["en"], said["en"], said["fi"]], "key") == f"{words['en']} · a"
    assert len(in_all([lambda _key: "x" * 100], "key")) == LABEL
