"""Work away from the screen's thread: one worker, results back on the screen's thread, in order."""

from __future__ import annotations

import logging
import queue
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.errors import Refused, Trouble

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ok:
    """The work returned `value`."""

    value: Any


@dataclass(frozen=True, slots=True)
class Err:
    """The work raised `error`: `Refused`, `Trouble`, or a bug, which `failed` has told as well."""

    error: Exception


Result = Ok | Err
OnResult = Callable[[Result], None]


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    on_result: OnResult


class SerialJobRunner(QObject):
    """One worker thread, started with the first job; jobs run one after the other.

    `on_result` is called on the thread this object lives in. `failed` carries an error that is a bug.
    """

    failed = Signal(object)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None, name: str = "jobs") -> None:
        super().__init__(parent)
        self._name = name
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._closed = False
        self._finished.connect(self._deliver)  # queued, since workers emit it

    def run(self, work: Callable[[], Any], on_result: OnResult) -> None:
        """Queue `work`; after `close` it is refused silently, because nobody is left to hear the result."""
        if self._closed:
            log.info("job refused, %s is closed", self._name)
            return
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._worker.start()
        self._jobs.put(_Job(work, on_result))

    def close(self) -> None:
        """Wait until every job given so far has ended; their results are not delivered any more."""
        self._closed = True
        if self._worker is not None:
            self._jobs.put(None)
            self._worker.join()
            self._worker = None

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._finished.emit(job, _perform(job.work))

    @Slot(object, object)
    def _deliver(self, job: _Job, result: Result) -> None:
        if self._closed:
            return
        _tell_bug(result, self.failed.emit)
        job.on_result(result)


class ManualRunner(QObject):
    """The same promises without a thread: jobs wait until `drain` runs them. For tests and the tour."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: deque[_Job] = deque()
        self._closed = False

    @property
    def waiting(self) -> int:
        """Jobs not run yet."""
        return len(self._jobs)

    def run(self, work: Callable[[], Any], on_result: OnResult) -> None:
        """Queue `work` for the next `drain`."""
        if not self._closed:
            self._jobs.append(_Job(work, on_result))

    def drain(self) -> int:
        """Run what waits, and what that queues in turn; return how many jobs ran."""
        done = 0
        while self._jobs:
            job = self._jobs.popleft()
            result = _perform(job.work)
            _tell_bug(result, self.failed.emit)
            job.on_result(result)
            done += 1
        return done

    def close(self) -> None:
        """Run what waits, without delivering results."""
        self._closed = True
        while self._jobs:
            _perform(self._jobs.popleft().work)


def _perform(work: Callable[[], Any]) -> Result:
    try:
        return Ok(work())
    except (Refused, Trouble) as error:
        return Err(error)
    except Exception as error:
        log.exception("a job failed")
        return Err(error)


def _tell_bug(result: Result, tell: Callable[[object], None]) -> None:
    if isinstance(result, Err) and not isinstance(result.error, Refused | Trouble):
        tell(result.error)
