"""Members from a list: a dry run that reports every line, then all good lines in one act."""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.folder import file_trouble
from kiosk.model.people import COLOURS, SIGNS
from kiosk.rules import signs
from kiosk.rules.roster import Line, decoded, read
from kiosk.rules.roster_words import Vocabulary, plain
from kiosk.services.house import Change, House, Topic, changed
from kiosk.words import LANGUAGES, Words

if TYPE_CHECKING:
    from kiosk.folder import Folder
    from kiosk.ports import Tx

STICKS = (Path("/media"), Path("/run/media"), Path("/mnt"))
ENDINGS = frozenset({".csv", ".tsv", ".txt"})
MOST_FILES, MOST_BYTES, DEEPEST = 24, 1_000_000, 4


@dataclass(frozen=True, slots=True)
class Report:
    """What becomes of one line: it is `good`, or why not (a key of `import_problem_*`, "" where it is good).

    `line` has the sign it will get; `same_name`: somebody is called so already, which is allowed.
    """

    line: Line
    problem: str = ""
    same_name: bool = False

    @property
    def good(self) -> bool:
        return not self.problem


@cache
def vocabulary() -> Vocabulary:
    """Signs and colours as every language of the kiosk says them."""

    def said(key: str, known: Iterable[str]) -> dict[str, str]:
        spoken = [Words(language) for language in LANGUAGES]
        return {plain(words.say(f"{key}_{each}")): each for words in spoken for each in known}

    return Vocabulary(said("sign", SIGNS), said("staff_colour", COLOURS))


def dry_run(house: House, text: str) -> list[Report]:
    """Every line with what would become of it; nothing is written."""
    with house.store.read() as tx:
        return [report for report, _ in _judge(tx, house, read(text, vocabulary()))]


def add_all(house: House, text: str) -> Change[list[Report]]:
    """Add all good lines, or none. The same line again adds nobody twice, in whatever file it comes."""
    with house.store.write() as tx:
        judged = _judge(tx, house, read(text, vocabulary()))
        now = house.now()
        for report, nonce in judged:
            if report.good:
                line = report.line
                member = tx.members.add(
                    name=line.name, sign=line.sign, colour=line.colour, language=line.language, role=line.role, now=now
                )
                if line.valid_until is not None:
                    tx.members.change(replace(member, valid_until=line.valid_until))
                tx.journal.add("add_member", now=now, local_day=house.day_of(now), nonce=nonce, subject=member.id)
    reports = [report for report, _ in judged]
    return Change(reports, changed(Topic.MEMBERS), repeated=not any(report.good for report in reports))


def _judge(tx: Tx, house: House, lines: list[Line]) -> list[tuple[Report, str]]:
    """Signs that are asked for come first, so that none is given away before its line."""
    taken = tx.members.taken_signs() | tx.parties.taken_signs(house.today())
    wished = {(line.sign, line.colour) for line in lines if line.sign and line.problem is None}
    names = {member.name.casefold() for member in tx.members.all()}
    times: Counter[str] = Counter()
    judged = []
    for line in lines:
        times[line.facts] += 1
        nonce = _nonce(house, line, times[line.facts])
        report = _report(tx, house, line, nonce, taken, wished)
        if report.good:
            taken.add((report.line.sign, report.line.colour))
            report = replace(report, same_name=line.name.casefold() in names)
            names.add(line.name.casefold())
        judged.append((report, nonce))
    return judged


def _report(
    tx: Tx, house: House, line: Line, nonce: str, taken: set[signs.Pair], wished: set[signs.Pair]
) -> Report:  # fmt: skip
    if line.problem is not None:
        return Report(line, line.problem.value)
    if tx.journal.subject_of(nonce) is not None:
        return Report(line, "known")
    found = replace(line, language=line.language or house.settings.languages[0])
    if line.sign:
        return Report(found, "" if signs.is_free(taken, line.sign, line.colour) else "sign_taken")
    pair = signs.suggestion([*taken, *(wished - taken)])
    return Report(replace(found, sign=pair[0], colour=pair[1])) if pair else Report(found, "no_sign")


def _nonce(house: House, line: Line, time: int) -> str:
    """Keyed: nobody can guess a name from the journal."""
    digest = hmac.digest(house.badge_key, f"{line.facts}\x1f{time}".encode(), "sha256")
    return f"import-{digest.hex()[:40]}"


def files(folder: Folder, sticks: Iterable[Path] = STICKS) -> list[Path]:
    """Lists on plugged sticks and in the folder `import` of the place, the latest first."""
    found = [each for root in (folder.imports, *sticks) for each in _lists(root, 1)]
    return [path for _, path in sorted(found, reverse=True)[:MOST_FILES]]


def _lists(root: Path, depth: int) -> list[tuple[float, Path]]:
    """When each was written, and where it lies."""
    found: list[tuple[float, Path]] = []
    try:
        for path in sorted(root.iterdir()):
            if path.is_dir() and not path.is_symlink() and depth < DEEPEST and not path.name.startswith("."):
                found += _lists(path, depth + 1)
            elif path.suffix.lower() in ENDINGS and path.is_file() and path.stat().st_size <= MOST_BYTES:
                found.append((path.stat().st_mtime, path))
    except OSError:
        return found  # a stick pulled out, or one that is not ours to read
    return found


def text_of(path: Path) -> str:
    """What a list says. Raises Trouble where it cannot be read."""
    try:
        return decoded(path.read_bytes()[:MOST_BYTES])
    except OSError as error:
        raise file_trouble(error, path.parent) from error


def forget_file(folder: Folder, path: Path) -> None:
    """A list that is taken over does not stay in the place's own folder; on a stick it is not ours.

    Raises Trouble where it cannot be removed.
    """
    if path.parent != folder.imports:
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise file_trouble(error, path.parent) from error
