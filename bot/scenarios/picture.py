"""Decisive facts as a picture: one strip a fact, cut where the verdict turns, the case's own value marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from bot.answers.facts import value_text
from bot.catalogue.model import Catalogue, Question
from bot.rules.judge import Fit
from bot.scenarios.sensitivity import Decisive, Stretch

WIDTH, LABEL, ROW, BAR = 860, 330, 46, 26
SYMBOLS = {Fit.FITS: "✔", Fit.OPEN: "?", Fit.UNFIT: "✘"}
WORDS = {Fit.FITS: "passt", Fit.OPEN: "offen", Fit.UNFIT: "passt nicht"}


def picture(entries: Sequence[Decisive], catalogue: Catalogue) -> str:
    """An SVG whose colours come from the page (`.passt`, `.offen`, `.passt_nicht`); its title says it in words."""
    rows = "".join(_row(entry, number, catalogue) for number, entry in enumerate(entries))
    height = ROW * len(entries) + 4
    words = " ".join(said(entry, catalogue) for entry in entries)
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" class="streifen" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(words)}</title>{rows}</svg>"
    )


def said(entry: Decisive, catalogue: Catalogue) -> str:
    """The strip in words: "ZIM-Innovationsnetzwerke, Zahl der KMU: bis 5 passt nicht, ab 6 passt."""
    question = catalogue.questions[entry.fact]
    parts = ", ".join(f"{label(question, entry, n)} {WORDS[s.fit]}" for n, s in enumerate(entry.stretches))
    return f"{catalogue.programmes[entry.programme].short}, {question.title}: {parts}."


def _row(entry: Decisive, number: int, catalogue: Catalogue) -> str:
    question, top = catalogue.questions[entry.fact], number * ROW
    width = (WIDTH - LABEL) / len(entry.stretches)
    head = (
        f'<text x="0" y="{top + 16}" class="fakt">{escape(question.title)}</text>'
        f'<text x="0" y="{top + 32}" class="programm">{escape(catalogue.programmes[entry.programme].short)}</text>'
    )
    boxes = "".join(
        _box(stretch, label(question, entry, place), LABEL + place * width, top, width)
        for place, stretch in enumerate(entry.stretches)
    )
    return head + boxes


def _box(stretch: Stretch, text: str, left: float, top: int, width: float) -> str:
    kind = f"{stretch.fit.value}{' hier' if stretch.here else ''}"
    most = max(int(width / 7.5) - 2, 1)
    short = text if len(text) <= most else f"{text[: most - 1]}…"
    return (
        f'<rect x="{left + 1:.1f}" y="{top + 4}" width="{width - 2:.1f}" height="{BAR}" class="{kind}"/>'
        f'<text x="{left + width / 2:.1f}" y="{top + 21}" text-anchor="middle" class="wert">'
        f"{SYMBOLS[stretch.fit]} {escape(short)}<title>{escape(text)}: {WORDS[stretch.fit]}</title></text>"
    )


def label(question: Question, entry: Decisive, place: int) -> str:
    """The values of a stretch: "bis 5", "6 bis 8", "ab 9", or the names of a choice."""
    stretch, last = entry.stretches[place], len(entry.stretches) - 1
    if question.kind != "zahl":
        return " oder ".join(value_text(question, value) for value in stretch.values)
    low, high = (value_text(question, value) for value in (stretch.values[0], stretch.values[-1]))
    if place == 0:
        return f"bis {high}"
    return f"ab {low}" if place == last else low if low == high else f"{low} bis {high}"
