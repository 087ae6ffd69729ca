import pytest

from shop.models import Order


@pytest.fixture
def order(customer):
    return Order.objects.create(number="3", customer=customer)  # ARC602 rows are made by hand: use OrderFactory
