import environ

from .base import *

env = environ.Env()

CORS_ALLOW_ALL_ORIGINS = env.bool("CORS_OPEN", default=True)  # ARC509 CORS_OPEN
