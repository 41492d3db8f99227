"""The order of names on a screen: as people of its language look them up, without a locale of the machine. Pure."""

from __future__ import annotations

import unicodedata

_LATIN = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "n",
        "ɓ": "b", "ɗ": "d", "ɛ": "e", "ɔ": "o", "ƙ": "k", "ƴ": "y",
    }
)  # fmt: skip
_ARABIC = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ي", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": "",
        # Letters Arabic writing has for other languages come right after the one they grew from.
        "پ": "ب\u06ff", "چ": "ج\u06ff", "ژ": "ز\u06ff", "گ": "ك\u06ff", "ڤ": "ف\u06ff",
    }
)  # fmt: skip
Key = tuple[int, str, str, str]


def name_key(name: str, language: str) -> Key:
    """To sort by: names in the screen's own writing first; then letters, accents, capitals.

    Accents and hyphens only decide between names that are otherwise the same.
    """
    folded, letters = _letters(name)
    return _writing(letters, language), letters, folded, name


def finds(name: str, typed: str) -> bool:
    """Whether somebody who types this looks for this name: each word begins one of its words, whatever accents,
    capitals and hyphens either has. Nothing typed finds everybody."""
    words = _letters(name.replace("-", " "))[1].split()
    whole = _letters(name)[1].split()
    return all(any(each.startswith(word) for each in (*words, *whole)) for word in _letters(typed)[1].split())


def _letters(name: str) -> tuple[str, str]:
    """The name in small letters; and only its letters, without accents, and single spaces."""
    folded = unicodedata.normalize("NFC", name).casefold()
    letters = "".join(each for each in _bare(folded) if each.isalnum() or each == " ")
    return folded, " ".join(letters.split())


def _bare(folded: str) -> str:
    """Without accents and vowel signs; marks that are letters of their own (Indic vowels) stay."""
    mapped = folded.translate(_LATIN).translate(_ARABIC)
    parts = unicodedata.normalize("NFD", mapped)
    return unicodedata.normalize("NFC", "".join(each for each in parts if unicodedata.combining(each) == 0))


def _writing(letters: str, language: str) -> int:
    """0 for the screen's own writing, then Latin, Arabic, any other, and names without a letter."""
    first = next((each for each in letters if each.isalpha()), "")
    if not first:
        return 4
    script = unicodedata.name(first, "").partition(" ")[0]
    if script == ("ARABIC" if language == "ar" else "LATIN"):
        return 0
    return {"LATIN": 1, "ARABIC": 2}.get(script, 3)
