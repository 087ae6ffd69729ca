import httpx
from django.db import models


class Webhook(models.Model):
    remote_id = models.CharField(max_length=50)

    def delete(self, *args, **kwargs):  # ARC112 delete
        httpx.delete(f"https://hooks.example.com/{self.remote_id}")
        return super().delete(*args, **kwargs)
