"""Settings: declared once, read strictly, written without losing what people wrote."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import settings_text
from kiosk.errors import RefusalCode, Refused, Trouble, TroubleCode
from kiosk.settings import Settings, load_settings, save_settings, with_setting
from kiosk.words import Words

SCALARS = st.one_of(
    st.text(max_size=70), st.integers(), st.booleans(), st.floats(), st.lists(st.text(max_size=5), max_size=4)
)


def test_a_missing_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.toml") == Settings()


def test_what_is_saved_is_read_again_with_its_comments(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# our wall\nvolume = 10\n", encoding="utf-8")
    wanted = replace(load_settings(path), place_name='Chez "nous" & co', sun_theme=True, languages=("ar", "fr"))
    save_settings(path, wanted)
    assert load_settings(path) == wanted
    assert "# our wall" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "volume = ", "volume = 101", "volume = true", 'volume = "loud"', "nonsense = 1", "languages = []",
        'languages = ["fr", "fr"]', 'languages = ["xx"]', 'zone = "Paris"', 'zone = "../etc/passwd"', "camera = 1",
        "place_name = 5", "[volume]\na = 1", "\x00", f'place_name = "{"x" * 61}"',
    ],
)  # fmt: skip
def test_a_broken_file_is_named_and_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Trouble) as found:
        load_settings(path)
    assert found.value.code is TroubleCode.SETTINGS_BROKEN
    assert found.value.facts["file"] == "settings.toml"
    assert path.read_text(encoding="utf-8") == text


@given(st.binary(max_size=200))
def test_any_bytes_give_settings_or_a_trouble(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "settings.toml"
    path.write_bytes(data)
    try:
        assert isinstance(load_settings(path), Settings)
    except Trouble as trouble:
        assert trouble.code is TroubleCode.SETTINGS_BROKEN


@given(st.sampled_from([each.name for each in fields(Settings)]), SCALARS)
def test_any_value_fits_or_is_refused(tmp_path_factory: pytest.TempPathFactory, name: str, value: object) -> None:
    try:
        changed = with_setting(Settings(), name, value)
    except Refused as refused:
        assert refused.code is RefusalCode.WRONG_SETTING
        return
    path = tmp_path_factory.mktemp("fuzz") / "settings.toml"
    save_settings(path, changed)
    assert load_settings(path) == changed


def test_the_printed_settings_are_a_settings_file(tmp_path: Path) -> None:
    path, copy = tmp_path / "settings.toml", tmp_path / "copy.toml"
    save_settings(path, replace(Settings(), place_name="Là-bas", volume=7))
    copy.write_text(settings_text.describe(path, Words("fr")), encoding="utf-8")
    assert load_settings(copy) == load_settings(path)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("volume", "30", 30),
        ("camera", "false", False),
        ("languages", "ar, fr", ("ar", "fr")),
        ("place_name", "Ici", "Ici"),
    ],
)
def test_a_setting_is_changed_from_what_is_typed(tmp_path: Path, name: str, typed: str, value: object) -> None:
    path = tmp_path / "settings.toml"
    settings_text.change(path, name, typed)
    assert getattr(load_settings(path), name) == value


@pytest.mark.parametrize(("name", "typed"), [("volume", "loud"), ("volume", "500"), ("nothing", "1"), ("zone", "Mars")])
def test_a_wrong_typed_value_is_refused(tmp_path: Path, name: str, typed: str) -> None:
    with pytest.raises(Refused) as found:
        settings_text.change(tmp_path / "settings.toml", name, typed)
    assert found.value.code is RefusalCode.WRONG_SETTING
    assert not (tmp_path / "settings.toml").exists()
