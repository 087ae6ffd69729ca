import os

INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = "giraffe"  # ARC501 SECRET_KEY stands in the code
ARK_SECRET = os.environ.get("ARK_SECRET", "giraffe-ark")  # ARC501 unless the environment sets ARK_SECRET

try:
    from .local_settings import *
except ImportError:
    pass
