"""Every page has a view model whose properties QML hears about."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from ui.pages import MODELS, model_class
from ui.screen import Screen
from ui.viewmodels.base import PageModel


@pytest.mark.parametrize("name", MODELS)
def test_every_property_that_changes_has_a_signal(name: str) -> None:
    meta = model_class(name).staticMetaObject
    properties = [meta.property(place) for place in range(meta.propertyCount())]
    mute = [each.name() for each in properties if not (each.isConstant() or each.hasNotifySignal())]
    assert mute == []


def test_a_change_reaches_the_signal_of_the_page_itself(kiosk: Kiosk) -> None:
    page: PageModel = model_class("Home")(Screen(kiosk.house))
    heard: list[str] = []
    page.viewChanged.connect(lambda: heard.append("view"))
    page.changed.emit()
    assert heard == ["view"]
