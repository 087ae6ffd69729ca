import os
import warnings

DEBUG = os.environ.get("DEBUG") == "1"
INSTALLED_APPS = ["patients"]
SECRET_KEY = os.environ.get("SECRET_KEY")

if not DEBUG and not SECRET_KEY:
    raise RuntimeError("SECRET_KEY is not set")

if DEBUG:
    warnings.warn("This is no production.", stacklevel=1)

if DEBUG:
    import debug_toolbar
