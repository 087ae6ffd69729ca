from .base import *

ALLOWED_HOSTS += ["bank.example"]
ALLOWED_HOSTS.append("*")  # ARC504
