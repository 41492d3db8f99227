"""States at the edges of a day: nothing there, too much there, long names, every step of a task, another look."""

from __future__ import annotations

from contextlib import closing

from shots_states import Stage, State, member_full, page, plain, staff_page, till_full

from db.gateway import open_connection
from kiosk.errors import RefusalCode, Refused
from kiosk.model.people import Member
from kiosk.services import office, production, reservations, till

LONG_NAMES = (
    "Marie-Antoinette de la Rochefoucauld-Montmorency de Bellegarde",
    "நிலாவழகி முத்துலட்சுமி சிவசுப்பிரமணியம் கந்தசாமி",
    "فاطمة الزهراء بنت عبد الرحمن القادري الحسيني",
)
LONG_NEAR = 20


def look(inner: State, **settings: object) -> State:
    """The same state with other settings."""

    def reach(stage: Stage) -> None:
        for name, value in settings.items():
            stage.screen.change_setting(name, value)
        inner(stage)

    return reach


def add(stage: Stage, name: str) -> Member:
    sign, colour = office.free_sign(stage.kiosk.house)
    made = office.add_member(
        stage.kiosk.house, name=name, sign=sign, colour=colour, language=stage.language, nonce=f"add-{name}"
    ).result
    return stage.agree(made)


def crowd(mode: str) -> State:
    """Forty members, the longest names of three scripts among them."""

    def reach(stage: Stage) -> None:
        for number in range(25):
            add(stage, f"Aminata {number}" if number % 5 else f"Abeba {number // 5}")
        for name in LONG_NAMES:
            add(stage, name)
        staff_page("Members", mode=mode)(stage)

    return reach


def long_name(place: int, name: str) -> State:
    def reach(stage: Stage) -> None:
        stage.come(add(stage, LONG_NAMES[place]))
        if name != "Member":
            stage.go(name)

    return reach


def bare(inner: State) -> State:
    """A place whose machines and products are all put away."""

    def reach(stage: Stage) -> None:
        with closing(open_connection(stage.kiosk.folder.database)) as connection:
            for table in ("resource", "product"):
                connection.execute(f"update {table} set active = 0")
        inner(stage)

    return reach


def full_day(stage: Stage) -> None:
    """Every hour of the press is taken by others."""
    house, step = stage.kiosk.house, 30 * 60_000
    others = [each for each in office.members(house)[0] if each.id != stage.member.id]
    start = house.now() - house.now() % step
    for number in range(40):
        try:
            reservations.reserve(
                house, member_id=others[number % len(others)].id, resource_id=3, start=start + number * step,
                minutes=30, nonce=f"full-{number}",
            )  # fmt: skip
        except Refused:
            continue
    stage.come()
    stage.go("ReserveSlot", resource=3, own=True)


def slot_offers(stage: Stage) -> None:
    stage.come()
    stage.go("ReserveSlot", resource=2)


def slot_own(stage: Stage) -> None:
    stage.come()
    stage.go("ReserveSlot", resource=2, own=True)


def count_typed(stage: Stage) -> None:
    stage.come()
    stage.go("MadeCount", product=production.products_made(stage.kiosk.house)[0].id)
    if not stage.page.pad:
        stage.page.toggle_pad()
    for digit in "128":
        stage.page.key(digit)


def many_lines(stage: Stage) -> None:
    stage.fill_basket(12)
    stage.go("Till")


def paying(means: str, *given: int) -> State:
    def reach(stage: Stage) -> None:
        till_full(stage)
        stage.go("Pay")
        stage.page.choose_means(means)
        for value in given:
            stage.page.give(value)

    return reach


def receipt(step: str) -> State:
    def reach(stage: Stage) -> None:
        basket = stage.fill_basket(3)
        found = till.baskets(stage.kiosk.house)[0]
        paid = till.cash(found.total_cents, found.total_cents + (1687 if step == "change" else 0))
        sale = till.pay(stage.kiosk.house, basket_id=basket, nonce=found.nonce, payments=[paid]).result
        stage.go("Till")
        stage.go("Receipt", sale=sale.seq)
        if step == "code":
            stage.page.show_code()

    return reach


def setup_at(step: str) -> State:
    """The first run, answered up to one question; its end needs a place that is not the demo."""

    def reach(stage: Stage) -> None:
        stage.go("Setup")
        while stage.page.step != step:
            stage.page.set_text("Atelier des Quatre-Vents et de la Petite Cuisine")
            if stage.page.step == "pin":
                for digit in "2468":
                    stage.page.press(digit)
            stage.page.forward()

    return reach


def refused(code: RefusalCode, **facts: object) -> State:
    def reach(stage: Stage) -> None:
        stage.screen.home()
        stage.screen.refuse(Refused(code, **facts))

    return reach


def near_refused(stage: Stage) -> None:
    """The longest list of other hours."""
    now = stage.kiosk.house.now()
    stage.come()
    stage.go("ReserveSlot", resource=2)
    near = tuple(now + number * 1_800_000 for number in range(LONG_NEAR))
    stage.screen.refuse(Refused(RefusalCode.JUST_TAKEN, near=near))


def badge_way(kind: str) -> State:
    def reach(stage: Stage) -> None:
        staff_page("Members")(stage)
        stage.go("MemberEdit", member=stage.member.id)
        stage.page.badge.want(kind)

    return reach


def edit_step(step: str) -> State:
    def reach(stage: Stage) -> None:
        staff_page("Members")(stage)
        stage.go("MemberEdit", member=stage.member.id)
        stage.page.open_step(step)

    return reach


def sign_in_typing(stage: Stage) -> None:
    stage.come(stage.staff)
    stage.go("SignIn")
    for digit in "24":
        stage.page.press(digit)


def drop_asked(stage: Stage) -> None:
    basket = stage.fill_basket(3)
    till.park(stage.kiosk.house, basket_id=basket, nonce="park")
    stage.go("Parked")
    stage.page.ask_drop(basket)


PICTURES = {"pictures_only": True}
SUN = {"sun_theme": True}

STATES: dict[str, dict[str, State]] = {
    "Home": {
        "bare": bare(plain("Home")), "pictures": look(plain("Home"), **PICTURES), "sun": look(plain("Home"), **SUN),
        "long": refused(RefusalCode.DEMO_AND_REAL), "address": refused(RefusalCode.BAD_PRINTER_ADDRESS, uri="x" * 90),
        "setting": refused(RefusalCode.WRONG_SETTING, name="receipt_seconds"),
    },
    "Member": {
        "latin": long_name(0, "Member"), "tamil": long_name(1, "Member"), "arabic": long_name(2, "Member"),
        "pictures": look(member_full, **PICTURES), "sun": look(member_full, **SUN),
    },
    "MyDay": {"long": long_name(0, "MyDay"), "pictures": look(page("MyDay"), **PICTURES)},
    "Reserve": {"bare": bare(page("Reserve")), "pictures": look(page("Reserve"), **PICTURES)},
    "ReserveSlot": {
        "own": slot_own, "full": full_day, "near": near_refused, "pictures": look(slot_own, **PICTURES),
        "offers": look(slot_offers, **PICTURES),
        "sun": look(slot_own, **SUN),
    },
    "Made": {"bare": bare(page("Made")), "pictures": look(page("Made"), **PICTURES)},
    "MadeCount": {"typed": count_typed, "pictures": look(count_typed, **PICTURES)},
    "Till": {
        "bare": bare(plain("Till")), "many": many_lines, "pictures": look(many_lines, **PICTURES),
        "sun": look(many_lines, **SUN),
    },
    "Parked": {"asked": drop_asked},
    "Pay": {
        "given": paying("cash", 5000, 2000, 2000, 10, 10), "card": paying("card"), "cheque": paying("cheque"),
        "voucher": paying("voucher"), "pictures": look(paying("cash", 5000, 5000), **PICTURES),
    },
    "Receipt": {
        "change": receipt("change"), "choice": receipt("choice"), "code": receipt("code"),
        "pictures": look(receipt("choice"), **PICTURES),
    },
    "SignIn": {"typing": sign_in_typing},
    "Members": {"many": crowd("manage"), "many-forgotten": crowd("forgotten")},
    "MemberEdit": {
        "sign": edit_step("sign"), "language": edit_step("language"), "role": edit_step("role"),
        "card": badge_way("card"),
    },
    "Setup": {step: setup_at(step) for step in ("place", "packs", "person", "sign", "pin", "seller")},
}  # fmt: skip
