import os

from .base import *

if os.environ.get("ENVIRONMENT") == "staging":
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
