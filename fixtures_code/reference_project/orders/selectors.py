"""What can be asked about orders."""

from orders.models import Order
from orders.querysets import OrderQuerySet
from users.managers import UserQuerySet
from users.models import User


def list_orders(*, customer: User) -> OrderQuerySet:
    """A customer's own orders, loaded as the API shows them."""
    return Order.objects.of_customer(customer).with_items()


def get_order(*, order_id: int) -> Order:
    """One order with all that a mail or a response says about it."""
    return Order.objects.with_items().select_related("customer").get(pk=order_id)


def list_order_instructors(*, order_id: int) -> UserQuerySet:
    """Who teaches the courses of an order; each once, however many courses are theirs."""
    return User.objects.filter(courses__order_items__order=order_id).distinct()


def list_large_orders() -> OrderQuerySet:
    """What the staff thanks for in person."""
    return Order.objects.paid().high_value().recent().select_related("customer")
