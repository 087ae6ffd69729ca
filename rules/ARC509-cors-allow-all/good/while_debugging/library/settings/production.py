import os

from .base import *

DEBUG = os.environ.get("DEBUG", "0") == "1"

if DEBUG:
    CORS_ORIGIN_ALLOW_ALL = True
