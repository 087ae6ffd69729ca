from django.core.mail import EmailMessage


def notify(order):
    message = EmailMessage("Your order", order.number, to=[order.email])
    message.send()  # ARC401 view order_create → services.place_order → notifications.notify
