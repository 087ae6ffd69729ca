from shop.models import Customer, Order


def open_orders():
    return Order.objects.filter(status=Order.Status.OPEN)


def open_orders_with_customer():
    return open_orders().select_related("customer")


def customers_with_orders():
    return Customer.objects.prefetch_related("orders")


def customers_by_name():
    return {customer.name: customer for customer in Customer.objects.all()}


def orders_with_customers():
    return Order.objects.select_related("customer").prefetch_related("items")


def with_relations(orders, names=("customer",)):
    return orders.select_related(*names)
