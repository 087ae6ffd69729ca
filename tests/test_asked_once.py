"""What ARC204 advises: each remedy is said of a loop, and Django shows that it does the same."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent, indent

import pytest
from lint import lint

MODELS = """\
import functools

from django.db import models
from django.utils.functional import cached_property


class OrderQuerySet(models.QuerySet):
    def totals(self):
        return self.values_list("total", flat=True)

    def with_customers(self):
        return self.prefetch_related("customer")


class ParcelQuerySet(models.QuerySet):
    def with_orders(self):
        return self.prefetch_related("order", "order__customer")

    def with_own_orders(self):
        orders = Order.objects.with_customers()
        return self.prefetch_related(models.Prefetch("order", queryset=orders))


class Customer(models.Model):
    name = models.CharField(max_length=20)
    email = models.CharField(max_length=40)
    limit = models.IntegerField(default=0)

    @property
    def dearest(self):
        return self.orders.filter(is_open=True).order_by("-total", "pk").first()

    @property
    def open_orders(self):
        return self.orders.filter(is_open=True).count()

    @cached_property
    def closed_orders(self):
        return self.orders.filter(is_open=False).count()

    @cached_property
    def latest_orders(self):
        return self.orders.order_by("-total", "-pk")[:2]

    @cached_property
    def kept_latest(self):
        return list(self.orders.order_by("-total", "-pk")[:2])

    @cached_property
    def kept_orders(self):
        return list(self.orders.filter(is_open=True).order_by("pk"))

    @functools.cached_property
    def pythons_orders(self):
        return list(self.orders.filter(is_open=True).order_by("pk"))

    @property
    def opened(self):
        return self.orders.filter(is_open=True)

    @property
    def latest_order(self):
        return self.orders.filter(is_open=True).latest("total", "pk")


class Profile(models.Model):
    customer = models.OneToOneField(Customer, on_delete=models.CASCADE)
    city = models.CharField(max_length=20)


class Visit(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="visits")
    day = models.IntegerField()

    class Meta:
        ordering = ["-day"]


class Product(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=20)
    group = models.CharField(max_length=20)

    def __str__(self):
        return self.sku


class Order(models.Model):
    customer = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="orders")
    sku = models.CharField(max_length=20)
    group = models.CharField(max_length=20)
    product_key = models.IntegerField()
    product_code = models.CharField(max_length=20, default="1")
    total = models.IntegerField()
    is_open = models.BooleanField()

    objects = OrderQuerySet.as_manager()

    @property
    def product(self):
        return Product.objects.get(pk=self.product_key)

    @cached_property
    def kept_product(self):
        return Product.objects.get(pk=self.product_key)

    def product_with(self, name):
        return Product.objects.get(pk=self.product_key, name=name)


class Parcel(models.Model):
    order = models.ForeignKey(Order, on_delete=models.CASCADE)

    objects = ParcelQuerySet.as_manager()
"""


@dataclass(frozen=True)
class Case:
    """A loop, the remedy that is said of it, and the same with that remedy."""

    name: str
    loop: str
    remedy: str
    mended: str = ""


_BEFORE = "load it before the loop: prefetch_related_objects"
CASES = [
    Case(
        "method of the same row in all passes",
        """
        customer = Customer.objects.order_by("pk").first()
        for order in Order.objects.order_by("pk"):
            found.append((order.pk, customer.open_orders))
        """,
        "it is the same each time: ask it once before the loop",
        """
        customer = Customer.objects.order_by("pk").first()
        number = customer.open_orders
        for order in Order.objects.order_by("pk"):
            found.append((order.pk, number))
        """,
    ),
    Case(
        "a row by its key, of a property that each row keeps",
        """
        for order in Order.objects.order_by("pk"):
            found.append(order.kept_product.name)
        """,
        "set it on all rows from in_bulk(…)",
        """
        orders = Order.objects.order_by("pk")
        products = Product.objects.in_bulk([order.product_key for order in orders])
        for order in orders:
            order.kept_product = products[order.product_key]
        for order in orders:
            found.append(order.kept_product.name)
        """,
    ),
    Case(
        "a row by its key, of a property",
        """
        for order in Order.objects.order_by("pk"):
            found.append(order.product.name)
        """,
        "make it a cached_property, and set it on all rows from in_bulk(…)",
        """
        orders = Order.objects.order_by("pk")
        products = Product.objects.in_bulk([order.product_key for order in orders])
        for order in orders:
            order.kept_product = products[order.product_key]
        for order in orders:
            found.append(order.kept_product.name)
        """,
    ),
    Case(
        "a row that each pass deletes",
        """
        for key in list(Product.objects.order_by("pk").values_list("pk", flat=True)):
            product = Product.objects.get(pk=key)
            found.append(product.name)
            product.delete()
        """,
        "ask once before the loop: in_bulk(…)",
        """
        keys = list(Product.objects.order_by("pk").values_list("pk", flat=True))
        products = Product.objects.in_bulk(keys)
        for key in keys:
            found.append(products[key].name)
            products[key].delete()
        """,
    ),
    Case(
        "by the parameter of a function within",
        """
        def products(order):
            return [product.name for product in Product.objects.filter(group=order.group)]

        for order in Order.objects.order_by("pk"):
            found.append(products(order))
        """,
        "ask once before the loop: filter(group__in=…)",
        """
        orders = Order.objects.order_by("pk")
        products = {}
        for product in Product.objects.filter(group__in={order.group for order in orders}):
            products.setdefault(product.group, []).append(product.name)
        for order in orders:
            found.append(products[order.group])
        """,
    ),
    Case(
        "a row by its key",
        """
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.get(pk=order.product_key).name)
        """,
        "ask once before the loop: in_bulk(…)",
        """
        orders = Order.objects.order_by("pk")
        products = Product.objects.in_bulk([order.product_key for order in orders])
        for order in orders:
            found.append(products[order.product_key].name)
        """,
    ),
    Case(
        "a row by another unique field",
        """
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.filter(sku=order.sku).first().name)
        """,
        'ask once before the loop: in_bulk(…, field_name="sku")',
        """
        orders = Order.objects.order_by("pk")
        products = Product.objects.in_bulk([order.sku for order in orders], field_name="sku")
        for order in orders:
            found.append(products[order.sku].name)
        """,
    ),
    Case(
        "a row by another unique field, of which texts of numbers are asked for",
        """
        for number in json.loads("[1, 2, 3, 4]"):
            found.append(Product.objects.get(pk=f"{number}").name)
        """,
        "ask once before the loop: in_bulk(…), keyed by int",
        """
        products = Product.objects.in_bulk(json.loads("[1, 2, 3, 4]"))
        for number in json.loads("[1, 2, 3, 4]"):
            found.append(products[number].name)
        """,
    ),
    Case(
        "a row by its text, which is there already",
        """
        for product in Product.objects.order_by("pk"):
            found.append(Product.objects.get(sku=product).name)
        """,
        "product is a Product already",
        """
        for product in Product.objects.order_by("pk"):
            found.append(product.name)
        """,
    ),
    Case(
        "in_bulk() takes no field that is not unique",
        """
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.filter(group=order.group).first().name)
        """,
        "ask once before the loop: filter(group__in=…)",
        """
        orders = Order.objects.order_by("pk")
        groups = {order.group for order in orders}
        products = {}
        for product in Product.objects.filter(group__in=groups).order_by("-pk"):
            products[product.group] = product
        for order in orders:
            found.append(products[order.group].name)
        """,
    ),
    Case(
        "by several values",
        """
        for order in Order.objects.order_by("pk"):
            is_there = Product.objects.filter(sku=order.sku, group=order.group).exists()
            found.append(is_there)
        """,
        "ask once before the loop, and look the rows up in Python by sku and group",
        """
        products = set(Product.objects.values_list("sku", "group"))
        for order in Order.objects.order_by("pk"):
            found.append((order.sku, order.group) in products)
        """,
    ),
    Case(
        "by several values from outside, which may be texts of numbers",
        """
        for sku, key in json.loads('[["a", "1"], ["b", "2"], ["c", "3"], ["x", "4"]]'):
            found.append(Product.objects.filter(sku=sku, pk=key).exists())
        """,
        "ask once before the loop, and look the rows up in Python by sku and pk (int)",
        """
        products = set(Product.objects.values_list("sku", "pk"))
        for sku, key in json.loads('[["a", "1"], ["b", "2"], ["c", "3"], ["x", "4"]]'):
            found.append((sku, int(key)) in products)
        """,
    ),
    Case(
        "by several values, of which a pass has made numbers",
        """
        for sku, key in json.loads('[["a", "1"], ["b", "2"], ["c", "3"], ["x", "4"]]'):
            found.append(Product.objects.filter(sku=sku, pk=int(key)).exists())
        """,
        "ask once before the loop, and look the rows up in Python by sku and pk",
        """
        products = set(Product.objects.values_list("sku", "pk"))
        for sku, key in json.loads('[["a", "1"], ["b", "2"], ["c", "3"], ["x", "4"]]'):
            found.append((sku, int(key)) in products)
        """,
    ),
    Case(
        "a row by its key, which another one has as a text",
        """
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.get(pk=order.product_code).name)
        """,
        "ask once before the loop: in_bulk(…), keyed by int",
        """
        products = Product.objects.in_bulk()
        for order in Order.objects.order_by("pk"):
            found.append(products[int(order.product_code)].name)
        """,
    ),
    Case(
        "a comparison",
        """
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.filter(sku__iexact=order.sku.lower()).first().name)
        """,
        "ask once before the loop, and choose among the rows in Python",
        """
        products = {product.sku.lower(): product for product in Product.objects.all()}
        for order in Order.objects.order_by("pk"):
            found.append(products[order.sku.lower()].name)
        """,
    ),
    Case(
        "the same in each pass",
        """
        highest = 2
        for order in Order.objects.order_by("pk"):
            dearest = Order.objects.filter(total__gte=highest).order_by("-total").first()
            found.append(dearest.total - order.total)
        """,
        "it is the same each time: ask it once before the loop",
        """
        highest = 2
        dearest = Order.objects.filter(total__gte=highest).order_by("-total").first()
        for order in Order.objects.order_by("pk"):
            found.append(dearest.total - order.total)
        """,
    ),
    Case(
        "a function that is given the same in each pass",
        """
        for order in Order.objects.order_by("pk"):
            found.append((order.sku, product_of("S1").name))
        """,
        "it is the same each time: ask it once before the loop",
        """
        product = product_of("S1")
        for order in Order.objects.order_by("pk"):
            found.append((order.sku, product.name))
        """,
    ),
    Case(
        "a function that is given a value of the pass",
        """
        for order in Order.objects.order_by("pk"):
            found.append(product_of(order.sku).name)
        """,
        'ask once before the loop: in_bulk(…, field_name="sku"); hand it to product_of()',
        """
        orders = Order.objects.order_by("pk")
        products = Product.objects.in_bulk([order.sku for order in orders], field_name="sku")
        for order in orders:
            found.append(products[order.sku].name)
        """,
    ),
    Case(
        "a list that grows from pass to pass",
        """
        seen = []
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.filter(sku__in=seen, name="p1").exists())
            seen.append(order.sku)
        """,
        "ask once before the loop: filter(sku__in=…)",
        """
        seen = []
        named = {each.sku for each in Product.objects.filter(name="p1")}
        for order in Order.objects.order_by("pk"):
            found.append(not named.isdisjoint(seen))
            seen.append(order.sku)
        """,
    ),
    Case(
        "what an earlier pass has left",
        """
        last = 1
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.filter(pk=last).values_list("sku", flat=True).first())
            last = order.product_key
        """,
        "ask once before the loop: filter(pk__in=…)",
        """
        last = 1
        skus = dict(Product.objects.values_list("pk", "sku"))
        for order in Order.objects.order_by("pk"):
            found.append(skus[last])
            last = order.product_key
        """,
    ),
    Case(
        "either of two querysets",
        """
        for order in Order.objects.order_by("pk"):
            if order.is_open:
                products = Product.objects.filter(sku=order.sku)
            else:
                products = Product.objects.filter(name=order.group)
            found.append(products.exists())
        """,
        "ask once before the loop, and test in Python",
        """
        skus = set(Product.objects.values_list("sku", flat=True))
        for order in Order.objects.order_by("pk"):
            found.append(order.is_open and order.sku in skus)
        """,
    ),
    Case(
        "a queryset that is made in two steps",
        """
        for order in Order.objects.order_by("pk"):
            products = Product.objects.filter(name__startswith="p")
            products = (
                products.filter(sku=order.sku)
            )
            found.append(products.get().name)
        """,
        'ask once before the loop: in_bulk(…, field_name="sku")',
        """
        orders = Order.objects.order_by("pk")
        named = Product.objects.filter(name__startswith="p")
        products = named.in_bulk([order.sku for order in orders], field_name="sku")
        for order in orders:
            found.append(products[order.sku].name)
        """,
    ),
    Case(
        "years and other spans",
        """
        for span in Product.objects.order_by("pk").values_list("pk", flat=True):
            found.append(Order.objects.filter(total__gte=span, total__lt=span + 1).count())
        """,
        "ask once before the loop, grouped by what differs: values(…).annotate(…)",
        """
        grouped = Order.objects.values("total").annotate(Count("pk"))
        counts = {each["total"]: each["pk__count"] for each in grouped}
        for span in Product.objects.order_by("pk").values_list("pk", flat=True):
            found.append(counts.get(span, 0))
        """,
    ),
    Case(
        "a random row",
        """
        for order in Order.objects.order_by("pk"):
            found.append(Product.objects.exclude(sku=order.sku).order_by("?").first() is None)
        """,
        "ask once before the loop, and draw among the rows in Python",
        """
        products = list(Product.objects.all())
        for order in Order.objects.order_by("pk"):
            found.append(not [each for each in products if each.sku != order.sku])
        """,
    ),
    Case(
        "counts by one value",
        """
        for sku in Product.objects.order_by("pk").values_list("sku", flat=True):
            found.append(Order.objects.filter(sku=sku, is_open=True).count())
        """,
        'ask once before the loop: values("sku").annotate(Count("pk"))',
        """
        grouped = Order.objects.filter(is_open=True).values("sku").annotate(Count("pk"))
        counts = {each["sku"]: each["pk__count"] for each in grouped}
        for sku in Product.objects.order_by("pk").values_list("sku", flat=True):
            found.append(counts.get(sku, 0))
        """,
    ),
    Case(
        "rows of the row",
        """
        for customer in Customer.objects.order_by("pk"):
            for order in Order.objects.filter(customer=customer, is_open=True):
                found.append((customer.name, order.total))
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…)',
        """
        opened = Prefetch("orders", queryset=Order.objects.filter(is_open=True))
        for customer in Customer.objects.order_by("pk").prefetch_related(opened):
            for order in customer.orders.all():
                found.append((customer.name, order.total))
        """,
    ),
    Case(
        "whether the row has some",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(Order.objects.filter(customer_id=customer.pk, is_open=True).exists())
        """,
        "annotate Exists() in the query that fetches the Customer rows",
        """
        opened = Order.objects.filter(customer=OuterRef("pk"), is_open=True)
        for customer in Customer.objects.order_by("pk").annotate(has_open=Exists(opened)):
            found.append(customer.has_open)
        """,
    ),
    Case(
        "some of the rows of a row that is streamed",
        """
        for customer in Customer.objects.order_by("pk").iterator():
            found += [order.total for order in Order.objects.filter(customer=customer)]
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…) and a chunk_size for '
        "iterator()",
        """
        customers = Customer.objects.order_by("pk").prefetch_related(Prefetch("orders"))
        for customer in customers.iterator(chunk_size=100):
            found += [order.total for order in customer.orders.all()]
        """,
    ),
    Case(
        "how many rows the row has",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(Order.objects.filter(customer=customer).count())
        """,
        'annotate Count("orders", distinct=True) in the query that fetches the Customer rows',
        """
        number = Count("orders", distinct=True)
        for customer in Customer.objects.order_by("pk").annotate(number=number):
            found.append(customer.number)
        """,
    ),
    Case(
        "how many of the row's rows",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.orders.exclude(is_open=False).count())
        """,
        'annotate Count("orders", filter=…, distinct=True) in the query that fetches the Customer '
        "rows",
        """
        number = Count("orders", filter=~Q(orders__is_open=False), distinct=True)
        for customer in Customer.objects.order_by("pk").annotate(number=number):
            found.append(customer.number)
        """,
    ),
    Case(
        "what the row itself decides",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(list(customer.orders.filter(total__lt=customer.limit).values("total")))
        """,
        'load it with the Customer rows: prefetch_related("orders"), and choose among the rows in '
        "Python",
        """
        for customer in Customer.objects.order_by("pk").prefetch_related("orders"):
            few = [each for each in customer.orders.all() if each.total < customer.limit]
            found.append([{"total": each.total} for each in few])
        """,
    ),
    Case(
        "Prefetch() takes no values()",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(list(customer.orders.order_by("pk").values_list("customer", "sku")))
        """,
        'load them with the Customer rows: Prefetch("orders", queryset=…), and read customer_id '
        "and sku in Python",
        """
        in_order = Prefetch("orders", queryset=Order.objects.order_by("pk"))
        for customer in Customer.objects.order_by("pk").prefetch_related(in_order):
            found.append([(each.customer_id, each.sku) for each in customer.orders.all()])
        """,
    ),
    Case(
        "the other side of a one-to-one",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(Profile.objects.get(customer=customer).city)
        """,
        'load it with the Customer rows: select_related("profile")',
        """
        for customer in Customer.objects.order_by("pk").select_related("profile"):
            found.append(customer.profile.city)
        """,
    ),
    Case(
        "the row that a foreign key names",
        """
        for order in Order.objects.order_by("pk"):
            found.append(Customer.objects.get(pk=order.customer_id).name)
        """,
        'add .select_related("customer") to the queryset, and read Order.customer',
        """
        for order in Order.objects.order_by("pk").select_related("customer"):
            found.append(order.customer.name)
        """,
    ),
    Case(
        "a row that is there",
        """
        for order in Order.objects.order_by("pk").select_related("customer"):
            found.append(Customer.objects.get(pk=order.customer.pk).name)
        """,
        "order.customer is that row already, unless it has changed since",
        """
        for order in Order.objects.order_by("pk").select_related("customer"):
            found.append(order.customer.name)
        """,
    ),
    Case(
        "rows behind the row",
        """
        for order in Order.objects.order_by("pk").select_related("customer"):
            found.append(order.customer.dearest.total)
        """,
        'load it with the Order rows: Prefetch("customer__orders", queryset=…[:1], to_attr=…), and '
        "let Customer.dearest read it where a row has it",
        """
        dearest = Order.objects.filter(is_open=True).order_by("-total", "pk")[:1]
        loaded = Prefetch("customer__orders", queryset=dearest, to_attr="dearest_orders")
        for order in Order.objects.order_by("pk").prefetch_related(loaded):
            found.append(order.customer.dearest_orders[0].total)
        """,
    ),
    Case(
        "how many rows a property of the row counts",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.open_orders)
        """,
        'annotate Count("orders", filter=…, distinct=True) in the query that fetches the Customer '
        "rows, and let Customer.open_orders read it where a row has it",
        """
        number = Count("orders", filter=Q(orders__is_open=True), distinct=True)
        for customer in Customer.objects.order_by("pk").annotate(number=number):
            found.append(customer.number)
        """,
    ),
    Case(
        "how many rows there are behind the row",
        """
        for order in Order.objects.order_by("pk"):
            found.append(order.customer.open_orders)
        """,
        'load the Customer rows by Prefetch("customer", queryset=…), which annotates '
        'Count("orders", filter=…, distinct=True)',
        """
        number = Count("orders", filter=Q(orders__is_open=True), distinct=True)
        counted = Prefetch("customer", queryset=Customer.objects.annotate(number=number))
        for order in Order.objects.order_by("pk").prefetch_related(counted):
            found.append(order.customer.number)
        """,
    ),
    Case(
        "how many rows there are behind the row that a prefetch has brought",
        """
        for order in Order.objects.order_by("pk").prefetch_related("customer"):
            found.append(order.customer.open_orders)
        """,
        'load the Customer rows by Prefetch("customer", queryset=…) in place of "customer", which '
        'annotates Count("orders", filter=…, distinct=True)',
        """
        number = Count("orders", filter=Q(orders__is_open=True), distinct=True)
        counted = Prefetch("customer", queryset=Customer.objects.annotate(number=number))
        for order in Order.objects.order_by("pk").prefetch_related(counted):
            found.append(order.customer.number)
        """,
    ),
    Case(
        "how many rows there are behind the row that a method of the queryset prefetches",
        """
        for order in Order.objects.order_by("pk").with_customers():
            found.append(order.customer.open_orders)
        """,
        'load the Customer rows by Prefetch("customer", queryset=…) before .with_customers(), '
        'which annotates Count("orders", filter=…, distinct=True)',
        """
        number = Count("orders", filter=Q(orders__is_open=True), distinct=True)
        counted = Prefetch("customer", queryset=Customer.objects.annotate(number=number))
        orders = Order.objects.order_by("pk").prefetch_related(counted)
        for order in orders.with_customers():
            found.append(order.customer.number)
        """,
    ),
    Case(
        "how many rows there are behind a row that a method of the queryset prefetches by another",
        """
        for parcel in Parcel.objects.order_by("pk").with_orders():
            found.append(parcel.order.customer.open_orders)
        """,
        'load the Customer rows by Prefetch("order__customer", queryset=…) in place of '
        '"order__customer" in ParcelQuerySet.with_orders(), which annotates '
        'Count("orders", filter=…, distinct=True)',
        """
        number = Count("orders", filter=Q(orders__is_open=True), distinct=True)
        counted = Prefetch("order__customer", queryset=Customer.objects.annotate(number=number))
        for parcel in Parcel.objects.order_by("pk").prefetch_related("order", counted):
            found.append(parcel.order.customer.number)
        """,
    ),
    Case(
        "how many rows there are behind a row that is prefetched with rows of another file",
        """
        for parcel in Parcel.objects.order_by("pk").with_own_orders():
            found.append(parcel.order.customer.open_orders)
        """,
        'load the Customer rows by Prefetch("customer", queryset=…) before .with_customers() in '
        'shop/models.py:20, which annotates Count("orders", filter=…, distinct=True)',
        """
        number = Count("orders", filter=Q(orders__is_open=True), distinct=True)
        counted = Prefetch("customer", queryset=Customer.objects.annotate(number=number))
        orders = Order.objects.prefetch_related(counted).with_customers()
        parcels = Parcel.objects.order_by("pk").prefetch_related(Prefetch("order", queryset=orders))
        for parcel in parcels:
            found.append(parcel.order.customer.number)
        """,
    ),
    Case(
        "how many rows a cached property of the row counts",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.closed_orders)
        """,
        'annotate closed_orders=Count("orders", filter=…, distinct=True) in the query that fetches '
        "the Customer rows",
        """
        number = Count("orders", filter=Q(orders__is_open=False), distinct=True)
        for customer in Customer.objects.order_by("pk").annotate(closed_orders=number):
            found.append(customer.closed_orders)
        """,
    ),
    Case(
        "how many rows there are behind the row, as a cached property counts them",
        """
        for order in Order.objects.order_by("pk"):
            found.append(order.customer.closed_orders)
        """,
        'load the Customer rows by Prefetch("customer", queryset=…), which annotates '
        'closed_orders=Count("orders", filter=…, distinct=True)',
        """
        number = Count("orders", filter=Q(orders__is_open=False), distinct=True)
        counted = Prefetch("customer", queryset=Customer.objects.annotate(closed_orders=number))
        for order in Order.objects.order_by("pk").prefetch_related(counted):
            found.append(order.customer.closed_orders)
        """,
    ),
    Case(
        "a few rows of each row, of which a cached property keeps a list",
        """
        for customer in Customer.objects.order_by("pk"):
            for order in customer.kept_latest:
                found.append(order.total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…[:2], to_attr="kept_latest")',
        """
        latest = Order.objects.order_by("-total", "-pk")[:2]
        loaded = Prefetch("orders", queryset=latest, to_attr="kept_latest")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            for order in customer.kept_latest:
                found.append(order.total)
        """,
    ),
    Case(
        "a few rows of each row, of which a cached property gives a queryset: no list has its name",
        """
        for customer in Customer.objects.order_by("pk"):
            if customer.latest_orders.exists():
                found += [order.total for order in customer.latest_orders]
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…[:2], to_attr=…)',
        """
        latest = Order.objects.order_by("-total", "-pk")[:2]
        loaded = Prefetch("orders", queryset=latest, to_attr="loaded_orders")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            if customer.loaded_orders:
                found += [order.total for order in customer.loaded_orders]
        """,
    ),
    Case(
        "how many of the rows that a property gives",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.opened.count())
        """,
        'annotate Count("orders", filter=…, distinct=True) in the query that fetches the Customer '
        "rows",
        """
        number = Count("orders", filter=Q(orders__is_open=True), distinct=True)
        for customer in Customer.objects.order_by("pk").annotate(number=number):
            found.append(customer.number)
        """,
    ),
    Case(
        "the first of rows that have no order",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.orders.filter(is_open=True).first().total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=….order_by("pk")[:1], '
        "to_attr=…)",
        """
        first = Order.objects.filter(is_open=True).order_by("pk")[:1]
        loaded = Prefetch("orders", queryset=first, to_attr="first_orders")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            found.append(customer.first_orders[0].total)
        """,
    ),
    Case(
        "the first of rows that their model puts in an order",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.visits.first().day)
        """,
        'load it with the Customer rows: Prefetch("visits", queryset=…[:1], to_attr=…)',
        """
        loaded = Prefetch("visits", queryset=Visit.objects.all()[:1], to_attr="last_visits")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            found.append(customer.last_visits[0].day)
        """,
    ),
    Case(
        "the first row of a later slice",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.orders.order_by("-total")[1:3].first().total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…)',
        """
        loaded = Prefetch("orders", queryset=Order.objects.order_by("-total"))
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            found.append(customer.orders.all()[1:3][0].total)
        """,
    ),
    Case(
        "the first row of a slice from the start",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.orders.order_by("-total")[:2].first().total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…[:1], to_attr=…)',
        """
        dearest = Order.objects.order_by("-total")[:1]
        loaded = Prefetch("orders", queryset=dearest, to_attr="dearest_orders")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            found.append(customer.dearest_orders[0].total)
        """,
    ),
    Case(
        "a row by the key of a dictionary, beside a loop that draws nothing of its items",
        """
        for () in {}.items():
            pass
        for key, name in {"S1": "p1", "S2": "p2", "S3": "p3", "S4": "p4"}.items():
            found.append((name, Product.objects.get(sku=key).name))
        for order in Order.objects.order_by("pk"):
            sku = maker.sku_of(order)
            found.append(Product.objects.get(sku=sku).name)
        """,
        'ask once before the loop: in_bulk(…, field_name="sku")',
        """
        skus = {"S1": "p1", "S2": "p2", "S3": "p3", "S4": "p4"}
        products = Product.objects.in_bulk(skus, field_name="sku")
        for key, name in skus.items():
            found.append((name, products[key].name))
        for order in Order.objects.order_by("pk"):
            found.append(products[order.sku].name)
        """,
    ),
    Case(
        "rows of each row, of which a cached property keeps a list",
        """
        for customer in Customer.objects.order_by("pk"):
            for order in customer.kept_orders:
                found.append(order.total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…, to_attr="kept_orders")',
        """
        opened = Order.objects.filter(is_open=True).order_by("pk")
        loaded = Prefetch("orders", queryset=opened, to_attr="kept_orders")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            for order in customer.kept_orders:
                found.append(order.total)
        """,
    ),
    Case(
        "rows of each row, which a cached property of Python keeps, so that no prefetch sets it",
        """
        for customer in Customer.objects.order_by("pk"):
            for order in customer.pythons_orders:
                found.append(order.total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…)',
        """
        opened = Order.objects.filter(is_open=True).order_by("pk")
        loaded = Prefetch("orders", queryset=opened)
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            for order in customer.orders.all():
                found.append(order.total)
        """,
    ),
    Case(
        "a few rows of each row",
        """
        for customer in Customer.objects.order_by("pk"):
            for order in customer.orders.filter(is_open=True).order_by("-total")[:1]:
                found.append(order.total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…[:1], to_attr=…)',
        """
        latest = Order.objects.filter(is_open=True).order_by("-total")[:1]
        loaded = Prefetch("orders", queryset=latest, to_attr="latest")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            for order in customer.latest:
                found.append(order.total)
        """,
    ),
    Case(
        "the first row of each row",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.orders.order_by("-total")[0].total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…[:1], to_attr=…)',
        """
        dearest = Order.objects.order_by("-total")[:1]
        loaded = Prefetch("orders", queryset=dearest, to_attr="dearest_orders")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            found.append(customer.dearest_orders[0].total)
        """,
    ),
    Case(
        "as many rows of each row as it says itself",
        """
        for customer in Customer.objects.order_by("pk"):
            for order in customer.orders.order_by("-total")[: customer.limit - 1]:
                found.append(order.total)
        """,
        'load it with the Customer rows: prefetch_related("orders"), and choose among the rows in '
        "Python",
        """
        for customer in Customer.objects.order_by("pk").prefetch_related("orders"):
            orders = sorted(customer.orders.all(), key=lambda each: -each.total)
            for order in orders[: customer.limit - 1]:
                found.append(order.total)
        """,
    ),
    Case(
        "what the row itself decides, and what all rows want",
        """
        for customer in Customer.objects.order_by("pk"):
            orders = customer.orders.filter(is_open=True, total__gt=customer.limit - 4)
            found.append([order.total for order in orders.order_by("pk")])
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…), and choose among the rows '
        "in Python",
        """
        opened = Order.objects.filter(is_open=True).order_by("pk")
        loaded = Prefetch("orders", queryset=opened)
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            orders = customer.orders.all()
            found.append([each.total for each in orders if each.total > customer.limit - 4])
        """,
    ),
    Case(
        "the latest row of each row, which a property gives",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.latest_order.total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=….order_by(…)[:1], '
        "to_attr=…), and let Customer.latest_order read it where a row has it",
        """
        latest = Order.objects.filter(is_open=True).order_by("-total", "-pk")[:1]
        loaded = Prefetch("orders", queryset=latest, to_attr="loaded_orders")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            found.append(customer.loaded_orders[0].total)
        """,
    ),
    Case(
        "a column of the first row of each row",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(customer.orders.order_by("-total").values_list("total").first())
        """,
        'load them with the Customer rows: Prefetch("orders", queryset=…[:1], to_attr=…), and '
        "read total in Python",
        """
        dearest = Order.objects.order_by("-total")[:1]
        loaded = Prefetch("orders", queryset=dearest, to_attr="dearest_orders")
        for customer in Customer.objects.order_by("pk").prefetch_related(loaded):
            found.append([customer.dearest_orders[0].total])
        """,
    ),
    Case(
        "a number of rows of which the pass reads them all",
        """
        for customer in Customer.objects.prefetch_related("profile").order_by("pk"):
            opened = customer.orders.filter(is_open=True).count()
            found.append((opened, [order.total for order in customer.orders.all()]))
        """,
        'load it with the Customer rows: prefetch_related("orders"), and count in Python',
        """
        for customer in Customer.objects.order_by("pk").prefetch_related("orders"):
            orders = customer.orders.all()
            opened = sum(order.is_open for order in orders)
            found.append((opened, [order.total for order in orders]))
        """,
    ),
    Case(
        "values by a method of the project's own",
        """
        for customer in Customer.objects.order_by("pk"):
            found.append(sorted(customer.orders.totals()))
        """,
        "ask once for all of the Customer rows, with their keys among the values",
        """
        totals = {}
        for key, total in Order.objects.values_list("customer", "total"):
            totals.setdefault(key, []).append(total)
        for customer in Customer.objects.order_by("pk"):
            found.append(sorted(totals[customer.pk]))
        """,
    ),
    Case(
        "related rows of a row behind the row",
        """
        for order in Order.objects.order_by("pk"):
            for other in order.customer.orders.filter(is_open=True):
                found.append((order.sku, other.sku))
        """,
        'load it with the Order rows: Prefetch("customer__orders", queryset=…)',
        """
        opened = Prefetch("customer__orders", queryset=Order.objects.filter(is_open=True))
        for order in Order.objects.order_by("pk").prefetch_related(opened):
            for other in order.customer.orders.all():
                found.append((order.sku, other.sku))
        """,
    ),
    Case(
        "what the loop writes itself",
        """
        for order in Order.objects.order_by("pk"):
            if not Product.objects.filter(sku="new " + order.group).exists():
                Product.objects.create(sku="new " + order.group, name="new", group="")
                found.append(order.group)
        """,
        "ask once before the loop, and keep account of what each pass writes",
        """
        known = set(Product.objects.values_list("sku", flat=True))
        for order in Order.objects.order_by("pk"):
            if "new " + order.group not in known:
                known.add("new " + order.group)
                found.append(order.group)
        """,
    ),
    Case(
        "what the loop writes itself, while others run",
        """
        async def add():
            async for order in Order.objects.order_by("pk"):
                if not await Product.objects.filter(sku="new " + order.group).aexists():
                    await Product.objects.acreate(sku="new " + order.group, name="new", group="")
                    found.append(order.group)

        async_to_sync(add)()
        """,
        "ask once before the loop, and keep account of what each pass writes",
        """
        known = set(Product.objects.values_list("sku", flat=True))
        for order in Order.objects.order_by("pk"):
            if "new " + order.group not in known:
                known.add("new " + order.group)
                found.append(order.group)
        """,
    ),
    Case(
        "what a loop may well write, in a way that is not seen",
        """
        for order in Order.objects.order_by("pk"):
            if not Product.objects.filter(sku="new " + order.group).exists():
                maker.create(sku="new " + order.group)
                found.append(order.group)
        """,
        "ask once before the loop, and keep account of what each pass writes",
        """
        known = set(Product.objects.values_list("sku", flat=True))
        for order in Order.objects.order_by("pk"):
            if "new " + order.group not in known:
                known.add("new " + order.group)
                found.append(order.group)
        """,
    ),
    Case(
        "which rows it is, another query finds",
        """
        for customer in Customer.objects.order_by("pk"):
            skus = Product.objects.filter(
                sku__in=customer.orders.values("sku")).order_by("pk").values_list("sku")
            found.append(list(skus))
        """,
        "ask once before the loop, and choose among the rows in Python by Customer.orders, "
        "prefetched too",
        """
        pairs = set(Order.objects.values_list("customer", "sku"))
        skus = list(Product.objects.order_by("pk").values_list("sku", flat=True))
        for customer in Customer.objects.order_by("pk"):
            found.append([[sku] for sku in skus if (customer.pk, sku) in pairs])
        """,
    ),
    Case(
        "related rows of rows that were gathered before",
        """
        gathered = []
        for customer in Customer.objects.order_by("pk"):
            if customer.limit > 0:
                gathered.append(customer)
        for customer in gathered:
            for order in customer.orders.filter(is_open=True):
                found.append(order.total)
        """,
        f'{_BEFORE}(gathered, Prefetch("orders", queryset=…))',
        """
        gathered = []
        for customer in Customer.objects.order_by("pk"):
            if customer.limit > 0:
                gathered.append(customer)
        opened = Prefetch("orders", queryset=Order.objects.filter(is_open=True))
        prefetch_related_objects(gathered, opened)
        for customer in gathered:
            for order in customer.orders.all():
                found.append(order.total)
        """,
    ),
    Case(
        "related rows of some of the rows, which Python chooses",
        """
        chosen = [each for each in Customer.objects.order_by("pk") if each.limit > 0]
        for customer in chosen:
            for order in customer.orders.filter(is_open=True):
                found.append(order.total)
        """,
        f'{_BEFORE}(chosen, Prefetch("orders", queryset=…))',
        """
        chosen = [each for each in Customer.objects.order_by("pk") if each.limit > 0]
        opened = Prefetch("orders", queryset=Order.objects.filter(is_open=True))
        prefetch_related_objects(chosen, opened)
        for customer in chosen:
            for order in customer.orders.all():
                found.append(order.total)
        """,
    ),
    Case(
        "related rows of a row and of those of a queryset",
        """
        first = Customer.objects.order_by("pk")[0]
        for customer in [first, *Customer.objects.order_by("pk")[1:]]:
            for order in customer.orders.filter(is_open=True):
                found.append(order.total)
        """,
        f'{_BEFORE}([…], Prefetch("orders", queryset=…))',
        """
        first = Customer.objects.order_by("pk")[0]
        customers = [first, *Customer.objects.order_by("pk")[1:]]
        opened = Prefetch("orders", queryset=Order.objects.filter(is_open=True))
        prefetch_related_objects(customers, opened)
        for customer in customers:
            for order in customer.orders.all():
                found.append(order.total)
        """,
    ),
    Case(
        "related rows of all rows of a list",
        """
        customers = list(Customer.objects.order_by("pk"))
        for customer in customers:
            for order in customer.orders.filter(is_open=True):
                found.append(order.total)
        """,
        'load it with the Customer rows: Prefetch("orders", queryset=…)',
        """
        opened = Prefetch("orders", queryset=Order.objects.filter(is_open=True))
        customers = list(Customer.objects.order_by("pk").prefetch_related(opened))
        for customer in customers:
            for order in customer.orders.all():
                found.append(order.total)
        """,
    ),
    Case(
        "rows that were gathered before",
        """
        gathered = []
        for order in Order.objects.order_by("pk").select_related("customer"):
            if order.customer not in gathered:
                gathered.append(order.customer)
        for customer in gathered:
            found.append(customer.orders.filter(is_open=True).count())
        """,
        "ask once for all of the Customer rows, and count in Python",
        """
        gathered = []
        for order in Order.objects.order_by("pk").select_related("customer"):
            if order.customer not in gathered:
                gathered.append(order.customer)
        opened = list(Order.objects.filter(customer__in=gathered, is_open=True))
        for customer in gathered:
            found.append(len([each for each in opened if each.customer_id == customer.pk]))
        """,
    ),
]
_IMPORTS = """\
import json

from asgiref.sync import async_to_sync
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, prefetch_related_objects

from shop.models import Customer, Order, Parcel, Product, Profile, Visit


def product_of(sku):
    return Product.objects.get(sku=sku)


def maker_of(model):
    return Maker(model) if model else None


class Maker:
    def __init__(self, model):
        self.create = model.objects.create

    def sku_of(self, order):
        return order.sku


maker = maker_of(Product)
"""
_PROGRAM = """
import json, sys

import django
from django.conf import settings

sys.path.insert(0, ".")
settings.configure(
    INSTALLED_APPS=["shop"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from shop import loops, mended, models

with connection.schema_editor() as editor:
    for name in ("Customer", "Profile", "Product", "Order", "Parcel", "Visit"):
        editor.create_model(getattr(models, name))
for number in range(1, 5):
    customer = models.Customer.objects.create(name=f"c{number}", email="x", limit=number * 2)
    models.Profile.objects.create(customer=customer, city=f"city {number}")
    models.Product.objects.create(sku=f"S{number}", name=f"p{number}", group=f"g{number % 2}")
    for other in range(3):
        models.Visit.objects.create(customer=customer, day=number + other)
        order = models.Order.objects.create(
            customer=customer, sku=f"S{number}", group=f"g{other % 2}", product_key=number,
            total=number + other, is_open=other != 1,
        )
        models.Parcel.objects.create(order=order)


def run(function):
    with transaction.atomic(), CaptureQueriesContext(connection, ) as queries:
        found = function([])
        asked = [each for each in queries if each["sql"].startswith("SELECT")]
        transaction.set_rollback(True)
    return json.loads(json.dumps(found)), len(asked)


print(json.dumps([
    [run(getattr(module, name)) for module in (loops, mended)]
    for name in (f"case_{number}" for number in range(int(sys.argv[1])))
]))
"""


def functions(bodies: list[str]) -> str:
    """A module with a function for each body."""
    return _IMPORTS + "".join(
        f"\n\ndef case_{number}(found):\n{indent(dedent(body).strip(), '    ')}\n    return found\n"
        for number, body in enumerate(bodies)
    )


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("asked_once")
    folder = root / "shop"
    folder.mkdir()
    (root / "manage.py").touch()
    (folder / "__init__.py").touch()
    (folder / "models.py").write_text(MODELS)
    (folder / "loops.py").write_text(functions([case.loop for case in CASES]))
    (folder / "mended.py").write_text(functions([case.mended for case in CASES]))
    return root


@pytest.fixture(scope="module")
def remedies(shop: Path) -> dict[str, list[str]]:
    """By the function that it is said of."""
    lines = (shop / "shop" / "loops.py").read_text().splitlines()
    found: dict[str, list[str]] = {}
    for finding in lint(shop, "--select=ARC204"):
        assert finding.path == "shop/loops.py", str(finding)
        heads = [line for line in lines[: finding.line] if line.startswith("def ")]
        name = heads[-1].removeprefix("def ").partition("(")[0]
        found.setdefault(name, []).append(finding.message.partition(": ")[2])
    return found


@pytest.fixture(scope="module")
def answers(shop: Path) -> list[list[tuple[object, int]]]:
    """What the loop and the mended one find under Django, and how many queries they ask."""
    command = [sys.executable, "-c", _PROGRAM, str(len(CASES))]
    run = subprocess.run(command, cwd=shop, capture_output=True, text=True, check=False)
    assert not run.returncode, run.stderr
    answers: list[list[tuple[object, int]]] = json.loads(run.stdout)
    return answers


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_the_remedy_is_said(remedies: dict[str, list[str]], number: int) -> None:
    assert remedies[f"case_{number}"] == [CASES[number].remedy]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.name for case in CASES])
def test_the_remedy_finds_the_same(answers: list[list[tuple[object, int]]], number: int) -> None:
    (found, asked), (mended, asked_once) = answers[number]
    assert found and mended == found
    assert asked >= 4 > asked_once
