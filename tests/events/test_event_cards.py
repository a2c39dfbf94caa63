"""What people read: every state of an event and of a registration, in both languages."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.client.buttons import Placed
from bot.client.views import BaseView
from bot.dates import Remark
from bot.delivery.kinds import Reader, RenderContext
from bot.kernel.zones import LocalTime
from bot.practice.driver import readable
from cogs.events.cog import choices
from cogs.events.domain import (
    Attendance,
    Card,
    Event,
    Mode,
    Offer,
    Phase,
    Plan,
    Registration,
    Room,
    Standing,
    Status,
    Terms,
    reminders_due,
)
from cogs.events.embeds import members, posts, staff
from cogs.events.embeds.voice import Voice
from cogs.events.service import AskFirst, Preview, Registered, Reminding, Withdrawn
from cogs.events.views import BUTTONS, buttons
from cogs.events.views.buttons import place_buttons
from cogs.events.views.invitations import Invitations
from tests.events.ground import NOW, STARTS_AT, community, translator

PLAN = Plan(
    "S3_Conference_2023",
    LocalTime(datetime(2023, 3, 30, 9, 30), "Europe/Brussels"),
    LocalTime(datetime(2023, 3, 30, 16, 0), "Europe/Brussels"),
    "https://example.org/s3",
    "The launch.",
    50,
    None,
    "innovation-diffusion",
    5,
)
EVENT = Event(7, PLAN, Status.PUBLISHED, 1, 0, NOW)
SEATED = Registration(1, 7, 101, Standing.SEATED, False, NOW)
WAITING = replace(SEATED, standing=Standing.WAITING)


def voice(locale: str = "en", zone: str = "Europe/Brussels") -> Voice:
    return Voice(translator(), Reader(locale, zone), community())


def card(
    phase: Phase = Phase.OPEN,
    room: Room | None = None,
    mine: Registration | None = None,
    position: int | None = None,
    seats: int | None = 50,
) -> Card:
    return Card(replace(EVENT, plan=replace(PLAN, seats=seats)), phase, room or Room(1, 0), mine, position)


def shown(one: Card, speaker: Voice | None = None) -> str:
    return readable({"embeds": [members.show(speaker or voice(), one).to_dict()]})


@pytest.mark.parametrize(
    ("seats", "room", "says"),
    [
        (50, Room(1, 0), "49 of 50 free"),
        (50, Room(50, 0), "All 50 seats are taken"),
        (50, Room(50, 1), "All 50 seats are taken, one person is waiting"),
        (50, Room(50, 9), "All 50 seats are taken, 9 people are waiting"),
        (None, Room(0, 0), "No limit, nobody has registered yet"),
        (None, Room(7, 0), "No limit, 7 people have registered"),
    ],
)
def test_a_card_tells_how_full_it_is(seats: int | None, room: Room, says: str) -> None:
    assert says in shown(card(room=room, seats=seats))


@pytest.mark.parametrize(
    ("phase", "says"),
    [
        (Phase.CANCELLED, "This event has been cancelled."),
        (Phase.OVER, "This event is over."),
        (Phase.CLOSED, "Registration is closed."),
    ],
)
def test_a_card_says_first_what_is_no_longer_possible(phase: Phase, says: str) -> None:
    one = card(phase, mine=SEATED)
    assert (members.show(voice(), one).description or "").startswith(says)
    assert (members.my_registration(voice(), one).description or "").startswith(says)


def test_a_card_tells_the_working_group_and_one_that_was_dissolved_by_its_slug() -> None:
    assert "Diffusion de l’innovation" in shown(card(), voice("fr"))
    gone = replace(EVENT, plan=replace(PLAN, group="fishing"))
    assert "fishing" in shown(replace(card(), event=gone))


def test_who_looks_without_a_registration_is_told_so() -> None:
    assert members.my_registration(voice(), card()).description == "You are not registered."


def test_an_event_without_an_end_names_its_start_only() -> None:
    open_end = replace(EVENT, plan=replace(PLAN, ends=None))
    assert "30 March 2023, 09:30 (Brussels)" in shown(replace(card(), event=open_end))


def test_the_reminders_that_are_still_to_come_are_told() -> None:
    seated = card(mine=replace(SEATED, wants_reminders=True))
    for now, says in (
        (NOW, "a day before, an hour before, at the start"),
        (STARTS_AT - timedelta(minutes=5), "direct message: at the start"),
        (STARTS_AT, "none will come"),
    ):
        outcome = Reminding(replace(seated, ahead=reminders_due(EVENT, now)), new=True)
        assert says in str(members.reminding(voice(), outcome).description)


def test_who_waits_is_not_promised_reminders_whose_time_has_passed() -> None:
    waiting = card(mine=replace(WAITING, wants_reminders=True), position=1)
    for now, says in ((NOW, "As soon as you have a seat"), (STARTS_AT, "none will come")):
        outcome = Reminding(replace(waiting, ahead=reminders_due(EVENT, now)), new=True)
        assert says in str(members.reminding(voice(), outcome).description)


@pytest.mark.parametrize("wished", [True, False])
@pytest.mark.parametrize(("locale", "word"), [("en", "remind"), ("fr", "rappel")])
def test_after_the_last_reminder_none_is_spoken_of_or_offered(wished: bool, locale: str, word: str) -> None:
    speaker, seat = voice(locale), card(mine=replace(SEATED, wants_reminders=wished))
    for now, spoken in ((STARTS_AT - timedelta(minutes=5), True), (STARTS_AT, False)):
        one = replace(seat, ahead=reminders_due(EVENT, now))
        shown_now = members.registered(speaker, Registered(one, new=True)).to_dict()
        assert (word in readable({"embeds": [shown_now]}).lower()) is spoken
        view = place_buttons(speaker, one)
        assert view is not None
        assert len(view.children) == (2 if spoken else 1)


def test_every_button_that_is_placed_is_found_again_when_it_is_pressed() -> None:
    draft, seated = Preview(EVENT, draft=3), card(mine=SEATED)
    views = [
        buttons.preview_buttons(voice(), draft),
        buttons.correct_buttons(voice(), 3),
        buttons.announcement_buttons(voice(), EVENT),
        buttons.offer_buttons(voice(), EVENT, "offer-1"),
        buttons.mode_buttons(voice(), replace(EVENT, terms=Terms(Attendance.BOTH))),
        buttons.give_up_buttons(voice(), seated),
        place_buttons(voice(), replace(seated, ahead=reminders_due(EVENT, NOW))),
        BaseView(
            buttons.fill_button(voice(), EVENT, 1, "events-button-fill"),
            buttons.change_answers_button(voice(), EVENT),
            buttons.remind_button(voice(), EVENT),
            buttons.do_not_remind_button(voice(), EVENT, "1-1h"),
        ),
    ]
    placed = [one for view in views if view for one in view.children if isinstance(one, Placed)]
    lost = [one.custom_id for one in placed if not any(kind.takes(one.custom_id) for kind in BUTTONS)]
    assert (lost, len(placed)) == ([], 22)


def test_what_changed_nothing_says_so() -> None:
    nothing = "Nothing has changed."
    waiting = card(mine=WAITING, position=3)
    unchanged = Reminding(card(mine=SEATED), new=False)
    for embed in (
        members.registered(voice(), Registered(card(mine=SEATED), new=False)),
        members.registered(voice(), Registered(waiting, new=False)),
        members.reminding(voice(), unchanged),
        members.not_reminding(voice(), unchanged),
    ):
        assert nothing in str(embed.description)


def test_a_long_list_shows_ten_and_counts_the_rest() -> None:
    events = [replace(EVENT, id=number) for number in range(12)]
    embed = members.listing(voice(zone="Europe/Lisbon"), events, NOW)
    assert len(embed.fields) == 11
    assert "There are 2 more" in str(embed.fields[-1].value)
    assert "There is one more" in str(members.listing(voice(), events[:11], NOW).fields[-1].value)


def test_a_list_offers_to_register_only_where_one_still_can() -> None:
    later = replace(EVENT, id=8, plan=replace(PLAN, starts=LocalTime(datetime(2023, 4, 2), "UTC"), ends=None))
    begun, both = (
        readable({"embeds": [members.listing(voice(), events, STARTS_AT).to_dict()]})
        for events in ([EVENT], [EVENT, later])
    )
    assert "event register" not in begun
    assert "event register" in both
    assert [text.count("Registration is closed.") for text in (begun, both)] == [1, 1]


def test_a_preview_tells_every_remark_the_channel_and_other_days_elsewhere() -> None:
    late = replace(PLAN, starts=LocalTime(datetime(2023, 3, 30, 1, 0), "Europe/Brussels"), ends=None)
    remark = Remark("events-closing-dropped", {"closes": NOW, "starts": STARTS_AT})
    text = readable(
        {"embeds": [staff.preview(voice(), Preview(replace(EVENT, plan=late), 3, (remark,))).to_dict()]}
    )
    assert "Registration cannot close at" in text
    assert "that is past, or after the start" in text
    assert "est passée, ou après le début" in voice("fr")(remark.key, **remark.details)
    assert "<#5>" in text
    assert "Martinique 19:00, Wednesday 29 March 2023" in text


@pytest.mark.parametrize(
    ("after", "says"),
    [
        (timedelta(hours=-30), "**S3\\_Conference\\_2023** starts <t:1680161400:R>."),
        (timedelta(0), "**S3\\_Conference\\_2023** starts now."),
        (timedelta(minutes=40), "**S3\\_Conference\\_2023** started <t:1680161400:R>."),
    ],
)
def test_a_reminder_says_what_is_true_when_it_is_sent(after: timedelta, says: str) -> None:
    context = RenderContext(STARTS_AT + after, STARTS_AT, late=False)
    assert posts.reminder_line(voice(), EVENT, context) == says


def test_a_choice_fits_what_discord_allows_whatever_the_title() -> None:
    long = replace(EVENT, plan=replace(PLAN, title="Konferenz " * 10))
    (offered,) = choices(voice("fr"), [long])
    assert len(offered.name) <= 100
    assert "30 mars 2023" in offered.name


@pytest.mark.parametrize(
    ("title", "name"), [("S3 Conférence: l’avenir", "s3-conference-l-avenir"), ("会議", "event-7")]
)
def test_a_calendar_file_has_a_name_people_recognise(title: str, name: str) -> None:
    event = replace(EVENT, plan=replace(PLAN, title=title))
    assert Invitations(community(), "here").file(event).name == f"{name}.ics"


def test_a_calendar_file_replaces_and_withdraws_the_same_entry() -> None:
    invitations = Invitations(community(), "here")
    first = invitations.file(EVENT).text
    off = invitations.file(replace(EVENT, status=Status.CANCELLED, revision=1)).text
    assert "UID:event-7@here" in first
    assert "UID:event-7@here" in off
    assert "SEQUENCE:0" in first
    assert "METHOD:CANCEL" in off


def test_a_calendar_file_says_what_the_event_is_about_without_the_marks_of_discord() -> None:
    about = "The **launch**.\n- [agenda](https://s3.example/a_b)"
    event = replace(EVENT, plan=replace(PLAN, about=about))
    file = Invitations(community(), "here").file(event).text.replace("\r\n ", "")
    assert "DESCRIPTION:The launch.\\n- agenda (https://s3.example/a_b)" in file


def test_only_a_seat_comes_with_a_calendar_file() -> None:
    invitations = Invitations(community(), "here")
    assert len([*invitations.attachments(card(mine=SEATED))]) == 1
    assert [*invitations.attachments(card(mine=WAITING, position=1))] == []
    assert [*invitations.attachments(card())] == []


def test_only_who_never_chose_a_zone_is_told_how_to() -> None:
    seat = Registered(card(mine=SEATED), new=True)
    for zone, chosen, told in (
        ("Europe/Brussels", False, True),
        ("Europe/Brussels", True, False),
        ("Europe/Lisbon", True, False),
    ):
        speaker = Voice(translator(), Reader("en", zone, zone_chosen=chosen), community())
        text = readable({"embeds": [members.registered(speaker, seat).to_dict()]})
        assert ("Times are those of" in text) is told, (zone, chosen)


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize(
    ("phase", "waiting", "position", "question", "reason"),
    [
        (Phase.OPEN, 2, None, "seat", "awaited"),
        (Phase.OPEN, 0, None, "seat", "full"),
        (Phase.OPEN, 2, 1, "place", "line"),
        (Phase.CLOSED, 2, None, "seat", "closed"),
        (Phase.CLOSED, 2, 1, "place", "closed"),
    ],
)
def test_who_is_asked_before_giving_up_a_place_reads_why(
    locale: str, phase: Phase, waiting: int, position: int | None, question: str, reason: str
) -> None:
    speaker = voice(locale)
    held = card(phase, Room(50, waiting), position=position)
    text = str(members.asking(speaker, AskFirst(held)).description)
    assert text.startswith(speaker(f"events-give-up-{question}"))
    assert text.endswith(speaker(f"events-give-up-{reason}", waiting=2, position=1))


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_who_withdraws_is_told_of_a_seat_only_if_there_was_one_and_what_became_of_it(locale: str) -> None:
    speaker = voice(locale)
    line = Withdrawn(card(), Standing.WAITING)
    assert speaker("events-left-the-line") in _withdrawn(speaker, line)
    for unlimited, passed_on, seat in (
        (True, False, "unlimited"),
        (False, True, "passed-on"),
        (False, False, "free"),
    ):
        given = Withdrawn(card(), Standing.SEATED, passed_on=passed_on, unlimited=unlimited)
        assert f"\n{speaker('events-withdrawn', seat=seat)}\n" in _withdrawn(speaker, given)


def _withdrawn(speaker: Voice, outcome: Withdrawn) -> str:
    return readable({"embeds": [members.withdrawn(speaker, outcome).to_dict()]})


@pytest.mark.parametrize("seated", [True, False])
@pytest.mark.parametrize("locale", ["en", "fr"])
def test_who_withdraws_after_closing_is_not_told_that_they_may_come_back(locale: str, seated: bool) -> None:
    speaker = voice(locale)
    for now, may in ((Phase.OPEN, True), (Phase.CLOSED, False)):
        text = str(
            members.withdrawn(
                speaker, Withdrawn(card(now), Standing.SEATED if seated else Standing.WAITING)
            ).description
        )
        assert (speaker("events-may-come-back") in text) is may
        assert (speaker("events-state-closed") in text) is not may


@pytest.mark.parametrize(("locale", "staff_name"), [("en", "(Secretariat)"), ("fr", "(Secrétariat)")])
def test_what_only_staff_can_do_says_so_before_anybody_tries(locale: str, staff_name: str) -> None:
    for command in ("create", "publish", "cancel"):
        told = voice(locale)(f"command-event-{command}.description")
        assert staff_name in told
        assert len(told) <= 100
    assert staff_name not in voice(locale)("command-event-register.description")


def test_an_empty_list_explains_itself_and_nothing_else() -> None:
    for empty in (members.listing(voice(), [], NOW), members.my_events(voice(), [])):
        assert empty.fields == []
        assert empty.description


def test_a_file_is_spoken_of_only_where_one_is_attached() -> None:
    assert "attached" not in str(posts.cancelled(voice(), EVENT).to_dict())
    assert "attached" in str(posts.cancelled(voice(), EVENT, personally=True).to_dict())
    waiting = card(mine=WAITING, position=1)
    assert "attached" not in str(members.registered(voice(), Registered(waiting, new=True)).to_dict())


def test_who_could_come_in_several_ways_reads_how_they_come() -> None:
    both = replace(EVENT, terms=replace(EVENT.terms, attendance=Attendance.BOTH))
    online = replace(SEATED, mode=Mode.ONLINE)
    told = readable(
        {"embeds": [members.my_registration(voice(), replace(card(mine=online), event=both)).to_dict()]}
    )
    assert "Taking part\nOnline" in told
    alone = readable({"embeds": [members.my_registration(voice(), card(mine=SEATED)).to_dict()]})
    assert "Taking part" not in alone


@pytest.mark.parametrize(("locale", "word"), [("en", "Take the seat"), ("fr", "Prenez la place")])
def test_a_list_of_ones_own_events_says_first_what_to_do_about_an_offer(locale: str, word: str) -> None:
    offered = replace(SEATED, standing=Standing.OFFERED, offer=Offer(NOW + timedelta(days=1)))
    footer = readable({"embeds": [members.my_events(voice(locale), [card(mine=offered)]).to_dict()]})
    assert word in footer
    assert word not in readable({"embeds": [members.my_events(voice(locale), [card(mine=SEATED)]).to_dict()]})
