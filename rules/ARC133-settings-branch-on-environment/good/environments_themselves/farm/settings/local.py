from .base import *

DEBUG = True

if DEBUG:
    INSTALLED_APPS += ["debug_toolbar"]
