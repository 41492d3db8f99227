"""What pages that edit something by questions share: the line of questions on top, the one that is open, a photo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services import photos
from kiosk.services.house import Change, Topic
from kiosk.words import Words
from ui.rows import Rows
from ui.viewmodels.base import PageModel
from ui.viewmodels.photo import PhotoTaker

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StepRow:
    """A question with its picture; one that is not `open` waits for another's answer."""

    step: str
    label: str
    picture: str
    open: bool
    chosen: bool


def step_rows(steps: Mapping[str, str], prefix: str, chosen: str, words: Words) -> tuple[StepRow, ...]:
    """`steps` are names with their pictures; the word of a step is `<prefix>_<step>`."""
    return tuple(
        StepRow(step, words.say(f"{prefix}_{step}"), picture, open=True, chosen=step == chosen)
        for step, picture in steps.items()
    )


@QmlElement
@QmlUncreatable("the base of pages that edit a machine or a unit")
class EditPage(PageModel):
    """`STEPS` are its questions with their pictures, `PREFIX` begins their words. `picture_taken` hears of a photo."""

    stepChanged = Signal()

    NEEDS_STAFF = True
    TOPICS = frozenset({Topic.RESOURCES})
    STEPS: ClassVar[Mapping[str, str]] = {}
    PREFIX: ClassVar[str] = ""

    def __init__(self, screen: Screen, step: str) -> None:
        super().__init__(screen)
        self._step = step
        self._steps = Rows(StepRow, parent=self)
        self._photo = PhotoTaker(self, self._keep_photo)
        self._photo.changed.connect(self.changed)
        self.changed.connect(self.stepChanged)

    def refresh(self) -> None:
        self._steps.replace(step_rows(self.STEPS, self.PREFIX, self._step, self.words))
        self.changed.emit()

    def photographs(self) -> bool:
        return self._photo.state != ""

    def close(self) -> None:
        self._photo.close()

    def picture_taken(self, picture: str) -> None:
        """A photo lies in the folder; this is its name."""

    def _keep_photo(self, image: QImage) -> bool:
        from ui.photo_image import jpeg

        kept = self.screen.act(lambda: Change(photos.keep_photo(self.house, jpeg=jpeg(image))), sound="done")
        if kept is not None:
            self.picture_taken(kept.result)
        return kept is not None

    @Slot(str)
    def open_step(self, step: str) -> None:
        self.screen.touched()
        if step in self.STEPS:
            self._photo.close()
            self._step = step
            self.refresh()

    step = Property(str, lambda self: self._step, notify=stepChanged)
    steps = Property(QObject, lambda self: self._steps, constant=True)
    photo = Property(QObject, lambda self: self._photo, constant=True)
