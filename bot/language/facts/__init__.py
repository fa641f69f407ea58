"""Facts from free German text, in five steps, each fed by the one before (conventions: contract/reading.md).

1. Words: fold.py (one spelling), tokens.py, lexicon.py (slips), numbers.py, dialect.py and dialect_words.py (as it is spoken), then
   combining.py joins tokens to what they mean together: "2,4 Mio. Euro", "zwei Drittel", "von Januar 2027 bis
   Dezember 2028" (amounts.py, units.py, days.py).
2. Clauses: dictation.py sets the marks that a text lacks, clauses.py cuts, normal.py keeps the text as words and placeholders, scope.py
   marks what is asked, supposed, past, a rule or somebody else's. Nothing of that becomes a fact.
3. Things: gazetteer.py (places; their tables are in place_tables.py and municipalities.py), universities.py, institutes.py and
   organisations.py (named bodies), nouns.py (what is counted).
4. Statements: mentions.py and its helpers (columns.py, elliptic.py, inverse.py, pronouns.py, lists.py, bare_university.py) find
   counts, counts.py settles them; sums.py, places.py, choices.py, qualities.py, aims.py,
   applicant.py, sectors.py, contacts.py, topic.py, stichtag.py and unknowns.py read the rest.
5. reader.py puts them together; answers.py reads a text as the reply to an open question.

Word lists and wordings live in bot/language/data; mundart.yaml and kuerzel.yaml say what spoken forms and abbreviations stand for,
technik.yaml what kinds of things are developed.
"""
