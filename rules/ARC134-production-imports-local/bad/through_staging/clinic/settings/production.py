from .staging import *  # ARC134 staging

DEBUG = False
