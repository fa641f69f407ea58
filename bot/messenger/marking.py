"""Plain text as Markdown that shows the same words: nothing in it becomes markup by accident."""

from __future__ import annotations

import re

_URL = re.compile(r"https?://[^\s<>„“\"]*[^\s<>„“\".,;:!?)]")
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_NUMBER = re.compile(r"^(\d+)([.)])(?=\s)")
_HEADING = re.compile(r"^(?=[#+=])")


def markdown(text: str) -> str:
    """The text as CommonMark: headings of lists bold, addresses as links, line breaks kept, numbers as they are."""
    lines = text.split("\n")
    marked: list[str] = []
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if line.startswith("- ") and marked and marked[-1] and not marked[-1].startswith("- "):
            marked.append("")
        if not line.startswith("- ") and marked and marked[-1].startswith("- ") and line:
            marked.append("")
        marked.append(_line(line, following))
    return _with_breaks(marked)


def _line(line: str, following: str) -> str:
    if line.startswith("- "):
        return f"- {_escaped(line[2:])}"
    if line and following.startswith("- ") and line[-1] not in ".:?,;)":
        return f"**{_escaped(line)}**"
    return _HEADING.sub(r"\\", _NUMBER.sub(r"\1\\\2", _escaped(line)))


def _escaped(line: str) -> str:
    """The line's characters as themselves; addresses stay in one piece."""
    pieces, at = [], 0
    for found in _URL.finditer(line):
        pieces += [_SPECIAL.sub(r"\\\1", line[at : found.start()]), f"<{found[0]}>"]
        at = found.end()
    return "".join([*pieces, _SPECIAL.sub(r"\\\1", line[at:])])


def _with_breaks(lines: list[str]) -> str:
    """A line break in the text is one on the screen."""
    shown = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        breaks = bool(line) and bool(following) and not line.startswith("- ")
        shown.append(f"{line}  " if breaks else line)
    return "\n".join(shown)
