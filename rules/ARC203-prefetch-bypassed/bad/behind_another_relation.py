from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=20)


class Customer(models.Model):
    tags = models.ManyToManyField(Tag)

    def first_tag(self):
        return self.tags.order_by("name").first()


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE)


def names():
    orders = Order.objects.select_related("customer").prefetch_related("customer__tags")
    for order in orders:
        print(order.customer.tags.order_by("name").first())  # ARC203 Prefetch("customer__tags", queryset


def asked_by_the_customer():
    orders = Order.objects.select_related("customer").prefetch_related("customer__tags")
    return [order.customer.first_tag() for order in orders]  # ARC203 Prefetch("customer__tags", queryset
