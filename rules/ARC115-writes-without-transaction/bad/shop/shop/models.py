from django.db import models


class Product(models.Model):
    stock = models.IntegerField()


class Order(models.Model):
    number = models.CharField(max_length=20)
    products = models.ManyToManyField(Product)


class Line(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="lines")

    def cancel(self):  # ARC115 Line.cancel writes Order and Line
        Order.objects.filter(pk=self.order_id).update(number="")
        self.delete()

    def reset(self):  # ARC115 Line.reset writes Order and Line
        Order.objects.filter(pk=self.order_id).update(number="")
        self.save()

    def restock(self, number):  # ARC115 Line.restock writes Line and Order
        self.save()
        Order.objects.filter(lines=self).update(number=number)
