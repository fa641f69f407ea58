"""Results for other programs: JSON, JUnit, CSV."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree

from bot.catalogue.model import Catalogue
from bot.rules.judge import Verdict
from bot.scenarios.run import Result

SCHEMA = "clusterlotse-faelle/1"


def as_data(result: Result) -> dict[str, Any]:
    """One case as plain data."""
    scenario, assessment = result.scenario, result.assessment
    return {
        "file": scenario.file.as_posix(),
        "line": scenario.line,
        "name": scenario.name,
        "title": scenario.title,
        "variant": dict(scenario.variant),
        "spoken": result.spoken,
        "good": result.good,
        "misses": [vars(miss) for miss in result.misses],
        "as_of": assessment.day.isoformat(),
        "facts": dict(assessment.facts),
        "recommendation": [verdict.id for verdict in assessment.recommended],
        "programmes": [_verdict(verdict) for verdict in assessment.verdicts],
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    """The contract's programme with the states of its criteria alone."""
    return {
        "id": verdict.id,
        "fit": verdict.fit.value,
        "open_reason": list(verdict.open_reasons),
        "availability": verdict.availability.stand.value,
        "way": verdict.way,
        "criteria": {finding.criterion.id: finding.state.value for finding in verdict.findings},
    }


def as_json(results: Sequence[Result], catalogue: Catalogue) -> str:
    """All cases with their verdicts."""
    content = {
        "schema": SCHEMA,
        "catalogue": catalogue.version,
        "cases": [as_data(result) for result in results],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, default=str) + "\n"


def as_junit(results: Sequence[Result]) -> str:
    """The form that CI systems read: one suite a file."""
    by_file = defaultdict(list)
    for result in results:
        by_file[result.scenario.file.as_posix()].append(result)
    root = ElementTree.Element("testsuites", {"name": "Clusterlotse", **_counts(results)})
    for file, cases in by_file.items():
        suite = ElementTree.SubElement(root, "testsuite", {"name": file, **_counts(cases)})
        for result in cases:
            attributes = {"classname": file, "name": result.scenario.title, "line": str(result.scenario.line)}
            case = ElementTree.SubElement(suite, "testcase", attributes)
            if not result.good:
                message = "; ".join(miss.text for miss in result.misses)
                ElementTree.SubElement(case, "failure", message=message).text = "\n".join(m.text for m in result.misses)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _counts(results: Sequence[Result]) -> dict[str, str]:
    return {"tests": str(len(results)), "failures": str(sum(not result.good for result in results)), "errors": "0"}


def as_csv(results: Sequence[Result], catalogue: Catalogue) -> str:
    """One row a case, for a spreadsheet: fit and availability of each programme. Semicolons, as German ones expect."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    programmes = list(catalogue.programmes)
    writer.writerow(
        [
            "Datei",
            "Fall",
            "Tag",
            *(f"{p}{end}" for p in programmes for end in ("", " Stand")),
            "Ergebnis",
            "Abweichungen",
        ]
    )
    for result in results:
        cells = [
            word
            for verdict in map(result.assessment.verdict, programmes)
            for word in (verdict.fit.value, verdict.availability.stand.value)
        ]
        end = ["in Ordnung" if result.good else "anders", " | ".join(miss.text for miss in result.misses)]
        head = [result.scenario.file.name, result.scenario.title, result.assessment.day.isoformat()]
        writer.writerow([_plain(cell) for cell in (*head, *cells, *end)])
    return out.getvalue()


def _plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell
