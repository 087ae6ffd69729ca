from django.db import models


class OrderQuerySet(models.QuerySet):
    def brief(self):
        return self.defer("comment")


class Order(models.Model):
    number = models.CharField(max_length=20)
    comment = models.TextField()

    objects = OrderQuerySet.as_manager()


def numbers():
    return [order.number for order in Order.objects.brief()]


def comments():
    """Others want them left out."""
    orders = Order.objects.brief()
    return [order.comment for order in orders]  # ARC206 per row: add .defer(None) to the queryset
