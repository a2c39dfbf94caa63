"""Where staff let it, the bot answers a question that was asked of everybody: surely, once, seldom, and takes it back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.delivery.kinds import Reader
from bot.delivery.readers import ReaderDirectory
from bot.practice import posting
from bot.practice.driver import Answer, Member, readable
from bot.practice.kinds import JsonObject
from bot.practice.scene import load_scene
from bot.settings import ROOT
from cogs.faq.domain import NotListening, Spoken, Way, asks, may_speak
from cogs.faq.service import ListeningService, Said
from tests.faq.ground import NOW, Ground, ground, written
from tests.house import House, house
from tests.waiting import until

ANNA, BEN, STAFF = 11, 12, 21
HELP, TALK = 101, 102


@pytest.mark.parametrize(
    "text",
    [
        "what is STEP please?",
        "Hello all!\nWho can join the community?\nThanks",
        "Τι είναι η έξυπνη εξειδίκευση;",
        "> somebody said\nis that so, really?",
        "Is it “smart specialisation?”",
    ],
)
def test_a_question_to_everybody_is_heard(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "I rented a boat yesterday.",
        "really?",
        "see https://example.org/find?what=boats for all of it",
        "<@123> can you tell me what STEP is?",
        "@everyone what is STEP then?",
        "> what is STEP, they asked?",
        "```what is a boat?```",
        "first this; then that and the rest",
        "what is " + "very " * 80 + "long?",
        "??? ?",
        "",
    ],
)
def test_what_is_no_question_to_everybody_is_left_alone(text: str) -> None:
    assert asks(text) is None


@pytest.mark.parametrize(
    ("in_channel", "to_member", "speaks"),
    [(None, None, True), (1, None, False), (2, 14, False), (2, 15, True), (None, 1, False)],
)
def test_channel_and_member_have_their_rest(
    in_channel: int | None, to_member: int | None, speaks: bool
) -> None:
    def ago(minutes: int | None) -> datetime | None:
        return None if minutes is None else NOW - timedelta(minutes=minutes)

    assert may_speak(Spoken(ago(in_channel), ago(to_member)), NOW) is speaks


class Open:
    """Lets the bot write everywhere."""

    async def check(self, channel: int) -> None:
        assert channel


def listening_on(stand: Ground, *, reads: bool = True) -> ListeningService:
    readers = ReaderDirectory(Reader("en", "Europe/Brussels"))
    return ListeningService(
        stand.database, stand.outbox, stand.clock, stand.faq, readers, Open(), lambda: reads
    )


@pytest_asyncio.fixture
async def stand(tmp_path: Path) -> AsyncIterator[Ground]:
    async with ground(tmp_path) as standing:
        standing.write("rent.md", written("How do I rent a boat?", "At the pier."))
        standing.write("tide.md", written("When is high tide?", "Twice a day."))
        await standing.bring_in()
        yield standing


async def test_it_listens_only_where_staff_let_it_and_only_if_it_can_read(stand: Ground) -> None:
    listening = listening_on(stand)
    said = Said(1, HELP, ANNA, "How do I rent a boat?")
    assert not await listening.hear(said)
    await listening.switch(HELP, Way.ANSWER, STAFF)
    assert not await listening.hear(replace(said, channel=TALK))
    assert await listening.hear(said)
    await listening.switch(HELP, Way.OFF, STAFF)
    assert not await listening.hear(replace(said, message=2, author=BEN))
    deaf = listening_on(stand, reads=False)
    with pytest.raises(NotListening):
        await deaf.switch(HELP, Way.ANSWER, STAFF)
    await deaf.switch(TALK, Way.OFF, STAFF)
    assert [(one.channel, one.way, one.actor) for one in await listening.switched()] == [
        (HELP, Way.OFF, STAFF),
        (TALK, Way.OFF, STAFF),
    ]


async def test_a_message_is_answered_once_also_after_a_restart(stand: Ground) -> None:
    listening = listening_on(stand)
    await listening.switch(HELP, Way.ANSWER, STAFF)
    said = Said(1, HELP, ANNA, "How do I rent a boat?")
    assert await listening.hear(said)
    again = listening_on(stand)
    await again.refresh()
    stand.clock.advance(timedelta(hours=1))
    assert not await again.hear(said)
    async with stand.database.reading() as transaction:
        (row,) = await stand.outbox.planned(transaction, "faq:reply")
    assert (row.key, row.parameters["entry"], row.parameters["member"]) == ("faq:reply:1", "rent", ANNA)


async def test_a_question_that_is_deleted_before_its_reply_is_sent_gets_none(stand: Ground) -> None:
    listening = listening_on(stand)
    await listening.switch(HELP, Way.ANSWER, STAFF)
    await listening.hear(Said(1, HELP, ANNA, "How do I rent a boat?"))
    assert await listening.unsay(1) is None
    assert await listening.unsay(2) is None
    async with stand.database.reading() as transaction:
        assert await stand.outbox.planned(transaction, "faq:reply") == []


async def test_it_keeps_silent_for_a_while_in_a_channel_and_to_a_member(stand: Ground) -> None:
    listening = listening_on(stand)
    for channel in (HELP, TALK):
        await listening.switch(channel, Way.ANSWER, STAFF)
    ask = "How do I rent a boat?"
    assert await listening.hear(Said(1, HELP, ANNA, ask))
    assert not await listening.hear(Said(2, HELP, BEN, ask))
    assert not await listening.hear(Said(3, TALK, ANNA, ask))
    assert await listening.hear(Said(4, TALK, BEN, ask))
    stand.clock.advance(timedelta(minutes=15))
    assert await listening.hear(Said(5, HELP, ANNA, ask))


async def test_it_never_guesses_and_offers_to_look_only_where_staff_want_that(stand: Ground) -> None:
    listening = listening_on(stand)
    await listening.switch(HELP, Way.ANSWER, STAFF)
    unsure = Said(1, HELP, ANNA, "a boat at high tide?")
    found_by_words = Said(2, HELP, ANNA, "may one please rent a boat here?")
    unknown = Said(3, HELP, ANNA, "Who repairs bicycles here?")
    for said in (unsure, found_by_words, unknown):
        assert not await listening.hear(said), said.text
    await listening.switch(HELP, Way.OFFER, STAFF)
    assert not await listening.hear(unknown)
    assert await listening.hear(unsure)
    async with stand.database.reading() as transaction:
        (row,) = await stand.outbox.planned(transaction, "faq:reply")
        (kept,) = await transaction.fetch_all("SELECT count(*) AS questions FROM faq_open")
    assert row.parameters["entry"] is None
    assert kept["questions"] == 0, "nobody asked the bot"


async def test_what_was_switched_and_said_is_handed_out_and_erased(stand: Ground) -> None:
    listening = listening_on(stand)
    await listening.switch(HELP, Way.ANSWER, STAFF)
    await listening.hear(Said(1, HELP, ANNA, "How do I rent a boat?"))
    async with stand.database.transaction() as transaction:
        switched = await stand.records.export(transaction, STAFF)
        assert isinstance(switched, dict)
        assert list(switched) == ["switched"]
        assert await stand.records.erase(transaction, STAFF) == 1
        replied = await stand.records.export(transaction, ANNA)
        assert isinstance(replied, dict)
        assert list(replied) == ["replied"]
    (one,) = await listening.switched()
    assert one.actor is None
    stand.clock.advance(timedelta(days=3))
    await stand.records.forget_old()
    async with stand.database.reading() as transaction:
        assert await stand.records.export(transaction, ANNA) is None


async def test_a_channel_bound_in_place_of_another_is_listened_to_instead(stand: Ground) -> None:
    listening = listening_on(stand)
    await listening.switch(HELP, Way.ANSWER, STAFF)
    async with stand.database.transaction() as transaction:
        await listening.readdress(transaction, HELP, TALK)
    assert (listening.listens(HELP), listening.listens(TALK)) == (False, True)


@pytest_asyncio.fixture
async def h(tmp_path: Path) -> AsyncIterator[House]:
    scene = replace(load_scene(ROOT / "data" / "practice" / "s3.toml"), intents=("message_content",))
    async with house(tmp_path, scene=scene, faq_channels="on") as opened:
        yield opened


async def listen(member: Member, **options: str) -> Answer:
    """Switch the bot in the help channel."""
    given = {"channel": "help", **options}
    return Answer(**await member.act("command", channel="welcome", name="faq listen", options=given))


async def replies(h: House) -> list[JsonObject]:
    return [one for one in await h.porto.messages("help") if one.get("message_reference")]


async def replied(h: House) -> bool:
    return bool(await replies(h))


async def gone(h: House) -> bool:
    return not await replies(h)


async def test_a_question_in_a_help_channel_is_answered_voted_on_and_removed_by_who_asked(h: House) -> None:
    refused = await listen(h.porto)
    assert "Only the Secretariat" in refused.content
    switched = await listen(h.secretariat)
    assert "answers what it is sure of" in switched.text
    await h.porto.say("general", "what is STEP, please?")
    story = await h.lapland.say("help", "Hello everybody, I am new here.")
    asked = await h.porto.say("help", "What is STEP?")
    await until(lambda: replied(h))
    (reply,) = await replies(h)
    assert reply["message_reference"]["message_id"] == asked["id"] != story["id"]
    for words in ("not a new fund", "strategic-technologies.europa.eu", "22 November 2026"):
        assert words in readable(reply)
    assert not reply["mentions"]
    thanks = await h.lapland.click(reply, f"faq:helped:step:{asked['id']}")
    assert (thanks.private, "good to know" in thanks.content) == (True, True)
    remove = next(one for one in components_of(reply) if one.startswith("faq:remove:"))
    assert "Only who asked" in (await h.lapland.click(reply, remove)).content
    assert "removed" in (await h.porto.click(reply, remove)).content
    assert await replies(h) == []
    assert [readable(one) for one in await h.porto.messages("general") if one.get("message_reference")] == []


async def test_a_reply_goes_with_the_question_that_its_author_deletes(h: House) -> None:
    await listen(h.secretariat)
    asked = await h.porto.say("help", "What is STEP?")
    await until(lambda: replied(h))
    channel = next(one for one in h.server.world.guild.channels.values() if one.name == "help")
    posting.remove(h.server.world, channel, channel.messages[int(asked["id"])])
    await until(lambda: gone(h))


async def test_without_the_intent_it_goes_on_says_so_and_refuses_to_listen(h: House) -> None:
    h.bot.listening.clear()
    await h.driver.post("intents", granted=[])
    await until(h.bot.listening.is_set)
    assert not h.bot.reads_messages
    refused = await listen(h.secretariat)
    assert "Message Content Intent" in refused.content
    await h.restart()
    assert not h.bot.reads_messages
    shown = await h.secretariat.command("faq listen", channel="staff")
    assert "cannot read messages" in shown.text


async def test_an_offer_is_looked_at_privately_and_an_answer_is_found_in_a_message(h: House) -> None:
    await listen(h.secretariat, way="offer")
    await h.reunion.command("faq browse", channel="help")
    said = await h.reunion.say("help", "when is the next S3 conference?")
    await until(lambda: replied(h))
    (offer,) = await replies(h)
    assert "Je sais peut-être quelque chose" in readable(offer)
    looked = await h.porto.click(offer, f"faq:look:{said['id']}")
    assert (looked.private, "Is it one of these?" in looked.text) == (True, True)
    found = await h.porto.message_command(said, "Find an answer")
    assert (found.private, "Is it one of these?" in found.text) == (True, True)


def components_of(message: JsonObject) -> list[str]:
    return [one["custom_id"] for row in message["components"] for one in row["components"]]
