from django.db import models

from . import tasks  # ARC122 models reach up into tasks (shop.tasks)
from .forms import OrderForm  # ARC122 models reach up into forms (shop.forms.OrderForm)


class Order(models.Model):
    is_open = models.BooleanField(default=True)

    def close(self):
        from shop.services import notify_buyer  # ARC122 services (shop.services.notify_buyer)

        self.is_open = False
        self.save()
        notify_buyer(order=self)

    def form(self):
        return OrderForm(instance=self)

    def archive(self):
        tasks.archive.delay(self.pk)
