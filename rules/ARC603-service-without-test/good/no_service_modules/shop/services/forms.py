"""An app that is called services: a module of it is no service."""


def refund(order):
    order.status = "refunded"
