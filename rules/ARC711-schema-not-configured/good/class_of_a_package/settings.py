"""The package builds on drf-spectacular, which is not to be seen here."""

INSTALLED_APPS = ["rest_framework", "drf_spectacular", "shop"]
REST_FRAMEWORK = {"DEFAULT_SCHEMA_CLASS": "some_package.openapi.AutoSchema"}
