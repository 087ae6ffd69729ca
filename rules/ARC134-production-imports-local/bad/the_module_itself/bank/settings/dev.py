from .base import *

LOGGING = {"version": 1}
