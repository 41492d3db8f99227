"""The controls as people meet them: pressed with a finger, named for a screen reader, mirrored or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

from ui.sentences import Sentences

UI = Path(__file__).parents[2] / "ui"
BUTTONS = {
    "MainButton": 'label: "Réserver"; icon: "check"',
    "QuietButton": 'label: "Plus tard"; icon: "clock"',
    "Tile": 'label: "Sac bleu"; subText: "18,00 €"; picture: "bag"; count: "2"',
    "ChoiceTile": 'text: "14:00"',
    "StateTile": 'label: "Piqueuse"; stateText: "libre"; picture: "sewing-machine"',
    "UndoButton": 'label: "Ce n\'est pas moi"; remaining: 0.5',
    "HeaderButton": 'name: "Retour"; icon: "back"',
    "Banner": 'text: "Chambre froide à 9 °C"; picture: "cold-room"',
    "Banknote": "value: 2000; repeats: false",
    "Coin": "value: 5; repeats: false",
}


class Stage:
    """One window that shows one piece of QML at a time."""

    def __init__(self, app: QObject) -> None:
        self.engine = QQmlEngine(app)
        self.engine.addImportPath(str(UI))
        self.theme = self.engine.singletonInstance("Kiosk", "Theme")
        self.words = self.engine.singletonInstance("Kiosk", "Words")
        self.view = QQuickWindow()
        self.shown: QQuickItem | None = None
        self.component: QQmlComponent | None = None

    def show(self, body: str, size: tuple[int, int] = (1280, 800)) -> QQuickItem:
        source = (
            "import QtQuick\nimport Kiosk\nimport Kiosk.Controls\nRectangle { color: Theme.paper;"
            f" width: {size[0]}; height: {size[1]};"
            " LayoutMirroring.enabled: Words.rtl; LayoutMirroring.childrenInherit: true;"
            f" {body} }}"
        )
        component = QQmlComponent(self.engine)
        component.setData(source.encode(), QUrl.fromLocalFile(str(UI / "stage.qml")))
        root = component.create()
        assert isinstance(root, QQuickItem), component.errorString()
        self.clear()
        self.shown, self.component = root, component
        root.setParentItem(self.view.contentItem())
        self.view.resize(*size)
        self.view.show()
        assert QTest.qWaitForWindowExposed(self.view)
        return root

    def clear(self) -> None:
        if self.shown is not None:
            self.shown.setParentItem(None)
            self.shown.deleteLater()
            QCoreApplication.sendPostedEvents(self.shown, QEvent.Type.DeferredDelete)
        self.shown = self.component = None

    def say(self, sentences: dict[str, str]) -> None:
        self.words.setProperty("source", Sentences(lambda key: sentences.get(key, key), self.engine))

    def press(self, item: QQuickItem) -> None:
        centre = item.mapToScene(item.boundingRect().center())
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=QPoint(round(centre.x()), round(centre.y())))


@pytest.fixture
def stage(qapp: QObject) -> Iterator[Stage]:
    stage = Stage(qapp)
    yield stage
    stage.clear()
    stage.view.close()
    stage.view.deleteLater()
    stage.engine.deleteLater()


def only(root: QQuickItem) -> QQuickItem:
    return root.childItems()[0]


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from walk(child)


def heard(item: QQuickItem, signal: str) -> QSignalSpy:
    face = item.metaObject()
    return QSignalSpy(item, face.method(face.indexOfSignal(signal)))


def find(root: QQuickItem, name: str) -> QQuickItem:
    return next(item for item in walk(root) if item.objectName() == name)


def left(item: QQuickItem) -> float:
    return item.mapToScene(item.boundingRect().topLeft()).x()


@pytest.mark.parametrize("control", BUTTONS)
def test_a_double_touch_is_one_touch(stage: Stage, control: str) -> None:
    stage.theme.setProperty("doubleTap", 60_000)
    button = only(stage.show(f"{control} {{ {BUTTONS[control]} }}"))
    spy = heard(button, "activated()")
    stage.press(button)
    stage.press(button)
    assert spy.count() == 1
    stage.theme.setProperty("doubleTap", 0)
    stage.press(button)
    assert spy.count() == 2


@pytest.mark.parametrize("control", BUTTONS)
def test_a_button_has_a_name_a_press_and_room_for_a_finger(stage: Stage, control: str) -> None:
    QAccessible.setActive(True)
    button = only(stage.show(f"{control} {{ {BUTTONS[control]} }}"))
    face = QAccessible.queryAccessibleInterface(button)
    spy = heard(button, "activated()")
    face.actionInterface().doAction("Press")
    assert spy.count() == 1
    assert face.text(QAccessible.Text.Name)
    assert button.width() >= 88
    assert button.height() >= 88


@pytest.mark.parametrize("control", BUTTONS)
def test_a_disabled_button_stays_silent_and_pale(stage: Stage, control: str) -> None:
    button = only(stage.show(f"{control} {{ {BUTTONS[control]}; enabled: false }}"))
    spy = heard(button, "activated()")
    stage.press(button)
    assert spy.count() == 0
    assert button.opacity() < 1


def test_a_taken_hour_says_so_and_cannot_be_pressed(stage: Stage) -> None:
    QAccessible.setActive(True)
    stage.say({"controls_taken": "déjà réservé"})
    tile = only(stage.show('ChoiceTile { text: "10:00"; taken: true }'))
    spy = heard(tile, "activated()")
    stage.press(tile)
    assert spy.count() == 0
    assert QAccessible.queryAccessibleInterface(tile).text(QAccessible.Text.Name) == "10:00, déjà réservé"


def test_the_pad_repeats_and_never_mirrors(stage: Stage) -> None:
    stage.words.setProperty("language", "ar")
    root = stage.show("NumberPad { width: 340; height: 400; doubleZero: true }")
    pad = only(root)
    spy = heard(pad, "key(QString)")
    for name in ("key_5", "key_5", "key_00", "key_back"):
        stage.press(find(root, name))
    assert [spy.at(i)[0] for i in range(spy.count())] == ["5", "5", "00", "back"]
    assert left(find(root, "key_1")) < left(find(root, "key_2")) < left(find(root, "key_3"))


@pytest.mark.parametrize(("language", "mirrored"), [("fr", False), ("ar", True)])
def test_the_header_mirrors_and_sends_people_on(stage: Stage, language: str, mirrored: bool) -> None:
    stage.words.setProperty("language", language)
    root = stage.show(
        'HeaderBar { width: parent.width; showBack: true; title: "Caisse"; clock: "14:05"; languageName: "Français";'
        ' showMember: true; memberName: "Awa"; memberPicture: "🦋"; memberColour: "#A9DBBA" }'
    )
    header = only(root)
    assert (left(find(root, "headerBack")) > left(find(root, "headerMember"))) is mirrored
    for name, signal in (("headerBack", "back()"), ("headerLanguage", "language()"), ("headerMember", "leave()")):
        spy = heard(header, signal)
        stage.press(find(root, name))
        assert spy.count() == 1, name


def test_a_sheet_keeps_touches_from_the_page(stage: Stage) -> None:
    root = stage.show(
        'MainButton { objectName: "behind"; label: "x" }'
        ' Sheet { open: true; kind: "refused"; title: "Déjà réservé"; text: "Quelqu\'un est passé avant.";'
        ' next: "Choisissez une autre heure"; primary: "D\'accord"; secondary: "Plus tard" }'
    )
    behind, sheet = root.childItems()[:2]
    hidden = heard(behind, "activated()")
    shown = heard(sheet, "primaryActivated()")
    stage.press(behind)
    stage.press(find(root, "sheetPrimary"))
    assert (hidden.count(), shown.count()) == (0, 1)


def test_the_pager_turns_pages(stage: Stage) -> None:
    stage.theme.setProperty("motion", False)
    root = stage.show(
        "Pager { id: pager; width: 800; height: 500; model: 30; delegate: Tile { required property int index;"
        ' objectName: "cell" + index; width: pager.cellWidth; height: pager.cellHeight; label: "n" + index } }'
    )
    pager = only(root)
    pages = pager.property("pages")
    assert pages * pager.property("perPage") >= 30 > (pages - 1) * pager.property("perPage")
    stage.theme.setProperty("doubleTap", 0)
    for _ in range(pages + 1):
        stage.press(find(root, "pagerNext"))
    last = find(root, "cell29")
    assert pager.property("current") == pages - 1
    assert 0 <= last.mapToScene(last.boundingRect().center()).y() < 500


@pytest.mark.parametrize(
    ("cells", "columns", "rows"),
    [(1, 2, 2), (3, 3, 2), (4, 4, 2), (5, 3, 2), (6, 3, 2), (9, 3, 3), (16, 4, 4), (17, 3, 4)],
)
def test_where_all_cells_fit_the_lines_are_filled_evenly(stage: Stage, cells: int, columns: int, rows: int) -> None:
    """Four by four of the least size; the two buttons at the side take the room of one column."""
    root = stage.show(
        f"Pager {{ width: 800; height: 500; model: {cells}; minCellWidth: 180; minCellHeight: 100;"
        " maxCellHeight: 200; delegate: Item { width: 1; height: 1 } }"
    )
    pager = only(root)
    assert pager.property("turns") == (cells > 16)
    assert (pager.property("columns"), pager.property("rows")) == (columns, rows)


def test_notes_and_coins_keep_their_true_proportions(stage: Stage) -> None:
    root = stage.show("Banknote { value: 500 } Banknote { value: 5000 } Coin { value: 200 } Coin { value: 10 }")
    five, fifty, two_euros, ten_cents = root.childItems()
    assert five.width() / fifty.width() == pytest.approx(120 / 140)
    assert five.height() / fifty.height() == pytest.approx(62 / 77)
    assert two_euros.property("diameter") / ten_cents.property("diameter") == pytest.approx(25.75 / 19.75)


def test_words_change_with_their_source(stage: Stage) -> None:
    root = stage.show('Sentence { text: Words.t("home_hello") }')
    assert only(root).property("text") == "home_hello"
    stage.say({"home_hello": "Bonjour"})
    assert only(root).property("text") == "Bonjour"


def test_typing_ends_with_a_word(stage: Stage) -> None:
    root = stage.show('TextEntry { objectName: "name"; label: "Prénom"; width: 400 }')
    entry = only(root)
    done = heard(entry, "editingDone()")
    field = find(root, "nameField")
    stage.press(field)
    # Straight to the field: which window of this process is active is another matter.
    for key, text in ((Qt.Key.Key_A, "a"), (Qt.Key.Key_W, "w"), (Qt.Key.Key_A, "a")):
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(field, pressed)
    assert entry.property("text") == "awa"
    assert QMetaObject.invokeMethod(field, "editingFinished")
    assert done.count() == 1
