import requests
from django.conf import settings

ACCESS_KEY = "AKIA4TQ7ZK2MXW5RNB3J"  # ARC501 an AWS access key
PRIVATE = (
    "-----BEGIN RSA PRIVATE KEY-----\n"  # ARC501 a private key
    "MIICXQIBAAKBgQC7Vq0mR2ZkJx9L1pYw3nT5uHsAe8cD4fGgKbNzWvXtQyUoIiPl\n"
    "jEhSrMdCaBqFoT6kVn0wY1xZ2s3R4u5P6O7i8L9mQ2Jc1KfHgTbNeWvDxAzSyUrE\n"
    "-----END RSA PRIVATE KEY-----\n"
)
api_token = "q8Zr2LmX5vTnB7wK0cJd"  # ARC501 api_token stands in the code
client = {"url": "https://api.bakery.io", "client_secret": "9f8b1c7d2e6a4053b1c9d8e7f6a5b4c3"}  # ARC501 client_secret
MONITORING = "postgres://reader:wheat@reports.bakery.io:5432/bakery"  # ARC501 holds a password


def prices():
    return requests.get(settings.PRICES_URL, auth=Token(token="Jx4vQ9sLr2Wm8TzK1nBc7dYp"))  # ARC501 token
