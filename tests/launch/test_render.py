"""The assistant's messages in a terminal."""

from __future__ import annotations

import pytest

from bot.launch import render
from bot.launch.names import names_in

CARD = {
    "kind": "assessment",
    "as_of": "2026-11-25",
    "programmes": [
        {"id": "zim", "fit": "passt", "open_reason": [], "availability": "offen", "availability_since": "2025-01-01"},
        {"id": "scw", "fit": "passt", "availability": "geschlossen", "availability_since": "2011-04-01"},
        {"id": "int", "fit": "passt_nicht", "availability": "geschlossen", "availability_since": None},
        {
            "id": "goc",
            "fit": "offen",
            "open_reason": ["angaben", "pruefung"],
            "availability": "unbekannt",
            "availability_since": "2025-09-04",
        },
    ],
}


def test_the_verdict_is_a_table_and_closed_programmes_stand_in_the_subjunctive() -> None:
    lines = render.card(CARD, "", 100, lambda id_: {"zim": "ZIM-Innovationsnetzwerke"}.get(id_, id_)).splitlines()
    assert lines[0].split("  ")[0] == "Programm"
    assert lines[0].endswith("Stand 25.11.2026")
    assert [" | ".join(x.strip() for x in line.split("  ") if x.strip()) for line in lines[2:]] == [
        "ZIM-Innovationsnetzwerke | passt | nimmt Anträge an seit 01.01.2025",
        "scw | hätte gepasst | geschlossen seit 01.04.2011",
        "int | hätte nicht gepasst | geschlossen",
        "goc | noch offen (Angaben fehlen, zu prüfen) | nicht belegt (zuletzt 04.09.2025)",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_terminal(width: int) -> None:
    long = "Internationalisierung von Spitzenclustern, Zukunftsprojekten und vergleichbaren Netzwerken " * 3
    text = render.card(CARD, "", width, lambda _: long) + "\n" + render.wrapped(f"- {long}\n{long}", width)
    assert max(map(len, text.splitlines())) <= width


def test_lists_hang_and_empty_lines_stay() -> None:
    assert render.wrapped("Nötig:\n\n- eins zwei drei vier", 12) == "Nötig:\n\n- eins zwei\n  drei vier"


def test_web_addresses_stay_whole() -> None:
    url = "https://www.example.org/ein/langer-pfad/mit-bindestrichen"
    assert url in render.wrapped(f"Quelle: {url}", 30)


@pytest.mark.parametrize(
    ("remaining", "text"),
    [
        (0, "(die letzte Frage)"),
        (1, "(danach höchstens noch 1 Frage)"),
        (7, "(danach höchstens noch 7 Fragen)"),
        (None, ""),
    ],
)
def test_a_question_says_how_many_may_come(remaining: int | None, text: str) -> None:
    assert render.card({"kind": "question", "remaining": remaining}, "Wie viele?", 80, str) == text


def test_what_the_text_says_is_not_said_twice() -> None:
    text = "Wie viele?\n(Danach höchstens noch 7 Fragen.)"
    assert render.card({"kind": "question", "remaining": 7}, text, 80, str) == ""


def test_other_cards_leave_it_to_their_text() -> None:
    assert render.card({"kind": "answer", "sources": []}, "", 80, str) == ""


def test_names_come_from_the_catalogue(tmp_path) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "bot" / "catalogue" / "programmes"
    folder.mkdir(parents=True)
    (folder / "zim.yaml").write_text('id: zim\nkurzname: "ZIM-Netzwerke"  # kurz\n')
    (folder / "scw.yaml").write_text("kurzname: Spitzencluster\n")
    (folder / "ohne.yaml").write_text("id: ohne\n")
    assert names_in(tmp_path) == {"zim": "ZIM-Netzwerke", "scw": "Spitzencluster"}


def test_links_to_the_result_can_be_opened_from_the_terminal() -> None:
    files = [
        {"title": "Zum Drucken", "url": "/memo/a.pdf"},
        {"title": "Zum Lesen", "url": "https://x.example/memo/a.html"},
    ]
    card = {"kind": "memo", "files": files}
    shown = render.card(card, "", 100, str, "http://127.0.0.1:5005")
    assert shown == "- Zum Drucken: http://127.0.0.1:5005/memo/a.pdf\n- Zum Lesen: https://x.example/memo/a.html"
    assert "https" not in render.card(card, "Hier: https://x.example/memo/a.html", 100, str)
