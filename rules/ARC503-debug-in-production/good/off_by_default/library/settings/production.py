import environ

from .base import *

env = environ.Env()

DEBUG = env.bool("DEBUG", default=False)
