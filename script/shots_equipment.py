"""States of the pages about machines: full, broken, put away, every question, a photo, what is in question."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF
from PySide6.QtMultimedia import QVideoFrame
from shots_states import Stage, State, staff_page

from kiosk.errors import RefusalCode, Refused
from kiosk.model.resources import UnitState
from kiosk.rules.calendar import add_days, instant
from kiosk.services import equipment, office, photos, pools, reservations


def scene() -> QImage:
    """What a camera might see: a machine on a table."""
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(QColor("#C9D6DD"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 470, 1280, 250, QColor("#8A6A4A"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#F4F1EA"))
        painter.drawRoundedRect(420, 360, 440, 120, 16, 16)
        painter.drawRoundedRect(720, 180, 140, 240, 30, 30)
        painter.drawRoundedRect(430, 180, 420, 110, 40, 40)
        painter.setBrush(QColor("#26316B"))
        painter.drawEllipse(770, 220, 60, 60)
        painter.setBrush(QColor("#B5432A"))
        painter.drawPolygon(QPolygonF([QPointF(470, 290), QPointF(500, 290), QPointF(485, 370)]))
    return image


def kept_photo(stage: Stage) -> str:
    from ui.photo_image import jpeg, square

    return photos.keep_photo(stage.kiosk.house, jpeg=jpeg(square(scene())))


def with_photo(name: str, **arguments: object) -> State:
    """The first machine carries a photo and a unit with a hint."""

    def reach(stage: Stage) -> None:
        house, staff = stage.kiosk.house, stage.staff
        first = equipment.equipment(house)[0]
        picture = kept_photo(stage)
        equipment.change_resource(
            house, resource=replace(first.resource, picture=picture, tariff_cents=150), by=staff, nonce="photo"
        )
        hinted = replace(first.units[0], hint="Tirer le fil doucement, sans forcer", about="Juki DDL-8700, n° 4A-1187")
        pools.change_unit(house, unit=hinted, by=staff, nonce="hint")
        pools.set_unit_state(house, unit_id=first.units[1].id, state=UnitState.TO_LOOK_AT, by=staff, nonce="look")
        staff_page(name, **arguments)(stage)

    return reach


def empty(*, away: bool = False, pack: str = "") -> State:
    """Everything is put away: two packs to begin with."""

    def reach(stage: Stage) -> None:
        house = stage.kiosk.house
        for each in equipment.equipment(house):
            equipment.retire_resource(
                house, resource_id=each.resource.id, by=stage.staff, nonce=f"away-{each.resource.id}"
            )
        staff_page("Machines", **({"mode": "away"} if away else {}))(stage)
        if pack:
            stage.page.ask_pack(pack)

    return reach


def edit(step: str, *, new: bool = False) -> State:
    def reach(stage: Stage) -> None:
        resource = 0 if new else equipment.equipment(stage.kiosk.house)[0].resource.id
        staff_page("MachineEdit", resource=resource)(stage)
        stage.page.open_step(step)
        if step == "units":
            stage.page.add_units(-2)

    return reach


def photo(state: str) -> State:
    def reach(stage: Stage) -> None:
        def look(seen: object) -> bool:
            if callable(seen) and state != "none":
                seen(QVideoFrame(scene()))
            return state != "none"

        stage.screen.outlets.watch_camera = look
        edit("picture")(stage)
        stage.page.photo.start()
        if state != "none":
            look(stage.page.photo._seen)  # the frame that follows
        if state == "taken":
            stage.page.photo.take()

    return reach


def unit(step: str) -> State:
    def reach(stage: Stage) -> None:
        staff_page("UnitEdit", unit=equipment.equipment(stage.kiosk.house)[0].units[0].id, step=step)(stage)

    return reach


def concern(stage: Stage) -> None:
    """Reservations of tomorrow on machines that break, are too few or closed."""
    house, staff = stage.kiosk.house, stage.staff
    members = [each for each in office.members(house)[0] if each.id != staff.id]
    tomorrow = add_days(house.today(), 1)
    things = equipment.equipment(house)
    for number, member in enumerate(members):
        thing = things[number % 3].resource
        start = instant(tomorrow, 60 * (10 + number // 3 * 2), house.settings.zone)
        try:
            reservations.reserve(
                house, member_id=member.id, resource_id=thing.id, start=start, minutes=90, nonce=f"concern-{number}"
            )
        except Refused:
            continue
    for one in (things[1].units[0], *things[2].units):
        pools.set_unit_state(house, unit_id=one.id, state=UnitState.BROKEN, by=staff, nonce=f"concern-b-{one.id}")
    equipment.change_resource(house, resource=things[0].resource, units=1, by=staff, nonce="concern-fewer")


def nothing_in_question(stage: Stage) -> None:
    """Whatever the demo left open is freed."""
    staff_page("Questions")(stage)
    stage.page.answer("free")
    stage.screen.closeNotice()


def questions(stage: Stage) -> None:
    concern(stage)
    staff_page("Questions")(stage)


def refused_name(stage: Stage) -> None:
    edit("name", new=True)(stage)
    stage.screen.refuse(Refused(RefusalCode.NAME_USED, name="Surjeteuse"))


def undone(stage: Stage) -> None:
    staff_page("Broken")(stage)
    stage.page.touch(equipment.equipment(stage.kiosk.house)[0].units[1].id)


STATES: dict[str, dict[str, State]] = {
    "Machines": {
        "photo": with_photo("Machines"), "empty": empty(), "pack": empty(pack="atelier"), "away": empty(away=True),
    },
    "Machine": {"usual": with_photo("Machine", resource=1), "single": staff_page("Machine", resource=3)},
    "MachineEdit": {
        "new": edit("name", new=True), "picture": edit("picture"), "kind": edit("kind"), "units": edit("units"),
        "lengths": edit("lengths"), "cleaning": edit("cleaning"), "rules": edit("rules"), "live": photo("live"),
        "taken": photo("taken"), "nocamera": photo("none"), "refused": refused_name,
    },
    "UnitEdit": {"label": unit("label"), "about": unit("about"), "hint": unit("hint"), "sheet": unit("sheet")},
    "Broken": {"usual": staff_page("Broken"), "done": undone},
    "Questions": {"usual": questions, "empty": nothing_in_question},
}  # fmt: skip
