"""Everything that is known of a member, and figures in which nobody can be found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.charter import CharterLine
from kiosk.model.day_keys import KeyReason
from kiosk.model.faults import FaultKind
from kiosk.model.leaves import MyDataDoc
from kiosk.model.people import Member
from kiosk.model.printing import JobState
from kiosk.model.resources import OpeningRule
from kiosk.rules.calendar import add_days, instant
from kiosk.rules.small_numbers import Untold
from kiosk.services import (
    charter,
    counts,
    day_end,
    day_key,
    faults,
    my_data,
    office,
    presence,
    print_queue,
    privacy,
    reservations,
    uses,
)
from kiosk.words import LANGUAGES, Words

ZONE = "Europe/Paris"
MONDAY = "2026-11-23"
DAY = 1440


@pytest.fixture
def awa(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> Member:
    """Two days here, a reservation, a message, a badge, a charter, a date."""
    house, awa = kiosk.house, members["turtle"]
    for day in (MONDAY, add_days(MONDAY, 1)):
        clock.at = instant(day, 600, ZONE)
        presence.check_in_member(house, member_id=awa.id, nonce=f"in-{day}")
    start = instant(add_days(MONDAY, 2), 600, ZONE)
    reservations.reserve(house, member_id=awa.id, resource_id=1, start=start, minutes=60, nonce="r")
    office.issue_badge(house, member_id=awa.id, nonce="badge")
    charter.publish(house, lines=[CharterLine("hands")], by=members["sunflower"], nonce="charter")
    charter.accept(house, member_id=awa.id, version=1, nonce="yes")
    with kiosk.store.write() as tx:
        tx.messages.add(awa.id, "restored", {}, clock.now())
    awa = replace(awa, valid_until="2027-01-31")
    office.change_member(house, member=awa, nonce="valid")
    return awa


def said(kiosk: Kiosk, member: Member, language: str = "fr", **more: Any) -> dict[str, tuple[str, ...]]:
    found = my_data.known(kiosk.house, member_id=member.id)
    return {part.name: part.lines for part in my_data.parts(found, kiosk.house, Words(language), **more)}


def test_all_of_it_is_told(kiosk: Kiosk, awa: Member) -> None:
    found = said(kiosk, awa)
    assert found["me"][0] == f"Nom\u00a0: {awa.name}"
    assert "31 janv." in found["me"][-1]
    assert found["presence"][0] == "mar. 24 nov. · disparaît le ven. 25 déc."
    assert len(found["presence"]) == 2
    assert "mer. 25 nov." in found["reservations"][0]
    assert found["badges"][0] == "1 badge qui marche"
    assert found["messages"] == ("1 message en attente",)
    assert found["charter"] == ("Accord pour la version 1, le mar. 24 nov.",)
    assert found["parties"] == found["qualifications"] == found["made"] == ("Rien",)
    assert said(kiosk, awa, most_days=1)["presence"][1] == "et 1 autre jour"


def test_what_she_did_is_told_as_long_as_it_is_known(
    kiosk: Kiosk, awa: Member, members: dict[str, Member], clock: Any
) -> None:
    house, noor = kiosk.house, members["sunflower"]
    presence.check_in_member(house, member_id=noor.id, nonce="noor")
    session = uses.start(house, member_id=awa.id, unit_id=5, nonce="use").result
    uses.stop(house, member_id=awa.id, seq=session.seq, nonce="stop")
    uses.start(house, member_id=noor.id, unit_id=5, nonce="noor uses")
    faults.report(house, unit_id=5, kind=FaultKind.NOISE, stops=False, nonce="fault", member_id=awa.id)
    day_key.take(house, member_id=awa.id, witness_id=noor.id, reason=KeyReason.OPENING, nonce="key")
    name = next(resource.name for resource, units in office.machines(house) if 5 in {unit.id for unit in units})
    assert said(kiosk, awa)["acts"] == (
        f"{name} · mar. 24 nov. · disparaît le ven. 25 déc.", "1 problème signalé", "1 fois la clé du jour",
    )  # fmt: skip
    clock.at = instant(add_days(MONDAY, 3), 600, ZONE)
    assert said(kiosk, awa)["reservations"] == ("Piqueuse · mer. 25 nov. · disparaît le sam. 26 déc.",)
    assert said(kiosk, awa, most_days=3)["reservations"] == ("1 passée",)
    clock.at = instant("2026-12-27", 600, ZONE)
    privacy.apply(house)
    assert said(kiosk, awa)["acts"] == said(kiosk, awa)["reservations"] == ("Rien",)


def test_what_it_says_goes_is_what_goes(kiosk: Kiosk, awa: Member, clock: Any) -> None:
    clock.at = instant("2026-12-24", 600, ZONE)
    privacy.apply(kiosk.house)
    assert len(said(kiosk, awa)["presence"]) == 1
    clock.at = instant("2026-12-25", 600, ZONE)
    privacy.apply(kiosk.house)
    assert said(kiosk, awa)["presence"] == ("Rien",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_said_in_her_language(kiosk: Kiosk, awa: Member, language: str) -> None:
    found = my_data.known(kiosk.house, member_id=awa.id)
    texts = [
        text for part in my_data.parts(found, kiosk.house, Words(language)) for text in (part.heading, *part.lines)
    ]
    assert not [text for text in texts if text.startswith("my_data_") or "{" in text]


class Paper:
    def print(self, job: Any, spec: Any) -> Any:
        from kiosk.model.printing import Verdict

        return Verdict.PRINTED, ""


def test_the_queue_forgets_what_it_printed(kiosk: Kiosk, awa: Member) -> None:
    number = my_data.print_known(kiosk.house, member_id=awa.id, language="fr", nonce="p").result
    assert my_data.print_known(kiosk.house, member_id=awa.id, language="fr", nonce="p").result == number
    with kiosk.store.read() as tx:
        job = tx.prints.get(number)
    assert job is not None
    assert isinstance(job.document, MyDataDoc)
    assert job.document.name == awa.name
    while print_queue.print_next(kiosk.house, Paper()) is not None:
        pass
    with kiosk.store.read() as tx:
        job = tx.prints.get(number)
    assert job is not None
    assert (job.state, job.document) == (JobState.PRINTED, None)
    kiosk.close()
    found = b"".join(path.read_bytes() for path in kiosk.folder.path.glob("kiosk.db*"))
    assert "disparaît".encode() not in found


def test_nobody_is_known_who_is_not_here(kiosk: Kiosk) -> None:
    with pytest.raises(Refused) as caught:
        my_data.known(kiosk.house, member_id=10_000)
    assert caught.value.code is RefusalCode.UNKNOWN_MEMBER


# --- figures --------------------------------------------------------------------------------------------------------


def come(kiosk: Kiosk, members: dict[str, Member], *signs: str) -> None:
    for sign in signs:
        presence.check_in_member(kiosk.house, member_id=members[sign].id, nonce=f"{sign}-{kiosk.house.now()}")


def test_figures_of_a_month(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    with kiosk.store.read() as tx:
        french = [member.sign for member in tx.members.all() if member.language == "fr"][:5]
    for day in (MONDAY, add_days(MONDAY, 1)):
        clock.at = instant(day, 600, ZONE)
        come(kiosk, members, *french, "elephant")
    found = counts.of_month(kiosk.house, "2026-11")
    assert (found.visits, found.persons.total, found.reservations, found.batches) == (12, Untold.HIDDEN, 0, 0)
    assert dict(found.persons.groups) == {"fr": Untold.HIDDEN, "en": Untold.FEW}
    assert found.hours == 2 * 13
    assert counts.months(kiosk.house) == ("2026-11",)


def test_hours_stay_what_they_were(kiosk: Kiosk, members: dict[str, Member], clock: Any) -> None:
    come(kiosk, members, "turtle")
    clock.step(minutes=DAY)
    day_end.close_days(kiosk.house)
    with kiosk.store.write() as tx:
        tx.openings.set_weekly([OpeningRule(day, 600, 660) for day in range(7)])
    assert counts.of_month(kiosk.house, "2026-11").hours == 13 + 1


@pytest.mark.parametrize(("language", "few"), [("fr", "moins de 5"), ("en", "fewer than 5"), ("ar", "أقل من 5")])
def test_a_table_for_a_spreadsheet(kiosk: Kiosk, members: dict[str, Member], language: str, few: str) -> None:
    come(kiosk, members, "turtle")
    path = counts.save_csv(kiosk.house, language=language)
    text = path.read_text("utf-8-sig")
    head, line = text.splitlines()
    assert head.count(";") == line.count(";") == 5 + len(LANGUAGES)
    assert line.startswith(f"2026-11;{few};{few};13;0;0;")
    assert (path.stat().st_mode & 0o777, path.parent) == (0o600, kiosk.folder.paper)
    assert not [member.name for member in members.values() if member.name in text]


def test_figures_are_printed_once(kiosk: Kiosk) -> None:
    jobs = {counts.print_month(kiosk.house, month="2026-11", language="fr", nonce="p").result for _ in range(20)}
    assert len(jobs) == 1
