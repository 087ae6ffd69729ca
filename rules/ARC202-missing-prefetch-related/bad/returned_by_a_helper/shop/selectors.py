"""The first of these lines are many, so that a line of this file is none of the view's.

One
more
line
and
another.
"""


def orders_of(customer):
    return customer.orders.all()


def open_orders_of(customer):
    return [order for order in orders_of(customer) if order.total]
