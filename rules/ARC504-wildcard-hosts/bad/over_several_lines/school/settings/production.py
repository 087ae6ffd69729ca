from .base import *

ALLOWED_HOSTS = [  # ARC504
    "school.example",
    "*",
]
