"""Money: nothing is lost between lines, rates and change."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.quantities import Amount, MeasureUnit, half_up
from kiosk.model.sales import DENOMINATIONS, MAX_CENTS
from kiosk.rules.prices import change_pieces, line_cents, parse_cents, vat_shares

CENTS = st.integers(0, MAX_CENTS)
RATES = st.sampled_from([0, 210, 550, 1000, 2000])


@given(cents=CENTS, pieces=st.integers(0, 1000))
def test_whole_pieces_cost_their_exact_multiple(cents: int, pieces: int) -> None:
    assert line_cents(cents, pieces * 1000) == cents * pieces


@given(cents=CENTS, milli=st.integers(0, 10_000_000))
def test_a_line_is_within_half_a_cent(cents: int, milli: int) -> None:
    exact = Fraction(cents * milli, 1000)
    assert abs(line_cents(cents, milli) - exact) <= Fraction(1, 2)


@pytest.mark.parametrize(("value", "rounded"), [("1/2", 1), ("-1/2", -1), ("3/2", 2), ("1/3", 0), ("0", 0)])
def test_a_half_goes_away_from_zero(value: str, rounded: int) -> None:
    assert half_up(Fraction(value)) == rounded


@given(lines=st.lists(st.tuples(RATES, CENTS), max_size=12))
def test_rates_add_up_to_the_ticket(lines: list[tuple[int, int]]) -> None:
    shares = vat_shares(lines)
    assert sum(share.ttc_cents for share in shares) == sum(cents for _, cents in lines)
    assert all(share.ht_cents + share.vat_cents == share.ttc_cents for share in shares)
    assert all(0 <= share.vat_cents <= share.ttc_cents for share in shares)
    assert [share.vat_bp for share in shares] == sorted({rate for rate, _ in lines})


def test_vat_derives_from_the_sum_of_its_rate() -> None:
    (share,) = vat_shares([(2000, 1), (2000, 1), (2000, 1)])
    assert (share.ttc_cents, share.ht_cents, share.vat_cents) == (3, 3, 0)
    (share,) = vat_shares([(550, 850)])
    assert (share.ht_cents, share.vat_cents) == (806, 44)


@given(cents=CENTS)
def test_change_is_exact_and_uses_real_pieces(cents: int) -> None:
    pieces = change_pieces(cents)
    assert sum(pieces) == cents
    assert set(pieces) <= set(DENOMINATIONS)
    assert list(pieces) == sorted(pieces, reverse=True)


@given(cents=st.integers(0, MAX_CENTS))
def test_a_typed_amount_is_read_with_comma_or_point(cents: int) -> None:
    euros, rest = divmod(cents, 100)
    assert parse_cents(f"{euros},{rest:02d}") == parse_cents(f" {euros}.{rest:02d} ") == cents
    assert parse_cents(str(euros)) == euros * 100


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("12,5", 1250), (",5", 50), ("0", 0), ("", None), (",", None), ("1,2,3", None), ("1,234", None), ("-1", None),
     ("1e3", None), ("١٢", None), ("²", None), ("12 €", None), ("1,²", None), ("12,", 1200)],
)  # fmt: skip
def test_odd_amounts(typed: str, cents: int | None) -> None:
    assert parse_cents(typed) == cents


@given(typed=st.text(max_size=12))
def test_any_text_is_an_amount_or_not(typed: str) -> None:
    found = parse_cents(typed)
    assert found is None or found >= 0


@given(numerator=st.integers(1, 10**6), denominator=st.integers(1, 1000))
def test_amounts_stay_exact_beside_their_thousandths(numerator: int, denominator: int) -> None:
    amount = Amount.of(Fraction(numerator, denominator), MeasureUnit.METRE)
    assert amount.value == Fraction(numerator, denominator)
    assert abs(amount.milli - amount.value * 1000) <= Fraction(1, 2)
