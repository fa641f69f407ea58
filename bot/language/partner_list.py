"""A pasted list of partners: a table from a spreadsheet (tab, semicolon, bar, comma) or lines of a mail.

Read are name, kind, staff and place of each line; nothing else of a line is kept, so no address or number goes on.
"""

from __future__ import annotations

import re
from typing import Any

from bot.language import key_data
from bot.language.facts.fold import fold
from bot.language.facts.gazetteer import abroad, german_places
from bot.language.facts.normal import normal

MOST_ROWS = 200
LONGEST_LINE = 160
SEPARATORS = ("\t", ";", "|", ",")
SENTENCE = re.compile(
    r"\b(wir|ich|sie|uns|unser\w*|sind|haben|hat|ist|war|suchen|wollen|mochten|kann|konnen|bitte|danke|hallo|guten|mit freundlichen)\b|\?"
)
RULER = re.compile(r"^[\s|:+=-]+$")  # between the headings of a table and its rows
BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,3}[.)])\s+")
STAFF = re.compile(
    r"(\d[\d.]*)\s*(?:ma|mitarb\w*\.?|mitarbeit\w*|beschaftigt\w*|leut\w*|personen|kopfe|angestellt\w*)\b"
    r"|(?:ma|mitarbeit\w*|beschaftigt\w*)\s*:?\s*(\d[\d.]*)"
)
NUMBER = re.compile(r"^\d[\d.]*$")
YES = re.compile(r"^(ja|j|x|yes|kmu|wahr)$")
NO = re.compile(r"^(nein|n|no|kein kmu|falsch)$")
HEADS = {
    "name": r"^(name|firma|partner|unternehmen|organisation|einrichtung|institution|mitglied)",
    "kind": r"^(art|typ|kategorie|rechtsform|gruppe)",
    "staff": r"^(ma$|mitarbeit|beschaftigt|anzahl|personal|grosse)",
    "place": r"^(ort|sitz|stadt|standort|land|bundesland|region|plz)",
    "sme": r"^kmu",
}
KINDS = (
    (
        "hochschule",
        r"\b(universitat\w*|uni|hochschule\w*|fachhochschule|tu|th|fh|htw|haw|htwk|rwth|kit|dhbw)\b|hochschule\b",
    ),
    (
        "forschung",
        r"fraunhofer|max-planck|leibniz|helmholtz|\bdlr\b|\b\w*institut\w*\b|forschungs(zentrum|einrichtung|gesellschaft)|\bforschung\b",
    ),
    ("gross", r"\b(grossunternehmen|konzern|grossbetrieb)\b"),
    ("kmu", r"^(ein )?kmu$"),
    (
        "verwaltung",
        r"\b(ihk|hwk|handwerkskammer|kammer|stadt|landkreis|gemeinde|ministerium|wirtschaftsforderung|behorde|kommune|amt)\b",
    ),
    ("verein", r"\be\. ?v\b|\bev\b|\b\w*(verband|verein)\b|\bcluster\b|\bnetzwerk\b|stiftung"),
    (
        "unternehmen",
        r"\b(gmbh|ggmbh|mbh|ag|kg|kgaa|ohg|gbr|ug|se|e\. ?k|inh|ltd|inc|sa|spa|bv|s\.?r\.?o|firma|unternehmen|betrieb|werke?|"
        r"holding)\b|\w+(bau|technik|werk|druckerei|schreinerei|tischlerei|logistik)\b",
    ),
)


def read(text: str) -> list[dict[str, Any]]:
    """The partners of a pasted list; [] where the text is none."""
    lines = [line for line in text.splitlines() if line.strip()]
    if (len(lines) < 2 and text.count(";") < 2) or key_data.forms(text):
        return []
    lines = parted(text)[0] or lines
    if len(lines) == 1 and text.count(";") > 1 and not key_data.counts(text):
        lines = [part for part in text.split(";") if part.strip()]
    if len(lines) < 2:
        return []
    lines = lines if _plain(lines[0]) else lines[1:]  # "Hier unsere Partner:"
    if len(lines) < 2 or not all(_plain(line) for line in lines) or key_data.are(lines):
        return []
    common = _separator(lines)
    table = [_cells(line, common if common in line else _separator([line])) for line in lines[:MOST_ROWS]]
    columns = _columns(table[0])
    rows = [_row(cells, columns) for cells in (table[1:] if columns else table)]
    told = [row for row in rows if row["art"] != "unklar" or row.get("beschaeftigte") is not None]
    return rows if len(rows) > 1 and len(told) * 2 >= len(rows) and len(told) > 1 else []


def parted(text: str) -> tuple[list[str], str]:
    """The lines of a table in a text, and what stands around it; no lines where there is no table, or nothing but one."""
    lines = [line for line in text.splitlines() if line.strip()]
    rows = [
        line
        for line in lines
        if sum(line.strip().strip("|").count(mark) for mark in "\t;|") >= 1 and not RULER.match(line)
    ]
    around = [line for line in lines if line not in rows and not RULER.match(line)]
    prose = [line for line in around if len(line.split()) > 2]
    return (rows, "\n".join(around)) if len(rows) > 1 and prose else ([], text)


def _plain(line: str) -> bool:
    return len(line) <= LONGEST_LINE and not SENTENCE.search(fold(line)) and not line.rstrip().endswith(":")


def _separator(lines: list[str]) -> str:
    best = max(SEPARATORS, key=lambda s: (sum(s in line for line in lines), -SEPARATORS.index(s)))
    return best if sum(best in line for line in lines) * 2 >= len(lines) else ","


def _cells(line: str, separator: str) -> list[str]:
    line = BULLET.sub("", line.strip().strip("|"))
    if separator == ",":
        line = re.sub(r"\s*\(([^()]*)\)\s*", r", \1, ", line)
    return [cell.strip() for cell in line.split(separator) if separator == "\t" or cell.strip()]


def _columns(first: list[str]) -> dict[str, int]:
    """Which column holds what, from a line of headings; {} if the first line is a partner."""
    found: dict[str, int] = {}
    for number, cell in enumerate(first):
        for key, pattern in HEADS.items():
            if re.search(pattern, fold(cell)) and number not in found.values():
                found.setdefault(key, number)
    return found if len(found) > 1 else {}


def _row(cells: list[str], columns: dict[str, int]) -> dict[str, Any]:
    def cell(key: str) -> str:
        return cells[columns[key]] if key in columns and columns[key] < len(cells) else ""

    name = cell("name") or (cells[0] if cells else "")
    whole = " , ".join(cells)
    row: dict[str, Any] = {"name": name[:60], "art": _kind(cell("kind"), name, whole)}
    staff = _staff(cell("staff"), cells[1:])
    if staff is not None:
        row["beschaeftigte"] = staff
        row["art"] = "unternehmen" if row["art"] == "unklar" else row["art"]
    if YES.match(fold(cell("sme"))) or any(fold(c) == "kmu" for c in cells[1:]):
        row["art"] = "kmu"
    elif "sme" in columns and NO.match(fold(cell("sme"))):
        row["kein_kmu"] = True
    spots = [cell("place")] if cell("place") else [*cells[1:], whole]  # a small town is one where it stands alone
    return {**row, **next((found for spot in spots if (found := _place(spot))), {})}


def _kind(told: str, name: str, whole: str) -> str:
    if re.search(KINDS[2][1], fold(whole)):
        return "gross"  # a column says so, whatever the legal form in the name
    for text in (told, name, whole):
        for kind, pattern in KINDS:
            if text and re.search(pattern, fold(text)):
                return kind
    return "unklar"


def _staff(told: str, others: list[str]) -> int | None:
    if NUMBER.match(told):
        return int(told.replace(".", ""))
    for cell in (told, *others):
        found = STAFF.search(fold(cell))
        if found:
            return int((found[1] or found[2]).replace(".", ""))
    plain = [cell for cell in others if NUMBER.match(cell) and len(cell) < 5]
    return int(plain[0].replace(".", "")) if len(plain) == 1 else None


def _place(text: str) -> dict[str, Any]:
    form = normal(text)
    lands = [land for place in german_places(form) for land in place.lands]
    if lands:
        return {"land": lands[0]}
    return {"ausland": True} if abroad(form.string) else {}
