from .base import *

DEBUG = True
ALLOWED_HOSTS = ["localhost"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
