"""Every refusal and every trouble has a picture, a title, a sentence and a next step, in each language."""

from __future__ import annotations

import pytest

from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from kiosk.words import LANGUAGES, Words
from ui import notices

ZONE = "Europe/Paris"
NOON = 1_795_431_600_000
FACTS: dict[RefusalCode, dict[str, object]] = {
    RefusalCode.JUST_TAKEN: {"near": (NOON, NOON + 900_000)},
    RefusalCode.IN_USE: {"until": NOON},
    RefusalCode.RESERVED_NOW: {"until": NOON},
    RefusalCode.RESERVED_SOON: {"until": NOON},
    RefusalCode.NAME_USED: {"name": "Presse"},
    RefusalCode.TOO_MANY_UNITS: {"most": 40},
    RefusalCode.DOCUMENT_TOO_BIG: {"most": 20},
    RefusalCode.NEEDS_SOMEONE: {"resource": "Surjeteuse", "who": ("Grace", "Rosa"), "next": (NOON, "Grace")},
    RefusalCode.TOO_SHORT: {"least": 30, "most": 240, "days": 28},
    RefusalCode.TOO_LONG: {"least": 30, "most": 150, "days": 28},
    RefusalCode.TOO_FAR_AHEAD: {"least": 30, "most": 240, "days": 28},
    RefusalCode.NOT_ENOUGH_GIVEN: {"missing": 350},
    RefusalCode.PIN_TOO_SHORT: {"least": 4},
    RefusalCode.QUANTITY_TOO_BIG: {"most": 9999},
    RefusalCode.BAD_PRINTER_ADDRESS: {"uri": "ftp://somewhere"},
    RefusalCode.OPENS_AT: {"opens": NOON, "today": "2026-11-23"},
    RefusalCode.PLACE_FULL: {"most": 19},
    RefusalCode.WRONG_SETTING: {"name": "volume"},
}
TROUBLE_FACTS: dict[TroubleCode, dict[str, object]] = {
    TroubleCode.DATABASE_NEWER: {"found": 9, "known": 1},
    TroubleCode.FOLDER_READ_ONLY: {"folder": "data"},
    TroubleCode.SETTINGS_BROKEN: {"file": "settings.toml", "where": "line 3"},
    TroubleCode.ALREADY_RUNNING: {"folder": "data"},
    TroubleCode.KEY_MISSING: {"file": "badges.key"},
}


def _is_whole(notice: notices.Notice) -> bool:
    texts = (notice.title, notice.sentence, notice.next_step)
    return all(text and not text.startswith(("refused_", "trouble_")) and "{" not in text for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", RefusalCode)
def test_every_refusal_is_said_whole(code: RefusalCode, language: str) -> None:
    notice = notices.refusal(Refused(code, **FACTS.get(code, {})), Words(language), ZONE)
    assert _is_whole(notice), notice
    assert notice.picture
    assert len(notice.title) <= 26


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", TroubleCode)
def test_every_trouble_is_said_whole(code: TroubleCode, language: str) -> None:
    notice = notices.trouble(Trouble(code, **TROUBLE_FACTS.get(code, {})), Words(language))
    assert _is_whole(notice), notice
    assert notice.picture


@pytest.mark.parametrize(
    ("code", "facts", "expected"),
    [
        (RefusalCode.TOO_SHORT, {"least": 30, "most": 240}, "Ici on réserve au moins 30 min."),
        (RefusalCode.TOO_LONG, {"least": 30, "most": 150}, "Ici on réserve au plus 2 h 30"),
        (RefusalCode.NOT_ENOUGH_GIVEN, {"missing": 350}, "Il manque 3,50\u00a0€."),
        (RefusalCode.PIN_TOO_SHORT, {"least": 4}, "au moins 4 chiffres"),
    ],
)
def test_facts_are_said_as_people_say_them(code: RefusalCode, facts: dict[str, object], expected: str) -> None:
    assert expected in notices.refusal(Refused(code, **facts), Words("fr"), ZONE).sentence


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        ((NOON, NOON + 900_000), "Autres heures libres\u00a0: 12:00, 12:15."),
        ((), "Autres heures libres\u00a0: aucune ce jour-là."),
    ],
)
def test_a_taken_time_names_other_free_times(near: tuple[int, ...], expected: str) -> None:
    refused = Refused(RefusalCode.JUST_TAKEN, near=near)
    assert notices.refusal(refused, Words("fr"), ZONE).next_step == expected
