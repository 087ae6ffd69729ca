from .selectors import newest_orders


def comments():
    orders = newest_orders()
    return [order.comment for order in orders]  # ARC206 use a queryset with .defer(None) here
