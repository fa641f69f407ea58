"""From the desk and back: links, files, spreadsheet, PDF, codes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pytest
from playwright.sync_api import Route
from pypdf import PdfReader

from bot.keeping.cases import Cases
from bot.scenarios.__main__ import main
from tests.channels.server import Server
from tests.widget.desk import Desk
from tests.widget.window import Window

STATES = {"erfüllt": 7, "nicht erfüllt": 8, "offen": 9, "zu prüfen": 10, "entfällt": 11}


def test_a_link_carries_the_case_into_a_fresh_profile(filled: Desk, browser, site: Server) -> None:
    sent: list[str] = []
    link = filled.link()
    assert link.startswith(f"{site.url}/labor#fall=1.")
    other = Desk(browser, site.url, link.removeprefix(site.url))
    other.page.on("request", lambda request: sent.append(request.url))
    other.page.reload()
    other(".told.all").filter(has_text="aus dem Link").wait_for()
    other.settle()
    assert other.case() == filled.case()
    assert other.verdicts() == filled.verdicts()
    assert other.table() == filled.table()
    assert not any("fall=" in url for url in sent), "the fragment reaches no server"
    other.leave()


@pytest.mark.parametrize(
    ("fragment", "told"),
    [
        ("#fall=1.AAAA", "nicht vollständig"),
        ("#fall=", "nicht vollständig"),
        ("#fall=1.%00<script>", "nicht vollständig"),
        ("#fall=2.hZDNas", "neueren Fassung"),
    ],
)
def test_a_link_that_is_not_whole(browser, site: Server, fragment: str, told: str) -> None:
    desk = Desk(browser, site.url, f"/labor{fragment}")
    assert told in desk.told()
    assert desk.said() == {}
    desk.leave()


def test_a_link_from_another_catalogue_says_what_was_left(filled: Desk) -> None:
    filled.page.evaluate(
        "document.querySelector('labor-tisch').one.facts = {gibt_es_nicht: 1, zahl_kmu: -4, strategie: true}"
    )
    link = filled.link()
    filled.page.evaluate("link => { location.hash = new URL(link).hash }", link)
    filled(".told.all").filter(has_text="Nicht übernommen").wait_for()
    filled.settle()
    assert filled.said() == {"strategie": True}
    assert "gibt_es_nicht, Zahl der KMU" in filled.told()


def test_the_spreadsheet_has_the_numbers_of_the_screen(filled: Desk, tmp_path: Path) -> None:
    filled.open_group("Ziel und Vorhaben")
    filled.type("thema", '=HYPERLINK("http://boese.example";"hier")')
    filled.settle()
    book = openpyxl.load_workbook(filled.download("workbook", tmp_path))
    rows = [[cell.value for cell in row] for row in book["Urteile"].iter_rows(min_row=2)]
    base = {row[2]: row for row in rows if row[0] == "Grundfall"}
    for programme, (standing, tally) in filled.verdicts().items():
        name = filled(f'[data-programme="{programme}"] h4 .title').inner_text()
        for state, column in STATES.items():
            found = re.search(
                rf"(\d+) {state}", re.sub(r"\d+ nicht erfüllt", "", tally) if state == "erfüllt" else tally
            )
            assert base[name][column] == (int(found[1]) if found else 0), (programme, state, standing)
    assert {row[0] for row in rows} == {"Grundfall", *filled(".variants thead th > span:first-child").all_inner_texts()}
    turned = [row[2] for row in rows if row[0].endswith(": 5") and row[12] == "ja"]
    assert turned == ["ZIM-Innovationsnetzwerke"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert {cell.value for cell in cells if str(cell.value).startswith("=")} == {filled.said()["thema"]}


def test_the_memo_is_a_pdf_with_the_variants(filled: Desk, tmp_path: Path) -> None:
    text = "".join(page.extract_text() for page in PdfReader(filled.download("memo", tmp_path)).pages)
    assert "Was wäre, wenn" in text
    assert "Stichtag: 10.02.2018" in " ".join(text.split())


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_saved_loaded_and_run(filled: Desk, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = filled.download(kind, tmp_path)
    assert file.name == f"maschinenbauer-aus-sachsen.{'yml' if kind == 'yaml' else 'json'}"
    assert main([str(file)]) == 0
    assert "4 von 4 Fällen wie erwartet" in capsys.readouterr().out
    before = filled.case(), filled.verdicts(), filled.table()
    filled(".bar .button").filter(has_text="Neuer Fall").click()
    assert filled.said() == {}
    filled.load(file)
    filled(".told.all p").filter(has_text="Geladen").wait_for()
    filled.settle()
    assert (filled.case(), filled.verdicts(), filled.table()) == before


def test_a_model_case_and_a_file_with_several(desk: Desk, tmp_path: Path) -> None:
    desk.tool("Laden")
    desk(".chooser select").wait_for()
    desk(".chooser .button").click()
    desk(".told.all").filter(has_text="Geladen").wait_for()
    assert desk.said()
    cases = [
        {"name": "Eins", "angaben": {"zahl_kmu": 3}},
        {"name": "Zwei", "angaben": {"strategie": False, "zahl_kmu": 4}},
    ]
    file = tmp_path / "zwei.json"
    file.write_text(json.dumps({"faelle": cases}))
    desk.load(file)
    chooser = desk(".part").filter(has_text="Aus einer Datei").locator(".chooser")
    chooser.locator("select").select_option("1")
    chooser.locator(".button").click()
    assert desk.said() == {"strategie": False, "zahl_kmu": 4}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "name: Fall\nangaben: {zahl_kmus: 3}\n",
            "fall.yml, Zeile 2, angaben.zahl_kmus: Die Angabe „zahl_kmus“ gibt es nicht",
        ),
        ("name: Fall\nangaben: {zahl_kmu: -1}\n", "ist hier nicht möglich"),
        ("a: &a [1]\nb: *a\n", "Verweise sind hier nicht möglich"),
        ("[" * 3000, "fall.yml, Zeile 1"),
        ("\x00\x01", "fall.yml"),
    ],
)
def test_a_file_that_is_wrong(desk: Desk, tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "fall.yml"
    file.write_text(text)
    desk.load(file)
    desk(".parts .told").filter(has_text=told).wait_for()
    assert desk.said() == {}


def test_the_case_goes_on_as_a_talk_and_the_code_can_be_deleted(filled: Desk, browser, site: Server) -> None:
    filled.tool("Gespräch")
    filled(".part .button").filter(has_text="Code erzeugen").click()
    code = filled("code").inner_text()
    assert "Er gilt bis" in filled(".parts").inner_text()
    href = filled("a.button").get_attribute("href")
    talk = Window(browser, site.url, str(href))
    talk(".side .facts, .side .profile").first.wait_for()
    talk.wait()
    assert talk.facts()["Unternehmen, die für ein ZIM-Netzwerk zählen"] == "6"
    assert code not in talk.page.url
    talk.leave()
    filled(".small").filter(has_text="Code löschen").click()
    filled(".parts .told").filter(has_text="gelöscht").wait_for()
    assert Cases(site.var / "mitnehmen.sqlite").resume(code, "ein anderer") is None


def test_a_code_in_the_address_is_said_however_early_the_widget_is_loaded(filled: Desk, browser, site: Server) -> None:
    def loaded_at_once(route: Route) -> None:
        page = route.fetch()
        route.fulfill(response=page, body=page.text().replace('src="/widget.js" async', 'src="/widget.js"'))

    filled.tool("Gespräch")
    filled(".part .button").filter(has_text="Code erzeugen").click()
    talk = Window(browser, site.url)
    talk.context.route(lambda address: urlsplit(address).path == "/", loaded_at_once)
    talk.page = talk.tab(str(filled("a.button").get_attribute("href")))
    talk(".side .facts, .side .profile").first.wait_for()
    talk.leave()


def test_the_case_of_a_talk_comes_to_the_desk(desk: Desk, site: Server) -> None:
    talk = site.talk(greet=False)
    talk.say("Wir sind 12 Unternehmen aus Sachsen, davon 9 KMU.")
    reply = talk.say("Code zum Weitermachen")
    code = next(message["card"]["code"] for message in reply if (message["card"] or {}).get("kind") == "resume")
    desk.tool("Gespräch")
    desk("input[name=code]").fill(code.lower().replace("-", " "))
    desk("form.part .button").click()
    desk(".parts .told").filter(has_text="geladen").wait_for()
    desk.settle()
    assert desk.said()["zahl_kmu"] == 9
    desk("input[name=code]").fill("7KXM-9RTV-2PQF-HWCD")
    desk("form.part .button").click()
    desk(".parts .told").filter(has_text="keinen Fall").wait_for()
