import os

from .base import *

ALLOWED_HOSTS = os.environ.get("HOSTS", "*").split(",")  # ARC504 default
