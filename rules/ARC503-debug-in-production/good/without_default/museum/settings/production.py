import os

import environ

from .base import *

env = environ.Env()

DEBUG = env.bool("DEBUG")
TEMPLATE_DEBUG = os.environ.get("TEMPLATE_DEBUG")
