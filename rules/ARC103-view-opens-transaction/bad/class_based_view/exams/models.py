from django.db import models


class Exam(models.Model):
    title = models.CharField(max_length=100)
    is_graded = models.BooleanField(default=False)
