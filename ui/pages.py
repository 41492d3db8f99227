"""Every page by name, with the view model that is loaded when the page is first shown."""

from __future__ import annotations

import importlib

from ui.viewmodels.base import PageModel

MODELS: dict[str, str] = {
    "Home": "home:HomeModel",
    "Hours": "hours:HoursModel",
    "HoursEdit": "hours_edit:HoursEditModel",
    "HoursOf": "hours_of:HoursOfModel",
    "Exceptions": "exceptions:ExceptionsModel",
    "Loans": "loans:LoansModel",
    "LoanEdit": "loan_edit:LoanEditModel",
    "LoanClosing": "loan_closing:LoanClosingModel",
    "Maintenance": "maintenance:MaintenanceModel",
    "MaintenanceLog": "maintenance_log:MaintenanceLogModel",
    "MaintenanceNote": "maintenance_note:MaintenanceNoteModel",
    "MaintenanceEdit": "maintenance_edit:MaintenanceEditModel",
    "Documents": "documents:DocumentsModel",
    "Document": "document:DocumentModel",
    "Help": "help:HelpModel",
    "Member": "member:MemberModel",
    "Arrival": "arrival:ArrivalModel",
    "CharterRead": "charter_read:CharterReadModel",
    "Charter": "charter:CharterModel",
    "Guests": "guests:GuestsModel",
    "MyData": "my_data:MyDataModel",
    "MyErase": "my_erase:MyEraseModel",
    "Counts": "counts:CountsModel",
    "MyDay": "my_day:MyDayModel",
    "Use": "use:UseModel",
    "Units": "units:UnitsModel",
    "Fault": "fault:FaultModel",
    "Faults": "faults:FaultsModel",
    "Reserve": "reserve:ReserveModel",
    "ReserveSlot": "reserve_slot:ReserveSlotModel",
    "Made": "made:MadeModel",
    "MadeCount": "made_count:MadeCountModel",
    "Till": "till:TillModel",
    "Amount": "amount:AmountModel",
    "Parked": "parked:ParkedModel",
    "Pay": "pay:PayModel",
    "Receipt": "receipt:ReceiptModel",
    "SignIn": "sign_in:SignInModel",
    "Staff": "staff:StaffModel",
    "Totals": "totals:TotalsModel",
    "Members": "members:MembersModel",
    "MemberEdit": "member_edit:MemberEditModel",
    "MemberBadges": "member_badges:MemberBadgesModel",
    "MemberErase": "member_erase:MemberEraseModel",
    "Machines": "machines:MachinesModel",
    "Machine": "machine:MachineModel",
    "MachineEdit": "machine_edit:MachineEditModel",
    "UnitEdit": "unit_edit:UnitEditModel",
    "Broken": "broken:BrokenModel",
    "Questions": "questions:QuestionsModel",
    "Printers": "printers:PrintersModel",
    "PrinterEdit": "printer_edit:PrinterEditModel",
    "PrinterFind": "printer_find:PrinterFindModel",
    "PrinterHistory": "printer_history:PrinterHistoryModel",
    "PaperCare": "paper_care:PaperCareModel",
    "Booking": "booking:BookingModel",
    "HandOver": "hand_over:HandOverModel",
    "Series": "series:SeriesModel",
    "ReserveFor": "reserve_for:ReserveForModel",
    "Wall": "wall:WallModel",
    "MessageQr": "message_qr:MessageQrModel",
    "Setup": "setup:SetupModel",
    "Qualification": "qualification:QualificationModel",
    "Teach": "teach:TeachModel",
    "Qualifications": "qualifications:QualificationsModel",
    "QualificationEdit": "qualification_edit:QualificationEditModel",
    "DayKey": "day_key:DayKeyModel",
    "Day": "day:DayModel",
    "Present": "present:PresentModel",
    "Trouble": "trouble:TroubleModel",
}
"""QML file `<name>Page.qml` -> module and class in ui.viewmodels."""


def model_class(name: str) -> type[PageModel]:
    module, _, class_name = MODELS[name].partition(":")
    found: type[PageModel] = getattr(importlib.import_module(f"ui.viewmodels.{module}"), class_name)
    return found
