"""A member's day at the page: in English by mouse, and in French by keyboard alone; and what goes wrong on such a day.

All walks share one bot, so each keeps to its own members, group or question.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.practice.driver import Driver
from tests.browser.hands import Keyboard, Mouse
from tests.browser.walker import CONFERENCE, FORM, Walker

pytestmark = [
    pytest.mark.uncounted,
    pytest.mark.browser,
    pytest.mark.tour,
    pytest.mark.timeout(240),
    pytest.mark.asyncio(loop_scope="module"),
]

Words = Mapping[str, str]


@dataclass(frozen=True)
class Day:
    """Who lives it, and with which hands and words."""

    walker: Walker
    words: Words

    def __getitem__(self, key: str) -> str:
        return self.words[key]


ENGLISH: Words = {
    "member": "Practitioner, Porto",
    "leader": "Agency, Lapland",
    "newcomer": "University, Azores",
    # the group
    "group": "innovation-diffusion",
    "panel": "Working group Innovation Diffusion",
    "join": "Join · Rejoindre",
    "why": "Why would you like to join?",
    "requested": "on its way to those who decide",
    "request": "Request to join",
    "accept": "Accept",
    "accepted": "Accepted by",
    "announce": "group announce",
    "post": "Post now",
    "posted": "It is being posted",
    # the event
    "title": "Open hour",
    "register": "event register",
    "registered": "You are registered and have a seat",
    # the reminder
    "remind": "remind me",
    "when": "in 2 hours",
    "confirm": "Confirm",
    "promised": "I will remind you",
    "later": "In 1 hour",
    "comes again": "It comes again then",
    "done": "Done",
    "gone": "This reminder is gone",
    # the question
    "ask": "faq ask",
    "vague": "when is the next S3 conference",
    "candidates": "Is it one of these?",
    "candidate": "Which big events are there?",
    "answer": "17–19 June 2025",
    "unanswered": "Is there a lift in the building?",
    "unknown": "I don’t know",
    "hand over": "Ask the Secretariat",
    "handed over": "Your question is with the Secretariat",
    # home
    "home": "home",
    "step 1": "Step 1 of 4: Language",
    "language": "English",
    "step 2": "Step 2 of 4: Time zone",
    "zone": "Choose another city",
    "city": "Azores",
    "step 3": "Step 3 of 4: Country and region",
    "another": "Another country",
    "country": "Choose your country",
    "home country": "Portugal",
    "region": "Choose your region",
    "home region": "Norte",
    "step 4": "Step 4 of 4: Working groups",
    "finish": "Finish",
    "what now": "What you can do now",
    "my groups": "My groups",
    "none": "You are in no working group’s channel",
}
FRENCH: Words = {
    "member": "Région, La Réunion",
    "leader": "Region, Silesia",
    "newcomer": "Collectivité, Martinique",
    "group": "interregional-cooperation",
    "panel": "Groupe de travail Coopération interrégionale",
    "join": "Join · Rejoindre",
    "why": "Pourquoi souhaitez-vous entrer ?",
    "requested": "Votre demande part vers les personnes qui décident",
    "request": "Demande pour rejoindre",
    "accept": "Accepter",
    "accepted": "Acceptée par",
    "announce": "groupe annoncer",
    "post": "Publier maintenant",
    "posted": "L’annonce est en cours de publication",
    "title": "Rencontre ouverte",
    "register": "événement inscription",
    "registered": "Votre inscription est enregistrée",
    "remind": "rappel créer",
    "when": "dans 2 heures",
    "confirm": "Confirmer",
    "promised": "Je vous le rappellerai",
    "later": "Dans 1 heure",
    "comes again": "Il reviendra à ce moment-là",
    "done": "C’est fait",
    "gone": "Ce rappel a disparu",
    "ask": "faq question",
    "vague": "réunions des groupes",
    "candidates": "Est-ce l’une de ces questions",
    "candidate": "À quelle fréquence les groupes de travail se réunissent-ils ?",
    "answer": "deux fois par an",
    "unanswered": "Y a-t-il un ascenseur ?",
    "unknown": "Je ne sais pas",
    "hand over": "Demander au Secrétariat",
    "handed over": "Votre question est parvenue au Secrétariat",
    "home": "accueil",
    "step 1": "Étape 1 sur 4 : Langue",
    "language": "Français",
    "step 2": "Étape 2 sur 4 : Fuseau horaire",
    "zone": "Choisir une autre ville",
    "city": "La Réunion",
    "step 3": "Étape 3 sur 4 : Pays et région",
    "another": "Un autre pays",
    "country": "Choisir votre pays",
    "home country": "Portugal",
    "region": "Choisir votre région",
    "home region": "Norte",
    "step 4": "Étape 4 sur 4 : Groupes de travail",
    "finish": "Terminer",
    "what now": "Ce que vous pouvez faire maintenant",
    "my groups": "Mes groupes",
    "none": "Vous n’êtes dans le salon d’aucun groupe de travail",
}


@pytest_asyncio.fixture(
    loop_scope="module", params=[(Mouse, ENGLISH), (Keyboard, FRENCH)], ids=["mouse-en", "keyboard-fr"]
)
async def day(request: pytest.FixtureRequest, page: Page, shared: str) -> AsyncIterator[Day]:
    hands, words = request.param
    walker = Walker(page, hands(page))
    await walker.arrive(shared)
    yield Day(walker, words)


LEADERS = {"Agency, Lapland": ("lapland", "en-GB"), "Region, Silesia": ("silesia", "fr")}


async def led(address: str, day: Day) -> None:
    """Give the group its panel and a leader whose Discord is in the language of the day, as the bot has seen."""
    handle, locale = LEADERS[day["leader"]]
    async with Driver(address) as driver:
        leader, desk = driver.member(handle), driver.member("secretariat")
        await leader.set_locale(locale)
        await leader.command("group list", channel=day["group"])
        number = str((await leader.view())["me"]["id"])
        await desk.command("group settings", channel="staff", group=day["group"], leader=number)
        await desk.command("group panel", channel=day["group"])


async def test_a_group_is_joined_by_its_panel_and_hears_its_leader(day: Day, shared: str) -> None:
    walker = day.walker
    await led(shared, day)
    await walker.act_as(day["member"])
    await walker.open(day["group"])
    await walker.press(day["join"], on=day["panel"])
    await walker.fill({day["why"]: "We measure how small firms take up new technology."})
    await walker.sees_privately(day["requested"])

    await walker.act_as(day["leader"])
    await walker.open_direct_messages()
    await walker.press(day["accept"], on=day["request"])
    await walker.sees(day["accepted"])
    await walker.open(day["group"])
    await walker.sees(f"@{day['member']}")
    await walker.command(day["announce"])
    await walker.fill({"English": "What did you try?", "Français": "Qu’avez-vous essayé ?"})
    await walker.press(day["post"], on="What did you try?")
    await walker.sees_privately(day["posted"])

    await walker.act_as(day["member"])
    await expect(walker.message("Qu’avez-vous essayé ?")).to_have_count(1)
    await walker.say("A voucher for five firms")


async def test_a_reminder_comes_is_put_off_and_done(day: Day) -> None:
    walker, what = day.walker, f"Call the agency, {day['when']}"
    await walker.act_as(day["member"])
    await walker.open("help")
    await walker.command(day["remind"], typed={"when": day["when"], "what": what})
    await walker.press(day["confirm"], on=what)
    await walker.sees_privately(day["promised"])

    await walker.open_direct_messages()
    await walker.to_next_post()
    await walker.press(day["later"], on=what)
    await walker.sees(day["comes again"])
    await walker.to_next_post()
    await expect(walker.message(what)).to_have_count(2)
    await walker.press(day["done"], on=what)
    await walker.sees(day["gone"])


async def test_a_question_is_answered_or_handed_to_people(day: Day) -> None:
    walker = day.walker
    await walker.act_as(day["member"])
    await walker.open("help")
    await walker.command(day["ask"], typed={"question": day["vague"]})
    await walker.press(day["candidate"], on=day["candidates"])
    await walker.sees_privately(day["answer"])
    await walker.command(day["ask"], typed={"question": day["unanswered"]})
    await walker.press(day["hand over"], on=day["unknown"])
    await walker.sees_privately(day["handed over"])

    await walker.act_as("Secretariat")
    await walker.open_thread(day["unanswered"])
    await walker.sees(day["unanswered"])
    await walker.say("We have written to you.")
    await walker.act_as(day["member"])
    await walker.sees_once("We have written to you.")


async def test_a_newcomer_is_at_home_after_four_steps(day: Day) -> None:
    walker = day.walker
    await walker.act_as(day["newcomer"])
    await walker.open("welcome")
    await walker.command(day["home"])
    await walker.press(day["language"], on=day["step 1"])
    await walker.choose(day["city"], of=day["zone"], on=day["step 2"])
    await walker.press(day["another"], on=day["step 3"])
    await walker.choose(day["home country"], of=day["country"], on=day["step 3"])
    await walker.choose(day["home region"], of=day["region"], on=day["step 3"])
    await walker.press(day["finish"], on=day["step 4"])
    await walker.press(day["my groups"], on=day["what now"])
    await walker.sees_privately(day["none"])


async def test_an_event_is_published_and_joined(day: Day) -> None:
    walker, title = day.walker, day["title"]
    await walker.publishes(FORM | {"Title": title})
    await walker.act_as(day["member"])
    await walker.open("events")
    await walker.command(day["register"], event=title)
    await walker.sees_privately(day["registered"])
    await walker.look_into_the_calendar_file()
    await expect(walker.page.locator(".calendar-card")).to_contain_text(title)


async def test_what_is_refused_is_refused_in_private_with_what_was_typed_kept(guest: Walker) -> None:
    await guest.open("staff")
    await guest.command("event create")
    await guest.fill(FORM | {"When": "26 March 2023, 02:30-04:00"})
    await guest.sees_privately("02:30")
    await guest.press("Correct what I typed", on="02:30")
    form = guest.page.get_by_role("dialog")
    await expect(form.get_by_label("Title")).to_have_value(CONFERENCE)
    await guest.page.keyboard.press("Escape")
    await expect(form).to_have_count(0)


async def test_a_member_reads_in_their_language_and_takes_their_data(guest: Walker) -> None:
    await guest.act_as("Région, La Réunion")
    await guest.open("events")
    await guest.command("moi fuseau", place="Réunion")
    await guest.sees_privately("Votre fuseau horaire est choisi")
    await guest.sees("Région, La Réunion a utilisé /moi fuseau")
    await guest.page.get_by_role("button", name="/moi fuseau", exact=True).last.click()
    await expect(guest.page.get_by_role("form", name="Options de /moi fuseau")).to_be_visible()
    await guest.page.get_by_role("button", name="Revenir au message").click()
    # The name as it is in the first language finds it, too, before what only holds these letters ("événement").
    await guest.begin_by_keyboard("me ")
    await expect(guest.commands.get_by_role("option").first).to_contain_text("/moi")
    await guest.message_box.fill("")
    await guest.begin_by_keyboard("moi export")
    await guest.page.keyboard.press("Enter")
    await guest.page.keyboard.press("Enter")
    await expect(guest.page.locator(".file").last).to_contain_text("mes-donnees")
