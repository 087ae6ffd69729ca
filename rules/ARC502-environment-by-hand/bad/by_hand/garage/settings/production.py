from os import environ as variables

from .base import *

ALLOWED_HOSTS = (
    variables.get("ALLOWED_HOSTS", "")  # ARC502 django-environ or its like
    .split(",")
)
