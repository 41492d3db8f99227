"""Write the qmldir and the .qmltypes of Kiosk.Models from the living view-model classes, for qmllint."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty

from ui.pages import MODELS

MODULE = "Kiosk.Models"
OTHERS = (
    "ui.rows:Rows",
    "ui.overlay:Overlay",
    "ui.shown:Shown",
    "ui.screen:Screen",
    "ui.keyboard:TouchKeyboard",
    "ui.paper_care:PaperCare",
    "ui.header_key:HeaderKey",
    "ui.sentences:Sentences",
    "ui.voice:Voice",
    "ui.viewmodels.base:PageModel",
    "ui.viewmodels.edit_page:EditPage",
    "ui.viewmodels.errand:ErrandPage",
    "ui.viewmodels.slot_page:SlotPage",
    "ui.viewmodels.member_badge:MemberBadge",
    "ui.viewmodels.photo:PhotoTaker",
    "ui.viewmodels.day_choice:DayChoice",
    "ui.viewmodels.finder:Finder",
    "ui.viewmodels.week_editor:WeekEditor",
)
PLAIN = {"void": ""}
PARTS = {
    "badge": "MemberBadge", "finder": "Finder", "photo": "PhotoTaker",
    "paperCare": "PaperCare", "headerKey": "HeaderKey", "until": "DayChoice",
    "firstDay": "DayChoice", "lastDay": "DayChoice", "voice": "Voice", "sentences": "Sentences", "editor": "WeekEditor",
}  # fmt: skip
"""Constant objects of a page that are not its rows."""


def main(target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    names = [*OTHERS, *(f"ui.viewmodels.{place}" for place in MODELS.values())]
    components = [component(load(name).staticMetaObject) for name in names]
    text = "import QtQuick.tooling 1.2\nModule {\n" + "\n".join(components) + "\n}\n"
    (target / "models.qmltypes").write_text(text, encoding="utf-8")
    (target / "qmldir").write_text(f"module {MODULE}\ntypeinfo models.qmltypes\ndepends QtQml\n", encoding="utf-8")


def load(name: str) -> type:
    module, _, class_name = name.partition(":")
    found: type = getattr(importlib.import_module(module), class_name)
    return found


def component(meta: QMetaObject) -> str:
    name = meta.className()
    own_properties = [meta.property(i) for i in range(meta.propertyOffset(), meta.propertyCount())]
    own_methods = [meta.method(i) for i in range(meta.methodOffset(), meta.methodCount())]
    lines = [
        "    Component {",
        f'        name: "{name}"',
        '        accessSemantics: "reference"',
        f'        prototype: "{meta.superClass().className()}"',
        f'        exports: ["{MODULE}/{name} 1.0"]',
        "        isCreatable: false",
        "        exportMetaObjectRevisions: [256]",
        *(property_line(each) for each in own_properties),
        *(method_line(each) for each in own_methods),
        "    }",
    ]
    return "\n".join(lines)


def property_line(found: QMetaProperty) -> str:
    kind, pointer = qml_type(found.typeName())
    if kind == "QObject" and found.isConstant():
        kind = PARTS.get(found.name(), "Rows")
    notify = f'; notify: "{bytes(found.notifySignal().name()).decode()}"' if found.hasNotifySignal() else ""
    constant = "; isPropertyConstant: true" if found.isConstant() else ""
    writable = "" if found.isWritable() else "; isReadonly: true"
    return f'        Property {{ name: "{found.name()}"; type: "{kind}"{pointer}{notify}{constant}{writable} }}'


def method_line(found: QMetaMethod) -> str:
    word = "Signal" if found.methodType() == QMetaMethod.MethodType.Signal else "Method"
    kind, _ = qml_type(found.typeName())
    returns = f'; type: "{kind}"' if kind else ""
    names, types = found.parameterNames(), found.parameterTypes()
    parameters = "".join(
        f' Parameter {{ name: "{bytes(name).decode() or f"p{place}"}"; type: "{qml_type(bytes(each).decode())[0]}" }}'
        for place, (name, each) in enumerate(zip(names, types, strict=True))
    )
    return f'        {word} {{ name: "{bytes(found.name()).decode()}"{returns};{parameters} }}'


def qml_type(name: str) -> tuple[str, str]:
    plain = name.removesuffix("*").strip()
    return PLAIN.get(plain, plain), "; isPointer: true" if name.endswith("*") else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
