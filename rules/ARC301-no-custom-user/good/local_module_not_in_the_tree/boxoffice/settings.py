INSTALLED_APPS = ["django.contrib.auth", "tickets"]

try:
    from .local_settings import *
except ImportError:
    pass
