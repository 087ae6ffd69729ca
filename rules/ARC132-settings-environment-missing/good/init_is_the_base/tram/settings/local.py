from . import *

DEBUG = True
