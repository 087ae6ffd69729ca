from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db import models

from .actions import Event
from .forms import ColorField, ColorWidget

if TYPE_CHECKING:
    from .services import Pricing


class Order(models.Model):
    number = models.CharField(max_length=20)
    event = models.CharField(max_length=20, default=Event.PLACED)

    @admin.display(description="Price")
    def price(self, pricing: Pricing):
        return pricing.of(self)


class Color(models.Field):
    def formfield(self, **kwargs):
        return ColorField(widget=ColorWidget, **kwargs)
