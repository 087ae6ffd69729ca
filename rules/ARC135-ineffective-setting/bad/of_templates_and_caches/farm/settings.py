INSTALLED_APPS = ["django.contrib.sessions", "fields"]
TEMPLATE_DIRS = ["templates"]  # ARC135 move it into TEMPLATES as "DIRS"
TEMPLATE_DEBUG = False  # ARC135 move it into TEMPLATES as OPTIONS["debug"]
KEY_PREFIX = "farm"  # ARC135 CACHES
