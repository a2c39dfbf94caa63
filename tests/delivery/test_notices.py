"""What staff read when a message did not arrive, in both languages."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.delivery.kinds import Reader, RenderContext
from bot.delivery.messages import Target, ToMember, in_text
from bot.delivery.notices import INBOX, WHY, inbox_line, kinds_of_delivery
from bot.delivery.repository import NOTICE
from bot.i18n.sources import locale_folders
from bot.i18n.translator import Translator
from bot.kernel.clock import StillClock
from bot.storage.instants import to_text
from bot.storage.personal_data import Json
from tests.delivery.house import EVENTS, START, World

DATA = Path(__file__).resolve().parents[2] / "data"
CONTEXT = RenderContext(START, START, late=False)


@pytest.fixture(scope="module")
def translator() -> Translator:
    return Translator(locale_folders(DATA), "en")


async def words(
    world: World, translator: Translator, kind: str, locale: str, parameters: Mapping[str, Json]
) -> str | None:
    render = {each.name: each.render for each in kinds_of_delivery(translator)}[kind]
    async with world.process(working=False) as process, process.database.reading() as transaction:
        rendered = await render(transaction, parameters, Reader(locale, "Europe/Brussels"), CONTEXT)
    return None if rendered is None else str(rendered.payload["content"])


def about(what: str, why: str, *, to: Target = EVENTS, code: int | None = None) -> dict[str, Json]:
    return {
        "what": what,
        "kind": "events.reminder",
        "label": "events-kind-reminder",
        "about": "S3 Conference",
        "where": in_text(to),
        "due": to_text(datetime(2023, 3, 30, 6, 30, tzinfo=UTC)),
        "why": why,
        "code": code,
    }


async def test_staff_read_what_where_when_and_what_to_do(world: World, translator: Translator) -> None:
    text = await words(world, translator, NOTICE, "en", about("failed", "refused", code=50013))
    assert text == (
        "**Not delivered:** a reminder of an event (**S3 Conference**) in <#11>, due <t:1680157800:F>. "
        "Discord refused it (code 50013). Check that the channel exists and that the bot may write there."
    )


async def test_closed_direct_messages_are_called_what_they_are(world: World, translator: Translator) -> None:
    text = await words(
        world, translator, NOTICE, "fr", about("failed", "refused", to=ToMember(42), code=50007)
    )
    assert text is not None
    assert "un rappel d’événement (**S3 Conference**) par message privé à <@42>. C’était prévu" in text
    assert "Cette personne n’accepte pas de messages privés du bot." in text
    assert text.endswith("Elle peut encore lire le message avec `/moi courrier`.")


async def test_whom_it_did_not_reach_is_named_and_not_called(world: World, translator: Translator) -> None:
    render = {kind.name: kind.render for kind in kinds_of_delivery(translator)}[NOTICE]
    parameters = about("failed", "refused", to=ToMember(42))
    async with world.process(working=False) as process, process.database.reading() as transaction:
        rendered = await render(transaction, parameters, Reader("en", "Europe/Brussels"), CONTEXT)
    assert rendered is not None
    assert rendered.payload["allowed_mentions"] == {"parse": []}


async def test_what_became_nameless_is_told_by_its_technical_name(
    world: World, translator: Translator
) -> None:
    parameters: dict[str, Json] = {**about("failed", "unknown-kind"), "label": None, "about": None}
    text = await words(world, translator, NOTICE, "en", parameters)
    assert text is not None
    assert "a message of the kind “events.reminder” in <#11>" in text


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("what", ["failed", "expired", "held"])
async def test_every_reason_has_words(world: World, translator: Translator, what: str, locale: str) -> None:
    texts = [await words(world, translator, NOTICE, locale, about(what, why)) for why in (*WHY, "a surprise")]
    assert len(set(texts)) == len(WHY) + 1
    assert texts[-1] is not None
    assert "a surprise" in texts[-1]


@pytest.mark.parametrize("kind", [NOTICE, INBOX])
async def test_about_what_was_erased_nothing_is_said(world: World, translator: Translator, kind: str) -> None:
    assert await words(world, translator, kind, "en", {}) is None


async def test_the_neutral_line_tells_that_there_is_a_message_and_not_which(
    world: World, translator: Translator
) -> None:
    line = inbox_line("events:7:offer:42", 42, EVENTS.channel, START)
    assert (line.key, line.target, line.due) == ("events:7:offer:42:inbox", EVENTS, START)
    text = await words(world, translator, INBOX, "en", line.parameters)
    assert text is not None
    assert "<@42>" in text
    assert "7" not in text


async def test_what_is_owed_is_paid_in_portions(world: World) -> None:
    clock: StillClock = world.clock
    async with world.process(working=False) as process:
        notices = process.worker._notices
        async with process.database.transaction() as transaction:
            await transaction.execute(
                "INSERT INTO outbox (dedup_key, kind, parameters, target, due_at, state, finished_at, notice_owed)"
                " SELECT 'k' || value, 'test.say', '{}', 'channel:11', :at, 'failed', :at, 'failed'"
                " FROM json_each('[1, 2, 3]')",
                {"at": to_text(START)},
            )
            owing = []
            for staff in (None, 99, 99):
                world.staff = staff
                await notices.settle(transaction, clock.now(), limit=2)
                owing.append(notices.owing)
        assert owing == [True, True, False]
        assert len(await process.rows("SELECT 1 FROM outbox WHERE kind = 'delivery.notice'")) == 3
