"""The memo as PDF, on A4, with ReportLab and its own free font."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import reportlab
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    ListFlowable,
    ListItem,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
)

from bot.memo.model import Memo
from bot.memo.outline import Cell, Lines, Section, Table, Text, head, sections
from bot.memo.words import word

PLAIN, BOLD = "Vera", "VeraBd"  # Bitstream Vera comes with ReportLab and knows „ “ – € ≥
INK, LINE, SHADE = colors.HexColor("#1f4e79"), colors.HexColor("#8a8a8a"), colors.HexColor("#e8eef5")
MARGIN = 18 * mm
ROOM = 45 * mm
PADDING = 6  # which ReportLab leaves around the text
WIDTH = A4[0] - 2 * MARGIN - 2 * PADDING


@lru_cache(maxsize=1)
def _styles() -> dict[str, ParagraphStyle]:
    for name in (PLAIN, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(Path(reportlab.__file__).parent / "fonts" / f"{name}.ttf")))
    plain = ParagraphStyle("plain", fontName=PLAIN, fontSize=9.5, leading=13.5, spaceAfter=4)
    cell = ParagraphStyle("cell", plain, fontSize=8, leading=10.5, spaceAfter=0)
    return {
        "plain": plain,
        "cell": cell,
        "head": ParagraphStyle("head", cell, fontName=BOLD),
        "h1": ParagraphStyle("h1", plain, fontName=BOLD, fontSize=16, leading=20, spaceAfter=8, textColor=INK),
        "h2": ParagraphStyle("h2", plain, fontName=BOLD, fontSize=12.5, leading=16, spaceBefore=12, textColor=INK),
        "h3": ParagraphStyle("h3", plain, fontName=BOLD, fontSize=10.5, leading=14, spaceBefore=9),
    }


def pdf(memo: Memo, beside: tuple[Section, ...] = ()) -> bytes:
    """The whole file; what stands `beside` comes after the result in short."""
    styles, out = _styles(), io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=f"{word('titel')} ({memo.reference})",
        author=memo.operator or word("verfasser"),
        subject=memo.reference,
        creator=word("verfasser"),
        lang="de-DE",
        displayDocTitle=True,
        initialFontName=PLAIN,
    )
    story: list[Flowable] = [_Heading(word("titel"), styles["h1"], 0), _head(memo), Spacer(1, 6)]
    if memo.changed_since:
        story.append(_paragraph(word("katalog_geaendert", fassung=memo.changed_since), "plain"))
    first, *rest = sections(memo)
    for section in (first, *beside, *rest):
        story += _section(section)

    def foot(canvas: Any, page: Any) -> None:
        canvas.setFont(PLAIN, 7.5)
        canvas.drawCentredString(A4[0] / 2, 10 * mm, word("seite", nummer=memo.reference, seite=page.page))

    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return out.getvalue()


class _Heading(Paragraph):
    """A heading that also stands in the file's outline."""

    def __init__(self, text: str, style: ParagraphStyle, level: int) -> None:
        super().__init__(escape(text), style)
        self._title, self._level = text, level

    def draw(self) -> None:
        """Draw the heading and note it in the outline."""
        key = f"h{id(self)}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(self._title, key, self._level, closed=False)
        super().draw()


def _section(section: Section) -> list[Flowable]:
    # A heading wants some of its table below it.
    story: list[Flowable] = [
        CondPageBreak(ROOM),
        _Heading(section.title, _styles()[f"h{section.level}"], section.level - 1),
    ]
    for block in section.blocks:
        if isinstance(block, Text):
            story.append(_paragraph(block.text, "plain"))
        elif isinstance(block, Lines):
            items = [ListItem(_paragraph(item, "plain")) for item in block.items]
            story.append(ListFlowable(items, bulletType="bullet", start="•", leftIndent=12, bulletFontName=PLAIN))
        else:
            story += [_table(block), Spacer(1, 4)]
    return story


def _paragraph(text: str, style: str) -> Paragraph:
    return Paragraph(escape(text), _styles()[style])


def _head(memo: Memo) -> LongTable:
    rows = [[_paragraph(name, "head"), _paragraph(value, "cell")] for name, value in head(memo)]
    return LongTable(rows, colWidths=[0.3 * WIDTH, 0.7 * WIDTH], hAlign="LEFT")


def _table(table: Table) -> LongTable:
    rows = [[_paragraph(column, "head") for column in table.columns]]
    rows += [[_cell(cell) for cell in row] for row in table.rows]
    look = [
        ("GRID", (0, 0), (-1, -1), 0.4, LINE),
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
    ]
    widths = [share * WIDTH for share in table.widths]
    return LongTable(rows, colWidths=widths, repeatRows=1, style=look)


def _cell(cell: Cell) -> Paragraph:
    if cell.url:
        return Paragraph(
            f'<link href={quoteattr(cell.url)} color="#0b4a8f">{escape(cell.text)}</link>', _styles()["cell"]
        )
    return _paragraph(cell.text, "cell")
