"""A pasted list of partners becomes counts. Only what the list says for sure; nobody is taken for an SME by staff alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

FIRMS = ("unternehmen", "kmu", "gross")
SCIENCE = ("hochschule", "forschung")
Row = Mapping[str, Any]


def counts(rows: Iterable[Row]) -> dict[str, Any]:
    """Facts from the rows (bot/language/partner_list.py)."""
    rows = list(rows)
    firms = [row for row in rows if row["art"] in FIRMS]
    at_home = [row for row in firms if not row.get("ausland")]
    found: dict[str, Any] = {"zahl_partner": len(rows), "zahl_unternehmen": len(at_home)}
    found["zahl_unternehmen_ausland"] = len(firms) - len(at_home)
    if all(row["art"] in ("kmu", "gross") or row.get("kein_kmu") for row in at_home):
        found["zahl_kmu"] = sum(row["art"] == "kmu" for row in at_home)
    found["zahl_grossunternehmen"] = sum(row["art"] == "gross" for row in at_home)
    found["zahl_hochschulen"] = sum(row["art"] == "hochschule" for row in rows)
    found["zahl_forschungseinrichtungen"] = sum(row["art"] == "forschung" for row in rows)
    found["bundeslaender"] = list(dict.fromkeys(row["land"] for row in rows if row.get("land")))
    found["bereiche"] = _sectors(rows)
    return {fact: value for fact, value in found.items() if value}


def _sectors(rows: list[Row]) -> list[str]:
    kinds = {row["art"] for row in rows}
    told = (
        ("wirtschaft", kinds & set(FIRMS)),
        ("wissenschaft", kinds & set(SCIENCE)),
        ("verwaltung", kinds & {"verwaltung"}),
    )
    sectors = [sector for sector, present in told if present]
    return sectors if len(sectors) > 1 else []
