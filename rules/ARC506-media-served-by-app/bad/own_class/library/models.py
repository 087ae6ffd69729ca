from django.db import models


class Book(models.Model):
    cover = models.ImageField(upload_to="covers")
