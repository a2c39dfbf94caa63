"""``python -m bot faq``: figures on any corpus, thresholds from data, and files that cannot be used."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from bot.__main__ import WRONGLY_SET_UP, main
from bot.cli.doctor.checkout import answers
from bot.retrieval.calibration import read_calibration
from tests.modelled import require_model

ENTRIES: list[dict[str, object]] = [
    {"id": "join", "question": "How do I join a working group?", "answer": "Press the button.", "tags": []},
    {"id": "fee", "question": "What does membership cost?", "answer": "Nothing.", "tags": ["money"]},
]
QUESTIONS: list[dict[str, object]] = [
    {"q": "how do I become part of a group", "lang": "en", "gold": "join"},
    {"q": "Miten pääsen työryhmään?", "lang": "fi", "gold": "join"},
    {"q": "Quanto custa?", "lang": "pt", "gold": "fee"},
    {"q": "membership cost?", "lang": "en", "gold": "fee"},
    {"q": "what is the price for members?", "lang": "en", "gold": "fee"},
    {"q": "where is the moon?", "lang": "en", "gold": None},
    {"q": "Wo ist der Bahnhof?", "lang": "de", "gold": None},
]
PROMISED = {
    "recall@1", "recall@3", "mrr", "auroc", "coverage@95", "out_of_scope_answered",
    "p50_ms", "p99_ms", "load_s", "memory_mib", "languages",
}  # fmt: skip


def written(path: Path, objects: Sequence[Mapping[str, object]] | str) -> str:
    text = objects if isinstance(objects, str) else "\n".join(map(json.dumps, objects))
    path.write_text(text, "utf-8")
    return str(path)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    return [
        "--entries",
        written(tmp_path / "E.jsonl", ENTRIES),
        "--questions",
        written(tmp_path / "Q.jsonl", QUESTIONS),
    ]


@pytest.fixture
def model() -> None:
    require_model()


@pytest.mark.parametrize("confirmed", ["0", "2"])
@pytest.mark.usefixtures("model")
def test_the_last_line_is_one_object_with_every_figure(
    files: list[str], confirmed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["faq", "eval", *files, "--aliases", confirmed, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures.keys() >= PROMISED
    assert figures["recall@3"] == 1
    assert set(figures["languages"]) <= {"en", "fi", "pt"}
    assert figures["draws"] == (1 if confirmed == "0" else 5)


def test_the_floor_can_be_measured_too(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["faq", "eval", *files, "--by-words", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["languages"]["fi"]["recall@1"] == 0
    assert figures["languages"]["en"]["recall@1"] > 0


def test_without_the_model_the_floor_is_measured_and_said(
    files: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("bot.retrieval.encoder.model.PACKAGE", "nothing_of_this_name")
    assert main(["faq", "eval", *files, "--json"]) == 0
    printed = capsys.readouterr()
    assert "by words only" in printed.err
    assert json.loads(printed.out.splitlines()[-1]).keys() >= PROMISED


@pytest.mark.usefixtures("model")
def test_thresholds_are_learnt_and_written_for_the_bot(files: list[str], tmp_path: Path) -> None:
    out = tmp_path / "calibration.json"
    assert main(["faq", "calibrate", *files, "--out", str(out)]) == 0
    assert read_calibration(out).answer_from > 0


@pytest.mark.parametrize(
    ("entries", "questions", "said"),
    [
        ("{", "", "E.jsonl, line 1: it is not JSON; write it like"),
        ("\n[1]", "", "E.jsonl, line 2: it is no object"),
        ("", "", "E.jsonl: there is no entry"),
        ('{"id": "a", "question": "b"}', "", "E.jsonl, line 1: answer is missing"),
        ('{"id": "a", "question": "b", "answer": 7}', "", "answer is no text"),
        ('{"id": "a", "question": "b", "answer": "c", "tags": "d"}', "", "tags is no list"),
        (
            '{"id": "a", "question": "b", "answer": "c"}\n{"id": "a", "question": "b", "answer": "c"}',
            "",
            "line 2: the id 'a' is there twice",
        ),
        (None, '{"q": "x", "lang": "en"}', "Q.jsonl, line 1: gold is missing"),
        (None, '{"q": "x", "lang": "en", "gold": "nowhere"}', "no entry has the id 'nowhere'"),
        (None, '{"q": "x", "lang": "en", "gold": null}', "no question in it has an answer"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_line_and_remedy(
    tmp_path: Path, entries: str | None, questions: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first = written(tmp_path / "E.jsonl", ENTRIES if entries is None else entries)
    second = written(tmp_path / "Q.jsonl", questions)
    assert main(["faq", "eval", "--entries", first, "--questions", second]) == WRONGLY_SET_UP
    assert said in capsys.readouterr().err


def test_what_other_programs_write_a_little_differently_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = '\ufeff\r\n{"id": 7, "question": "Boat?", "answer": "Yes."}\r\n\r\n'
    entries += '{"id": "b", "question": "Tide?", "answer": "No.", "tags": null, "more": 1}\r\n'
    questions = '{"q": "boat", "lang": "xx", "gold": 7}\n\n{"q": "tide", "gold": "b"}\n'
    questions += '{"q": "\\ufdfa\\u0000", "lang": "ar", "gold": null}'
    files = ["--entries", written(tmp_path / "E.jsonl", entries)]
    files += ["--questions", written(tmp_path / "Q.jsonl", questions)]
    assert main(["faq", "eval", *files, "--by-words", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["recall@1"] == 1
    assert figures["languages"].keys() == {"xx", "und"}
    assert figures["out_of_scope"] == 1


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = str(tmp_path / "nowhere.jsonl")
    assert main(["faq", "eval", "--entries", nowhere, "--questions", nowhere]) == WRONGLY_SET_UP
    assert "name a file that is there" in capsys.readouterr().err


def test_the_doctor_says_what_is_lost_without_the_model(tmp_path: Path) -> None:
    (finding,) = answers(tmp_path / "nowhere.bin")
    assert "by their words only" in finding.what
    assert "requirements/answers.lock" in finding.remedy
