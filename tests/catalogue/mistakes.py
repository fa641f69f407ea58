"""Mistakes that the loader must refuse."""

from __future__ import annotations

from collections.abc import Callable

FORUM = "programmes/innovationsforen-mittelstand.yaml"
ZIM = "programmes/zim-innovationsnetzwerke.yaml"

Spoil = Callable[[str], str]


def instead(old: str, new: str) -> Spoil:
    """Replace the first occurrence, which must be there."""

    def spoil(text: str) -> str:
        assert old in text, f"the file has changed, this test spoils nothing any more: {old}"
        return text.replace(old, new, 1)

    return spoil


def added(line: str) -> Spoil:
    return lambda text: f"{text.rstrip()}\n{line}\n"


# name: file, how it is spoilt, the key that the error names, a part of what it says, a part of the remedy
MISTAKES: dict[str, tuple[str, Spoil, str, str, str]] = {
    "unknown key": (FORUM, added("farbe: blau"), "farbe", "Unbekannter Schlüssel", "Erlaubt: id, name"),
    "question without simple wording": (
        "questions/strategie.yaml",
        lambda text: "".join(line for line in text.splitlines(True) if not line.startswith("einfach:")),
        "einfach",
        "Fehlt",
        "ergänzen",
    ),
    "question put otherwise for a value that is none": (
        "questions/management_neutral.yaml",
        instead("werte: [noch_offen]", "werte: [niemand]"),
        "anders",
        "niemand",
        "noch_offen",
    ),
    "criterion without simple wording": (
        FORUM,
        lambda text: text.replace("    einfach: ", "    # einfach: ", 1),
        "kriterien.0.einfach",
        "Fehlt",
        "ergänzen",
    ),
    "rule of an answer that can't be read": (
        "questions/management_vzae.yaml",
        instead("art: ja, fakt: clustermanagement", "art: vielleicht, fakt: clustermanagement"),
        "gilt_wenn",
        "vielleicht",
        "berichtigen",
    ),
    "answer that hangs on a fact unknown": (
        "questions/management_neutral.yaml",
        instead("gehoert_zu: [management_wer]", "gehoert_zu: [management_wo]"),
        "gehoert_zu",
        "management_wo",
        "Erlaubt",
    ),
    "answer whose criterion holds for some cases only": (
        "questions/widmet_sich_fue.yaml",
        instead("gehoert_zu: [antragsteller_art]\n", ""),
        "gehoert_zu",
        "IF-H04",
        "gilt_wenn",
    ),
    "step without proof": (
        ZIM,
        instead("quellen: [ZN03, ZN04]}", "quellen: [XY1]}"),
        "fahrplan",
        "XY1",
        "eintragen",
    ),
    "unknown key below": (
        FORUM,
        instead("    braucht:", "    farbe: blau\n    braucht:"),
        "kriterien.0.farbe",
        "Unbekannter",
        "schema.py",
    ),
    "missing key": (FORUM, instead("kurzname: Innovationsforen Mittelstand\n", ""), "kurzname", "Fehlt", "ergänzen"),
    "wrong kind of value": (FORUM, instead("platz: 4", "platz: vorn"), "platz", "integer", "berichtigen"),
    "duplicate key": (FORUM, added("kern: true"), "Zeile ", "Schlüssel doppelt: kern", "Schlüssel"),
    "duplicate criterion": (FORUM, instead("id: IF-H02", "id: IF-H01"), "IF-H01", "doppelt", "entfernen"),
    "no yaml": (FORUM, instead("quellen:", "quellen: ["), "Zeile ", "", "Einrückung"),
    "dangling source": (
        FORUM,
        instead("quellen: [I9]", "quellen: [I99]"),
        "IF-S0",
        "Quelle „I99“ fehlt",
        "vorhanden: I1, I2",
    ),
    "dangling source of a window": (
        FORUM,
        instead("offen, quelle: I3}", "offen, quelle: I99}"),
        "verfuegbarkeit",
        "„I99“ fehlt",
        "eintragen",
    ),
    "criterion without a source": (
        FORUM,
        instead("quellen: [I9]", "quellen: []"),
        "kriterien.0.quellen",
        "1",
        "berichtigen",
    ),
    "unused source": (
        FORUM,
        instead("quellen:\n", 'quellen:\n  X9: {titel: "Niemand: Nichts", url: null, datum: null, grad: C}\n'),
        "quellen",
        "Ungenutzt: X9",
        "entfernen",
    ),
    "unknown grade": (FORUM, instead("grad: A", "grad: D"), "quellen.I1.grad", "", "berichtigen"),
    "unknown fact": (
        FORUM,
        instead("fakt: sitz_deutschland", "fakt: sitz_daenemark"),
        "IF-H01",
        "Fakt „sitz_daenemark“",
        "sitz_deutschland",
    ),
    "unknown rule kind": (
        FORUM,
        instead("art: ja,", "art: jein,"),
        "IF-H01",
        "Unbekannte Regelart „jein“. Erlaubt: ja, nein",
        "berichtigen",
    ),
    "unknown key of a rule": (
        FORUM,
        instead("{art: ja, fakt", "{art: ja, grund: keiner, fakt"),
        "IF-H01",
        "grund",
        "berichtigen",
    ),
    "rule without its fact": (
        FORUM,
        instead("{art: ja, fakt: sitz_deutschland}", "{art: ja}"),
        "IF-H01",
        "fehlt 'fakt'",
        "berichtigen",
    ),
    "impossible date": (
        FORUM,
        instead("von: 2016-07-14", "von: 2016-02-30"),
        "Zeile ",
        "Den Tag „2016-02-30“ gibt es nicht",
        "JJJJ-MM-TT",
    ),
    "overlapping windows": (
        FORUM,
        instead("bis: 2016-08-15", "bis: 2016-08-16"),
        "verfuegbarkeit",
        "überlappt",
        "„bis“ davor",
    ),
    "open window before another": (
        FORUM,
        instead("bis: 2016-08-15", "bis: null"),
        "verfuegbarkeit",
        "überlappt",
        "„bis“ davor",
    ),
    "window that ends before it begins": (
        FORUM,
        instead("bis: 2018-02-28", "bis: 2018-01-15"),
        "verfuegbarkeit",
        "vor seinem Beginn",
        "berichtigen",
    ),
    "wrong window in a rule": (
        "programmes/go-cluster.yaml",
        instead(
            "{von: 2012-07-01, bis: 2014-06-29, stand: unbekannt", "{von: 2012-07-01, bis: 2014-06-29, stand: offn"
        ),
        "GC-F4",
        "stand",
        "berichtigen",
    ),
    "id is not the file's name": (
        FORUM,
        instead("id: innovationsforen-mittelstand", "id: innovationsforum"),
        "id",
        "„innovationsforum“",
        "umbenennen",
    ),
    "unknown goal": (
        FORUM,
        instead("ziele: [netzwerk_aufbauen,", "ziele: [reich_werden,"),
        "ziele",
        "Ziel „reich_werden“",
        "netzwerk_aufbauen",
    ),
    "unknown option": (
        FORUM,
        instead("werte: [kmu, mittelstand]", "werte: [kmu, zwerge]"),
        "IF-H03",
        "„zwerge“ gibt es nicht",
        "mittelstand",
    ),
    "unknown applicant": (FORUM, instead("darf: [kmu,", "darf: [zwerge,"), "IF-H02", "„zwerge“ gibt es nicht", "kmu"),
    "unknown topic": (FORUM, instead("\n  ueberblick:", "\n  wetter:"), "themen", "Thema „wetter“", "ueberblick"),
    "unknown successor": (
        FORUM,
        instead("nachfolge: [zim-innovationsnetzwerke]", "nachfolge: [nirgends]"),
        "nachfolge",
        "„nirgends“",
        "zim-innovationsnetzwerke",
    ),
    "reference to no criterion": (
        ZIM,
        instead("groesstes: ZIM-N-05", "groesstes: ZIM-N-99"),
        "ZIM-N-02",
        "„ZIM-N-99“ geht ins Leere",
        "vorhandene id",
    ),
    "choice without options": (
        "questions/vorhaben_ziel.yaml",
        lambda t: t.split("optionen:")[0],
        "optionen",
        "Fehlt",
        "eintragen",
    ),
    "pointer to nowhere": ("wegweiser.yaml", instead("id: igp", "id: igpp"), "id", "Ziel „igpp“", "igp"),
    "pointer with an unknown value": (
        "wegweiser.yaml",
        instead("werte: [verein_verband]", "werte: [zwerge]"),
        "igf",
        "„zwerge“",
        "verein_verband",
    ),
}
