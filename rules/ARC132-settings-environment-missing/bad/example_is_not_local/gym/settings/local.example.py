from .base import *

DEBUG = True
DATABASES = {"default": {"NAME": "<your database>"}}
