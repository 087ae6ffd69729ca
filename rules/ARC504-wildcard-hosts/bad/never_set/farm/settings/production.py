from .base import *  # ARC504 empty

DEBUG = False
