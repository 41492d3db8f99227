from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from ui.jobs import Err, ManualRunner, Ok, Result, SerialJobRunner


def _raise(error: Exception) -> None:
    raise error


def test_work_runs_elsewhere_and_its_result_comes_home_in_order(qtbot: QtBot) -> None:
    runner = SerialJobRunner()
    results: list[Result] = []
    threads: list[str] = []

    def work(number: int) -> int:
        threads.append(threading.current_thread().name)
        return number

    def heard(result: Result) -> None:
        threads.append(threading.current_thread().name)
        results.append(result)

    for number in range(5):
        runner.run(lambda number=number: work(number), heard)
    qtbot.waitUntil(lambda: len(results) == 5)
    assert results == [Ok(number) for number in range(5)]
    assert sorted(set(threads)) == sorted({"jobs", threading.main_thread().name})
    runner.close()


@pytest.mark.parametrize("error", [Refused(RefusalCode.NOT_YOURS), Trouble(TroubleCode.DISK_FULL)])
def test_a_refusal_and_a_trouble_come_back_as_errors_and_are_no_bug(qtbot: QtBot, error: Exception) -> None:
    runner = SerialJobRunner()
    results: list[Result] = []
    bugs: list[object] = []
    runner.failed.connect(bugs.append)
    runner.run(lambda: _raise(error), results.append)
    qtbot.waitUntil(lambda: len(results) == 1)
    assert results == [Err(error)]
    assert bugs == []
    runner.close()


def test_a_bug_is_logged_and_told_and_the_worker_lives_on(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    runner = SerialJobRunner()
    results: list[Result] = []
    bugs: list[object] = []
    runner.failed.connect(bugs.append)
    wrong = ZeroDivisionError("oven")
    runner.run(lambda: _raise(wrong), results.append)
    runner.run(lambda: 1, results.append)
    qtbot.waitUntil(lambda: len(results) == 2)
    assert results == [Err(wrong), Ok(1)]
    assert bugs == [wrong]
    assert "a job failed" in caplog.text
    runner.close()


def test_close_waits_for_the_work_and_delivers_nothing_after(qtbot: QtBot) -> None:
    runner = SerialJobRunner()
    gate = threading.Event()
    done: list[str] = []
    heard: list[Result] = []
    runner.run(lambda: gate.wait(5), heard.append)
    runner.run(lambda: done.append("written"), heard.append)
    gate.set()
    runner.close()
    assert done == ["written"]
    runner.run(lambda: done.append("too late"), heard.append)
    runner.close()
    qtbot.wait(20)
    assert done == ["written"]
    assert heard == []


def test_an_unused_runner_has_no_thread_to_wait_for() -> None:
    before = threading.active_count()
    runner = SerialJobRunner()
    assert threading.active_count() == before
    runner.close()


def test_a_manual_runner_waits_for_drain_and_runs_what_follows() -> None:
    runner = ManualRunner()
    heard: list[Result] = []
    bugs: list[object] = []
    wrong = KeyError("x")
    runner.failed.connect(bugs.append)
    runner.run(lambda: 1, lambda result: (heard.append(result), runner.run(lambda: _raise(wrong), heard.append)))
    assert (runner.waiting, heard) == (1, [])
    assert runner.drain() == 2
    assert heard == [Ok(1), Err(wrong)]
    assert bugs == [wrong]


def test_a_closed_manual_runner_ends_its_work_in_silence() -> None:
    runner = ManualRunner()
    heard: list[Result] = []
    done: list[int] = []
    runner.run(lambda: done.append(1), heard.append)
    runner.close()
    runner.run(lambda: done.append(2), heard.append)
    assert (done, heard, runner.drain()) == ([1], [], 0)
