"""What every test module leaves behind it."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="module")
def collected() -> Iterator[None]:
    """Free what the module's tests have linted: the plugin keeps it from Python's collector."""
    yield
    gc.unfreeze()
    gc.collect()
