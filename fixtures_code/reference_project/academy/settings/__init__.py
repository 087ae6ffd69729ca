"""Settings, one module an environment: local, test and production build on base.

Nothing is imported here: `DJANGO_SETTINGS_MODULE` names the environment, never a default.
"""
