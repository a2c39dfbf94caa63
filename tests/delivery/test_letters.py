"""What goes by mail lives in the outbox like all else, and where it differs it says so."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.delivery.kinds import Reader, RenderContext, Rendered
from bot.delivery.messages import State, ToMember
from bot.delivery.sender import Refused
from bot.storage.database import Transaction
from bot.storage.personal_data import Json
from tests.delivery.fake_discord import Lost
from tests.delivery.house import EVENTS, STAFF, World, message
from tests.waiting import until

GUEST = ToMember(-7)


async def write(
    _transaction: Transaction, parameters: Mapping[str, Json], _reader: Reader, _context: RenderContext
) -> Rendered | None:
    return Rendered({"subject": "A letter", "content": f"Dear guest: {parameters['say']}", "links": []})


@pytest.fixture
def post(world: World) -> World:
    """Return a world in which such messages have words for letters."""
    world.kinds.write("test.say", write)
    return world


async def test_a_letter_has_words_of_its_own(post: World) -> None:
    async with post.process() as process:
        await process.promise(message("seat", target=GUEST), message("news"))
        await process.settle()
    assert post.discord.contents(GUEST) == ["Dear guest: seat"]
    assert post.discord.contents(EVENTS) == ["news in en"]


async def test_a_kind_is_put_into_letters_by_one_and_no_other(post: World) -> None:
    with pytest.raises(ValueError, match="written twice"):
        post.kinds.write("test.say", write)


async def test_what_nobody_can_put_into_a_letter_is_told_to_staff(world: World) -> None:
    async with world.process() as process:
        await process.promise(message("seat", target=GUEST))
        await process.settle_all()
        assert (await process.row("seat")).life.reason == "unknown-kind"
    assert "delivery-notice-failed" in world.discord.contents(STAFF)[0]


async def test_a_letter_in_doubt_is_sent_again_after_a_restart_under_the_same_number(post: World) -> None:
    post.discord.next.append(Lost.HANGS)
    async with post.process() as process:
        await process.promise(message("seat", target=GUEST))
        await post.discord.asked.wait()
    post.clock.advance(timedelta(hours=1))
    async with post.process() as process:
        await process.settle_all()
        assert (await process.row("seat")).life.state is State.SENT
    first, second = [nonce for target, nonce in post.discord.requests if target == GUEST]
    assert first == second
    # It may have come twice; both are the very same letter.
    assert len(post.discord.contents(GUEST)) == 2
    assert len(set(post.discord.contents(GUEST))) == 1


async def test_a_letter_that_is_late_is_not_held_for_a_history_that_nobody_can_read(post: World) -> None:
    async with post.process(working=False) as process:
        await process.promise(message("seat", target=GUEST))
    post.clock.advance(timedelta(minutes=30))
    async with post.process() as process:
        await process.settle()
    assert post.discord.contents(GUEST) == ["Dear guest: seat"]


async def test_a_no_for_now_is_asked_again_and_one_for_good_is_told_to_staff(post: World) -> None:
    post.discord.next.extend([Refused(450, permanent=False), Refused(550, permanent=True)])
    async with post.process() as process:
        await process.promise(message("seat", target=GUEST))
        await process.settle_all()
        assert (await process.row("seat")).life.state is State.FAILED
    (notice,) = post.discord.contents(STAFF)
    assert "delivery-why-refused refused 550 mail" in notice


async def test_a_mail_server_that_is_away_is_no_outage_of_discord(post: World) -> None:
    async with post.process() as process:
        post.discord.always = Refused(0, permanent=False)
        await process.promise(message("seat", target=GUEST))
        await process.settle()
        for _ in range(10):
            await process.settle(timedelta(minutes=1))
        post.discord.always = None
        await process.settle_all()
        assert await process.rows("SELECT 1 FROM outbox WHERE kind = 'delivery.outage'") == []
    assert post.discord.contents(GUEST) == ["Dear guest: seat"]


async def test_a_mail_server_that_hangs_holds_up_nobody_on_discord(post: World) -> None:
    letters = [message(f"letter {number}", target=ToMember(-number)) for number in range(1, 30)]
    async with post.process() as process:
        post.discord.next.extend([Lost.HANGS] * 2)
        await process.promise(*letters)
        await until(lambda: len(post.discord.requests) == 2)
        await process.promise(message("news"), message("hello", target=ToMember(5)))
        await until(lambda: all(post.discord.contents(one) for one in (EVENTS, ToMember(5))))
        assert [target for target, _ in post.discord.requests if target.by_mail] == [
            ToMember(-1),
            ToMember(-2),
        ]
