"""Universities, institutes and firms called by name, each one of its kind: "TU Dresden", "Fraunhofer IWS", "das DLR"."""

from __future__ import annotations

from .bodies import Named, pattern_of
from .fold import rx
from .institutes import institutes
from .normal import Normal, once
from .universities import universities

_NOT_PART = rx(
    r"\b(?:ausgründung|ausgegründet|spin-off|spinoff|studiert|absolvent\w*|promoviert|vorbild|professor an|alumni|gefördert von|nach dem modell|früher an|verhandelt|verhandeln|angefragt|im gespräch|sprechen noch|reden noch)\b"
)
_OUTSIDE = rx(r"^ (?:(?:ist|sind|macht|machen|will|wollen|leider|noch|aber|bisher|kommt|hat|bislang) ){0,3}(?:nicht|abgesagt|abgelehnt)\b")
_LEGAL = rx(
    r"(?<![\w-])(?:firma|fa) (?!aus\b|in\b|und\b|mit\b|die\b|hat\b|ist\b|will\b|macht\b|zu\b|von\b|im\b|gegründet\b|sitzt\b|als\b|bei\b|auf\b|für\b|oder\b|wir\b|beschäftigt\b)[a-z][\w-]+|(?<![\w-])\w[\w-]+ (?:gmbh|ag|kg|se|ohg|ug)\b(?: & co kg)?"
)


@once
def named(form: Normal) -> list[Named]:
    """Every named body of the text, each place once, in order."""
    taken: list[Named] = []
    firms = [Named("firma", m.group(), m.start(), m.end()) for p in (pattern_of("firmen"), _LEGAL) for m in p.finditer(form.string)]
    for body in (*universities(form), *institutes(form), *firms):
        if not any(t.start < body.end and body.start < t.end for t in taken):
            taken.append(body)
    own = [b for b in taken if not _NOT_PART.search(form.clause_at(b.start).text) and not _OUTSIDE.match(form.string[b.end :])]
    return sorted(own, key=lambda b: b.start)


__all__ = ["Named", "named"]
