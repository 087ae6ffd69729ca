from .base import *

REST_FRAMEWORK["DEFAULT_AUTHENTICATION_CLASSES"] = [  # ARC305 BasicAuthentication
    "rest_framework.authentication.BasicAuthentication",
]
