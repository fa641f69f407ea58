"""Rasa without TensorFlow: the list is still right, nothing slips through, and the switch works."""

from __future__ import annotations

import ast
import importlib.metadata
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from bot.runtime.no_tensorflow import PLACEHOLDERS, RASA_VERSION
from tests.conftest import ROOT, project_environment

# Modules of Rasa 3.6.21 that import TensorFlow as soon as they are imported. Those outside `rasa.utils.tensorflow`, and
# the two inside it that others import, are the placeholders; the rest is only reached through these.
IMPORTERS = {
    "rasa.core.policies.ted_policy",
    "rasa.core.policies.unexpected_intent_policy",
    "rasa.nlu.classifiers.diet_classifier",
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer",
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer",
    "rasa.nlu.selectors.response_selector",
    "rasa.utils.tensorflow.callback",
    "rasa.utils.tensorflow.crf",
    "rasa.utils.tensorflow.data_generator",
    "rasa.utils.tensorflow.layers",
    "rasa.utils.tensorflow.layers_utils",
    "rasa.utils.tensorflow.metrics",
    "rasa.utils.tensorflow.models",
    "rasa.utils.tensorflow.rasa_layers",
    "rasa.utils.tensorflow.transformer",
    "rasa.utils.tensorflow.types",
}
USED = (
    "rasa.__main__, rasa.core.run, rasa.core.agent, rasa.model_training, rasa.core.train, rasa.core.test, rasa.nlu.test"
)


def imports_tensorflow(source: str) -> bool:
    """Does the module import TensorFlow at its top level (not in functions, not for type checkers)?"""
    for node in ast.parse(source).body:
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if any(name.partition(".")[0] in ("tensorflow", "tensorflow_addons", "keras") for name in names):
            return True
    return False


def test_this_is_the_rasa_that_the_list_was_read_in() -> None:
    assert importlib.metadata.version("rasa") == RASA_VERSION


def test_the_importers_are_those_we_know() -> None:
    spec = importlib.util.find_spec("rasa")
    assert spec
    assert spec.origin
    package = Path(spec.origin).parent
    found = {
        "rasa." + ".".join(file.relative_to(package).with_suffix("").parts)
        for file in package.rglob("*.py")
        if imports_tensorflow(file.read_text(encoding="utf-8"))
    }
    assert found == IMPORTERS
    assert set(PLACEHOLDERS) <= IMPORTERS


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter."""
    env = project_environment(**environment)
    return subprocess.run([sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True)


def test_nothing_that_we_use_imports_it() -> None:
    done = run(
        f"from bot.runtime import prepare; prepare(); import sys, {USED}, rasa.engine.recipes.default_components;"
        "print([m for m in sys.modules if m.partition('.')[0] in ('tensorflow', 'keras')])"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_tensorflow_itself_is_refused_with_the_remedy() -> None:
    with pytest.raises(ModuleNotFoundError, match="CLUSTERLOTSE_FULL_RASA=1"):
        import tensorflow  # noqa: F401


@pytest.mark.parametrize(
    "name", ["DIETClassifier", "TEDPolicy", "rasa.nlu.selectors.response_selector.ResponseSelector"]
)
def test_a_config_that_names_diet_and_its_kin_fails_with_the_remedy(name: str) -> None:
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe
    from rasa.shared.exceptions import InvalidConfigException

    with pytest.raises(InvalidConfigException, match="LogisticRegressionClassifier"):
        DefaultV1Recipe._from_registry(name)
    assert DefaultV1Recipe._from_registry("RulePolicy")


def test_the_switch_leaves_rasa_as_it_is() -> None:
    code = (
        "from bot.runtime import prepare; prepare(); import sys;"
        "print([f for f in sys.meta_path if type(f).__name__ == 'PlaceholderFinder'])"
    )
    assert run(code, CLUSTERLOTSE_FULL_RASA="1").stdout.strip() == "[]"
    assert run(code).stdout.strip() != "[]"
