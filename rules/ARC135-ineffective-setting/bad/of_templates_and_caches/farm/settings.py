INSTALLED_APPS = ["django.contrib.sessions", "fields"]
TEMPLATE_DIRS = ["templates"]  # ARC135 TEMPLATES
TEMPLATE_DEBUG = False  # ARC135 TEMPLATES
KEY_PREFIX = "farm"  # ARC135 CACHES
