"""The advisers' desk: enter a case, vary it, move the day, count partners, and keep to the promises made on the page."""

from __future__ import annotations

from tests.widget.desk import Desk

TABLE = (
    "Firma\tArt\tBeschäftigte\tUmsatz\tBilanzsumme\tLand\tverbunden mit\tAnteil\n"
    "Alpha GmbH\tUnternehmen\t40\t6 Mio. €\t3 Mio. €\tSachsen\t\t\n"
    '"Beta, Maschinen"\tUnternehmen\t120\t20 Mio. €\t10 Mio. €\tBayern\t\t\n'
    "Gamma GmbH\tUnternehmen\t30\t4 Mio. €\t2 Mio. €\tSachsen\tOmega Holding\t60\n"
    "TU Dresden\tHochschule\t\t\t\tSachsen\t\t\n"
)


def test_the_verdict_follows_what_is_typed(desk: Desk) -> None:
    before = desk.verdicts()
    desk.open_group("Partner")
    desk.type("zahl_zaehlende_unternehmen", "3")
    desk.type("zahl_unternehmen_ausland", "0")
    desk.settle()
    assert "passt nicht" in desk.verdicts()["zim-innovationsnetzwerke"][0]
    desk.type("zahl_zaehlende_unternehmen", "drei")
    assert "Spanne in Ziffern" in desk(".wrong").inner_text()
    desk.type("zahl_zaehlende_unternehmen", "")
    desk.type("zahl_unternehmen_ausland", "")
    desk.settle()
    assert desk.verdicts() == before
    assert desk.said() == {}


def test_every_fact_can_be_said_and_be_unknown(desk: Desk) -> None:
    desk.open_groups()
    facts = desk.page.evaluate("Object.keys(document.querySelector('labor-tisch').catalogue.facts)")
    shown = [field.get_attribute("data-fact") for field in desk(".fact-field").all()]
    assert sorted(shown) == sorted(set(facts) - {"stichtag"})
    for fact in ("zahl_kmu", "thema", "bundeslaender", "strategie"):
        desk.choose(fact, "unbekannt")
    desk('[data-fact="label"] select').select_option("unbekannt")
    assert desk.said() == dict.fromkeys(("zahl_kmu", "thema", "bundeslaender", "strategie", "label"), "unbekannt")


def test_hint_and_sources_of_a_fact(desk: Desk) -> None:
    desk('[data-fact="technisches_ziel"] .more').click()
    told = desk('[data-fact="technisches_ziel"] .in-full').inner_text()
    assert "ZIM-Innovationsnetzwerke" in told
    assert desk('[data-fact="technisches_ziel"] .in-full a[href^="https://"]').count()


def test_variants_stand_beside_the_case(filled: Desk) -> None:
    zim = next(row for row in filled.table() if row[0] == "ZIM-Innovationsnetzwerke")
    assert [("anders" in cell, "passt nicht" in cell) for cell in zim[2:4]] == [(True, True), (False, False)]
    assert "Geschlossen" not in next(row for row in filled.table() if row[0] == "Innovationsforen Mittelstand")[4]
    filled(".variants thead button").filter(has_text="Übernehmen").first.click()
    filled.settle()
    assert filled.said()["zahl_zaehlende_unternehmen"] == 5
    assert "passt nicht" in filled.verdicts()["zim-innovationsnetzwerke"][0]


def test_no_more_variants_than_fit(filled: Desk) -> None:
    filled.vary("zahl_kmu", "5, 6, 7, 8")
    filled.settle()
    assert len(filled.case()["variants"]) == 5
    assert not filled(".adder").count()


def test_the_day_moves_by_keyboard_and_by_mark(desk: Desk) -> None:
    slider = desk("input[type=range]")
    slider.focus()
    today = desk.case()["day"]
    desk.page.keyboard.press("ArrowLeft")
    assert desk.case()["day"] < today
    desk.page.keyboard.press("PageDown")
    day = desk.case()["day"]
    marks = desk.page.evaluate("document.querySelector('labor-tisch').info.days.map(one => one.day)")
    assert day in marks
    assert slider.get_attribute("aria-valuetext") == ".".join(reversed(day.split("-")))
    desk("#day").fill("31.02.2011")
    desk.page.keyboard.press("Tab")
    assert "Bitte einen Tag" in desk("#wrong-day").inner_text()
    assert desk.case()["day"] == day
    desk("#day").fill("15.03.2011")
    desk.page.keyboard.press("Tab")
    assert not desk("#wrong-day").count()
    desk.settle()
    assert "Nimmt Anträge an" in desk.verdicts()["spitzencluster-wettbewerb"][0]


def test_a_pasted_list_fills_the_counts_and_its_names_stay_here(desk: Desk) -> None:
    sent: list[str] = []
    desk.page.on("request", lambda request: sent.append(request.post_data or ""))
    desk.tool("Partnerliste")
    desk("textarea").fill(TABLE)
    desk(".paste .button").filter(has_text="Einlesen").click()
    assert desk(".partners tbody tr").count() == 5, "the holding gets a row for its figures"
    desk('[aria-label="Beschäftigte, Zeile 5"]').fill("900")
    desk('[aria-label="Beschäftigte, Zeile 5"]').press("Tab")
    desk('[aria-label="stellt den Antrag, Zeile 2"]').check()
    desk('[aria-label="stellt den Antrag, Zeile 1"]').check()
    desk(".partners .main").click()
    desk(".partners .told").filter(has_text="Übernommen").wait_for()
    desk.settle()
    said = desk.said()
    assert (said["zahl_partner"], said["zahl_unternehmen"], said["zahl_hochschulen"]) == (4, 3, 1)
    assert (said["zahl_kmu"], said["zahl_grossunternehmen"]) == (2, 1), "the third is linked to a large one"
    assert (said["antragsteller_art"], said["beschaeftigte_antragsteller"]) == ("kmu", 40)
    assert said["bundeslaender"] == ["sachsen", "bayern"]
    assert desk(".partners .size").all_inner_texts()[:3] == ["klein (KMU)", "mittel (KMU)", "kein KMU"]
    assert not any(name in body for body in sent for name in ("Alpha", "Beta", "Gamma", "Omega", "Dresden"))


def test_a_slip_loses_nothing(filled: Desk) -> None:
    before = filled.case()
    filled(".bar .button").filter(has_text="Neuer Fall").click()
    assert filled.case()["variants"] == []
    filled(".told.all button").click()
    filled.settle()
    assert filled.case() == before
    assert filled.page.evaluate("document.querySelector('labor-tisch').shadowRoot.activeElement.localName") == "button"
    filled(".variants thead button").filter(has_text="Entfernen").first.click()
    filled.settle()
    assert filled.page.evaluate("document.querySelector('labor-tisch').shadowRoot.activeElement.id") == "variants"


def test_nothing_stays_on_the_device(filled: Desk) -> None:
    filled.link()
    assert filled.kept() == {}


def test_the_server_away_and_back(desk: Desk) -> None:
    desk.page.route("**/verdicts", lambda route: route.abort())
    desk.open_group("Partner")
    desk.type("zahl_kmu", "4")
    desk(".told.all").filter(has_text="nicht zu erreichen").wait_for()
    assert desk.said() == {"zahl_kmu": 4}
    desk.page.unroute("**/verdicts")
    desk.page.wait_for_function("() => document.querySelector('labor-tisch').standing.facts.zahl_kmu === 4")
    assert "nicht zu erreichen" not in desk.told()
