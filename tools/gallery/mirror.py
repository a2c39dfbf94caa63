"""A tour as it is for members who read the other language.

What the tour checks is not checked again: it is in the words of the first language. What a
member presses or fills in is a label, and every label is somewhere among the bot's texts.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.i18n.translator import Translator
from bot.practice.forms import form_fields
from bot.practice.player import LOOK_EVERY, PATIENCE, Player
from bot.practice.scene import Scene, SceneMember
from bot.practice.tour import Chapter, Step, StepFailed

FIRST, SECOND = "en", "fr"
CHANNEL = "channel"
"""The option of a command that names a place."""
SOON = 1.5
"""Seconds in which a post comes whose words are the step's own."""
DISCORD = {FIRST: "en-GB", SECOND: "fr"}
TYPED = {
    "20 February 2023, 09:30-16:00 CET": "20 février 2023, 9h30-16h CET",
    "26 March 2023, 02:30-04:00": "26 mars 2023, 2h30-4h",
    "30 March 2023, 09:30-16:00 CET": "30 mars 2023, 9h30-16h CET",
    "Online, from a studio in Brussels": "En ligne, depuis un studio à Bruxelles",
    "The launch of the S3 Community of Practice: its working groups, its advice, and who is behind it.": (
        "Le lancement de la Communauté de pratique S3 : ses groupes de travail, ses conseils, et qui la porte."
    ),
    "We measure how small firms take up new technology in Norte.": (
        "Nous mesurons comment les petites entreprises du Norte adoptent de nouvelles technologies."
    ),
    "every Monday 10:00": "tous les lundis à 10h",
    "6 April 2023, 10:00-11:00": "6 avril 2023, 10h-11h",
    "Spring meeting": "Réunion de printemps",
    "Spring": "printemps",
    "What each of us tried with small firms.": "Ce que chacun a essayé avec de petites entreprises.",
    "Vouchers for small firms": "Des chèques pour les petites entreprises",
    "We compare our vouchers in one table.": "Nous comparons nos chèques dans un tableau.",
    "Norte and Lapland begin; the others add theirs until summer.": (
        "Le Norte et la Laponie commencent ; les autres complètent d’ici l’été."
    ),
    "Send the table round": "Faire circuler le tableau",
    "20 April": "20 avril",
    "Welcome": "Accueil",
    "wait for approval": "attend une approbation",
    "its day is near": "l’échéance approche",
    "asks you to take over": "vous demande de prendre la suite",
    "what is STEP": "qu’est-ce que STEP",
    "What is STEP?": "Qu’est-ce que STEP ?",
    "when is the next S3 conference": "réunions des groupes",
    "When is the next S3 conference?": "Réunions des groupes\u00a0?",
    "Which big events are there?": "À quelle fréquence les groupes de travail se réunissent-ils\u00a0?",
    "RIS3 in Czechia": "RIS3 en Tchéquie",
    "What RIS3 is there.": "Ce qu’est RIS3 là-bas.",
    "Say for whom it is.": "Dites à qui elle s’adresse.",
    "industrial": "industrielle",
    "RIS3: the European dimension": "RIS3 : la dimension européenne",
    "A national page that quotes the criteria as they were proposed in 2018.": (
        "Une page nationale qui cite les critères tels qu’ils étaient proposés en 2018."
    ),
    "Smart specialisation": "Spécialisation intelligente",
    "Where your region stands, as you see it": "Où en est votre région, selon vous",
    "Are travel costs reimbursed?": "Les frais de voyage sont-ils remboursés ?",
    "travel": "voyage",
    "Please answer here": "Répondez ici",
    "Ask the organiser of the conference": "Demander à l’organisateur de la conférence",
    "Only for speakers. Are you one?": "Seulement aux intervenants. En êtes-vous ?",
    "Speakers are reimbursed, participants are not.": "Les intervenants sont remboursés, les participants non.",
    "Speakers and panellists are reimbursed.": "Les intervenants et les orateurs sont remboursés.",
    "Speakers and panellists": "Les intervenants et les orateurs",
    "The member is asked": "Le membre est prié",
    "1 · Are travel costs reimbursed?": "1 · Les frais de voyage sont-ils remboursés ?",
    "Who pays for the journey?": "Qui paie le trajet ?",
    "travel costs": "frais de voyage",
    "Speakers and panellists are reimbursed, also for trains.": (
        "Les intervenants et les orateurs sont remboursés, aussi pour le train."
    ),
    "also for trains": "aussi pour le train",
    "Speakers are reimbursed.": "Les intervenants sont remboursés.",
    "believes that your question is answered": "pense que votre question a sa réponse",
    "How well were you helped?": "Avez-vous été bien aidé\u00a0?",
    "5 of 5": "5 sur 5",
    "tomorow-ish": "demain-ish",
    "tomorrow 9am": "demain à 9h",
    "Call the agency about the conference": "Appeler l’agence au sujet de la conférence",
    "Prepare the question of the group": "Préparer la question du groupe",
    "Azores": "Açores",
    "English": "Français",
    "What did you try this week? Tell us in two lines.": "Qu’avez-vous essayé cette semaine ? Dites-le en deux lignes.",
    "The notes of our call are pinned.": "Les notes de notre réunion sont épinglées.",
    "every first Monday 10:00": "chaque premier lundi à 10h",
    "Send the monthly figures": "Envoyer les chiffres du mois",
    "figures": "chiffres",
    "in 2 weeks": "dans 2 semaines",
    "in 2 days": "dans 2 jours",
    "14 March 2023, 18:00": "14 mars 2023, 18h",
    "15 March 2023, 14:00-15:00": "15 mars 2023, 14h-15h",
    "(edited)": "(modifié)",
    "Monitoring and evaluation": "Suivi et évaluation",
    "Evaluator of regional strategies": "Évaluateur de stratégies régionales",
    "Indicators, surveys among firms, mid-term reviews.": "Indicateurs, enquêtes auprès des entreprises, bilans.",
    "somebody who has done surveys among firms": "quelqu’un qui a fait des enquêtes auprès des entreprises",
    "A survey among small firms": "Une enquête auprès de petites entreprises",
    "We review our strategy and need somebody who has done surveys.": "Nous révisons notre stratégie\u00a0; il nous faut quelqu’un qui a fait des enquêtes.",
    "Open hour": "Heure ouverte",
    "Open": "ouverte",
    "Bring your question.": "Apportez votre question.",
    "Site visit": "Visite",
    "3 April 2023, 10:00-12:00": "3 avril 2023, 10h-12h",
    "4 April 2023, 10:00-12:00": "4 avril 2023, 10h-12h",
    "24 April 2023, 10:00-12:00": "24 avril 2023, 10h-12h",
    "A morning in a laboratory.": "Une matinée dans un laboratoire.",
    "Which way do you come?": "Comment venez-vous ?",
    "Agency of the North": "Agence du Nord",
    "By train": "En train",
    "University of the Azores": "Université des Açores",
    "Not at all": "Pas du tout",
    "By plane": "En avion",
    "By car": "En voiture",
    "A shop": "Un magasin",
    "Poland": "Pologne",
    "Latvia": "Lettonie",
    "Agency of the Baltic": "Agence de la Baltique",
    "Do you have an allergy?": "Avez-vous une allergie ?",
    "Please confirm: S3 Conference 2023": "Merci de confirmer\u00a0: S3 Conference 2023",
    "Your registration: S3 Conference 2023": "Votre inscription\u00a0: S3 Conference 2023",
    "Please confirm: Site visit": "Merci de confirmer\u00a0: Visite",
    "Your registration: Site visit": "Votre inscription\u00a0: Visite",
    "A seat for you: Site visit": "Une place pour vous\u00a0: Visite",
    "Changed: Site visit": "Modifié\u00a0: Visite",
    "Practice exchange": "Échange de pratiques",
    "21 March 2023, 14:00-15:00": "21 mars 2023, 14h-15h",
    "One region shows, the others ask.": "Une région montre, les autres demandent.",
    "exchange": "pratiques",
    "30 June 2023": "30 juin 2023",
    "Are you here?": "Vous êtes là\u00a0?",
    "We map the industry of the islands.": "Nous cartographions l’industrie des îles.",
    "The group is full until June.": "Le groupe est complet jusqu’en juin.",
    "The link to the studio comes an hour before.": "Le lien vers le studio arrive une heure avant.",
    "2. A reminder of an event · Thursday 30 March 2023, 08:30 (Brussels)": "2. Un rappel d’événement · jeudi 30 mars 2023, 08:30 (Bruxelles)",
    "My place: S3 Conference 2023": "Ma place\u00a0: S3 Conference 2023",
    "First steps · Premiers pas": "Premiers pas · First steps",
    "Join · Rejoindre": "Rejoindre · Join",
}
"""What members type in the tour, or press because somebody typed it, in either language."""
WRITTEN = TYPED | {there: here for here, there in TYPED.items()}


def language(locale: str) -> str:
    """Return which of the two a member with this Discord locale is counted with."""
    return SECOND if locale.startswith(SECOND) else FIRST


def without_kills(chapters: Sequence[Chapter]) -> list[Chapter]:
    """Return the tour without the kills: they show nothing, and nothing may depend on them."""
    return [replace(chapter, steps=list(_spared(chapter.steps))) for chapter in chapters]


def _spared(steps: Sequence[Step]) -> Iterator[Step]:
    for step in steps:
        if step.action == "kill" and step.value == "while sending":
            yield replace(step, action="clock", value="next")
        elif step.action != "kill":
            yield step
        elif step.shows or step.hides or step.once:
            yield replace(step, action="look", value=None)


def mirrored(scene: Scene) -> Scene:
    """Return the scene with every member in the other language; staff keep it by themselves."""
    return replace(scene, members=tuple(_mirrored(member) for member in scene.members))


def _mirrored(member: SceneMember) -> SceneMember:
    return replace(member, locale=DISCORD[FIRST if language(member.locale) == SECOND else SECOND])


def labels(translator: Translator) -> dict[str, str]:
    """Return each text that needs no details, in either language, with the same in the other."""
    plain = {text: others[-1] for text, others in translations(translator).items()}
    return plain | {FIRST: SECOND, SECOND: FIRST} | WRITTEN


def translations(translator: Translator) -> dict[str, list[str]]:
    """Return each of these texts with all that it is in the other language: "Skip" is several things in French."""
    found: dict[str, list[str]] = {}
    for one, other in ((SECOND, FIRST), (FIRST, SECOND)):
        catalogue = translator.catalogues[one]
        for key in catalogue.texts:
            if not catalogue.variables(key) and translator.has(other, key):
                found.setdefault(translator.text(one, key), []).append(translator.text(other, key))
    return found


def in_the_other_words(
    chapters: Sequence[Chapter], words: Mapping[str, str], places: Mapping[str, str]
) -> list[Chapter]:
    """Return the tour with what is pressed and typed in the other ``words``, in the other ``places``, and nothing checked."""
    return [
        replace(chapter, steps=[_translated(step, words, places) for step in chapter.steps])
        for chapter in chapters
    ]


def _translated(step: Step, words: Mapping[str, str], places: Mapping[str, str]) -> Step:
    return replace(
        step,
        place=_place(step.place, words, places),
        value=_value(step, words),
        on=step.on if step.on is None else words.get(step.on, step.on),
        options=_options(step, words, places),
        pick={name: words.get(typed, typed) for name, typed in step.pick.items()},
        shows=(),
        hides=(),
        once=(),
        private=None,
        file=None,
    )


def _options(step: Step, words: Mapping[str, str], places: Mapping[str, str]) -> Mapping[str, str]:
    if step.action == "submit":
        return {words.get(label, label): words.get(text, text) for label, text in step.options.items()}
    # What is given may be a value of the bot's own, such as "channel": only what members write is translated.
    written = {name: WRITTEN.get(given, given) for name, given in step.options.items()}
    return written | {
        name: _place(given, words, places) for name, given in written.items() if name == CHANNEL
    }


def _place(name: str, words: Mapping[str, str], places: Mapping[str, str]) -> str:
    """Return what a channel, or a thread that is called by a question, is called there."""
    number, dot, question = name.partition(" · ")
    return f"{number}{dot}{words.get(question, question)}" if dot else places.get(name, name)


def _value(step: Step, words: Mapping[str, str]) -> Any:
    if step.action in {"press", "choose", "submit", "letter"}:
        return words.get(step.value, step.value)
    if step.action == "fill":
        return {words.get(label, label): words.get(text, text) for label, text in step.value.items()}
    return step.value


class MirroredPlayer(Player):
    """Finds a message and its button by their words in either language: posts are in the first one for everybody."""

    reads = SECOND
    words: Mapping[str, str] = {}
    alike: Mapping[str, Sequence[str]] = {}
    """All that a text may be in the other language."""

    async def _press(self, step: Step) -> None:
        await self._in_some_words(super()._press, step)

    async def _choose(self, step: Step) -> None:
        await self._in_some_words(super()._choose, step)

    async def _menu(self, step: Step) -> None:
        await self._in_some_words(super()._menu, step)

    async def _fill(self, step: Step) -> None:
        modal = self._answer.modal if self._answer is not None else None
        there = form_fields(modal) if modal is not None else {}
        await super()._fill(replace(step, value=self._by_labels_there(step.value, there)))

    async def _submit(self, step: Step) -> None:
        page = self.visitor.page
        fields, buttons = (page.labels, [one.button for one in page.forms]) if page else ({}, [])
        button = self._as_it_is_there(step.value, buttons)
        await super()._submit(
            replace(step, value=button, options=self._by_labels_there(step.options, fields))
        )

    def _by_labels_there(self, typed: Mapping[str, str], there: Collection[str]) -> dict[str, str]:
        return {self._as_it_is_there(label, there): text for label, text in typed.items()}

    def _as_it_is_there(self, text: str, there: Collection[str]) -> str:
        return next((one for one in self._wordings(text) if one in there), text)

    def _wordings(self, text: str) -> list[str]:
        """Return what may stand where the tour says ``text``, which is one of several translations.

        "Withdraw" and "Retire" are both "Retirer"; and "Withdraw" is also "Se désister".
        """
        others = dict.fromkeys((self.words.get(text, text), *self.alike.get(text, ())))
        again = (one for other in others for one in self.alike.get(other, ()))
        return list(dict.fromkeys((text, *others, *again)))

    async def _in_some_words(self, do: Callable[[Step], Awaitable[None]], step: Step) -> None:
        values = self._wordings(step.value)
        # At last without the words of the message: the newest one that has such a button.
        rounds = [(step.on, 0.0)] if step.on is None else [(step.on, SOON), ("", PATIENCE)]
        failure: StepFailed | None = None
        for on, seconds in rounds:
            ways = [replace(step, value=value, on=on) for value in values]
            failure = await self._first_that_works(do, ways, seconds)
            if failure is None:
                return
        if failure is not None:
            raise failure

    async def _first_that_works(
        self, do: Callable[[Step], Awaitable[None]], ways: Sequence[Step], seconds: float
    ) -> StepFailed | None:
        """Try one way after the other, again and again for so many seconds; return why none works, or None."""
        self.patience = 0
        deadline = time.perf_counter() + seconds
        while True:
            for way in ways:
                try:
                    await do(way)
                except StepFailed as failed:
                    failure = failed
                else:
                    return None
            if time.perf_counter() > deadline:
                return failure
            await asyncio.sleep(LOOK_EVERY)
