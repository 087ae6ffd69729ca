from django.db import models


class LineQuerySet(models.QuerySet):
    def sorted(self):
        return self.order_by("position")


class Product(models.Model):
    name = models.CharField(max_length=100)


class Order(models.Model):
    number = models.CharField(max_length=20)


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, on_delete=models.PROTECT)
    position = models.IntegerField()

    objects = LineQuerySet.as_manager()
