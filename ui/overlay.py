"""What may lie over a page: the sheet that says something, and the paper of the preview printer."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from ui.notices import Notice

LISTENING_SECONDS = 15


class Overlay(QObject):
    """What QML draws above the page. A sheet closes itself; a paper stays until it is put away."""

    noticeChanged = Signal()
    paperChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._notice: Notice | None = None
        self._paper = ""
        self._notice_timer = QTimer(self, singleShot=True)
        self._notice_timer.timeout.connect(self.closeNotice)

    def say_done(self, sentence: str, picture: str = "made", title: str = "", seconds: int = 3) -> None:
        """A short confirmation over the page."""
        self.show_notice(Notice("done", picture, title, sentence, seconds=seconds))

    def show_notice(self, notice: Notice | None) -> None:
        self._notice = notice
        self._notice_timer.stop()
        if notice is not None:
            self._notice_timer.start(notice.seconds * 1000)
        self.noticeChanged.emit()

    def linger(self) -> None:
        """Who listens to the sheet needs it longer."""
        if self._notice is not None:
            self._notice_timer.start(max(self._notice.seconds, LISTENING_SECONDS) * 1000)

    def notice_text(self) -> str:
        """All the sheet says; "" where there is none."""
        parts = (self._said("title"), self._said("sentence"), self._said("next_step"))
        return ". ".join(part.rstrip(". ") for part in parts if part.strip())

    @Slot()
    def closeNotice(self) -> None:
        if self._notice is not None:
            self.show_notice(None)

    def show_paper(self, url: str) -> None:
        """The preview printer's paper, as a file URL; "" puts it away."""
        if url != self._paper:
            self._paper = url
            self.paperChanged.emit()

    @Slot()
    def closePaper(self) -> None:
        self.show_paper("")

    def _said(self, name: str) -> str:
        return str(getattr(self._notice, name)) if self._notice is not None else ""

    paper = Property(str, lambda self: self._paper, notify=paperChanged)
    noticeKind = Property(str, lambda self: self._said("kind"), notify=noticeChanged)
    noticePicture = Property(str, lambda self: self._said("picture"), notify=noticeChanged)
    noticeTitle = Property(str, lambda self: self._said("title"), notify=noticeChanged)
    noticeSentence = Property(str, lambda self: self._said("sentence"), notify=noticeChanged)
    noticeNext = Property(str, lambda self: self._said("next_step"), notify=noticeChanged)
