"""What opens a turn and counts nothing: "Eins vorweg: …", "noch eines, bevor ich es vergesse: …"."""

from __future__ import annotations

import re

_BEFORE_THAT = r"\s*,\s*(?:bevor|ehe)\b[^:.;?!]*"
_OPENER = re.compile(
    r"\s*(?:(?:ach|und|übrigens|nur|vorab|vorneweg|zuerst|erst mal)\s*,?\s+)*"
    rf"(?:noch\s+eine?s(?:{_BEFORE_THAT})?|eine?s\s+(?:noch|vorweg|vorab|vorneweg|zuvor)(?:{_BEFORE_THAT})?|eine?s{_BEFORE_THAT})\s*:(?=\s*\S)",
    re.I,
)


def without_opener(text: str) -> str:
    """The text with blanks in its place, so that all else stands where it stood."""
    found = _OPENER.match(text)
    return text if found is None else " " * found.end() + text[found.end() :]
