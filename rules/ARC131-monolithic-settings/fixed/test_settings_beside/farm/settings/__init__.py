"""Production under the package's own name, which farm/test_settings.py goes by."""

from .production import *  # noqa: F401,F403
