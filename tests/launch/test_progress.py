"""Training as a person wants to watch it."""

from __future__ import annotations

import io
import logging
import re

from bot.launch.progress import Progress, reason, remarks, seconds

LOG = """\
2026-11-25 12:40:50 INFO     rasa.validator  - Validating intents...
\x1b[93mHinweis: The utterance 'utter_x' is not used in any story or rule.
\x1b[0m2026-11-25 12:40:51 INFO     rasa.validator  - Story structure validation...
\x1b[93mHinweis: The utterance 'utter_x' is not used in any story or rule.
Processed rules:   0%|          | 0/2\rProcessed rules: 100%|███| 2/2
fatal: bad revision 'HEAD'
2026-11-25 12:40:51 ERROR    rasa.engine.graph  - Error running graph component for node train_RulePolicy0.
\x1b[91mActionNotFoundException: Cannot access action 'utter_nix'.\x1b[0m
"""


def log(progress: Progress, *texts: str) -> None:
    """Let Rasa say something."""
    for text in texts:
        progress.emit(logging.LogRecord("rasa", logging.INFO, "", 0, text, None, None))


def test_one_line_a_step() -> None:
    out = io.StringIO()
    progress = Progress(out)
    log(progress, "Started validating domain and training data...", "Validating intents...")
    log(progress, "Starting to train component 'RulePolicy'.", "Finished training component 'RulePolicy'.")
    log(progress, "Restored component 'Ear' from cache.")
    progress.close_with("Fertig")
    lines = [re.sub(r"\d+,\d s", "S", " ".join(line.split())) for line in out.getvalue().splitlines()]
    assert lines == ["Daten prüfen S", "RulePolicy S", "1 Schritt unverändert übernommen", "Fertig (S)"]


def test_why_it_failed() -> None:
    assert reason(LOG).splitlines()[-1] == "ActionNotFoundException: Cannot access action 'utter_nix'."
    assert "Processed" not in reason(LOG)
    assert "fatal" not in reason(LOG)


def test_rasas_warnings_each_once() -> None:
    assert remarks(LOG) == ["The utterance 'utter_x' is not used in any story or rule."]


def test_german_seconds() -> None:
    assert seconds(1.25) == "1,2 s"
