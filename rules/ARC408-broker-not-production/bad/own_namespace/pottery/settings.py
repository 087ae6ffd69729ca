INSTALLED_APPS = ["pottery"]
QUEUE_BROKER_URL = "memory://localhost/"  # ARC408 QUEUE_BROKER_URL
