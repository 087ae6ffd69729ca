from django.db import transaction
from django.db import models


class Region(models.Model):
    name = models.CharField(max_length=50)


class Product(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)


class Customer(models.Model):
    name = models.CharField(max_length=100)
    region_name = models.CharField(max_length=50)


class Order(models.Model):
    number = models.CharField(max_length=20)
    sku = models.CharField(max_length=20)
    total = models.IntegerField(default=0)
    is_open = models.BooleanField(default=True)
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")

    def is_taken(self, packer):
        return self.claims.exclude(packer=packer).exists()

    def number_of_claims(self):
        return self.claims.count()


class Claim(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="claims")
    packer = models.IntegerField()


def close(numbers):
    for number in Order.objects.values_list("number", flat=True):
        with transaction.atomic():
            order = Order.objects.select_for_update().get(number=number)
            if not Order.objects.filter(customer=order.customer_id, total=0).exists():
                order.is_open = False
                order.save()


@transaction.atomic
def first_free(packer):
    """What is asked about an order is true only once it is locked."""
    for number in Order.objects.filter(is_open=True).values_list("number", flat=True):
        order = Order.objects.select_for_update(skip_locked=True).get(number=number)
        if not order.is_taken(packer) and order.number_of_claims() < 3:
            return order


@transaction.atomic
def without_claims(numbers):
    free = []
    for number in Order.objects.values_list("number", flat=True):
        order = Order.objects.select_for_update().filter(number=number).first()
        if order.claims.count() or Claim.objects.filter(order_id=order.pk, packer=1).exists():
            continue
        if not Claim.objects.filter(order=order).exists():
            free.append(order)
    return free


def lock_and_count(number):
    order = Order.objects.select_for_update().get(number=number)
    return order.claims.filter(packer=1).count()


@transaction.atomic
def count_all():
    return [lock_and_count(number) for number in Order.objects.values_list("number", flat=True)]


@transaction.atomic
def behind_a_savepoint():
    """The lock lasts until the outer transaction ends."""
    for number in Order.objects.values_list("number", flat=True):
        with transaction.atomic():
            order = Order.objects.select_for_update().get(number=number)
        print(order.claims.filter(packer=1).count())


@transaction.atomic
def locked_with_customers():
    for number in Order.objects.values_list("number", flat=True):
        order = Order.objects.select_for_update(of=("self", "customer")).get(number=number)
        print(order.claims.filter(packer=1).count())
