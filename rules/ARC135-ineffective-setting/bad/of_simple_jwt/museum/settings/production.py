from datetime import timedelta

from .base import *

SIMPLE_JWT = {"ROTATE_REFRESH_TOKENS": True}
ACCESS_TOKEN_LIFETIME = timedelta(minutes=5)  # ARC135 SIMPLE_JWT
REST_FRAMEWORK = {
    "PAGE_SIZE": 20,
    "REFRESH_TOKEN_LIFETIME": timedelta(days=1),  # ARC135 SIMPLE_JWT
}
