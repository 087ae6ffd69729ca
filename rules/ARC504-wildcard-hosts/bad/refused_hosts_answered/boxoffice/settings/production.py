from .base import *

ALLOWED_HOSTS = ["*"]  # ARC504 *
