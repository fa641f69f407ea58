"""Training examples are joined without copying what is inside them.

For each of a dozen joins of one training Rasa copies every example and every table to the last letter: a quarter of a minute for what nobody
changes. Examples and tables of their own with the same texts in them come to the same.
"""

from __future__ import annotations

from typing import Any


def join_plainly(training_data: Any) -> None:
    """Examples keep their fingerprint, by which Rasa finds those that stand there twice."""
    cls, one_of_each = training_data.TrainingData, training_data.util.check_duplicate_synonym

    def merge(self: Any, *others: Any) -> Any:
        joined = [self, *(other for other in others if other)]
        synonyms: dict[str, str] = {}
        for part in joined:
            for text, synonym in part.entity_synonyms.items():
                one_of_each(synonyms, text, synonym, "merging training data")
            synonyms.update(part.entity_synonyms)
        return cls(
            [_twin(example) for part in joined for example in part.training_examples],
            synonyms,
            [dict(feature) for part in joined for feature in part.regex_features],
            [dict(table) for part in joined for table in part.lookup_tables],
            {name: list(texts) for part in joined for name, texts in part.responses.items()},
        )

    def sanitize_examples(examples: list[Any]) -> list[Any]:
        for example in examples:
            for part in (training_data.INTENT, training_data.RESPONSE):
                if (said := example.get(part)) and said != said.strip():
                    example.set(part, said.strip())  # which costs it its fingerprint
        return list(dict.fromkeys(examples))

    cls.merge, cls.sanitize_examples = merge, staticmethod(sanitize_examples)


def _twin(example: Any) -> Any:
    twin = object.__new__(type(example))
    twin.__dict__.update(example.__dict__)
    twin.data, twin.features = dict(example.data), list(example.features)
    twin.output_properties = set(example.output_properties)
    return twin
