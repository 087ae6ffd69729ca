INSTALLED_APPS = ["arena"]

try:
    from .local_settings import *
except ImportError:
    pass
