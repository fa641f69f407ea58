"""How many universities and institutes a text counts: which are the same, which only hold if others do, and who stays outside."""

from __future__ import annotations

import numpy as np
import pytest

from bot.language.facts import holding, reader
from bot.language.facts.holding import HOLDS
from bot.language.facts.model import Question
from bot.language.facts.normal import Normal, normal
from tests.language.told import INSTITUTES, UNIVERSITIES, said, science_counted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sieben Firmen, HAWK und TiHo.", (2, 0)),
        ("Sieben Firmen, das IPHT, das IOF und die EAH.", (1, 2)),
        ("Sieben Firmen und drei Hochschulen (HNEE, TH Wildau, BTU).", (3, 0)),
        ("Mit der TU Dresden und einem Kunden entwickeln sieben Firmen das Verfahren.", (1, 0)),
        ("Das Fraunhofer IOF in Jena und sieben Firmen sind dabei, das Management liegt bei Fraunhofer.", (0, 1)),
        ("Das Fraunhofer-Institut in Jena und das Fraunhofer-Institut in Dresden sind dabei.", (0, 2)),
        ("Das Leibniz-Institut in Dummerstorf und das julius kühn institut in quedlinburg sind dabei.", (0, 2)),
        ("Zwei außeruniversitäre Einrichtungen und sieben Firmen.", (0, 2)),
        ("Sitz ist Kassel, mit im Verbund die dortige Hochschule.", (1, 0)),
        ("Sitz ist Kassel, im Verbund fehlt die Hochschule.", (0, 0)),
        ("Neben unserer Hochschule ist die Uni Jena dabei.", (2, 0)),
    ],
)
def test_how_many(text: str, wanted: tuple[int, int]) -> None:
    assert science_counted(text) == wanted


def test_none_outside_universities() -> None:
    assert said("Zwei Hochschulen, keine außeruniversitäre Einrichtung.")[INSTITUTES] == 0


@pytest.mark.parametrize(
    ("fact", "text", "wanted"),
    [
        (UNIVERSITIES, "Außer unserer noch die FH Aachen, also zwei.", 2),
        (UNIVERSITIES, "Neben meiner eigenen noch die Uni Köln.", 2),
        (UNIVERSITIES, "nur die hs kempten, also eine", 1),
        (UNIVERSITIES, "PH Freiburg", 1),
        (INSTITUTES, "Neben dem eigenen Institut das DLR, macht zwei", 2),
        (INSTITUTES, "iml in dortmund", 1),
    ],
)
def test_replies(fact: str, text: str, wanted: int) -> None:
    assert next(s.value for s in reader.answer(text, Question(fact, "zahl")) if s.fact == fact) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Neun Firmen, die TU Dresden, mehr nicht.", 1),
        ("Neun Firmen, die TU Dresden, sonst niemand.", 1),
        ("Neun Firmen, vielleicht die TU Dresden, mehr nicht.", 0),
        ("Uns fehlen neun Firmen, die TU Dresden, mehr nicht.", 0),
        ("Neun Firmen, die TU Dresden, na ja.", 0),
    ],
)
def test_an_entry_of_a_closed_list_holds(text: str, wanted: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def doubtful(form: Normal, _: object) -> np.ndarray:
        """Sure of the first clause, and of no other one."""
        return np.array([[1.0, 0.0]] + [[0.0, 1.0]] * (len(form.clauses) - 1))

    class Model:
        classes = (HOLDS, "fremd")

    monkeypatch.setattr(holding, "learned", lambda _: Model)
    monkeypatch.setattr(holding, "_chances", doubtful)
    form = holding.settled(normal(text))
    entry = next(c for c in form.clauses if "dresden" in c.text)
    assert (not entry.status) == bool(wanted)


@pytest.mark.parametrize(
    ("text", "universities", "institutes"),
    [
        ("Mit fünf Herstellern und der Uni stehen wir seit Langem in enger Abstimmung.", 1, 0),
        ("Unsere vier Spinnereien haben mit der Hochschule vor Ort einen Plan für Garne geschmiedet.", 1, 0),
        ("Bei uns arbeiten Betriebe, das Landratsamt und die Technische Hochschule eng zusammen.", 1, 0),
        ("Neben den Firmen und der Hochschule ist auch die Stadt Trier dabei.", 1, 0),
        ("Zusammen mit der Uni und zwei Betrieben entwickeln wir einen Pflug.", 1, 0),
        ("Zum Netzwerk gehören 31 Betriebe, die Uni und die Duale Hochschule.", 2, 0),
        ("In Hannover machen mit: TU Braunschweig, MHH, Leuphana und zwölf Firmen.", 3, 0),
        ("Die TU Clausthal, die HAWK und die Ostfalia machen mit. Die TU leitet das.", 3, 0),
        ("Die Uni und sechs Brauereien tüfteln an einer Hefe.", 1, 0),
        ("Die Uni haben wir mit an Bord, dazu elf Firmen.", 1, 0),
        ("Unser Institut, Mitglied der Leibniz-Gemeinschaft, arbeitet mit fünf Firmen.", 0, 1),
        ("Unser Institut zählt zur Helmholtz-Gemeinschaft. Fünf Betriebe sind Partner.", 0, 1),
        ("Unser Institut ist Teil der Leibniz-Gemeinschaft, dazu kommen zwei weitere Institute.", 0, 3),
        ("Partner sind drei Institute aus Freiburg: ISE, EMI und IAF.", 0, 3),
        ("Die Leibniz-Gemeinschaft hat uns beraten, wir sind vier Firmen.", 0, 0),
        ("Die Uni Trier weiß von unserer Idee noch nichts, vier Firmen stehen fest.", 0, 0),
        ("Die TU Dresden haben wir noch nicht gefragt, wir sind sechs Firmen.", 0, 0),
        ("Wir würden gern an der TU Dresden anklopfen. Sechs Firmen sind wir.", 0, 0),
        ("Fünf Firmen sind wir, an der Uni Kassel kennen wir noch niemanden.", 0, 0),
        ("Wir möchten noch eine Musikhochschule dazunehmen und so größer werden.", 0, 0),
        ("Fünf Firmen und die Uni könnten mitmachen.", 0, 0),
        ("Wir beliefern Firmen und die Uni gemeinsam mit Laborglas.", 0, 0),
        ("Gemeinsam mit der Uni einen Antrag zu stellen, das haben die vier Firmen nie geschafft.", 0, 0),
        ("Unsere sechs Läden liegen alle an der Uni.", 0, 0),
        ("Drei Firmen hier, und die Uni hat mit all dem nichts zu tun.", 0, 0),
    ],
)
def test_who_stands_beside_the_firms(text: str, universities: int, institutes: int) -> None:
    assert science_counted(text) == (universities, institutes)


@pytest.mark.parametrize(
    ("reply", "value"),
    [
        ("Zwei Hochschulen, die in Fulda und die in Gießen.", 2),
        ("Drei Hochschulen: TU Ilmenau, EAH Jena und Hochschule Nordhausen.", 3),
        ("Noch eines, ehe ich es vergesse: wir haben 30 Firmen.", None),
        ("Eines noch: der Antrag kommt vom Verein.", None),
        ("eine", 1),
    ],
)
def test_what_opens_a_reply_or_tells_which(reply: str, value: int | None) -> None:
    asked = Question(UNIVERSITIES, "zahl")
    assert {s.fact: s.value for s in reader.answer(reply, asked)}.get(UNIVERSITIES) == value


@pytest.mark.parametrize(
    ("text", "sectors"),
    [
        ("Der Landkreis Cham grenzt an Tschechien. Sechs Firmen und die Uni Passau machen mit.", {"wirtschaft", "wissenschaft"}),
        ("Wirtschaftsförderung Lippe hier, es geht um 20 Firmen und die TH OWL.", {"wirtschaft", "wissenschaft"}),
        ("Der Landkreis Cham, sechs Firmen und die Uni Passau machen mit.", {"wirtschaft", "wissenschaft", "verwaltung"}),
        ("Firmen, die Hochschule, die Stadt und die Bürgerstiftung sitzen an einem Tisch.", {"wirtschaft", "wissenschaft", "verwaltung", "gesellschaft"}),
        ("Ich berate ein KMU in Trier. Die Uni Mainz macht mit.", {"wirtschaft", "wissenschaft"}),
    ],
)  # fmt: skip
def test_who_is_a_sector(text: str, sectors: set[str]) -> None:
    assert set(said(text)["bereiche"]) == sectors
