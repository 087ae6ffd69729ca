from django.db import models


class Shop(models.Model):
    name = models.CharField(max_length=100)


class Hook(models.Model):
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    url = models.URLField()


class Listener(models.Model):
    hook = models.ForeignKey(Hook, on_delete=models.CASCADE, related_name="listeners")
    action = models.CharField(max_length=20)
