"""Facts that can't all be true are found, others are not."""

from typing import Any

import pytest

from bot.rules.contradictions import contradictions


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({}, []),
        ({"zahl_partner": 12, "zahl_unternehmen": 12}, []),
        ({"zahl_unternehmen": 12, "zahl_kmu": 15}, [("zahl_kmu", "zahl_unternehmen")]),
        ({"zahl_unternehmen": {"min": 10, "max": 15}, "zahl_kmu": 15}, []),
        ({"zahl_unternehmen": 12, "zahl_kmu": {"min": 12, "max": 15}}, []),
        ({"zahl_unternehmen": 12, "zahl_kmu": {"min": 13, "max": 15}}, [("zahl_kmu", "zahl_unternehmen")]),
        ({"zahl_unternehmen": "unbekannt", "zahl_kmu": 15}, []),
        ({"zahl_partner": 5, "zahl_hochschulen": 6}, [("zahl_hochschulen", "zahl_partner")]),
        (
            {"zahl_unternehmen": 5, "zahl_zaehlende_unternehmen": 6},
            [("zahl_zaehlende_unternehmen", "zahl_unternehmen")],
        ),
        (
            {"zahl_unternehmen": 8, "zahl_kmu": 5, "zahl_grossunternehmen": 4},
            [("zahl_kmu", "zahl_grossunternehmen", "zahl_unternehmen")],
        ),
        (
            {"zahl_partner": 8, "zahl_unternehmen": 7, "zahl_hochschulen": 1, "zahl_forschungseinrichtungen": 1},
            [("zahl_unternehmen", "zahl_hochschulen", "zahl_forschungseinrichtungen", "zahl_partner")],
        ),
        ({"zahl_partner": 8, "zahl_unternehmen": 9, "zahl_hochschulen": 1}, [("zahl_unternehmen", "zahl_partner")]),
        ({"antragsteller_art": "hochschule", "zahl_hochschulen": 0}, [("antragsteller_art", "zahl_hochschulen")]),
        ({"antragsteller_art": "hochschule", "zahl_hochschulen": {"min": 0, "max": 1}}, []),
        ({"antragsteller_art": "kmu", "zahl_hochschulen": 0}, []),
        (
            {"antragsteller_art": "clustermanagement", "clustermanagement": False},
            [("antragsteller_art", "clustermanagement")],
        ),
        (
            {"management_wer": "forschungseinrichtung_im_netzwerk", "zahl_forschungseinrichtungen": 0},
            [("management_wer", "zahl_forschungseinrichtungen")],
        ),
    ],
)
def test_conflicts(facts: dict[str, Any], found: list[tuple[str, ...]]) -> None:
    assert [conflict.facts for conflict in contradictions(facts)] == found
