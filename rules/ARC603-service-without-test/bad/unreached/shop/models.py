from django.db import models


class Order(models.Model):
    status = models.CharField(max_length=20)

    def cancel(self):
        from .services import cancel_order

        cancel_order(self)
