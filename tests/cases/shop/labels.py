"""What is printed on parcels: helpers that are given rows."""


def address(customer):
    return f"{customer.name}, {customer.region.name}" if customer.region_id else customer.name


def parcel(order):
    return f"{order.number}: {address(order.customer)}"


def reference(order):
    return f"{order.number}/{order.customer_id}"


def coupon_code(order):
    return order.coupon.code if order.coupon_id else "-"


def contents(order):
    return [item.quantity for item in order.items.all()]


def all_parcels(orders):
    return [parcel(order) for order in orders]


def all_references(orders):
    return [reference(order) for order in orders]


def items_of(order):
    return order.items.all()
