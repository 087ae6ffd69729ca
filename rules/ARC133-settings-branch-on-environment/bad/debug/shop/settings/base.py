import os

DEBUG = os.environ.get("DEBUG") == "1"
INSTALLED_APPS = ["orders"]
MIDDLEWARE = []

if DEBUG:  # ARC133 DEBUG
    INSTALLED_APPS += ["debug_toolbar"]
    MIDDLEWARE.insert(0, "debug_toolbar.middleware.DebugToolbarMiddleware")
