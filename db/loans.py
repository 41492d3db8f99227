"""SQL of lent places: the loan, its hours, its closing checklist, and what was ticked of it; ticks are only added."""

from __future__ import annotations

from collections.abc import Sequence

from db.driver import Connection, Row
from db.ids import uuid7
from kiosk.model.loans import Loan, LoanTask
from kiosk.model.resources import OpeningRule

_LOAN = "select id, resource_id, lender, from_day, until_day, withdrawn_on from loan"
_ADD_CHECK = """insert into loan_check (kiosk_id, seq, uid, loan_task_id, person_key, done, at, local_day)
    values (:kiosk, (select coalesce(max(seq), 0) + 1 from loan_check where kiosk_id = :kiosk),
            :uid, :task, :person, :done, :at, :day)"""


class Loans:
    def __init__(self, connection: Connection, kiosk_id: int) -> None:
        self._connection, self._kiosk_id = connection, kiosk_id

    def all(self) -> list[Loan]:
        """Every loan that has hours, the one that began last first."""
        rows = self._connection.execute(
            f"{_LOAN} where id in (select loan_id from opening where loan_id is not null)"
            " order by from_day desc, id desc"
        ).fetchall()
        return [self._loan(row) for row in rows]

    def get(self, loan_id: int) -> Loan | None:
        row = self._connection.execute(f"{_LOAN} where id = ?", (loan_id,)).fetchone()
        return self._loan(row) if row else None

    def _loan(self, row: Row) -> Loan:
        number, resource_id, lender, from_day, until_day, withdrawn_on = row
        rules = self._connection.execute(
            "select weekday, start_minute, end_minute from opening where loan_id = ? order by weekday, start_minute",
            (number,),
        )
        hours = tuple(OpeningRule(*rule) for rule in rules)
        return Loan(number, resource_id, lender, from_day, until_day, hours, withdrawn_on)

    def add(self, loan: Loan) -> int:
        """A new loan (its id is ignored)."""
        number = self._connection.execute(
            "insert into loan (uid, resource_id, lender, from_day, until_day, withdrawn_on) values (?, ?, ?, ?, ?, ?)",
            (uuid7(), loan.resource_id, loan.lender, loan.from_day, loan.until_day, loan.withdrawn_on),
        ).lastrowid
        self._set_rules(int(number or 0), loan)
        return int(number or 0)

    def change(self, loan: Loan) -> None:
        self._connection.execute(
            "update loan set resource_id = ?, lender = ?, from_day = ?, until_day = ?, withdrawn_on = ? where id = ?",
            (loan.resource_id, loan.lender, loan.from_day, loan.until_day, loan.withdrawn_on, loan.id),
        )
        self._set_rules(loan.id, loan)

    def _set_rules(self, loan_id: int, loan: Loan) -> None:
        self._connection.execute("delete from opening where loan_id = ?", (loan_id,))
        self._connection.executemany(
            "insert into opening (resource_id, loan_id, weekday, start_minute, end_minute) values (?, ?, ?, ?, ?)",
            [(loan.resource_id, loan_id, each.weekday, each.start_minute, each.end_minute) for each in loan.rules],
        )

    def tasks(self, loan_id: int) -> list[LoanTask]:
        rows = self._connection.execute(
            "select id, picture, task from loan_task where loan_id = ? and active order by position, id", (loan_id,)
        )
        return [LoanTask(*row) for row in rows]

    def set_tasks(self, loan_id: int, tasks: Sequence[LoanTask]) -> None:
        """These and no others, in this order; a task with id 0 is new. What was ticked keeps its task."""
        self._connection.execute("update loan_task set active = 0 where loan_id = ?", (loan_id,))
        for position, task in enumerate(tasks):
            if task.id:
                self._connection.execute(
                    "update loan_task set active = 1, position = ?, picture = ?, task = ? where id = ? and loan_id = ?",
                    (position, task.picture, task.task, task.id, loan_id),
                )
            else:
                self._connection.execute(
                    "insert into loan_task (loan_id, position, picture, task) values (?, ?, ?, ?)",
                    (loan_id, position, task.picture, task.task),
                )

    def loan_of_task(self, task_id: int) -> int | None:
        row = self._connection.execute("select loan_id from loan_task where id = ?", (task_id,)).fetchone()
        return row[0] if row else None

    def check(self, task_id: int, person_key: int | None, *, done: bool, now: int, local_day: str) -> None:
        """`local_day` is the day whose closing it is."""
        values = {
            "kiosk": self._kiosk_id, "uid": uuid7(), "task": task_id, "person": person_key, "done": int(done),
            "at": now, "day": local_day,
        }  # fmt: skip
        self._connection.execute(_ADD_CHECK, values)

    def checked(self, loan_id: int, local_day: str) -> dict[int, bool]:
        """What was said last of each task of a day's closing."""
        rows = self._connection.execute(
            "select c.loan_task_id, c.done from loan_check c join loan_task t on t.id = c.loan_task_id"
            " where c.local_day = ? and t.loan_id = ? order by c.seq",
            (local_day, loan_id),
        )
        return {task_id: bool(done) for task_id, done in rows}
