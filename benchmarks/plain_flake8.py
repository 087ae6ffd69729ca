"""flake8 as it is where this plugin is not installed.

Turning the plugin's codes off would still load and run it. Hiding its distribution leaves the same
interpreter, the same flake8 and the same other plugins: nothing else differs between the two runs.
"""

import importlib.metadata
import runpy
from collections.abc import Iterator
from typing import Any

PLUGIN = "flake8-django-arch"

_all_distributions = importlib.metadata.distributions


def _other_distributions(**context: Any) -> Iterator[importlib.metadata.Distribution]:
    for distribution in _all_distributions(**context):
        if (distribution.metadata["Name"] or "").replace("_", "-").lower() != PLUGIN:
            yield distribution


if __name__ == "__main__":
    # flake8 looks this name up when it collects its plugins.
    importlib.metadata.distributions = _other_distributions
    runpy.run_module("flake8", run_name="__main__")
