import os
from pathlib import Path

from django.utils.crypto import get_random_string

INSTALLED_APPS = ["django.contrib.auth"]
DATA = Path(os.environ["DATA"])


def kept(path):
    if not path.exists():
        path.write_text(get_random_string(50))
    return path.read_text()


SECRET_KEY = kept(DATA / "secret")

if (DATA / "grain").exists():
    GRAIN_SECRET = (DATA / "grain").read_text()
else:
    GRAIN_SECRET = get_random_string(50)
    (DATA / "grain").write_text(GRAIN_SECRET)
