from .base import *  # noqa: F401, F403

DEBUG = True

ALLOWED_HOSTS = ["localhost", "127.0.0.1"]

# the partners' front ends run on other ports
CORS_ALLOW_ALL_ORIGINS = True
