import factory
from factory.django import DjangoModelFactory

from shop.models import Customer, Order


class CustomerFactory(DjangoModelFactory):
    name = "Ada"

    class Meta:
        model = Customer


class OrderFactory(DjangoModelFactory):
    customer = factory.SubFactory(CustomerFactory)
    number = factory.Sequence(str)

    class Meta:
        model = Order
