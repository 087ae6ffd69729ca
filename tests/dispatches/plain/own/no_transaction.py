from shop.tasks import index


def run(order):
    order.save()
    index.delay(order.pk)
