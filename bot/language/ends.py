"""How a message begins and how it ends: questions and orders are told by their first words, and replies by being short.

The same word means another thing there: "Was kostet das" asks, "Das ist, was es kostet" does not.
"""

from __future__ import annotations

SEVERAL, TERM, ASKS = "mehrprg", "hatbegriff", "fragezeichen"  # marks behind the words of a message
MARKS = frozenset({SEVERAL, TERM, ASKS})
LONG, STEP = 12, 2  # words; length is told in steps up to here


def signs(words: list[str]) -> list[str]:
    """What stands where in a message, in words that no message has: its marks stand behind its words."""
    said = [word for word in words if word not in MARKS]
    if not said:
        return []
    asks, first = ASKS in words, said[0]
    found = [f"^{first}", f"{said[-1]}$", f"^{first}?{asks}", f"#{min(len(said), LONG) // STEP}?{asks}"]
    if len(said) > 1:
        pair = f"{first} {said[1]}"
        found += [f"^{pair}", f"^2{said[1]}", f"^{pair}?{asks}", f"{said[-2]} {said[-1]}$"]
    if len(said) > 2:
        found += [f"^{pair} {said[2]}", f"^3{said[2]}"]
    return found
