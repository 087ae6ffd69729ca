from django.db import models


class Form(models.Model):
    scan = models.FileField(upload_to="forms")
