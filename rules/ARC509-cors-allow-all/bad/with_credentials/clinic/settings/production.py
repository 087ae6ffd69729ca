from .base import *

CORS_ALLOW_ALL_ORIGINS = True  # ARC509 cookies
CORS_ALLOW_CREDENTIALS = True
