import django.contrib.auth.models as auth
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import models
from order_platform import unlisted

Account = get_user_model()


class Order(models.Model):
    buyer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    packer = models.ForeignKey(
        to=settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
    )
    watchers = models.ManyToManyField(settings.AUTH_USER_MODEL)
    seller = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    referee = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE)


class Owned(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)

    class Meta:
        abstract = True


class Setting(models.Model):
    user = unlisted(models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE))
