from .base import *

SECRET_KEY = "k7Vd2QpX9mTz4LrW8sNc"
