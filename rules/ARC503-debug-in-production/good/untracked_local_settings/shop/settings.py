DEBUG = True
INSTALLED_APPS = ["orders"]

try:
    from .local_settings import *
except ImportError:
    pass
