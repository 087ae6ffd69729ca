import os

DEBUG = os.environ.get("DEBUG") == "1"
INSTALLED_APPS = ["members"]

if DEBUG:
    INSTALLED_APPS += ["debug_toolbar"]
