import requests


def forget(sender, instance, **kwargs):  # ARC113 forget, on pre_delete of Order, makes an HTTP call
    requests.delete(f"https://crm.example.com/{instance.pk}", timeout=5)
