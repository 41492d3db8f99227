"""The states pages are drawn in; each is reached through use cases and the screen's own ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.app import Kiosk
from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from kiosk.model.people import Member, Role
from kiosk.model.printing import JobState, PrinterRole, PrinterSpec, PrinterState
from kiosk.model.resources import DayException, UnitState
from kiosk.rules.calendar import MINUTE_MS
from kiosk.services import charter, office, pins, pools, presence, print_queue, production, reservations, till
from ui.screen import Screen


@dataclass(slots=True)
class Stage:
    """A place and its screen, before a picture is taken."""

    kiosk: Kiosk
    screen: Screen
    language: str

    @property
    def page(self) -> Any:
        """The model of the page that is shown."""
        return self.screen.page

    @property
    def member(self) -> Member:
        return next(each for each in office.members(self.kiosk.house)[0] if each.role is Role.COORDINATOR)

    @property
    def staff(self) -> Member:
        return next(each for each in office.members(self.kiosk.house)[0] if each.role is Role.STAFF)

    def come(self, member: Member | None = None) -> None:
        """A member arrives; the screen keeps the language of this run."""
        who = member or self.member
        self.screen.welcome(presence.check_in_member(self.kiosk.house, member_id=who.id, nonce=f"come-{who.id}").result)
        self.speak()

    def come_as_staff(self) -> None:
        self.come(self.staff)
        self.screen.session.staff = self.staff

    def agree(self, member: Member) -> Member:
        """She has said yes to the charter there is."""
        newest = charter.current(self.kiosk.house)
        if newest is not None:
            charter.accept(
                self.kiosk.house, member_id=member.id, version=newest.version, nonce=f"agree-{member.id}"
            )  # fmt: skip
        return member

    def speak(self) -> None:
        while self.screen.language != self.language:
            self.screen.nextLanguage()

    def go(self, name: str, **arguments: object) -> None:
        self.screen.go(name, **arguments)

    def fill_basket(self, count: int) -> int:
        products = [each for each in till.products_sold(self.kiosk.house)[0] if each.price_cents]
        for number in range(count):
            basket = till.add_product(
                self.kiosk.house, product_id=products[number % len(products)].id, nonce=f"fill-{number}"
            ).result
        return basket.id

    def reserve(self, resource: int = 2, hours: int = 2, later: int = 60) -> None:
        now = self.kiosk.house.now()
        start = now - now % (30 * MINUTE_MS) + later * MINUTE_MS
        reservations.reserve(
            self.kiosk.house, member_id=self.member.id, resource_id=resource, start=start, minutes=60 * hours, nonce="r"
        )


State = Callable[[Stage], None]


def home_usual(stage: Stage) -> None:
    stage.screen.home()


def home_closed(stage: Stage) -> None:
    with stage.kiosk.house.store.write() as tx:
        tx.openings.add_exception(DayException(stage.kiosk.house.today()))
    stage.screen.home()


def home_broken(stage: Stage) -> None:
    for resource, units in office.machines(stage.kiosk.house)[2:4]:
        for number, unit in enumerate(units):
            pools.set_unit_state(
                stage.kiosk.house, unit_id=unit.id, state=UnitState.BROKEN, by=stage.staff,
                nonce=f"broken-{resource.id}-{number}",
            )  # fmt: skip
    stage.screen.home()


def home_refused(stage: Stage) -> None:
    stage.screen.home()
    stage.screen.refuse(Refused(RefusalCode.UNKNOWN_BADGE))


def member_usual(stage: Stage) -> None:
    stage.come()


def member_full(stage: Stage) -> None:
    product = production.products_made(stage.kiosk.house)[0]
    from kiosk.model.quantities import Amount

    stage.reserve()
    production.note_batch(
        stage.kiosk.house,
        member_id=stage.member.id,
        product_id=product.id,
        amount=Amount.of(8, product.unit),
        nonce="m",
    )
    stage.come()


def my_day_empty(stage: Stage) -> None:
    stage.come(office.members(stage.kiosk.house)[0][-1])
    stage.go("MyDay")


def my_day_full(stage: Stage) -> None:
    member_full(stage)
    stage.go("MyDay")


def reserve_slot(stage: Stage) -> None:
    stage.come()
    stage.go("ReserveSlot", resource=2)


def reserve_taken(stage: Stage) -> None:
    reserve_slot(stage)
    near = (stage.kiosk.house.now(), stage.kiosk.house.now() + 60 * MINUTE_MS)
    stage.screen.refuse(Refused(RefusalCode.JUST_TAKEN, near=near))


def made_count(stage: Stage) -> None:
    stage.come()
    stage.go("MadeCount", product=production.products_made(stage.kiosk.house)[0].id)


def till_empty(stage: Stage) -> None:
    stage.go("Till")


def till_full(stage: Stage) -> None:
    stage.fill_basket(5)
    stage.go("Till")


def till_parked(stage: Stage) -> None:
    till.park(stage.kiosk.house, basket_id=stage.fill_basket(3), nonce="park")
    stage.go("Parked")


def amount_open(stage: Stage) -> None:
    stage.go("Till")
    stage.go("Amount")


def pay(stage: Stage) -> None:
    till_full(stage)
    stage.go("Pay")


def receipt(stage: Stage) -> None:
    basket = stage.fill_basket(3)
    found = till.baskets(stage.kiosk.house)[0]
    total = found.total_cents
    payment = till.cash(total, -(-total // 5000) * 5000)
    sale = till.pay(stage.kiosk.house, basket_id=basket, nonce=found.nonce, payments=[payment]).result
    stage.go("Till")
    stage.go("Receipt", sale=sale.seq)


def sign_in(stage: Stage) -> None:
    stage.go("SignIn")


def sign_in_wrong(stage: Stage) -> None:
    stage.come(stage.staff)
    stage.go("SignIn")
    try:
        pins.sign_in(stage.kiosk.house, member_id=stage.staff.id, pin="9999")
    except Refused as refused:
        stage.screen.refuse(refused)


def staff_page(name: str, **arguments: object) -> State:
    def reach(stage: Stage) -> None:
        stage.come_as_staff()
        stage.go("Staff")
        if name != "Staff":
            stage.go(name, **arguments)

    return reach


def member_edit(stage: Stage) -> None:
    staff_page("Members")(stage)
    stage.go("MemberEdit", member=stage.member.id)


def trouble(stage: Stage) -> None:
    stage.screen.start_with_trouble(Trouble(TroubleCode.DATABASE_NEWER, found=9, known=5))


def bug(stage: Stage) -> None:
    stage.go("Trouble", bug="4711")


def paper_care(state: PrinterState) -> State:
    def reach(stage: Stage) -> None:
        spec = PrinterSpec(0, "Caisse", "tcp://192.0.2.1:9100", PrinterRole.RECEIPTS)
        kept = print_queue.save_printer(stage.kiosk.house, printer=spec).result
        stage.screen.outlets.printer_states = lambda: {kept.id: state}
        stage.go("PaperCare")

    return reach


def paper_asks(stage: Stage) -> None:
    job = print_queue.test_page(stage.kiosk.house, role=PrinterRole.RECEIPTS, nonce="asks").result
    with stage.kiosk.house.store.write() as tx:
        tx.prints.set_state(job, JobState.UNKNOWN)
    stage.go("PaperCare")


def page(name: str) -> State:
    def reach(stage: Stage) -> None:
        stage.come()
        stage.go(name)

    return reach


def plain(name: str) -> State:
    return lambda stage: stage.go(name)


STATES: dict[str, dict[str, State]] = {
    "Home": {"usual": home_usual, "closed": home_closed, "broken": home_broken, "refused": home_refused},
    "Hours": {"usual": plain("Hours")},
    "Help": {"usual": plain("Help")},
    "Member": {"usual": member_usual, "full": member_full},
    "MyDay": {"empty": my_day_empty, "full": my_day_full},
    "Reserve": {"usual": page("Reserve")},
    "ReserveSlot": {"usual": reserve_slot, "refused": reserve_taken},
    "Made": {"usual": page("Made")},
    "MadeCount": {"usual": made_count},
    "Till": {"empty": till_empty, "full": till_full},
    "Amount": {"usual": amount_open},
    "Parked": {"usual": till_parked, "empty": plain("Parked")},
    "Pay": {"usual": pay},
    "Receipt": {"usual": receipt},
    "SignIn": {"usual": sign_in, "refused": sign_in_wrong},
    "Staff": {"usual": staff_page("Staff")},
    "Totals": {"usual": staff_page("Totals")},
    "Members": {"usual": staff_page("Members"), "forgotten": staff_page("Members", mode="forgotten")},
    "MemberEdit": {"usual": member_edit, "new": staff_page("MemberEdit")},
    "Machines": {"usual": staff_page("Machines")},
    "Printers": {"usual": staff_page("Printers")},
    "PrinterEdit": {"usual": staff_page("PrinterEdit")},
    "PrinterFind": {"usual": staff_page("PrinterFind")},
    "PrinterHistory": {"usual": staff_page("PrinterHistory")},
    "PaperCare": {
        "roll": paper_care(PrinterState.PAPER_OUT),
        "away": paper_care(PrinterState.AWAY),
        "asks": paper_asks,
    },
    "Setup": {"usual": plain("Setup")},
    "Trouble": {"trouble": trouble, "bug": bug},
}
