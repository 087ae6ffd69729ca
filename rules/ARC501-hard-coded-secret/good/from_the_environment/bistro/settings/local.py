from .base import *

# What startproject writes: developers need no other.
SECRET_KEY = "django-insecure-w3@k!x8^2v#m7q$r0c&z5b-n9p+t1y"
STRIPE_SECRET_KEY = "8f2b6c1d9e3a7f504b8c2d6e1f9a3b7c"
DATABASES["default"]["PASSWORD"] = "bistro"
