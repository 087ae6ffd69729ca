import os

TIMEOUT = os.environ.get("QUAY_TIMEOUT", "30")
