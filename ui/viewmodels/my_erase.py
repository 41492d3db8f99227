"""MyErase: before she erases herself: what goes, what stays without her name, and one more look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.services import erasure
from ui.viewmodels.member_erase import MemberEraseModel

if TYPE_CHECKING:
    from ui.screen import Screen

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by navigation")
class MyEraseModel(MemberEraseModel):
    NEEDS_STAFF = False
    NEEDS_MEMBER = True

    def __init__(self, screen: Screen) -> None:
        member = screen.session.member
        super().__init__(screen, member.id if member is not None else 0)

    @Slot()
    def erase(self) -> None:
        """She is erased, by herself; nobody is here any more."""
        self.cancel()
        member = self.screen.session.member
        if member is None:
            return
        done = self.screen.act(lambda: erasure.erase(self.house, member.id, member, self.nonce), "done")
        if done is not None:
            self.screen.home()
            self.screen.say_done(self.words.say("my_data_erased"), "erase", seconds=5)
