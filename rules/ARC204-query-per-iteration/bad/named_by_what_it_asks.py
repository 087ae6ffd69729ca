from django.db import models


class LineQuerySet(models.QuerySet):
    def in_order(self):
        return self.order_by("number")

    def all_open(self):
        return self.filter(is_open=True)


class Order(models.Model):
    number = models.CharField(max_length=20)


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)
    number = models.IntegerField()
    is_open = models.BooleanField()

    objects = LineQuerySet.as_manager()


def report():
    found = []
    for order in Order.objects.all():
        lines = Line.objects.filter(order__number=order.number).order_by("pk")  # ARC204 by filter()
        found.append([line.pk for line in lines])
        others = order.line_set.exclude(number=0).in_order()  # ARC204 by exclude()
        found.append([line.pk for line in others])
        found.append(list(order.line_set.all_open().values_list("number")))  # ARC204 by all_open()
        found.append(list(order.line_set.order_by("number")))  # ARC204 by order_by()
    return found
