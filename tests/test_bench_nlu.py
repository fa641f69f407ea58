"""The comparison of ears: what it counts as understood, and that a contestant really learns and answers."""

import json
import sys
from types import SimpleNamespace
from typing import ClassVar

import pytest
import yaml

from bench.errors import NotMeasuredError
from bench.nlu import cases, entrants, limits, noise, report, score, turns, worker
from bench.nlu.__main__ import OWN_FOREIGN, examples
from bench.nlu.cases import Case
from bench.nlu.contestants import ours
from bench.nlu.parsed import Parsed
from bench.nlu.score import Score
from bench.report import ROOT

KNOWN = frozenset({"angabe", "thema_foerderhoehe", "allgemein_datenschutz", "was_fehlt", "fremd", "dank"})
EXAMPLES = [
    ("wie viel Geld gibt es dort", "thema_foerderhoehe"),
    ("wie hoch ist der Zuschuss", "thema_foerderhoehe"),
    ("was fehlt uns noch", "was_fehlt"),
    ("was brauchen wir noch dafür", "was_fehlt"),
    ("danke schön", "dank"),
    ("vielen Dank", "dank"),
] * 5


def case(text="x", *, kind="frage", labels=("dank",), facts=None, not_facts=()):
    return Case(text, kind, None, {}, frozenset(labels), facts or {}, not_facts)


def read_one(tmp_path, raw):
    path = tmp_path / "cases.yml"
    path.write_text(json.dumps([{"id": "a", "says": "x", **raw}]), encoding="utf-8")
    return cases.read(path, KNOWN)[0]


def test_every_accepted_topic_counts_and_unlearned_ones_do_not(tmp_path):
    expect = {"kind": "answer", "topic": "foerderhoehe", "topic_any": ["datenschutz", "ohne_beispiele"]}
    found = read_one(tmp_path, {"type": "frage", "expect": expect})
    assert found.labels == {"thema_foerderhoehe", "allgemein_datenschutz"}


def test_a_foreign_message_may_be_refused_in_any_way(tmp_path):
    found = read_one(tmp_path, {"type": "fremd", "expect": {"kind_any": ["out_of_scope", "fallback"]}})
    assert {"fremd", "nlu_fallback", "nicht_verstanden"} <= found.labels


def test_a_reply_has_no_label_of_its_own(tmp_path):
    found = read_one(tmp_path, {"type": "antwort", "asked": "zahl_kmu", "expect": {"facts": {"zahl_kmu": 3}}})
    assert (found.labels, found.asked, found.facts) == (frozenset(), "zahl_kmu", {"zahl_kmu": 3})


def test_figures_of_labels():
    both = [case(labels=("dank", "was_fehlt")), case(labels=("dank",)), case(labels=())]
    assert score.accuracy(both, ["was_fehlt", "fremd", "fremd"]) == 0.5
    assert score.macro_f1(both, ["was_fehlt", "dank", "fremd"]) == 1
    assert score.macro_f1(both, ["was_fehlt", "was_fehlt", "fremd"]) == (2 / 3 + 0) / 2


def test_a_foreign_message_is_answered_by_a_claim_or_a_fact():
    assert score.answered(["fremd", "dank", "nlu_fallback", "fremd"], [None, None, None, {"zahl_kmu": 3}]) == 0.5


def test_facts_that_nobody_judged_do_not_count():
    told = [case(facts={"zahl_kmu": 3, "rechtsform": ["verein"]}, not_facts=["zahl_partner"])]
    found = score.facts(told, [{"zahl_kmu": 3, "zahl_partner": 9, "bereiche": ["wirtschaft"]}])
    assert (found.stated, found.read, found.right) == (2, 2, 1)


class Unsure:
    """Sure of each message to the degree that it says."""

    def amid(self, asked, known):
        return lambda text: Parsed(
            "fremd" if text == "fremd" else "dank", confidence=0.0 if text == "fremd" else float(text)
        )


def heard(aside):
    return [(Unsure().amid(None, {})(text), label) for text, label in aside]


def test_a_limit_refuses_no_more_of_ours_than_allowed():
    aside = [(str(n / 100), "dank") for n in range(100)]
    found = limits.limit(heard([*aside, ("0.99", "fremd")]))
    assert sum(float(text) < found for text, _ in aside) == 3


def test_what_a_peer_takes_for_foreign_counts_as_refused():
    refused = [("fremd", "dank")] * 2
    found = limits.limit(heard([*refused, *((str(n / 100), "dank") for n in range(98))]))
    assert found == 0.01
    assert limits.limit(heard([*refused, *refused, ("0.5", "dank")])) == 0


@pytest.mark.parametrize(("name", "limit"), [("peer", 0.5), (worker.OURS, None)])
def test_everybody_hears_once_what_is_set_aside_and_foreign_ones_set_no_limit(name, limit, monkeypatch):
    texts = []

    class Listening(Unsure):
        def amid(self, asked, known):
            return lambda text: texts.append(text) or super(Listening, self).amid(asked, known)(text)

    contestant = SimpleNamespace(load=lambda folder: Listening())
    monkeypatch.setitem(sys.modules, f"bench.nlu.contestants.{name}", contestant)
    job = {"examples": [], "aside": [["0.7", "dank"], ["0.1", "fremd"], ["0.5", "dank"]]}
    assert worker.Pupil(name, job, "").limit == limit
    assert texts == ["0.7", "0.1", "0.5"]


def test_every_label_is_in_the_sample_and_what_is_set_aside_is_learned_by_nobody():
    many = [(f"{label} {n}", label) for label in ("dank", "stopp") for n in range(40)] + [("allein", "code")]
    shares = entrants.deal(many, 20)
    assert {label for _, label in shares.sample} == {"dank", "stopp", "code"}
    assert len(shares.sample) in range(19, 23)
    assert len(shares.aside) == 4
    assert not {*shares.aside} & {*shares.all}
    assert {*shares.sample} <= {*shares.all} == {*many} - {*shares.aside}


def scored(median):
    return Score(0.9, 0.9, 0.0, {}, {}, None, median, median, 1, None, 1.0, 1, 1)


def test_the_time_is_compared_with_who_learned_from_the_same():
    scores = {"ours": scored(0.002), "diet": scored(0.004), "diet-once": scored(0.010)}
    assert {entrants.ENTRANTS[name].sampled for name in ("ours", "diet-once")} == {False}
    (told,) = (line for line in report.notes(scores, {}) if line.startswith("- Zeit"))
    assert told == "- Zeit von „Clusterlotse“ zu der von „Rasa mit DIET, eine Runde“: 0,20 (Ziel: höchstens 0,25)"


def test_slips_are_the_same_in_every_run_and_leave_short_words_alone():
    text = "Wir sind ein Netzwerk aus Ulm"
    assert noise.slips(text, 1) == noise.slips(text, 1) != text
    assert noise.slips("Wir und ihr", 2) == "Wir und ihr"
    assert noise.written_out("Größe") == "Groesse"


def test_own_foreign_sentences_are_in_no_training_file():
    learned = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("data/nlu/**/*.yml")).casefold()
    assert len(foreign()) >= 100
    assert [text for text in foreign() if f"- {text.casefold()}\n" in learned] == []


def foreign():
    return cases.foreign(OWN_FOREIGN)


def test_peers_learn_in_one_process_and_listen_in_another(tmp_path):
    messages = [["Was fehlt uns denn noch?", None, {}], ["vielen Dank", None, {}]] * 20
    job = {"examples": EXAMPLES, "aside": [("Mein Hund bellt", "fremd")]}
    with (
        turns.listener("linear", sys.executable, job, tmp_path) as linear,
        turns.listener("textcat", sys.executable, job, tmp_path) as textcat,
    ):
        found = turns.hear({"linear": linear, "textcat": textcat}, messages)
    assert [parsed["label"] for parsed in found["linear"]["parsed"]] == ["was_fehlt", "dank"] * 20
    assert len(found["textcat"]["parsed"]) == len(messages)
    assert all(min(told["learning"], told["memory"], told["training"]) > 0 for told in found.values())


def test_all_listen_in_turns():
    heard = []

    class Listening:
        told: ClassVar = {"limit": 0.5}

        def __init__(self, name):
            self.name = name

        def hear(self, messages):
            heard.append((self.name, len(messages)))
            return {"parsed": list(messages), "memory": 1}

    listeners = {name: turns.Listener({"training": 3}, Listening(name)) for name in "ab"}
    found = turns.hear(listeners, list(range(60)))
    assert heard == [("a", 25), ("b", 25), ("a", 25), ("b", 25), ("a", 10), ("b", 10)]
    assert found["b"] == {"training": 3, "limit": 0.5, "parsed": list(range(60)), "memory": 1}


def test_a_peer_that_cannot_learn_is_told_with_the_end_of_its_log(tmp_path):
    job = {"examples": [], "aside": []}
    with (
        pytest.raises(NotMeasuredError, match=r"TF-IDF(?s:.*)ValueError"),
        turns.listener("linear", sys.executable, job, tmp_path),
    ):
        pass


def test_ours_is_measured_with_the_open_question(tmp_path, monkeypatch):
    monkeypatch.setenv("RASA_CACHE_DIRECTORY", str(tmp_path / "cache"))
    shares, learned = entrants.deal(examples(), 1500), tmp_path / "learned"
    learned.mkdir()
    ours.train(shares.sample, str(learned), thinned(tmp_path / "nlu"))
    parser = ours.load(str(learned))
    first, second = parser.amid("zahl_kmu", {})("neun"), parser.amid(None, {})("neun")
    assert (first.facts, second.facts) == ({"zahl_kmu": 9}, {})
    assert parser.amid(None, {})("Wie viel Geld gibt es bei go-cluster?").label.startswith("thema_")


def thinned(folder):
    """The training data with a tenth of each table, so that learning takes seconds."""
    for path in ROOT.glob("data/nlu/**/*.yml"):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        for part in told["nlu"]:
            if "lookup" in part:
                part["examples"] = "".join(part["examples"].splitlines(keepends=True)[::10])
        copy = folder / path.relative_to(ROOT / "data" / "nlu")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
    return folder
