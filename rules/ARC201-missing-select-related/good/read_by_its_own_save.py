from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=100)


class Customer(models.Model):
    region = models.ForeignKey(Region, on_delete=models.PROTECT)


class Order(models.Model):
    number = models.CharField(max_length=20)
    region = models.ForeignKey(Region, on_delete=models.PROTECT)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)

    def save(self, *args, **kwargs):
        """Each row that is saved takes a query of its own, and this one more."""
        self.region = self.customer.region
        super().save(*args, **kwargs)


def renumber():
    for number, order in enumerate(Order.objects.all()):
        order.number = str(number)
        order.save()
