import requests


def forget(sender, instance, **kwargs):  # ARC113 forget, on pre_delete of Order, makes an HTTP call (line 5: requests.delete): let the service that deletes the row do it
    requests.delete(f"https://crm.example.com/{instance.pk}", timeout=5)
