from .base import *
from .test import CACHES  # ARC134 test

DEBUG = False
