import json

from .base import *

with open("/etc/farm/hosts.json") as file:
    ALLOWED_HOSTS = json.load(file)
