from django.db import transaction
from django.db.models import CASCADE, BooleanField, CharField, ForeignKey, IntegerField, Model


class Customer(Model):
    name = CharField(max_length=100)


class Order(Model):
    number = CharField(max_length=20, unique=True)
    is_open = BooleanField(default=True)
    customer = ForeignKey(Customer, on_delete=CASCADE, related_name="orders")


class Claim(Model):
    order = ForeignKey(Order, on_delete=CASCADE, related_name="claims")
    packer = IntegerField()


@transaction.atomic
def locked_all_at_once():
    for order in Order.objects.select_for_update():
        print(order.claims.filter(packer=1).exists())  # ARC204 annotate Exists() in the query


@transaction.atomic
def locked_after_it_was_asked(numbers):
    for key in Order.objects.values_list("pk", flat=True):
        order = Order.objects.get(pk=key)  # ARC204 in_bulk(…)
        if order.claims.filter(packer=1).exists():  # ARC204 ask once for all of the Order rows
            order = Order.objects.select_for_update().get(pk=key)
            order.is_open = False
            order.save()


@transaction.atomic
def about_something_else():
    for key in Order.objects.values_list("pk", flat=True):
        order = Order.objects.select_for_update().get(pk=key)
        print(order.customer.orders.filter(is_open=True).count())  # ARC204 ask once
        print(Claim.objects.filter(packer=key).exists())  # ARC204 filter(packer__in=…)


@transaction.atomic
def locked_before_the_loop(key):
    order = Order.objects.select_for_update().get(pk=key)
    for packer in Customer.objects.values_list("pk", flat=True):
        print(order.claims.filter(packer=packer).exists())  # ARC204 filter(packer__in=…)


@transaction.atomic
def asked_by_an_inner_loop():
    customers = list(Customer.objects.all())
    for key in Order.objects.values_list("pk", flat=True):
        order = Order.objects.select_for_update().get(pk=key)
        for each in customers:
            print(order.claims.filter(packer=each.pk).exists())  # ARC204 ask once


@transaction.atomic
def gathered_and_asked_later():
    orders = []
    for key in Order.objects.values_list("pk", flat=True):
        orders.append(Order.objects.select_for_update().get(pk=key))
    for order in orders:
        print(order.claims.filter(packer=1).exists())  # ARC204 ask once for all of the Order rows


def asked_behind_the_transaction():
    for key in Order.objects.values_list("pk", flat=True):
        with transaction.atomic():
            order = Order.objects.select_for_update().get(pk=key)
            order.is_open = False
            order.save()
        print(order.claims.filter(packer=1).exists())  # ARC204 ask once for all of the Order rows


@transaction.atomic
def only_the_customer_is_locked(tables):
    for key in Order.objects.values_list("pk", flat=True):
        order = Order.objects.select_for_update(of=("customer",)).get(pk=key)
        print(order.claims.filter(packer=1).exists())  # ARC204 ask once for all of the Order rows
        order = Order.objects.select_for_update(of=tables).get(pk=key)
        print(order.claims.filter(packer=2).exists())  # ARC204 ask once for all of the Order rows


class Closing:
    def close(self):
        for key in Order.objects.values_list("pk", flat=True):
            with transaction.atomic():
                self.order = Order.objects.select_for_update().get(pk=key)
            order = self.order
            print(order.claims.filter(packer=1).exists())  # ARC204 ask once for all
