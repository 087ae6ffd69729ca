INSTALLED_APPS = ["smithy"]
BROKER_URL = "filesystem://"  # ARC408 BROKER_URL
