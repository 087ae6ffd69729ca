from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import models

User = settings.AUTH_USER_MODEL
AUTH_USER_MODEL = getattr(settings, "AUTH_USER_MODEL", "auth.User")


class Order(models.Model):
    buyer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    packer = models.ForeignKey(User, null=True, on_delete=models.SET_NULL)
    seller = models.ForeignKey(AUTH_USER_MODEL, on_delete=models.CASCADE)
    watchers = models.ManyToManyField(to=Group)
    allowed = models.ManyToManyField("auth.Permission", through=Permission)
