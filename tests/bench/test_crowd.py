"""The benchmark of a crowded event measures what it says."""

from pathlib import Path

from tools.bench.crowd import HEAD, crowd, line


async def test_everything_an_organiser_does_is_measured_beside_what_others_do(tmp_path: Path) -> None:
    seen = await crowd(tmp_path, seats=8, waiting=3, reminded=4, rest=0.02)
    assert [one.name for one in seen][-3:] == ["/event edit: another time", "/event cancel", "/event reopen"]
    assert all(one.took_ms > 0 and one.others > 0 for one in seen)
    assert len(line(seen[0])) == len(HEAD)
