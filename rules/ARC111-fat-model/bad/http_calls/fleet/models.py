import httpx
import requests
from django.db import models


class Vehicle(models.Model):
    plate = models.CharField(max_length=12, unique=True)
    mileage = models.PositiveIntegerField(default=0)

    def refresh_mileage(self):  # ARC111 refresh_mileage
        response = requests.get(f"https://telematics.example.com/{self.plate}", timeout=10)
        self.mileage = response.json()["mileage"]
        self.save(update_fields=["mileage"])

    def unlock(self):  # ARC111 unlock
        with httpx.Client() as client:
            client.post(f"https://telematics.example.com/{self.plate}/unlock")

    @property
    def position(self):  # ARC111 position
        return httpx.get(f"https://telematics.example.com/{self.plate}/position").json()
