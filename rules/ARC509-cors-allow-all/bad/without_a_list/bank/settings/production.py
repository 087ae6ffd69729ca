import os

from .base import *

origins = os.environ.get("ORIGINS", "")

if origins:
    CORS_ALLOWED_ORIGINS = origins.split(",")
else:
    CORS_ALLOW_ALL_ORIGINS = True  # ARC509
