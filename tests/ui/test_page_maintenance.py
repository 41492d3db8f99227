"""Maintenance under the hand: due, done in one touch, parts and cost after, plans by picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.app import Kiosk
from kiosk.model.maintenance import Due, LogEntry, LogKind, MaintenancePlan, Urgency
from kiosk.model.resources import Resource, ResourceKind, Unit
from kiosk.services import maintenance, office
from kiosk.words import LANGUAGES, Words
from ui.hand import Hand
from ui.screen import Screen
from ui.viewmodels.maintenance import due_rows, due_text
from ui.viewmodels.maintenance_edit import DAYS, often_text, stepped
from ui.viewmodels.maintenance_log import entry_row

FR = Words("fr")
SECOND_TOUCH_MS = 450
"""A second touch on the same control sooner than this counts as the same one."""
PRESS = Resource(1, "Presse", "press", ResourceKind.MACHINE)


def due(days: int | None, minutes: int | None) -> Due:
    plan = MaintenancePlan(1, 1, "oil", "care-oil", 30, 2400)
    return Due(plan, PRESS, Unit(7, 1, "2"), Urgency.SOON, days, minutes, None)


@pytest.mark.parametrize(
    ("days", "minutes", "told"),
    [
        (5, None, "dans 5 jours"),
        (1, 2400, "dans 1 jour"),
        (0, 1000, "aujourd'hui"),
        (-1, 500, "à faire depuis 1 jour"),
        (20, 300, "restent 5 h d'utilisation"),
        (20, -130, "à faire depuis 2 h d'utilisation"),
        (None, 60, "reste 1 h d'utilisation"),
    ],
)
def test_what_comes_first_is_told(days: int | None, minutes: int | None, told: str) -> None:
    assert due_text(due(days, minutes), FR) == told


def test_a_row_names_the_machine_of_a_pool() -> None:
    assert [row.machine for row in due_rows([due(5, None)], {1: 2}, FR)] == ["Presse n°\u00a02"]
    (row,) = due_rows([due(5, None)], {1: 1}, FR)
    assert (row.machine, row.label, row.mark) == ("Presse", "Huiler", "soon")


def test_entries_tell_what_when_and_how_much() -> None:
    row = entry_row(LogEntry(3, 7, 1, LogKind.SERVICE, "oil", "Huile", 450, 0, "2026-11-23"), FR)
    assert (row.picture, row.label, row.date, row.detail) == ("care-oil", "Huiler", "lun. 23 nov. 2026", "Huile")
    assert row.cost == "4,50\u00a0€"
    back = entry_row(LogEntry(3, 7, 1, LogKind.REMARK, "oil", "", None, 0, "2026-11-23"), FR)
    assert back.label == "Huiler: Pas fait, finalement"


def test_lengths_go_up_and_down_by_usual_ones() -> None:
    assert [stepped(30, by, DAYS) for by in (1, -1)] == [60, 21]
    assert (stepped(0, -1, DAYS), stepped(730, 1, DAYS), stepped(10, 1, DAYS)) == (0, 730, 14)
    both = MaintenancePlan(1, 1, "oil", "", 1, 480)
    assert often_text(both, FR) == "tous les jours ou toutes les 8 h d'utilisation"


# --- through the window ---------------------------------------------------------------------------------------


@pytest.fixture
def press(kiosk: Kiosk) -> tuple[int, int]:
    """Resource and unit."""
    return next(
        (resource.id, units[0].id) for resource, units in office.machines(kiosk.house) if resource.picture == "press"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_done_in_one_touch_with_its_cost_after(
    hand: Hand, kiosk: Kiosk, open_page: Callable[..., None], press: tuple[int, int], language: str
) -> None:
    words = Words(language)
    resource, unit = press
    plan = next(each for each in maintenance.plans(kiosk.house, resource_id=resource) if each.task == "descale")
    open_page("Maintenance", language, resource=resource)
    hand.see(words.say("maintenance_task_descale"))
    hand.tap(f"done_{plan.id}-{unit}")
    hand.see(words.say("maintenance_noted", task=words.say("maintenance_task_descale"), unit="Presse"))
    hand.tap("addCost")
    for key in ("1", "2", "5", "0"):
        hand.tap(f"key_{key}")
    hand.tap("noteSave")
    hand.see(words.say("maintenance_note_saved"))
    (entry,) = maintenance.history(kiosk.house, unit_id=unit).entries
    assert (entry.kind, entry.cost_cents) == (LogKind.SERVICE, 1250)


def test_a_touch_too_many_is_taken_back(
    hand: Hand, kiosk: Kiosk, open_page: Callable[..., None], press: tuple[int, int]
) -> None:
    resource, unit = press
    plan = maintenance.plans(kiosk.house, resource_id=resource)[0]
    open_page("Maintenance", resource=resource)
    hand.tap(f"done_{plan.id}-{unit}")
    hand.tap("takeBack")
    hand.wait(
        lambda: maintenance.history(kiosk.house, unit_id=unit).entries[0].kind is LogKind.REMARK, "still a service"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_repair_of_one_machine_is_written_down(
    hand: Hand, kiosk: Kiosk, open_page: Callable[..., None], press: tuple[int, int], language: str
) -> None:
    words = Words(language)
    open_page("Maintenance", language)
    hand.tap("switchCare")
    hand.tap(f"care_{press[1]}")
    hand.see(words.say("maintenance_history_empty"))
    hand.tap("way_repair")
    hand.see(words.say("maintenance_note_what"))
    hand.tap("noteTaskField")
    hand.type("cable\r")
    hand.pause(SECOND_TOUCH_MS)
    hand.tap("noteSave")
    hand.see(words.say("maintenance_note_saved"))
    hand.see("cable")
    assert maintenance.history(kiosk.house, unit_id=press[1]).entries[0].kind is LogKind.REPAIR


def test_plans_are_made_changed_and_dropped_by_pictures(
    hand: Hand, kiosk: Kiosk, screen: Screen, open_page: Callable[..., None], press: tuple[int, int]
) -> None:
    resource, _ = press
    before = {each.id for each in maintenance.plans(kiosk.house, resource_id=resource)}
    open_page("MaintenanceEdit", resource=resource)
    hand.tap("addPlan")
    hand.tap("task_filter")
    hand.tap("daysMore")
    hand.tap("hoursMore")
    hand.see("toutes les 1 h d'utilisation")
    hand.pause(SECOND_TOUCH_MS)
    hand.tap("savePlan")
    hand.see("C'est prévu")
    (new,) = [each for each in maintenance.plans(kiosk.house, resource_id=resource) if each.id not in before]
    assert (new.task, new.every_days, new.every_minutes) == ("filter", 60, 60)
    screen.closeNotice()
    hand.tap(f"plan_{new.id}")
    hand.tap("dropPlan")
    hand.see("N'est plus prévu")
    assert {each.id for each in maintenance.plans(kiosk.house, resource_id=resource)} == before
