"""What ARC213 takes for granted of Django REST framework's pagination."""

from __future__ import annotations

import subprocess
import sys

from flake8_django_arch.flow.requests.pagination import SIZED

_PROGRAM = f"""\
from django.conf import settings

settings.configure(SECRET_KEY="pages")

from django.utils.module_loading import import_string
from rest_framework.settings import DEFAULTS
from rest_framework.test import APIRequestFactory
from rest_framework.views import APIView

assert DEFAULTS["DEFAULT_PAGINATION_CLASS"] is None
assert DEFAULTS["PAGE_SIZE"] is None
assert DEFAULTS["DEFAULT_FILTER_BACKENDS"] == []
request = APIView().initialize_request(APIRequestFactory().get("/"))
for path in {sorted(SIZED)}:
    assert import_string(path)().paginate_queryset([1, 2], request) is None, path
"""


def test_nothing_pages_by_default() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
