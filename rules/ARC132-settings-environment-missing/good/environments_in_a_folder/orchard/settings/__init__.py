from os import environ

from split_settings.tools import include

environ.setdefault("DJANGO_ENV", "development")

include(
    "components/common.py",
    "components/caches.py",
    f"environments/{environ['DJANGO_ENV']}.py",
)
