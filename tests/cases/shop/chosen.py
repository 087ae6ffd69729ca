"""Classes that settings choose, and managers that functions make."""

from django.conf import settings
from django.db import models
from django.utils.module_loading import import_string

from shop.querysets import OrderQuerySet


def chosen(cls):
    path = getattr(settings, cls.setting, None)
    return cls.default if path is None else import_string(path)


class ChosenType(type):
    def __getattr__(cls, name):
        return getattr(chosen(cls), name)


class Chosen(metaclass=ChosenType):
    """Stands for the class that a setting names, or for the default."""

    default = None
    setting = None

    def __new__(cls, *args, **kwargs):
        return chosen(cls)(*args, **kwargs)


class ChosenOrderQuerySet(Chosen):
    default = OrderQuerySet
    setting = "SHOP_ORDER_QUERYSET"


class ShippedOrderQuerySet(ChosenOrderQuerySet):
    pass


class CustomerManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("customer")


class ChosenManager(Chosen):
    default = CustomerManager
    setting = "SHOP_ORDER_MANAGER"


def make_manager():
    return CustomerManager()


made_manager = CustomerManager()
