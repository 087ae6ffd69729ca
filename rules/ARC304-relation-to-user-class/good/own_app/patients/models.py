from django.db import models


class Visit(models.Model):
    doctor = models.ForeignKey("staff.User", models.PROTECT)
