"""The charter: published in versions, agreed to once for each, required where it is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused
from kiosk.model.charter import LONGEST_SENTENCE, OWN, RULES, Charter, CharterLine
from kiosk.model.leaves import CharterDoc
from kiosk.model.people import Member
from kiosk.services import charter
from kiosk.words import LANGUAGES, Words

LINES = (CharterLine("hands"), CharterLine(OWN, "La clef reste au clou."), CharterLine("tidy"))


def publish(
    kiosk: Kiosk, members: dict[str, Member], lines: tuple[CharterLine, ...] = LINES, nonce: str = "p"
) -> Charter:
    return charter.publish(kiosk.house, lines=lines, by=members["sunflower"], nonce=nonce).result


def owed(kiosk: Kiosk, member: Member) -> bool:
    with kiosk.store.read() as tx:
        try:
            charter.require(tx, member)
        except Refused as refused:
            assert refused.code is RefusalCode.CHARTER_TO_ACCEPT
            return True
    return False


def test_nothing_published_nothing_owed(kiosk: Kiosk, members: dict[str, Member]) -> None:
    assert charter.current(kiosk.house) is None
    assert not owed(kiosk, members["butterfly"])


def test_once_for_each_version(kiosk: Kiosk, members: dict[str, Member]) -> None:
    awa = members["butterfly"]
    first = publish(kiosk, members)
    assert first == charter.current(kiosk.house) == Charter(1, "2026-11-23", LINES)
    assert owed(kiosk, awa)
    assert not owed(kiosk, members["sunflower"])
    for _ in range(20):
        charter.accept(kiosk.house, member_id=awa.id, version=1, nonce="yes")
    assert not owed(kiosk, awa)
    assert charter.standing(kiosk.house)[:2] == (first, 2)
    publish(kiosk, members, LINES[:1], "q")
    assert owed(kiosk, awa)
    with pytest.raises(Refused):
        charter.accept(kiosk.house, member_id=awa.id, version=1, nonce="old")


def test_publishing_twice_is_one_version(kiosk: Kiosk, members: dict[str, Member]) -> None:
    assert [publish(kiosk, members).version for _ in range(3)] == [1, 1, 1]


def test_only_staff_publish_and_never_nothing(kiosk: Kiosk, members: dict[str, Member]) -> None:
    with pytest.raises(Refused) as caught:
        charter.publish(kiosk.house, lines=LINES, by=members["turtle"], nonce="p")
    assert caught.value.code is RefusalCode.STAFF_ONLY
    for nothing in ((), (CharterLine("no such rule"),), (CharterLine(OWN, "  \n "),), (CharterLine(OWN, "a\x07"),)):
        with pytest.raises(Refused) as caught:
            publish(kiosk, members, nothing)
        assert caught.value.code is RefusalCode.CHARTER_EMPTY


def test_lines_are_kept_tidy() -> None:
    found = charter.clean_lines(
        [
            CharterLine("hands", "x"),
            CharterLine("hands"),
            CharterLine(OWN, " deux   mots "),
            CharterLine(OWN, "m" * 999),
        ]
    )
    assert found == (CharterLine("hands"), CharterLine(OWN, "deux mots"), CharterLine(OWN, "m" * LONGEST_SENTENCE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_said_and_printed(kiosk: Kiosk, members: dict[str, Member], language: str) -> None:
    publish(kiosk, members, tuple(map(CharterLine, RULES)))
    job = charter.print_charter(kiosk.house, language=language, nonce="paper").result
    assert charter.print_charter(kiosk.house, language=language, nonce="paper").result == job
    with kiosk.store.read() as tx:
        found: Any = tx.prints.get(job)
    assert isinstance(found.document, CharterDoc)
    assert found.document.sentences == tuple(Words(language).say(f"charter_rule_{rule}") for rule in RULES)
    assert not [text for text in found.document.sentences if text.startswith("charter_")]


def test_erasing_a_member_erases_her_agreement(kiosk: Kiosk, members: dict[str, Member]) -> None:
    publish(kiosk, members)
    charter.accept(kiosk.house, member_id=members["butterfly"].id, version=1, nonce="yes")
    with kiosk.store.write():
        kiosk.store.connection.execute("delete from member where id = ?", (members["butterfly"].id,))
    assert charter.standing(kiosk.house)[1] == 1
