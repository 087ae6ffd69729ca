INSTALLED_APPS = ["django.contrib.auth"]
SECRET_KEY = "giraffe"  # ARC501 SECRET_KEY stands in the code

try:
    from .local_settings import *
except ImportError:
    pass
