from .base import *

CACHE_MIDDLEWARE_KEY_PREFIX = "bank"
CONN_TIMEOUT = 5
ATOMIC = True
