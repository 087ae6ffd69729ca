from .base import *

DATABASES = {"default": {"NAME": "clinic", "CONN_MAX_AGE": CONN_MAX_AGE}}
DATABASES["default"]["ATOMIC_REQUESTS"] = ATOMIC_REQUESTS
