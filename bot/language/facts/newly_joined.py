"""Who joined is among those who are there now: "mit dem Beitritt von drei Spediteuren zählt es nun 58 Unternehmen" is 58."""

from __future__ import annotations

from dataclasses import replace

from .fold import rx
from .kinds import FIRMS, Mention, is_number
from .normal import Normal

_JOINING = r"(?:beitritt\w*|eintritt\w*|aufnahmen?|neuaufnahmen?|zugang|zugängen|zugänge|neuzugang|neuzugängen|hinzukommen|einstieg|zuwachs)"
_WITH_THEM = rx(
    rf"\b(?:mit|durch|nach|dank|seit) (?:(?:dem|der|den|die|das) )?(?:\w+e[nr] )?{_JOINING} (?:von |der |um )?(?:(?!#)\S+ ){{0,2}}?#(?P<joined>\d+)\b"
    r"(?P<between>(?: (?![#.?;\\])\S+){1,14}?) #(?P<now>\d+)\b"
)
_NOW = rx(
    r"\b(?:zählt|zählen|umfasst|umfassen|hat|haben|sind|ist|kommt|kommen|wächst|wachsen|steigt|erhöht|vereint|vertritt|bündelt|gehören|besteht|bestehen|machen|auf)\b"
)
WHOLE = FIRMS | {"partner"}


def newly_joined(form: Normal, found: list[Mention]) -> None:
    """Leaves those who joined out of what is counted."""
    for match in _WITH_THEM.finditer(form.string):
        joined, now = int(match["joined"]), int(match["now"])
        whole = next((m for m in found if m.first <= now <= m.last), None)
        grown = is_number(form, now) and (form.tokens[now].value or 0) > (form.tokens[joined].value or 0)
        if whole is None or whole.kind not in WHOLE or not grown or not _NOW.search(match["between"]):
            continue
        found[:] = [m for m in found if m is not whole and not m.first <= joined <= m.last]
        found.append(replace(whole, total=True, sure=True))
