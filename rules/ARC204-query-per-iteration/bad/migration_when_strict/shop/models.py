from django.db import models


class Brand(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    name = models.CharField(max_length=100)
    slug = models.SlugField(default="")
    brand_name = models.CharField(max_length=50)
