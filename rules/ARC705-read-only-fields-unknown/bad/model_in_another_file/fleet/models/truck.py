from core.models import Timestamped
from django.db import models


class Truck(Timestamped):
    plate = models.CharField(max_length=12)
