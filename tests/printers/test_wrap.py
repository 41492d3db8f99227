"""Columns are never exceeded and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from printers.wrap import pair, wrap

TEXT = st.text(alphabet=st.sampled_from("abé €\u00a0 \n12,50"), max_size=120)
COLUMNS = st.sampled_from([10, 16, 24, 32, 42, 48])


@given(TEXT, COLUMNS)
def test_lines_fit_and_keep_every_letter(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(len(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@given(TEXT, st.integers(-99_999_999, 99_999_999), COLUMNS)
def test_amount_ends_at_the_last_column(label: str, cents: int, columns: int) -> None:
    amount = f"{cents / 100:.2f}\u00a0€"
    lines = pair(label, amount, columns)
    assert all(len(line) <= columns for line in lines)
    if len(amount) <= columns:
        assert lines[-1].endswith(amount)
        assert len(lines[-1]) == columns


def test_words_stay_whole_and_no_break_spaces_hold() -> None:
    assert wrap("trois mots 12,50\u00a0€", 12) == ["trois mots", "12,50\u00a0€"]
    assert wrap("abcdefghij kl", 4) == ["abcd", "efgh", "ij", "kl"]
    assert wrap("", 10) == [""]
    assert wrap("haut\nbas", 10) == ["haut", "bas"]


def test_pair_on_one_line_on_two_and_stacked() -> None:
    assert pair("Total", "5,00", 12) == ["Total   5,00"]
    assert pair("Tablier en coton bleu", "25,00", 20) == ["Tablier en", "coton bleu     25,00"]
    assert pair("Tablier en coton", "123 456,00", 16) == ["Tablier en coton", "      123 456,00"]
