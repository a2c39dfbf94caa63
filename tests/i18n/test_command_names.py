"""What Discord would refuse of a command's words is found before it does."""

from pathlib import Path

import pytest

from bot.i18n import Translator, command_names


def faults(folder: Path, french: str) -> list[str]:
    (folder / "en.ftl").write_text("", encoding="utf-8")
    (folder / "fr.ftl").write_text(french, encoding="utf-8")
    return list(command_names.faults(Translator([folder], "en")))


GOOD = """
command-event = x
    .name = événement
    .description = Les événements
command-event-show =
    .name = voir
    .description = Voir un événement
    .option-event = Lequel
    .option-event-name = événement
    .option-name = Un nom, en toutes lettres
    .option-name-name = nom
command-answer-this =
    .name = Répondre à ceci
"""


def test_good_words_pass(tmp_path: Path) -> None:
    assert faults(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "told"),
    [
        ("= voir", "= Voir", "'Voir' is not in lower-case letters, digits, dashes and underscores"),
        ("= voir", "= à voir", "'à voir' is not in lower-case letters, digits, dashes and underscores"),
        ("= voir", f"= {'v' * 33}", f"'{'v' * 33}' has not 1 to 32 characters"),
        ("= nom", "= Nom", "'Nom' is not in lower-case letters, digits, dashes and underscores"),
        ("= Lequel", f"= {'L' * 101}", f"'{'L' * 101}' has not 1 to 100 characters"),
        ("= Répondre à ceci", f"= {'R' * 33}", f"'{'R' * 33}' has not 1 to 32 characters"),
    ],
)
def test_what_discord_refuses_is_told(tmp_path: Path, good: str, bad: str, told: str) -> None:
    (line,) = faults(tmp_path, GOOD.replace(good, bad))
    assert line.endswith(told)


def test_two_options_may_not_share_a_name(tmp_path: Path) -> None:
    (line,) = faults(tmp_path, GOOD.replace("= nom", "= événement"))
    assert line == "command-event-show in fr: 'événement' is the name of 2 of them"


def test_two_commands_of_a_group_may_not_share_a_name(tmp_path: Path) -> None:
    more = "command-event-list =\n    .name = voir\n    .description = x\n"
    assert faults(tmp_path, GOOD + more) == ["command-event in fr: 'voir' is the name of 2 of them"]
