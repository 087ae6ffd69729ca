"""Questions to operations of django-ninja, as a client asks them."""

import os

from ninja.testing import TestClient

os.environ["NINJA_SKIP_REGISTRY"] = "1"


def ask(router, path="/"):
    response = TestClient(router).get(path)
    assert response.status_code == 200, response.content
    return response.json()
