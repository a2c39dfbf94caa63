"""A newcomer is walked through language, zone, region and groups, with a restart between any two steps."""

from cogs.home.service import HomeService
from cogs.members.service import MemberService
from tests.groups.office import WHY
from tests.home.desk import GROUP, Desk, acts, components, one, title, values


async def test_a_newcomer_is_at_home_in_five_presses(desk: Desk) -> None:
    h = desk.house
    shown = await h.azores.command("home", channel="welcome")
    assert shown.private
    assert title(shown) == "Step 1 of 4: Language"
    assert "less than a minute" in shown.text
    await h.restart()
    shown = await h.azores.click(shown, "home:take:language:en")
    assert (shown.kind, title(shown)) == ("update", "Step 2 of 4: Time zone")
    assert "Lisbon, 08:00" in shown.text
    await h.restart()
    shown = await h.azores.select(shown, "home:choose:zone:0", ["Atlantic/Azores"])
    assert title(shown) == "Step 3 of 4: Country and region"
    assert "Eurostat, CC BY 4.0" in shown.text
    assert "Azores, 07:00" in shown.text
    await h.restart()
    shown = await h.azores.click(shown, "home:take:region:PT20")
    assert title(shown) == "Step 4 of 4: Working groups"
    assert "not make you an official member" in shown.text
    await h.restart()
    form = await h.azores.click(shown, f"groups:join:{GROUP}")
    await h.restart()
    asked = await h.azores.submit(form, WHY)
    assert asked.private
    await h.restart()
    done = await h.azores.click(shown, "home:finish")
    assert (done.kind, title(done)) == ("update", "What you can do now")
    assert "Região Autónoma dos Açores" in done.text
    home = await h.azores.command("home", channel="welcome")
    assert title(home) == "Your home"
    assert "Innovation Diffusion:** You have asked to join" in home.text
    assert "home:start" not in acts(home)


async def test_it_is_the_same_walk_in_french(desk: Desk) -> None:
    h = desk.house
    shown = await h.reunion.command("home", channel="welcome")
    assert title(shown) == "Étape 1 sur 4\u00a0: Langue"
    shown = await h.reunion.select(shown, "home:choose:language:0", ["fr"])
    assert "Paris, 09:00" in shown.text
    form = await h.reunion.click(shown, "home:place")
    assert form.modal is not None
    await h.restart()
    shown = await h.reunion.submit(form, {"place": "Réunion"})
    assert (shown.kind, title(shown)) == ("update", "Étape 3 sur 4\u00a0: Pays et région")
    assert components(shown)["home:take:region:FRY4"]["label"] == "La Réunion"
    shown = await h.reunion.click(shown, "home:take:region:FRY4")
    assert title(shown) == "Étape 4 sur 4\u00a0: Groupes de travail"
    assert components(shown)[f"groups:join:{GROUP}"]["label"] == "Rejoindre\u00a0: Diffusion de l’innovation"
    done = await h.reunion.click(shown, "home:finish")
    assert title(done) == "Ce que vous pouvez faire maintenant"
    assert title(await h.reunion.command("home", channel="welcome")) == "Votre accueil"


async def test_everything_can_be_skipped_and_is_not_asked_again(desk: Desk) -> None:
    h = desk.house
    shown = await h.porto.command("home", channel="welcome")
    for step in ("language", "zone", "region"):
        shown = await h.porto.click(shown, f"home:skip:{step}")
        await h.restart()
    assert title(shown) == "Step 4 of 4: Working groups"
    await h.porto.click(shown, "home:finish")
    home = await h.porto.command("home", channel="welcome")
    assert title(home) == "Your home"
    again = await h.porto.click(home, "home:start")
    assert (again.kind, title(again)) == ("update", "Step 1 of 4: Language")
    left = await h.porto.click(again, "home:finish")
    assert title(left) == "What you can do now"
    known = await h.bot.service(MemberService).preferences(int((await h.porto.view())["me"]["id"]))
    assert (known.locale, known.zone, known.country) == (None, None, None)


async def test_what_is_done_already_is_skipped_whenever_it_was_done(desk: Desk) -> None:
    h = desk.house
    shown = await h.porto.command("home", channel="welcome")
    await h.porto.command("me region", channel="welcome", region="PT11")
    shown = await h.porto.click(shown, "home:skip:language")
    assert components(shown)["home:take:zone:Europe/Lisbon"]["label"] == "Lisbon, 08:00"
    shown = await h.porto.click(shown, "home:take:zone:Europe/Lisbon")
    assert title(shown) == "Step 4 of 4: Working groups"
    assert title(await h.porto.command("home", channel="welcome")) == "Your home"


async def test_without_a_guess_all_countries_are_offered_and_then_the_regions_of_one(desk: Desk) -> None:
    h = desk.house
    shown = await h.porto.command("home", channel="welcome")
    shown = await h.porto.click(shown, "home:skip:language")
    shown = await h.porto.click(shown, "home:skip:zone")
    menus = ["home:choose:region:0", "home:choose:region:1"]
    assert acts(shown)[:2] == menus
    assert len(values(shown, menus[0])) + len(values(shown, menus[1])) == 27
    assert "Choose your country: Austria to" in shown.text
    shown = await h.porto.select(shown, menus[0], ["DE"])
    assert title(shown) == "Step 3 of 4: Country and region"
    assert components(shown)["home:take:region:DE"]["label"] == "Germany"
    assert [len(values(shown, menu)) for menu in menus] == [25, 13]
    await h.restart()
    shown = await h.porto.click(shown, "home:countries")
    assert "Choose your country" in shown.text
    shown = await h.porto.select(shown, menus[0], ["LV"])
    assert "Latvia" in shown.text
    assert title(shown) == "Step 4 of 4: Working groups"


async def test_a_region_is_chosen_from_the_menu_of_the_likely_country(desk: Desk) -> None:
    h = desk.house
    shown = await h.silesia.command("home", channel="welcome")
    shown = await h.silesia.click(shown, "home:skip:language")
    shown = await h.silesia.click(shown, one(shown, "home:take:zone:"))
    shown = await h.silesia.select(shown, "home:choose:region:0", ["PL22"])
    assert title(shown) == "Step 4 of 4: Working groups"
    assert "Śląskie" in shown.text


async def test_a_place_that_nobody_knows_is_refused_and_the_walk_goes_on(desk: Desk) -> None:
    h = desk.house
    shown = await h.porto.click(await h.porto.command("home", channel="welcome"), "home:skip:language")
    form = await h.porto.click(shown, "home:place")
    refused = await h.porto.submit(form, {"place": "Atlantis"})
    assert refused.private
    assert "No place called “Atlantis” is known" in refused.text
    form = await h.porto.click(shown, "home:place")
    moved = await h.porto.submit(form, {"place": "azores"})
    assert (moved.kind, title(moved)) == ("update", "Step 3 of 4: Country and region")
    assert one(moved, "home:take:region:") == "home:take:region:PT20"


async def test_that_somebody_walked_is_handed_out_erased_and_forgotten_in_time(desk: Desk) -> None:
    h = desk.house
    number = int((await h.porto.view())["me"]["id"])
    home = h.bot.service(HomeService)
    await h.porto.click(await h.porto.command("home", channel="welcome"), "home:finish")
    assert await home.has_walked(number)
    async with h.bot.platform.database.transaction() as transaction:
        exported = await home.export(transaction, number)
        assert isinstance(exported, dict)
        assert str(exported["first_steps_finished"]).startswith("2023-03-01T08:0")
        assert await home.erase(transaction, number) == 1
        assert await home.export(transaction, number) is None
    await home.finish(number)
    await h.driver.advance(to=h.bot.platform.clock.now().replace(year=2024, month=3, day=3))
    assert not await h.bot.service(HomeService).has_walked(number)


async def test_a_country_that_is_one_region_needs_no_menu_and_a_group_asked_for_ends_the_walk(
    desk: Desk,
) -> None:
    h = desk.house
    form = await h.lapland.command("group join", channel="general", group=GROUP)
    await h.lapland.submit(form, WHY)
    shown = await h.lapland.command("home", channel="welcome")
    assert title(shown) == "Step 1 of 4: Language"
    shown = await h.lapland.click(shown, "home:skip:language")
    shown = await h.lapland.select(shown, "home:choose:zone:0", ["Asia/Nicosia"])
    assert acts(shown) == ["home:take:region:CY", "home:countries", "home:skip:region", "home:finish"]
    await h.restart()
    done = await h.lapland.click(shown, "home:skip:region")
    assert title(done) == "What you can do now"


async def test_a_newcomer_who_reads_french_is_offered_every_clock_of_france(desk: Desk) -> None:
    h = desk.house
    shown = await h.reunion.command("home", channel="welcome")
    shown = await h.reunion.click(shown, "home:skip:language")
    takes = {act: one for act, one in components(shown).items() if act.startswith("home:take:zone:")}
    assert [one["label"] for one in takes.values()] == [
        "Paris, 09:00",
        "Guadeloupe, 04:00",
        "Martinique, 04:00",
        "Cayenne, 05:00",
        "La Réunion, 12:00",
        "Mayotte, 11:00",
    ]
    shown = await h.reunion.click(shown, "home:take:zone:Indian/Mayotte")
    assert "Mayotte, 11:00" in shown.text
    assert components(shown)["home:take:region:FRY5"]["label"] == "Mayotte"


async def test_the_clock_follows_a_region_that_was_chosen_before(desk: Desk) -> None:
    h = desk.house
    await h.reunion.command("me region", channel="welcome", region="FRY2")
    shown = await h.reunion.command("home", channel="welcome")
    assert title(shown) == "Votre accueil", "whoever has chosen a region is no newcomer"
    shown = await h.reunion.click(shown, "home:start")
    shown = await h.reunion.click(shown, "home:skip:language")
    assert components(shown)[one(shown, "home:take:zone:")]["label"] == "Martinique, 04:00"


async def test_who_took_the_capitals_clock_and_comes_from_far_away_is_asked_which_it_is(desk: Desk) -> None:
    h = desk.house
    shown = await h.reunion.command("home", channel="welcome")
    shown = await h.reunion.click(shown, "home:skip:language")
    shown = await h.reunion.click(shown, "home:take:zone:Europe/Paris")
    menus = [act for act in acts(shown) if act.startswith("home:choose:region:")]
    (holding,) = [act for act in menus if "FRY4" in values(shown, act)]
    shown = await h.reunion.select(shown, holding, ["FRY4"])
    assert title(shown) == "Étape 2 sur 4\u00a0: Fuseau horaire"
    assert "La Réunion n’a pas l’heure de Paris" in shown.text
    assert [act for act in acts(shown) if "take" in act] == [
        "home:take:zone:Indian/Reunion",
        "home:take:zone:Europe/Paris",
    ]
    await h.restart()
    shown = await h.reunion.click(shown, "home:take:zone:Indian/Reunion")
    assert title(shown) == "Étape 4 sur 4\u00a0: Groupes de travail"
    assert "La Réunion, 12:00" in shown.text
