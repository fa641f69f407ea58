"""Which figure says how many firms count for ZIM: "elf Betriebe, davon erfüllen sieben alle Bedingungen", "zählend: acht", "zwölf, die zählen"."""

from __future__ import annotations

from .clauses import Clause
from .fold import rx
from .inverse import year
from .kinds import is_number, word_at
from .normal import Normal
from .nouns import noun_class

_COUNT = rx(
    r"\b(?:zählen|zählend\w*|anrechenbar\w*|zählbar\w*|zim-?fähig\w*|zim-(?:unternehmen|firmen|betriebe)"
    r"|erfüll\w+ (?:\S+ ){0,4}?(?:\S*bedingungen|\S*voraussetzungen|\S*kriterien|\S*anforderungen)"
    r"|erfüll\w+ (?:\S+ ){0,6}?zim|zim (?:\S+ ){0,6}?erfüll\w+"
    r"|passen (?:\S+ ){0,3}?(?:ins|zum|zu) zim|zim (?:\S+ ){0,6}?(?:infrage|in frage)|(?:infrage|in frage) (?:\S+ ){0,3}?zim)\b"
)
_NOT = rx(
    r"\b(?:nicht|kein\w*|ohne|kmu\S*|brauch\w*|bräuchte\w*|mindestens|nötig|muss|müssen|mehr als|wir (?:\S+ ){0,3}?zählen|zählen wir|zählen zu|zählen (?:\S+ )?als|zählen auf|könnten|würden)\b"
)
_WHOLE = rx(r"(?:\b(?:von|unter|aus)(?: (?:den|unseren|unsern|insgesamt|diesen))*|\b(?:der|unserer|unsrer|aller)) $")
_RELATIVE = rx(r"^(?:die|welche) (?:\S+ ){0,4}?(?:zählen|anrechenbar sind)\b")
_COUNTING = rx(r"^zählend\w*$")
_OF_THEM = r"(?:unserer|der|dieser|von den|von unseren|von ihnen|davon)(?: #\d+)?(?: \w*(?:firmen|unternehmen|betrieben?|mitglieder\w*))?"
NONE_COUNTS = rx(  # "keine unserer Firmen zählt für ZIM"
    rf"\bkein\w*(?: einzig\w*)? {_OF_THEM} (?:zählt|zählen) (?:[^\s#.,]+ ){{0,3}}?zim"
    rf"|\bzim\S* (?:zählt|zählen) (?:[^\s#.,]+ ){{0,3}}?kein\w*(?: einzig\w*)? {_OF_THEM}\b"
)
_OF_OTHERS = ("staff", "hochschule", "forschung", "partner", "fte", "project", "gross", "other")
_BEFORE_IT = 4  # tokens between a figure and the clause that says that they count


def counting_firms(form: Normal) -> int | None:
    """The place of the figure; None where no clause says so of one figure alone."""
    for clause in form.clauses:
        if not _says_so(clause) or _NOT.search(clause.text):
            continue
        places = [i for i in range(clause.first, clause.last) if _may_count(form, clause, i)]
        if len(places) > 1:
            places = [i for i in places if _next_to_it(form, i)]
        if not places and _RELATIVE.match(clause.text):
            places = [
                i for i in range(clause.first - _BEFORE_IT, clause.first) if i >= 0 and _may_count(form, clause, i)
            ][-1:]
        if len(places) == 1:
            return places[0]
    return None


def _says_so(clause: Clause) -> bool:
    """Folding makes one of "zählen" and "zahlen"; the light text keeps them apart."""
    said = _COUNT.search(clause.text)
    return said is not None and (not said.group().startswith("zahl") or "zaehl" in clause.light)


def says_counting(form: Normal, i: int) -> bool:
    """ "Zählende Unternehmen: 14": the figure counts these, and not all firms."""
    return any(_COUNTING.match(word_at(form, k)) for k in range(max(0, i - 4), i + 2))


def _may_count(form: Normal, clause: Clause, i: int) -> bool:
    token = form.tokens[i]
    if not is_number(form, i) or token.below or year(form, i) or not float(token.value or 0).is_integer():
        return False
    before = "".join(f"{t.norm} " if t.kind != "#" else "# " for t in form.tokens[max(0, i - 4) : i])
    return not _WHOLE.search(before) and noun_class(word_at(form, i + 1)) not in _OF_OTHERS


def _next_to_it(form: Normal, i: int) -> bool:
    """ "Zählend neun", "acht zählen": of several figures the one right beside the word."""
    near = " ".join(word_at(form, k) for k in (i - 3, i - 2, i - 1, i + 1, i + 2) if k >= 0)
    return bool(_COUNT.search(near)) and not any(is_number(form, k) for k in (i - 2, i - 1, i + 1))
