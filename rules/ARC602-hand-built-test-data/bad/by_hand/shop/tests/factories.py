import factory
from factory.django import DjangoModelFactory

from shop.models import Customer, Member


class CustomerFactory(DjangoModelFactory):
    name = "Ada"

    class Meta:
        model = Customer

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return model_class.objects.create(*args, **kwargs)


class OrderFactory(DjangoModelFactory):
    customer = factory.SubFactory(CustomerFactory)
    number = factory.Sequence(str)

    class Meta:
        model = "shop.Order"


class MemberFactory(DjangoModelFactory):
    class Meta:
        model = Member


def customer_with_order():
    customer = Customer.objects.create(name="Bob")
    customer.orders.create(number="1")
    return customer
