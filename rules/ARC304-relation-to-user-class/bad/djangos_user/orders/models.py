import django.contrib.auth.models as auth
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import models
from order_platform import unlisted

Account = get_user_model()


class Order(models.Model):
    buyer = models.ForeignKey(User, on_delete=models.PROTECT)  # ARC304 Order.buyer
    packer = models.ForeignKey(  # ARC304 the class auth.User
        to=auth.User,
        null=True,
        on_delete=models.SET_NULL,
    )
    watchers = models.ManyToManyField("auth.User")  # ARC304 "auth.User"
    seller = models.ForeignKey(get_user_model(), models.CASCADE)  # ARC304 get_user_model()
    referee = models.OneToOneField(Account, models.CASCADE)  # ARC304 settings.AUTH_USER_MODEL


class Owned(models.Model):
    owner = models.ForeignKey("auth.user", models.CASCADE)  # ARC304 Owned.owner

    class Meta:
        abstract = True


class Setting(models.Model):
    user = unlisted(models.ForeignKey("auth.User", models.CASCADE))  # ARC304 Setting.user
