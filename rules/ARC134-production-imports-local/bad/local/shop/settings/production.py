from .local import *  # ARC134 local

DEBUG = False
