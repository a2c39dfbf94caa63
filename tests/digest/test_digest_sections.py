"""What each feature offers to digests, and what it keeps to itself."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.community.content import Community
from bot.storage.database import Database
from cogs.digest.domain import Item, Week
from cogs.digest.service import Section
from cogs.events.domain import Audience
from cogs.events.service import Agenda, ComingEvents
from cogs.faq.domain import Act, Entry
from cogs.faq.service import NewAnswers
from cogs.meetings.domain import Written
from cogs.meetings.service import Decisions, OpenActions, Paper
from cogs.partners.service import NewCards
from cogs.resources.domain import Act as ResourceAct
from cogs.resources.service import new_resources
from tests.events.ground import ANNOUNCEMENTS, ENDS_AT, LAPLAND, NOW, STAFF_ROOM, community
from tests.events.ground import ground as events_ground
from tests.faq.ground import ground as faq_ground
from tests.meetings.ground import CHAIR, GROUP, OTHER, RAPPORTEUR, Stand, standing
from tests.partners.ground import PORTO, SEEK
from tests.partners.ground import ground as partners_ground
from tests.resources.ground import GUIDE, STAFF
from tests.resources.ground import ground as resources_ground

EVER = datetime(2020, 1, 1, tzinfo=UTC)
ITS_ROOM = 777


def week(until: datetime, group: str | None = None, since: datetime = EVER, locale: str = "en") -> Week:
    return Week(group, since, until, until, locale)


async def told(database: Database, section: Section, about: Week) -> list[Item]:
    async with database.reading() as transaction:
        return list(await section(transaction, about))


def refs(items: Iterable[Item]) -> list[str]:
    return [item.ref for item in items]


async def test_the_communitys_digest_tells_of_events_that_anybody_may_know_of(tmp_path: Path) -> None:
    async with events_ground(tmp_path) as stand:
        agenda = Agenda(stand.clock, community(), "here")
        said: dict[int, bool | None] = {}
        coming = ComingEvents(agenda, community(), stand.places, said.get)
        public = await stand.published()
        await stand.opened(title="Closed circle", audience=Audience.ROLE, role=9)
        now = week(NOW)
        (line,) = await told(stand.database, coming, now)
        assert (line.ref, line.details["title"], line.link) == (
            str(public.id),
            "S3 Conference",
            f"/events/{public.id}",
        )
        starts = public.starts_at
        edge = timedelta(seconds=1)
        for begins in (starts, starts - timedelta(days=14) + edge):
            assert refs(await told(stand.database, coming, week(begins))) == [str(public.id)]
        assert await told(stand.database, coming, week(starts - timedelta(days=14))) == [], "too far ahead"
        assert await told(stand.database, coming, week(starts + edge)) == [], "under way"
        assert await told(stand.database, coming, week(ENDS_AT)) == [], "over"
        async with stand.database.transaction() as transaction:
            await transaction.execute("UPDATE event SET channel = ?", (STAFF_ROOM,))
        assert await told(stand.database, coming, now) == [], "announced where not everybody reads"
        said[STAFF_ROOM] = True
        assert refs(await told(stand.database, coming, now)) == [str(public.id)]
        async with stand.database.transaction() as transaction:
            await transaction.execute("UPDATE event SET channel = ?, status = 'cancelled'", (ANNOUNCEMENTS,))
        assert await told(stand.database, coming, now) == []


async def test_a_groups_digest_tells_of_its_own_events_and_links_to_no_closed_one(tmp_path: Path) -> None:
    async with standing(tmp_path) as stand:
        agenda = Agenda(stand.events.clock, community(), "here")
        coming = ComingEvents(agenda, community(), stand.events.places, lambda _channel: None)
        meeting = await stand.ahead()
        database = stand.events.database
        assert refs(await told(database, coming, week(NOW, GROUP))) == [str(meeting.id)]
        assert await told(database, coming, week(NOW, OTHER)) == []
        async with database.transaction() as transaction:
            await transaction.execute("UPDATE event SET audience = 'group'")
        (line,) = await told(database, coming, week(NOW, GROUP))
        assert line.link == ""
        assert await told(database, coming, week(NOW)) == []
        # Many read the group's channel, and so its digest, who cannot read where staff announced something.
        async with database.transaction() as transaction:
            await transaction.execute("UPDATE event SET channel = ?", (STAFF_ROOM,))
        assert await told(database, coming, week(NOW, GROUP)) == []
        async with database.transaction() as transaction:
            await stand.events.places.bind(transaction, "channel", GROUP, ITS_ROOM, made_by_bot=False)
            await transaction.execute("UPDATE event SET channel = ?", (ITS_ROOM,))
        kept_to_itself = ComingEvents(agenda, closed_to_others(), stand.events.places, lambda _channel: False)
        assert refs(await told(database, kept_to_itself, week(NOW, GROUP))) == [str(meeting.id)]
        assert await told(database, kept_to_itself, week(NOW)) == []


def closed_to_others() -> Community:
    """Return the community, in which the group keeps its talk to itself."""
    ours = community()
    channels = [
        one.model_copy(update={"audience": one.audience.model_copy(update={"read": (GROUP,)})})
        if one.slug == GROUP
        else one
        for one in ours.channels
    ]
    return ours.model_copy(update={"channels": tuple(channels)})


async def begun(stand: Stand, event: int, said: Written) -> int:
    """Return the version of minutes in which somebody has written."""
    paper = await stand.minutes.write(event, 0, 0, said, RAPPORTEUR)
    assert isinstance(paper, Paper)
    return paper.minutes.version


async def approve(stand: Stand, event: int, version: int) -> None:
    proposed = await stand.minutes.propose(event, version, RAPPORTEUR)
    await stand.minutes.approve(event, proposed.minutes.version, CHAIR)


async def test_decisions_are_told_once_minutes_are_approved_each_line_as_one(tmp_path: Path) -> None:
    async with standing(tmp_path) as stand:
        decisions = Decisions(community(), stand.club)
        database, event = stand.events.database, await stand.held()
        said = Written("Call", "- We answer the call\n\n* Porto leads", "Nothing else")
        version = await begun(stand, event.id, said)
        after = ENDS_AT + timedelta(days=1)
        assert await told(database, decisions, week(after, GROUP)) == [], "a draft is nobody's news"
        await approve(stand, event.id, version)
        lines = await told(database, decisions, week(after, GROUP))
        assert [line.details["decision"] for line in lines] == ["We answer the call", "Porto leads"]
        assert {line.link for line in lines} == {f"/minutes/{event.id}"}
        ligne, _ = await told(database, decisions, week(after, locale="fr"))
        assert ligne.details == {"decision": "We answer the call", "group": "Diffusion de l’innovation"}
        assert await told(database, decisions, week(after, OTHER)) == []
        assert await told(database, decisions, week(ENDS_AT, GROUP)) == [], "approved later than that"
        stand.club.settings[GROUP] = replace(stand.club.settings[GROUP], archived=after)
        assert await told(database, decisions, week(after)) == [], (
            "nothing is said of a group that is archived"
        )


async def test_the_communitys_digest_tells_nothing_of_a_group_that_keeps_its_talk_to_itself(
    tmp_path: Path,
) -> None:
    async with standing(tmp_path) as stand:
        decisions = Decisions(closed_to_others(), stand.club)
        event = await stand.held()
        await approve(stand, event.id, await begun(stand, event.id, Written("Call", "Hush", "")))
        after, database = ENDS_AT + timedelta(days=1), stand.events.database
        (line,) = await told(database, decisions, week(after, GROUP))
        assert line.link == "", "there is no page for everybody"
        assert await told(database, decisions, week(after)) == []


async def test_what_is_still_to_be_done_is_the_groups_own_and_names_nobody(tmp_path: Path) -> None:
    async with standing(tmp_path) as stand:
        actions, database = OpenActions("Europe/Brussels"), stand.events.database
        number = await stand.given(due="3 April", what="Send the list")
        (line,) = await told(database, actions, week(NOW, GROUP))
        assert line == Item(
            str(number), "meetings-digest-action", {"what": "Send the list", "due": "3 April 2023"}
        )
        assert str(LAPLAND) not in repr(line)
        (late,) = await told(database, actions, week(datetime(2023, 4, 4, 8, tzinfo=UTC), GROUP))
        assert late.key == "meetings-digest-late"
        assert await told(database, actions, week(NOW)) == []
        assert await told(database, actions, week(NOW, OTHER)) == []


async def test_answers_that_somebody_added_are_told_in_the_readers_language_as_long_as_they_stand(
    tmp_path: Path,
) -> None:
    async with faq_ground(tmp_path) as stand:
        section, now = NewAnswers("en"), stand.clock.now()
        entry = Entry(
            "tide", "en", "When is high tide?", (), "At noon.", ("https://example.org/a",), date(2026, 11, 1),
            volatile=False, tags=("tides",),
        )  # fmt: skip
        french = replace(entry, locale="fr", question="Quand est la marée haute ?", sources=(), tags=())
        async with stand.database.transaction() as transaction:
            added = await stand.store.write(transaction, entry, Act.ADDED, 7, base=None)
            await stand.store.write(transaction, french, Act.ADDED, 7, base=None)
        after = now + timedelta(hours=1)
        (line,) = await told(stand.database, section, week(after))
        assert (line.ref, line.details, line.link) == (
            "tide",
            {"question": "When is high tide?"},
            "/answers/tide",
        )
        (ligne,) = await told(stand.database, section, week(after, locale="fr"))
        assert ligne.details == {"question": "Quand est la marée haute ?"}
        for about in (week(now), week(after + timedelta(days=1), since=after), week(after, GROUP)):
            assert await told(stand.database, section, about) == []
        async with stand.database.transaction() as transaction:
            await stand.store.retire(transaction, "tide", "en", 7, base=added.number)
        assert await told(stand.database, section, week(after)) == []


async def test_what_comes_with_files_is_no_news(tmp_path: Path) -> None:
    async with faq_ground(tmp_path) as stand:
        await stand.bring_in()
        assert await told(stand.database, NewAnswers("en"), week(stand.clock.now() + timedelta(1))) == []


async def test_partner_searches_are_told_once_staff_have_published_them(tmp_path: Path) -> None:
    async with partners_ground(tmp_path) as stand:
        await stand.bind()
        section = NewCards(lambda code, locale: f"{code} in {locale}")
        offer = await stand.publish()
        seek = await stand.publish(SEEK, PORTO + 1)
        after = stand.clock.now() + timedelta(hours=1)
        lines = await told(stand.database, section, week(after, locale="fr"))
        assert {(one.ref, one.key, one.link) for one in lines} == {
            (str(offer.id), "partners-digest-offer", f"/partners/{offer.id}"),
            (str(seek.id), "partners-digest-seek", f"/partners/{seek.id}"),
        }
        assert {one.details["region"] for one in lines} == {"PT11 in fr", "FI1D in fr"}
        for about in (week(after, GROUP), week(after + timedelta(days=1), since=after)):
            assert await told(stand.database, section, about) == []
        assert await told(stand.database, section, week(after + timedelta(days=91))) == [], "ended since"


async def test_resources_are_told_once_staff_have_published_them_to_a_group_its_own(tmp_path: Path) -> None:
    async with resources_ground(tmp_path) as stand:
        await stand.bind()
        section = new_resources("en")
        proposed = await stand.propose()
        after = stand.clock.now() + timedelta(hours=1)
        assert await told(stand.database, section, week(after)) == []
        await stand.review.decide(proposed.id, ResourceAct.PUBLISH, STAFF, proposed.version)
        (line,) = await told(stand.database, section, week(after))
        assert (line.details, line.link) == ({"title": GUIDE.title}, GUIDE.link)
        assert await told(stand.database, section, week(after, GROUP)) == []
        async with stand.database.transaction() as transaction:
            await transaction.execute("UPDATE resource SET groups = ?", (f'["{GROUP}"]',))
        assert len(await told(stand.database, section, week(after, GROUP))) == 1
