"""The buttons under the events' messages, each as it looks and by which ``custom_id`` it is found.

What pressing one leads to stands elsewhere, and shows buttons again: so nothing is imported in a circle.
"""

import discord

from bot.client.buttons import Placed
from bot.client.views import BaseView
from cogs.events.domain import ALIVE, Card, Event, Eyes, Phase, Standing
from cogs.events.embeds.voice import Voice
from cogs.events.service import Preview

# ---- members -------------------------------------------------------------------------


def place_buttons(voice: Voice, card: Card) -> BaseView | None:
    """Return the buttons that fit what the member holds; none once there is nothing to decide."""
    if card.phase not in ALIVE:
        return None
    if card.mine is None:
        may_come = card.phase is Phase.OPEN and not card.declined
        return BaseView(register_button(voice, card.event)) if may_come else None
    if card.mine.standing is Standing.OFFERED:
        return offer_buttons(voice, card.event)
    answers = [change_answers_button(voice, card.event)] if card.event.terms.form.asked else []
    if not card.ahead:
        return BaseView(withdraw_button(voice, card.event), *answers)
    silence = card.mine.wants_reminders
    remind = do_not_remind_button(voice, card.event) if silence else remind_button(voice, card.event)
    return BaseView(remind, withdraw_button(voice, card.event), *answers)


def offer_buttons(voice: Voice, event: Event, mark: str = "") -> BaseView:
    """Return the two answers to an offer."""
    style = discord.ButtonStyle.success
    return BaseView(
        Placed.labelled(
            voice("events-button-accept"), _marked(f"events:accept:{event.id}", mark), style=style
        ),
        Placed.labelled(voice("events-button-pass"), _marked(f"events:pass:{event.id}", mark)),
    )


def mode_buttons(voice: Voice, event: Event) -> BaseView:
    """Return one button for each way to take part."""
    style = discord.ButtonStyle.success
    return BaseView(
        *(
            Placed.labelled(voice.mode(mode), f"events:come:{event.id}:{mode}", style=style)
            for mode in event.modes
        )
    )


def give_up_buttons(voice: Voice, card: Card) -> BaseView:
    """Return the two answers to the question whether to give a place up."""
    label = voice("events-button-give-up-seat" if card.position is None else "events-button-leave-line")
    number, style = card.event.id, discord.ButtonStyle.danger
    return BaseView(
        Placed.labelled(label, f"events:give-up:{number}", style=style),
        Placed.labelled(voice("events-button-keep-place"), f"events:keep-place:{number}"),
    )


def announcement_buttons(voice: Voice, event: Event) -> BaseView:
    """Return the buttons under the post that announces the event."""
    return BaseView(
        register_button(voice, event), withdraw_button(voice, event), my_registration_button(voice, event)
    )


def register_button(voice: Voice, event: Event, mark: str = "") -> Placed:
    """Return the button that registers whoever presses it."""
    custom_id, style = _marked(f"events:register:{event.id}", mark), discord.ButtonStyle.success
    return Placed.labelled(voice("events-button-register"), custom_id, style=style)


def withdraw_button(voice: Voice, event: Event, mark: str = "") -> Placed:
    """Return the button that withdraws whoever presses it."""
    return Placed.labelled(voice("events-button-withdraw"), _marked(f"events:withdraw:{event.id}", mark))


def my_registration_button(voice: Voice, event: Event, mark: str = "") -> Placed:
    """Return the button that shows whoever presses it what they hold."""
    custom_id = _marked(f"events:my-registration:{event.id}", mark)
    return Placed.labelled(voice("events-button-mine"), custom_id)


def remind_button(voice: Voice, event: Event) -> Placed:
    """Return the button that asks for direct messages."""
    return Placed.labelled(voice("events-button-remind-me"), f"events:remind-me:{event.id}")


def do_not_remind_button(voice: Voice, event: Event, mark: str = "") -> Placed:
    """Return the button that asks for no more direct messages."""
    custom_id = _marked(f"events:do-not-remind-me:{event.id}", mark)
    return Placed.labelled(voice("events-button-do-not-remind-me"), custom_id)


def _marked(custom_id: str, mark: str) -> str:
    return f"{custom_id}:{mark}" if mark else custom_id


def fill_button(voice: Voice, event: Event, number: int, key: str) -> Placed:
    """Return the button that opens a page, labelled by a message key."""
    style = discord.ButtonStyle.primary
    return Placed.labelled(voice(key), f"events:fill:{event.id}:{number}", style=style)


def change_answers_button(voice: Voice, event: Event) -> Placed:
    """Return the button that opens the form with the answers given before."""
    return Placed.labelled(voice("events-button-change-answers"), f"events:fill:{event.id}:1")


# ---- those who prepare events --------------------------------------------------------


def preview_buttons(voice: Voice, shown: Preview) -> BaseView:
    """Return what staff may do with a draft, as it stands between its author and its readers."""
    return BaseView(
        *readiness_buttons(voice, shown),
        *publication_buttons(voice, shown),
        correct_button(voice, shown.draft),
        discard_button(voice, shown.draft),
    )


def readiness_buttons(voice: Voice, shown: Preview) -> list[Placed]:
    """Return how a draft comes one step nearer to its readers."""
    number, eyes = f"{shown.event.id}:{shown.event.edition}", shown.readiness.eyes
    good, grave = discord.ButtonStyle.success, discord.ButtonStyle.danger
    if eyes.may_publish:
        return [Placed.labelled(voice("events-button-publish"), f"events:publish:{number}", style=good)]
    if eyes is not Eyes.ASKED:
        return [Placed.labelled(voice("events-button-ask-review"), f"events:ask-review:{number}", style=good)]
    return [
        Placed.labelled(voice("events-button-review-approve"), f"events:review-approve:{number}", style=good),
        Placed.labelled(voice("events-button-review-return"), f"events:review-return:{number}", style=grave),
    ]


def publication_buttons(voice: Voice, shown: Preview) -> list[Placed]:
    """Return how a draft is published by itself, or not any more, and how it is looked at before."""
    number = shown.event.id
    planned = shown.readiness.publication is not None
    label = voice("events-button-other-time" if planned else "events-button-later")
    buttons = [
        Placed.labelled(label, f"events:later:{number}"),
        Placed.labelled(voice("events-button-look"), f"events:look:{number}"),
    ]
    if planned:
        buttons.insert(1, Placed.labelled(voice("events-button-unplan"), f"events:unplan:{number}"))
    return buttons


def correct_buttons(voice: Voice, draft: int) -> BaseView:
    """Return what the author of a form that is not right yet may do."""
    return BaseView(correct_button(voice, draft), discard_button(voice, draft))


def correct_button(voice: Voice, draft: int) -> Placed:
    """Return the button that opens the form again."""
    style = discord.ButtonStyle.primary
    return Placed.labelled(voice("events-button-correct"), f"events:correct:{draft}", style=style)


def discard_button(voice: Voice, draft: int) -> Placed:
    """Return the button that throws the draft away."""
    style = discord.ButtonStyle.danger
    return Placed.labelled(voice("events-button-discard"), f"events:discard:{draft}", style=style)
