"""Rasa without TensorFlow: it is neither imported nor installed.

Rasa's default recipe imports every component it ships, and eight of those modules import TensorFlow, used or not.
That costs some 40 seconds at the start, 0.9 GB of memory and 1.9 GB on disk. A linear classifier needs none of it. So
these eight modules are replaced by placeholders that only bear the names others import, and `tensorflow` itself is
refused, so that nothing takes the long way round unnoticed. `CLUSTERLOTSE_FULL_RASA=1` leaves Rasa as it is. Models
trained either way are interchangeable.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

RASA_VERSION = "3.6.21"
"""The list below was read in this version; a test fails when version or list change."""

PLACEHOLDERS: dict[str, tuple[str, ...]] = {
    "rasa.core.policies.ted_policy": ("TEDPolicy",),
    "rasa.core.policies.unexpected_intent_policy": ("UnexpecTEDIntentPolicy",),
    "rasa.nlu.classifiers.diet_classifier": ("DIETClassifier",),
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer": ("ConveRTFeaturizer",),
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer": ("LanguageModelFeaturizer",),
    "rasa.nlu.selectors.response_selector": ("ResponseSelector",),
    "rasa.utils.tensorflow.callback": ("RasaTrainingLogger", "RasaModelCheckpoint"),
    "rasa.utils.tensorflow.data_generator": ("RasaBatchDataGenerator",),
}
REFUSED = ("tensorflow", "keras", "tensorflow_text", "tensorflow_hub", "tensorflow_addons")
COMPONENTS = frozenset(name for names in PLACEHOLDERS.values() for name in names)


def wanted() -> bool:
    """Is the slim Rasa wanted? Yes, unless the switch asks for the full one."""
    return os.environ.get("CLUSTERLOTSE_FULL_RASA", "") in ("", "0")


class PlaceholderFinder(MetaPathFinder, Loader):
    """Serves the placeholders and refuses TensorFlow, in front of the ordinary import system."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for the eight modules and for TensorFlow, leave everything else to Python."""
        if name in PLACEHOLDERS:
            return ModuleSpec(name, self)
        if name.partition(".")[0] in REFUSED:
            raise ModuleNotFoundError(f"„{name}“ gehört zum vollen Rasa. {REMEDY}", name=name)
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Fill the placeholder with empty classes of the right names."""
        for name in PLACEHOLDERS[module.__name__]:
            setattr(module, name, type(name, (), {"__module__": module.__name__, "__doc__": "Placeholder."}))


REMEDY = (
    "Clusterlotse läuft ohne TensorFlow. Abhilfe: in config.yml eine Komponente ohne TensorFlow nennen (zum Beispiel "
    "LogisticRegressionClassifier, RulePolicy) oder das volle Rasa installieren und CLUSTERLOTSE_FULL_RASA=1 setzen."
)


def refuse_by_name(default_recipe: Any) -> None:
    """A config that names DIET and its kin fails with the remedy, instead of with a riddle about registration."""
    recipe = default_recipe.DefaultV1Recipe
    look_up = recipe._from_registry.__func__

    def from_registry(cls: Any, name: str) -> Any:
        if name.rpartition(".")[2] in COMPONENTS:
            raise default_recipe.InvalidConfigException(f"Die Konfiguration nennt „{name}“. {REMEDY}")
        return look_up(cls, name)

    recipe._from_registry = classmethod(from_registry)


_finder = PlaceholderFinder()


def install() -> None:
    """Put the placeholders in front of the import system."""
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
