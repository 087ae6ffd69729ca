from django.db import models


class Attempt(models.Model):
    session_key = models.CharField(max_length=40)
    answers = models.JSONField(default=list)
