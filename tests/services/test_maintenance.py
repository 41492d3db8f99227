"""Maintenance: due by date and by use, noted in one act, with parts and cost after; documents of a machine."""

from __future__ import annotations

import stat
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Kiosk
from kiosk.demo.workshop import SteppingClock
from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from kiosk.model.maintenance import STARTER_PLANS, LogKind, MaintenancePlan, Urgency
from kiosk.model.people import Member
from kiosk.services import machine_documents, maintenance
from kiosk.services.house import House

DAY_MS = 86_400_000
PDF = b"%PDF-1.4\n" + b"x" * 100


def unit(house: House, picture: str) -> tuple[int, int]:
    """Resource and first unit of a drawing."""
    with house.store.read() as tx:
        resource = next(each for each in tx.resources.all() if each.picture == picture)
        return resource.id, tx.resources.units(resource.id)[0].id


def use(kiosk: Kiosk, unit_id: int, hours: int, at: int) -> None:
    with kiosk.store.write():
        seq = kiosk.store.connection.execute("select coalesce(max(seq), 0) + 1 from use_event").fetchone()[0]
        kiosk.store.connection.execute(
            "insert into use_event (kiosk_id, seq, uid, unit_id, kind, start_seq, lasted_ms, at, local_day)"
            " values (1, ?, ?, ?, 'stop', 1, ?, ?, '2026-11-23')",
            (seq, f"u{seq}", unit_id, hours * 3_600_000, at),
        )


def due_of(house: House, unit_id: int, task: str) -> tuple[Urgency, int | None, int | None]:
    found = next(each for each in maintenance.due(house) if (each.unit.id, each.plan.task) == (unit_id, task))
    return found.urgency, found.days_left, found.minutes_left


def test_a_new_place_has_the_usual_plans(kiosk: Kiosk) -> None:
    found = maintenance.due(kiosk.house)
    assert (
        {each.resource.picture for each in found}
        == set(STARTER_PLANS) & {each.resource.picture for each in found}
        >= {"sewing-machine", "overlocker", "press", "oven"}
    )
    assert {each.urgency for each in found} == {Urgency.FINE}
    sewing = [each for each in found if each.resource.picture == "sewing-machine"]
    assert len(sewing) == 4 * len(STARTER_PLANS["sewing-machine"])


def test_due_by_use_then_done_in_one_act(kiosk: Kiosk, noor: Member, clock: SteppingClock) -> None:
    house, (_, press) = kiosk.house, unit(kiosk.house, "press")
    before = due_of(house, press, "descale")
    assert before == (Urgency.FINE, 30, 60 * 60)
    clock.at += DAY_MS
    use(kiosk, press, 61, clock.at)
    assert due_of(house, press, "descale") == (Urgency.LATE, 29, -60)
    assert maintenance.due(house)[0].unit.id == press
    plan = next(each.plan for each in maintenance.due(house) if each.unit.id == press and each.plan.task == "descale")
    clock.at += 60_000
    done = maintenance.note(house, unit_id=press, kind=LogKind.SERVICE, plan_id=plan.id, by=noor, nonce="d").result
    assert maintenance.note(house, unit_id=press, kind=LogKind.SERVICE, plan_id=plan.id, by=noor, nonce="d").repeated
    assert (done.task, done.cost_cents) == ("descale", None)
    assert due_of(house, press, "descale") == (Urgency.FINE, 30, 3600)
    assert len(maintenance.history(house, unit_id=press).entries) == 1


def test_parts_and_cost_come_later_and_a_mistake_is_taken_back(
    kiosk: Kiosk, noor: Member, clock: SteppingClock
) -> None:
    house, (_, press) = kiosk.house, unit(kiosk.house, "press")
    clock.at += 31 * DAY_MS
    plan = next(each.plan for each in maintenance.due(house) if each.unit.id == press and each.plan.task == "descale")
    first = maintenance.note(house, unit_id=press, kind=LogKind.SERVICE, plan_id=plan.id, by=noor, nonce="d").result
    clock.at += DAY_MS
    said = replace(first, parts="  Détartrant,  joint ", cost_cents=1250)
    after = maintenance.correct(house, entry=said, by=noor, nonce="c").result
    assert (after.seq, after.at, after.parts, after.cost_cents) == (first.seq, first.at, "Détartrant, joint", 1250)
    assert due_of(house, press, "descale")[1] == 29
    maintenance.note(house, unit_id=press, kind=LogKind.REPAIR, task="Courroie", cost_cents=3000, by=noor, nonce="r")
    assert maintenance.history(house, unit_id=press).costs == (("2026", 4250),)
    maintenance.correct(house, entry=replace(after, kind=LogKind.REMARK, cost_cents=None), by=noor, nonce="m")
    assert due_of(house, press, "descale")[0] is Urgency.LATE
    found = maintenance.history(house, unit_id=press)
    assert found.costs == (("2026", 3000),)
    assert [each.kind for each in found.entries] == [LogKind.REPAIR, LogKind.REMARK]
    assert kiosk.store.connection.execute("select count(*) from maintenance_log").fetchone() == (4,)


def test_plans_are_kept_changed_and_dropped(kiosk: Kiosk, noor: Member) -> None:
    house, (resource, press) = kiosk.house, unit(kiosk.house, "cutting-table")
    wish = MaintenancePlan(0, resource, " Vis  de la table ", "care-check", every_days=10)
    kept = maintenance.save_plan(house, plan=wish, by=noor, nonce="p").result
    assert maintenance.save_plan(house, plan=wish, by=noor, nonce="p").repeated
    assert due_of(house, press, "Vis de la table") == (Urgency.FINE, 10, None)
    maintenance.save_plan(house, plan=replace(kept, every_days=0, every_minutes=60), by=noor, nonce="q")
    assert due_of(house, press, "Vis de la table") == (Urgency.FINE, None, 60)
    for wrong, code in (
        ({"every_days": None}, RefusalCode.INTERVAL_MISSING), ({"every_days": -3}, RefusalCode.INTERVAL_MISSING),
        ({"task": ""}, RefusalCode.NAME_MISSING),
        ({"resource_id": 999}, RefusalCode.UNKNOWN_RESOURCE),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            maintenance.save_plan(house, plan=replace(wish, **wrong), by=noor, nonce="w")
        assert refused.value.code is code
    maintenance.drop_plan(house, plan_id=kept.id, by=noor, nonce="x")
    assert [each.task for each in maintenance.plans(house, resource_id=resource)] == ["blade"]


# --- documents ------------------------------------------------------------------------------------------------


def test_a_manual_comes_from_a_stick_and_goes_away_and_back(kiosk: Kiosk, noor: Member, tmp_path: Path) -> None:
    house, (resource, _) = kiosk.house, unit(kiosk.house, "press")
    stick = tmp_path / "media" / "ana" / "USB"
    stick.mkdir(parents=True)
    (stick / "Manuel_presse.pdf").write_bytes(PDF)
    (stick / "listing.txt").write_text("no")
    (stick / ".hidden.pdf").write_bytes(PDF)
    found = machine_documents.on_sticks(house, (str(tmp_path / "media"),))
    assert [path.name for path in found] == ["Manuel_presse.pdf"]
    made = machine_documents.take(house, resource_id=resource, source=found[0], by=noor, nonce="m").result
    assert made.title == "Manuel presse"
    path = machine_documents.path_of(house, made)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (PDF, 0o600)
    assert machine_documents.take(house, resource_id=resource, source=found[0], by=noor, nonce="m").repeated
    assert len(list(house.folder.documents.iterdir())) == 1
    machine_documents.put_away(house, document_id=made.id, by=noor, nonce="a")
    assert [len(each) for each in machine_documents.documents(house, resource_id=resource)] == [0, 1]
    machine_documents.bring_back(house, document_id=made.id, by=noor, nonce="b")
    assert machine_documents.documents(house, resource_id=resource) == ([made], [])


def test_what_is_put_away_is_forgotten_with_its_file_after_thirty_days(
    kiosk: Kiosk, noor: Member, clock: SteppingClock
) -> None:
    house, (resource, _) = kiosk.house, unit(kiosk.house, "press")
    old = machine_documents.keep(house, resource_id=resource, data=PDF, title="a", by=noor, nonce="1").result
    machine_documents.put_away(house, document_id=old.id, by=noor, nonce="2")
    clock.at += 31 * DAY_MS
    new = machine_documents.keep(house, resource_id=resource, data=PDF, title="b", by=noor, nonce="3").result
    assert [path.name for path in house.folder.documents.iterdir()] == [new.file]
    assert machine_documents.documents(house, resource_id=resource) == ([new], [])


def test_only_papers_and_pictures_of_a_reasonable_size(
    kiosk: Kiosk, noor: Member, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house, (resource, _) = kiosk.house, unit(kiosk.house, "press")
    monkeypatch.setattr(machine_documents, "MOST_BYTES", 50)
    for data, code in ((b"MZ\x90", RefusalCode.DOCUMENT_KIND), (PDF, RefusalCode.DOCUMENT_TOO_BIG)):
        (tmp_path / "x.pdf").write_bytes(data)
        with pytest.raises(Refused) as refused:
            machine_documents.take(house, resource_id=resource, source=tmp_path / "x.pdf", by=noor, nonce="x")
        assert refused.value.code is code
    with pytest.raises(Refused) as refused:
        machine_documents.take(house, resource_id=resource, source=tmp_path / "gone.pdf", by=noor, nonce="x")
    assert refused.value.code is RefusalCode.DOCUMENT_GONE


def test_a_full_disk_keeps_neither_row_nor_file(kiosk: Kiosk, noor: Member, monkeypatch: pytest.MonkeyPatch) -> None:
    house, (resource, _) = kiosk.house, unit(kiosk.house, "press")

    def full(path: Path, data: bytes) -> None:
        path.with_name(f"{path.name}.new").write_bytes(data[:3])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(machine_documents, "write_private", full)
    with pytest.raises(Trouble) as trouble:
        machine_documents.keep(house, resource_id=resource, data=PDF, title="a", by=noor, nonce="1")
    assert trouble.value.code is TroubleCode.DISK_FULL
    assert list(house.folder.documents.iterdir()) == []
    assert machine_documents.documents(house, resource_id=resource) == ([], [])
