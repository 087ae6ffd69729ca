from django.db import models

from core.models import Approvable


class LeaveRequest(Approvable):
    days = models.PositiveIntegerField()
