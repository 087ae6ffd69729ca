from .documents import *
