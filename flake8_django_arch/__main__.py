"""``python -m flake8_django_arch`` is ``flake8-django-arch``."""

import sys

from .cli import main

sys.exit(main())
