"""The states of opening hours, lent places and maintenance."""

from __future__ import annotations

from shots_states import Stage, State

from kiosk.model.loans import Loan, LoanTask
from kiosk.model.maintenance import LogKind
from kiosk.model.opening import CLOSING_TASKS
from kiosk.model.resources import OpeningRule
from kiosk.model.weeks import DaysChange, WeekChange
from kiosk.rules.calendar import add_days
from kiosk.services import loans, machine_documents, maintenance, office, opening


def _resource(stage: Stage, picture: str) -> int:
    return next(each.id for each, _ in office.machines(stage.kiosk.house) if each.picture == picture)


def _week(stage: Stage) -> None:
    """Split days, a short Saturday, a closed Sunday."""
    days = [(day, 540, 720) for day in range(5)] + [(day, 840, 1080) for day in range(5)] + [(5, 600, 960)]
    rules = tuple(OpeningRule(*each) for each in days)
    opening.change(stage.kiosk.house, wish=WeekChange(rules), by=stage.staff, nonce="week")


def hours_edit(stage: Stage) -> None:
    stage.come_as_staff()
    _week(stage)
    stage.go("HoursEdit")


def hours_edit_copy(stage: Stage) -> None:
    hours_edit(stage)
    stage.page.editor.switch_copy()
    for day in (2, 3):
        stage.page.editor.touch_day(day)


def hours_edit_closed(stage: Stage) -> None:
    hours_edit(stage)
    stage.page.editor.touch_day(6)


def hours_edit_save(stage: Stage) -> None:
    stage.reserve(resource=1, later=60 * 24)
    hours_edit(stage)
    stage.page.editor.touch_day(2)
    stage.page.editor.choose_span(1)
    stage.page.editor.drop_span()
    stage.page.ask_save()


def hours_edit_machine(stage: Stage) -> None:
    stage.come_as_staff()
    _week(stage)
    stage.go("HoursEdit", resource=_resource(stage, "press"))


def hours_of(stage: Stage) -> None:
    stage.come_as_staff()
    rules = (OpeningRule(0, 540, 1080),)
    wish = WeekChange(rules, _resource(stage, "press"))
    opening.change(stage.kiosk.house, wish=wish, by=stage.staff, nonce="press")
    stage.go("HoursOf")


def exceptions_usual(stage: Stage) -> None:
    stage.come_as_staff()
    _week(stage)
    today = stage.kiosk.house.today()
    for number, (first, last, spans) in enumerate(((30, 36, ()), (9, 9, ((600, 720),)))):
        wish = DaysChange(add_days(today, first), add_days(today, last), spans)
        opening.change(stage.kiosk.house, wish=wish, by=stage.staff, nonce=f"days-{number}")
    stage.go("Exceptions")


def exceptions_other(stage: Stage) -> None:
    exceptions_usual(stage)
    stage.page.touch(add_days(stage.kiosk.house.today(), 9))


def _lend(stage: Stage) -> int:
    rules = tuple(OpeningRule(day, 480, 1200) for day in (0, 1, 3))
    today = stage.kiosk.house.today()
    loan = Loan(0, _resource(stage, "kitchen"), "Restaurant du Port", today, add_days(today, 120), rules)
    tasks = [LoanTask(0, picture, task) for task, picture in CLOSING_TASKS.items()]
    return loans.save(stage.kiosk.house, loan=loan, tasks=tasks, by=stage.staff, nonce="lend").result[0].id


def loans_usual(stage: Stage) -> None:
    stage.come_as_staff()
    _lend(stage)
    today = stage.kiosk.house.today()
    rules = (OpeningRule(2, 540, 720), OpeningRule(4, 780, 1080))
    loan = Loan(0, _resource(stage, "cutting-table"), "École Jean Moulin", "2026-09-01", add_days(today, 60), rules)
    kept = loans.save(stage.kiosk.house, loan=loan, tasks=(), by=stage.staff, nonce="school").result[0]
    loans.withdraw(stage.kiosk.house, loan_id=kept.id, from_day=today, by=stage.staff, nonce="gone")
    stage.go("Loans")


def loans_empty(stage: Stage) -> None:
    stage.come_as_staff()
    stage.go("Loans")


def loans_when(stage: Stage) -> None:
    loans_usual(stage)
    stage.page.ask_withdraw(1)


def loans_gone(stage: Stage) -> None:
    loans_when(stage)
    stage.page.withdraw(0)


def loan_edit(step: str) -> State:
    def reach(stage: Stage) -> None:
        stage.come_as_staff()
        number = _lend(stage)
        stage.go("LoanEdit", loan=number)
        stage.page.go_to(step)

    return reach


def loan_new(stage: Stage) -> None:
    stage.come_as_staff()
    stage.go("LoanEdit")


def loan_closing(stage: Stage) -> None:
    stage.come()
    stage.go("LoanClosing", loan=_lend(stage))
    for task in (1, 2, 4):
        stage.page.touch(task)


def hours_public(stage: Stage) -> None:
    _week(stage)
    _lend(stage)
    today = stage.kiosk.house.today()
    for number, (first, last, spans) in enumerate(((30, 36, ()), (2, 2, ((600, 720),)), (12, 12, ()))):
        wish = DaysChange(add_days(today, first), add_days(today, last), spans)
        opening.change(stage.kiosk.house, wish=wish, by=stage.staff, nonce=f"days-{number}")
    stage.go("Hours")


def member_closing(stage: Stage) -> None:
    _lend(stage)
    stage.reserve()
    stage.come()


def _unit(stage: Stage, picture: str) -> int:
    return next(units[0].id for each, units in office.machines(stage.kiosk.house) if each.picture == picture)


def _cared(stage: Stage) -> None:
    """Some days of use behind it: one thing waits, some come soon, and what was done."""
    stage.come_as_staff()
    house = stage.kiosk.house
    with house.store.write():
        stage.kiosk.store.connection.execute(
            "update maintenance_plan set created_at = created_at - 86400000 * (id * 3 % 7)"
        )
    press = _unit(stage, "press")
    note = maintenance.note
    for number, (kind, task, parts, cost) in enumerate((
        (LogKind.REPAIR, "Câble changé", "Câble 3 m, fiche", 1890),
        (LogKind.REMARK, "Chauffe moins à gauche", "", None),
        (LogKind.SERVICE, "Nettoyage", "", None),
    )):  # fmt: skip
        note(
            house, unit_id=press, kind=kind, task=task, parts=parts, cost_cents=cost, by=stage.staff, nonce=f"n{number}"
        )


def maintenance_due(stage: Stage) -> None:
    _cared(stage)
    stage.go("Maintenance")


def maintenance_noted(stage: Stage) -> None:
    maintenance_due(stage)
    first = stage.page.due.rows[0]
    stage.page.done(first.plan, first.unit)


def maintenance_units(stage: Stage) -> None:
    maintenance_due(stage)
    stage.page.switch_mode()


def maintenance_log(stage: Stage) -> None:
    _cared(stage)
    stage.go("MaintenanceLog", unit=_unit(stage, "press"))


def maintenance_note(stage: Stage) -> None:
    _cared(stage)
    stage.go("MaintenanceNote", unit=_unit(stage, "press"), seq=1)


def maintenance_plans(stage: Stage) -> None:
    _cared(stage)
    stage.go("MaintenanceEdit", resource=_resource(stage, "sewing-machine"))


def maintenance_plan(stage: Stage) -> None:
    maintenance_plans(stage)
    stage.page.edit(stage.page.plans.rows[0].plan)


def _papers(stage: Stage) -> int:
    """A manual of two pages and a photograph; the number of the manual."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QFont, QImage, QPageSize, QPainter, QPdfWriter

    stage.come_as_staff()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    painter.setFont(QFont("Noto Sans", 28))
    painter.drawText(600, 1200, "Mode d'emploi")
    writer.newPage()
    painter.drawText(600, 1200, "Page 2")
    painter.end()
    buffer.close()
    photo = QByteArray()
    buffer = QBuffer(photo)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(640, 640, QImage.Format.Format_RGB32)
    image.fill(0xFFB5432A)
    image.save(buffer, "PNG")
    buffer.close()
    house, press = stage.kiosk.house, _resource(stage, "press")
    keep = machine_documents.keep
    by, manual, plate = stage.staff, bytes(data.data()), bytes(photo.data())
    made = keep(house, resource_id=press, data=manual, title="Manuel de la presse", by=by, nonce="p1")
    keep(house, resource_id=press, data=plate, title="Plaque", by=by, nonce="p2")
    return made.result.id


def documents_usual(stage: Stage) -> None:
    _papers(stage)
    stage.go("Documents", resource=_resource(stage, "press"))


def documents_files(stage: Stage) -> None:
    documents_usual(stage)
    stage.page.choose_mode("files")


def documents_photo(stage: Stage) -> None:
    documents_usual(stage)
    stage.page.photo.start()


def documents_page(stage: Stage) -> None:
    """A page of a manual before the camera."""
    from PySide6.QtMultimedia import QVideoFrame
    from shots_equipment import scene

    stage.screen.outlets.watch_camera = lambda _: True
    documents_photo(stage)
    stage.page.photo._seen(QVideoFrame(scene()))


def document(stage: Stage) -> None:
    number = _papers(stage)
    stage.go("Document", document=number, resource=_resource(stage, "press"))


STATES: dict[str, dict[str, State]] = {
    "HoursEdit": {
        "usual": hours_edit, "copy": hours_edit_copy, "closed": hours_edit_closed, "save": hours_edit_save,
        "machine": hours_edit_machine,
    },
    "Hours": {"special": hours_public},
    "HoursOf": {"usual": hours_of},
    "Loans": {"usual": loans_usual, "empty": loans_empty, "when": loans_when, "gone": loans_gone},
    "LoanEdit": {
        "new": loan_new, "lender": loan_edit("lender"), "hours": loan_edit("hours"), "days": loan_edit("days"),
        "list": loan_edit("list"),
    },
    "Member": {"closing": member_closing},
    "LoanClosing": {"usual": loan_closing},
    "Maintenance": {"usual": maintenance_due, "noted": maintenance_noted, "units": maintenance_units},
    "MaintenanceLog": {"usual": maintenance_log},
    "MaintenanceNote": {"usual": maintenance_note},
    "MaintenanceEdit": {"usual": maintenance_plans, "edit": maintenance_plan},
    "Documents": {"usual": documents_usual, "files": documents_files, "photo": documents_photo, "page": documents_page},
    "Document": {"usual": document},
    "Exceptions": {"usual": exceptions_usual, "other": exceptions_other},
}  # fmt: skip
