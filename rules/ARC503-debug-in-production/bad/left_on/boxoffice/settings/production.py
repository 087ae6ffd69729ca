from .base import *

DEBUG = True  # ARC503 DEBUG
